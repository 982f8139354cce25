import { findScenario, parseScenario } from 'metagovernor';
import {
  ALONE,
  type Arm,
  average,
  type Changes,
  effectOf,
  everyRound,
  type Game,
  type GameAct,
  type Group,
  over,
  playGroups,
  processManagement,
  ROUNDS,
} from '../laboratory/index.ts';
import { effectRow, statisticRow } from './rows/effect-rows.ts';
import type { Range, Row } from './rows/row.ts';
import type { Study } from './study.ts';

const TREATED = 12;
const AFTER = 12;
/** An intensity of a mandate that nobody would call full. */
const MODERATE = 0.5;
/** A loss smaller than this, in standard deviations, is no harm: half of what is called a small effect. */
const NO_HARM = -0.1;
/** Whether people wait for each other: not where all are unconditional, as in the studies of motive. */
const PLACES: Readonly<Record<string, Changes>> = {
  alone: ALONE,
  'in groups': {},
  'in groups that take it at face value': { 'learning.faceValue': 1 },
};
/** Stocks that never run out. */
const PLENTY: Changes = Object.fromEntries(
  ['nodality', 'organisation'].flatMap((stock) =>
    ['start', 'cap', 'regeneration'].map((what) => [`metagovernor.${stock}.${what}`, 1000]),
  ),
);
const SIZES = [4, 12];

/** The same groups in every arm, and the seed of the intervals. */
interface Players {
  readonly play: (game: Game) => Group[];
  readonly seed: string;
}

/** Contributions to a public good, and what communication, reward, feedback and mandate do to them. */
export const cooperation: Study = {
  title: 'Cooperation, communication and crowding out (Fischbacher et al. 2001; Balliet 2010; Deci et al. 1999)',
  note: [
    'A laboratory: one process whose members all come and stay, with nothing at stake (interacting.sensitivity 0); half are conditional, a third free riders, 14 % hump-shaped. Cohen d are over people, intervals over groups. Effects found in laboratories are upper bounds for networks. Rows in brackets stand beside the targets.',
    'Contributions: what a type answers to the trust it begins with (.6) starts below what people give in a first round. In brackets: the same with more trust. With more free riders a larger share is lost, of less: in points the fall is smaller.',
    'Communication: process management is alignExpectations, translate, mediate, smallWins and activate for each member, every round; "written" is alignExpectations alone. Its nodality is spent on twelve as on four, so the larger group gets less of it each; in brackets, stocks that never run out, with which twelve gain no more than four, for nothing in this kernel grows with the group. Groups as units have larger d, for their means vary less.',
    'Crowding out: fund, or smallWins as supportive feedback, for 12 rounds; measured in the first round without. "Alone": all unconditional, as in the studies, where nobody waits for others. There the defaults crowd out, and lift, by more than the studies found. In groups, conditional cooperators take what the reward buys for good will, and go on giving: no crowding out on balance. Where they see through it (learning.faceValue 0: only what is given freely is taken for good will), the sign is that of the studies. smallWins also raises expectations there.',
    'Mandate: castShadow at intensity .5 for 12 rounds; high reactance is that of the scenario killed-by-kindness (reactance 1, legitimacy .1, slow return of motive). Over the twelve rounds it enforces more than it crowds out, so that its cost is hidden in what is given freely; alone it shows by the last of them, and once the mandate is gone; in groups good will that was bought or enforced lives on in trust.',
  ].join('\n'),
  run({ quick, seed }) {
    const players: Players = { play: (game) => playGroups(quick ? 60 : 400, seed, game), seed };
    return [...declineRows(players), ...communicationRows(players), ...crowdingRows(players), ...mandateRows(players)];
  },
};

function declineRows({ play, seed }: Players): Row[] {
  const groups = play({});
  const trusting = play({ changes: { 'actors.trust': 0.8 } });
  const few = play({ changes: { 'actors.conditional': 0.68, 'actors.freeRider': 0.15 } });
  const many = play({ changes: { 'actors.conditional': 0.33, 'actors.freeRider': 0.5 } });
  const level = (label: string, arm: readonly Group[], round: number, target: Range) =>
    statisticRow({ label, statistic: averageOf(arm, round), runs: arm.length, target, seed });
  const faster = (label: string, measure: (arm: readonly Group[]) => (drawn: Int32Array) => number) =>
    statisticRow({
      label,
      statistic: (drawn) => measure(many)(drawn) - measure(few)(drawn),
      runs: groups.length,
      target: [0, Infinity],
      seed,
    });
  return [
    level('contribution in round 1', groups, 1, [0.4, 0.6]),
    level('contribution in round 10', groups, ROUNDS, [0, 0.25]),
    level('(trust .8 at the start: contribution in round 1)', trusting, 1, [0.4, 0.6]),
    level('(trust .8 at the start: contribution in round 10)', trusting, ROUNDS, [0, 0.25]),
    faster('half free riders against 15 %: share lost by round 10, more by', shareLost),
    faster('half free riders against 15 %: points lost by round 10, more by', pointsLost),
  ];
}

