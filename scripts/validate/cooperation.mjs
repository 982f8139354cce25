import { findScenario } from '../../dist/scenarios/index.js';
import { effectOf, effectRow, rangeRow } from './effect-size.mjs';
import { playRounds } from './public-goods.mjs';

const GAME = 10;
const TREATED = 12;
const AFTER = 12;
/** An intensity of a mandate that nobody would call full. */
const MODERATE = 0.5;
/** A loss smaller than this, in standard deviations, is no harm: half of what is called a small effect. */
const NO_HARM = -0.1;
/** Whether people wait for each other: not where all are unconditional, as in the studies of motive. */
const PLACES = [
  ['alone', { actors: { conditional: 0, freeRider: 0, hump: 0 } }],
  ['in groups', {}],
  ['in groups that see through it', { learning: { faceValue: 0 } }],
];
const PLENTY = { start: 1000, cap: 1000, regeneration: 1000 };

/**
 * Contributions to a public good, and what communication, reward, feedback and mandate do to them.
 *
 * @type {import('./row.mjs').Study}
 */
export const cooperation = {
  id: 'V4',
  title: 'Cooperation, communication and crowding out (Fischbacher et al. 2001; Balliet 2010; Deci et al. 1999)',
  note: [
    'A laboratory: one process whose members all come and stay, with nothing at stake (interacting.sensitivity 0); half are conditional, a third free riders, 14 % hump-shaped. Cohen d are over people, intervals over groups. Effects found in laboratories are upper bounds for networks. Rows in brackets stand beside the targets.',
    'Contributions: what a type answers to the trust it begins with (.6) starts below what people give in a first round. In brackets: the same with more trust. With more free riders a larger share is lost, of less: in points the fall is smaller.',
    'Communication: process management is alignExpectations, translate, mediate, smallWins and activate for each member, every round; "written" is alignExpectations alone. Its nodality is spent on twelve as on four, so the larger group gets less of it each; in brackets, stocks that never run out, with which twelve gain no more than four, for nothing in this kernel grows with the group. Groups as units have larger d, for their means vary less.',
    'Crowding out: fund, or smallWins as supportive feedback, for 12 rounds; measured in the first round without. "Alone": all unconditional, as in the studies, where nobody waits for others. There the defaults crowd out, and lift, by more than the studies found. In groups, conditional cooperators take what the reward buys for good will, and go on giving: no crowding out on balance. Where they see through it (learning.faceValue 0: only what is given freely is taken for good will), the sign is that of the studies. smallWins also raises expectations there.',
    'Mandate: castShadow at intensity .5 for 12 rounds; high reactance is that of the scenario killed-by-kindness (reactance 1, legitimacy .1, slow return of motive). Over the twelve rounds it enforces more than it crowds out, so that its cost is hidden in what is given freely; alone it shows by the last of them, and once the mandate is gone; in groups good will that was bought or enforced lives on in trust.',
  ].join('\n'),
  run({ quick, seed }) {
    const play = (options) => playGroups(quick ? 60 : 400, seed, options);
    const common = { study: 'V4', seed };
    return [
      ...declineRows(play, common),
      ...communicationRows(play, common),
      ...crowdingRows(play, common),
      ...mandateRows(play, common),
    ];
  },
};

/** @param {(options: object) => Group[]} play */
function declineRows(play, common) {
  const groups = play({});
  const trusting = play({ changes: { actors: { trust: 0.8 } } });
  const few = play({ changes: { actors: { conditional: 0.68, freeRider: 0.15 } } });
  const many = play({ changes: { actors: { conditional: 0.33, freeRider: 0.5 } } });
  const level = (label, arm, round, target) => meanOf({ ...common, label, arm: roundOf(arm, 'effort', round), target });
  const lost = (arm) => (drawn) => 1 - averageOf(arm, 'effort', GAME)(drawn) / averageOf(arm, 'effort', 1)(drawn);
  const drop = (arm) => (drawn) => averageOf(arm, 'effort', 1)(drawn) - averageOf(arm, 'effort', GAME)(drawn);
  const faster = (label, measure) =>
    rangeRow({
      ...common,
      label,
      statistic: (drawn) => measure(many)(drawn) - measure(few)(drawn),
      runs: groups.length,
      target: [0, Infinity],
    });
  return [
    level('contribution in round 1', groups, 1, [0.4, 0.6]),
    level('contribution in round 10', groups, GAME, [0, 0.25]),
    level('(trust .8 at the start: contribution in round 1)', trusting, 1, [0.4, 0.6]),
    level('(trust .8 at the start: contribution in round 10)', trusting, GAME, [0, 0.25]),
    faster('half free riders against 15 %: share lost by round 10, more by', lost),
    faster('half free riders against 15 %: points lost by round 10, more by', drop),
  ];
}

function communicationRows(play, common) {
  const sizes = [4, 12];
  const silent = sizes.map((people) => over(play({ people }), 'effort', 1, GAME));
  const plenty = { metagovernor: { nodality: PLENTY, organisation: PLENTY } };
  const kinds = [
    ['process management', [0.8, 1.25], (people) => ({ people, plan: processManagement(people) })],
    ['written', [0.3, 0.65], (people) => ({ people, plan: everyRound(GAME, ['alignExpectations']) })],
    [
      '(stocks without end: process management',
      [0.8, 1.25],
      (people) => ({ people, plan: processManagement(people), changes: plenty }),
    ],
  ];
  const rows = [];
  for (const [label, target, options] of kinds) {
    const end = label.startsWith('(') ? ')' : '';
    const arms = sizes.map((people) => over(play(options(people)), 'effort', 1, GAME));
    for (const [index, people] of sizes.entries()) {
      const [treated, control] = [arms[index], silent[index]];
      rows.push(effectRow({ ...common, label: `${label}, groups of ${people}: d${end}`, treated, control, target }));
    }
    const effects = sizes.map((_, index) => effectOf(arms[index], silent[index]));
    rows.push(
      rangeRow({
        ...common,
        label: `${label}: d larger in groups of 12 by${end}`,
        statistic: (drawn) => effects[1](drawn) - effects[0](drawn),
        runs: silent[0].length,
        target: [0, Infinity],
      }),
    );
    if (label !== 'process management') continue;
    for (const [index, people] of sizes.entries()) {
      const [treated, control] = [arms[index], silent[index]].map((arm) => arm.map((group) => [mean(group)]));
      rows.push(
        effectRow({ ...common, label: `(${label}, groups of ${people} as units: d)`, treated, control, target }),
      );
    }
  }
  return rows;
}

function crowdingRows(play, common) {
  const people = 4;
  const rounds = TREATED + 1;
  const reward = everyRound(TREATED, ['fund']);
  const feedback = everyRound(TREATED, ['smallWins']);
  const rows = [];
  for (const [place, changes] of PLACES) {
    const arm = (plan) => roundOf(play({ people, rounds, changes, plan }), 'voluntary', rounds);
    const control = arm([]);
    const row = (label, plan, target) =>
      rows.push(effectRow({ ...common, label: `${place}, ${label}: d`, treated: arm(plan), control, target }));
    row('after a reward', reward, [-0.4, -0.28]);
    row('after supportive feedback', feedback, [0.23, 0.43]);
  }
  return rows;
}

function mandateRows(play, common) {
  const people = 4;
  const rounds = TREATED + AFTER;
  const plan = everyRound(TREATED, ['castShadow'], MODERATE);
  const { actors, learning, metagovernor } = findScenario('killed-by-kindness').scenario;
  const reactant = {
    actors: { reactance: actors.reactance },
    learning: { motiveReturn: learning.motiveReturn },
    metagovernor: { legitimacy: metagovernor.legitimacy },
  };
  const [during, freely, after] = [
    ['effort', 1, TREATED],
    ['voluntary', 1, TREATED],
    ['effort', TREATED + 1, rounds],
  ];
  const rows = [];
  for (const [place, types] of PLACES) {
    const arms = [
      types,
      {
        ...reactant,
        actors: { ...types.actors, ...reactant.actors },
        learning: { ...types.learning, ...reactant.learning },
      },
    ].map((changes) => [[], plan].map((acts) => play({ people, rounds, plan: acts, changes })));
    const row = (label, [free, bound], [what, first, last], target) => {
      const [control, treated] = [free, bound].map((arm) => over(arm, what, first, last));
      rows.push(effectRow({ ...common, label: `${place}, ${label}`, treated, control, target }));
    };
    const [byDefault, high] = arms;
    row('moderate mandate, all that is given: d', byDefault, during, [NO_HARM, Infinity]);
    row('(12 rounds after a moderate mandate: d)', byDefault, after, [NO_HARM, Infinity]);
    row('high reactance, what is given freely: d', high, freely, [-Infinity, 0]);
    row('high reactance, all that is given: d', high, during, [-Infinity, 0]);
    row('(the same in the last of the 12 rounds: d)', high, ['effort', TREATED, TREATED], [-Infinity, 0]);
    row('(12 rounds after it, high reactance: d)', high, after, [-Infinity, 0]);
  }
  return rows;
}

/** @typedef {ReturnType<typeof playRounds>} Group */

/** The same groups in every arm. */
export function playGroups(groups, seed, { people = 4, rounds = GAME, changes = {}, plan = [] }) {
  return Array.from({ length: groups }, (_, replicate) =>
    playRounds({ people, rounds, seed, replicate, changes, plan }),
  );
}

export function everyRound(rounds, operations, intensity = 1) {
  return Array.from({ length: rounds }, (_, round) =>
    operations.map((operation) => ({ tick: round + 1, operation, intensity })),
  ).flat();
}

export function processManagement(people) {
  const members = Array.from({ length: people }, (_, actor) => actor);
  const approached = Array.from({ length: GAME }, (_, round) =>
    members.map((actor) => ({ tick: round + 1, operation: 'activate', actor })),
  ).flat();
  return [...everyRound(GAME, ['alignExpectations', 'translate', 'mediate', 'smallWins']), ...approached];
}

/** Each member's mean over some rounds, by group. */
export function over(groups, what, first, last) {
  return groups.map((group) => {
    const rounds = group[what].slice(first - 1, last);
    return Array.from(rounds[0], (_, member) => mean(rounds.map((round) => round[member])));
  });
}

function roundOf(groups, what, round) {
  return over(groups, what, round, round);
}

function averageOf(groups, what, round) {
  const means = groups.map((group) => mean(group[what][round - 1]));
  return (drawn) => mean(Array.from(drawn, (group) => means[group]));
}

function meanOf({ study, label, arm, target, seed }) {
  const means = arm.map(mean);
  const statistic = (drawn) => mean(Array.from(drawn, (group) => means[group]));
  return rangeRow({ study, label, statistic, runs: arm.length, target, seed });
}

function mean(values) {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}