function shareLost(arm: readonly Group[]): (drawn: Int32Array) => number {
  return (drawn) => 1 - averageOf(arm, ROUNDS)(drawn) / averageOf(arm, 1)(drawn);
}

function pointsLost(arm: readonly Group[]): (drawn: Int32Array) => number {
  return (drawn) => averageOf(arm, 1)(drawn) - averageOf(arm, ROUNDS)(drawn);
}

function communicationRows({ play, seed }: Players): Row[] {
  const given = (game: Game) => over(play(game), 'effort', 1, ROUNDS);
  const silent = SIZES.map((people) => given({ people }));
  const rowsOf = (name: string, target: Range, arms: readonly Arm[], write = (label: string) => label) => {
    const effects = SIZES.map((_, size) => effectOf(arms[size], silent[size]));
    return [
      ...SIZES.map((people, size) =>
        effectRow({
          label: write(`${name}, groups of ${people}: d`),
          treated: arms[size],
          control: silent[size],
          target,
          seed,
        }),
      ),
      statisticRow({
        label: write(`${name}: d larger in groups of 12 by`),
        statistic: (drawn) => effects[1](drawn) - effects[0](drawn),
        runs: silent[0].length,
        target: [0, Infinity],
        seed,
      }),
    ];
  };
  const strong: Range = [0.8, 1.25];
  const managed = SIZES.map((people) => given({ people, plan: processManagement(people) }));
  const plan = everyRound(ROUNDS, ['alignExpectations']);
  const written = SIZES.map((people) => given({ people, plan }));
  const rich = SIZES.map((people) => given({ people, plan: processManagement(people), changes: PLENTY }));
  return [
    ...rowsOf('process management', strong, managed),
    ...SIZES.map((people, size) =>
      effectRow({
        label: `(process management, groups of ${people} as units: d)`,
        treated: asUnits(managed[size]),
        control: asUnits(silent[size]),
        target: strong,
        seed,
      }),
    ),
    ...rowsOf('written', [0.3, 0.65], written),
    ...rowsOf('stocks without end: process management', strong, rich, (label) => `(${label})`),
  ];
}

/** Groups, and not people, as what is counted. */
function asUnits(arm: Arm): Arm {
  return arm.map((group) => [average(group)]);
}

function crowdingRows({ play, seed }: Players): Row[] {
  const rounds = TREATED + 1;
  return Object.entries(PLACES).flatMap(([place, changes]) => {
    const arm = (plan: readonly GameAct[]) => over(play({ rounds, changes, plan }), 'voluntary', rounds, rounds);
    const control = arm([]);
    const row = (label: string, plan: readonly GameAct[], target: Range) =>
      effectRow({ label: `${place}, ${label}: d`, treated: arm(plan), control, target, seed });
    return [
      row('after a reward', everyRound(TREATED, ['fund']), [-0.4, -0.28]),
      row('after supportive feedback', everyRound(TREATED, ['smallWins']), [0.23, 0.43]),
    ];
  });
}

function mandateRows({ play, seed }: Players): Row[] {
  const rounds = TREATED + AFTER;
  const mandate = everyRound(TREATED, ['castShadow'], MODERATE);
  const { actors, learning, metagovernor } = parseScenario(findScenario('killed-by-kindness').scenario);
  const reactant: Changes = {
    'actors.reactance': actors.reactance,
    'learning.motiveReturn': learning.motiveReturn,
    'metagovernor.legitimacy': metagovernor.legitimacy,
  };
  return Object.entries(PLACES).flatMap(([place, types]) => {
    const both = (changes: Changes) => ({
      free: play({ rounds, changes }),
      bound: play({ rounds, changes, plan: mandate }),
    });
    const byDefault = both(types);
    const high = both({ ...types, ...reactant });
    const row = (
      label: string,
      { free, bound }: typeof high,
      [what, first, last]: readonly [keyof Group, number, number],
      target: Range,
    ) =>
      effectRow({
        label: `${place}, ${label}`,
        treated: over(bound, what, first, last),
        control: over(free, what, first, last),
        target,
        seed,
      });
    const during = ['effort', 1, TREATED] as const;
    const after = ['effort', TREATED + 1, rounds] as const;
    return [
      row('moderate mandate, all that is given: d', byDefault, during, [NO_HARM, Infinity]),
      row('(12 rounds after a moderate mandate: d)', byDefault, after, [NO_HARM, Infinity]),
      row('high reactance, what is given freely: d', high, ['voluntary', 1, TREATED], [-Infinity, 0]),
      row('high reactance, all that is given: d', high, during, [-Infinity, 0]),
      row('(the same in the last of the 12 rounds: d)', high, ['effort', TREATED, TREATED], [-Infinity, 0]),
      row('(12 rounds after it, high reactance: d)', high, after, [-Infinity, 0]),
    ];
  });
}

/** The mean contribution in a round of the groups drawn. */
function averageOf(groups: readonly Group[], round: number): (drawn: Int32Array) => number {
  const means = groups.map((group) => average(group.effort[round - 1]));
  return (drawn) => average(Array.from(drawn, (group) => means[group]));
}
