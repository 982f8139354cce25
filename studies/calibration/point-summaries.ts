import { withParameters } from 'metagovernor';
import {
  ALONE,
  average,
  BANDED,
  type Banded,
  effectOf,
  everyRound,
  type Finland,
  forecastOf,
  type Game,
  type GameAct,
  isInBand,
  leftAlone,
  lossOf,
  type NetworkChange,
  openInLaboratory,
  over,
  playGroups,
  processManagement,
  RATES,
  ROUNDS,
  readFinland,
  simulateFutures,
  WHY_NO_FINLAND,
} from '../laboratory/index.ts';
import type { Summary } from './implausibility.ts';
import type { Point } from './sample-points.ts';

type NetworkName =
  | 'drift'
  | 'tieCorrelation'
  | 'actorCorrelation'
  | 'survival'
  | 'reciprocatedMore'
  | Banded
  | `${Banded}InBand`;
type FinnishName = 'finlandForms' | 'finlandStays' | 'finlandGain';
type GameName =
  | 'firstRound'
  | 'tenthRound'
  | 'talk'
  | 'talkOfTwelve'
  | 'talkMoreInTwelve'
  | 'written'
  | 'writtenOfTwelve'
  | 'afterReward'
  | 'afterFeedback';

/** A number that is worked out at each point. */
export type SummaryName = NetworkName | FinnishName | GameName;
export type Summaries = Readonly<Record<SummaryName, Summary>>;

/** How much is simulated at a point. */
export interface PointSize {
  /** Generated networks. */
  readonly networks: number;
  /** Of the Finnish network, an even number. */
  readonly futures: number;
  /** That play in every arm. */
  readonly groups: number;
  readonly seed: string;
}

/** A point to be simulated. */
export interface PointTask extends PointSize {
  readonly changes: Point;
}

const TREATED = 12;
const NOTHING: Summary = { value: null, variance: null };

const finland = WHY_NO_FINLAND === undefined ? readFinland() : undefined;

/** Simulate at one point of the space, and tell what the targets are about; nothing of Finland where its data are not there. */
export default function pointSummaries({ changes, networks, futures, groups, seed }: PointTask): Summaries {
  return {
    ...networkSummaries(changes, networks, seed),
    ...(finland === undefined
      ? { finlandForms: NOTHING, finlandStays: NOTHING, finlandGain: NOTHING }
      : finnishSummaries(finland, changes, futures, seed)),
    ...gameSummaries(changes, groups, seed),
  };
}

function networkSummaries(changes: Point, networks: number, seed: string): Record<NetworkName, Summary> {
  const found = leftAlone(withParameters({}, changes), networks, seed);
  const of = (read: (change: NetworkChange) => number) => meanSummary(found.map(read));
  const bands = BANDED.flatMap((name) => [
    [`${name}InBand`, shareSummary(found.map(({ structure }) => isInBand(name, structure)))],
    [name, of(({ structure }) => structure[name])],
  ]);
  return {
    drift: of(({ drift }) => drift),
    tieCorrelation: of(({ tieCorrelation }) => tieCorrelation),
    actorCorrelation: of(({ actorCorrelation }) => actorCorrelation),
    survival: of(({ survival }) => survival),
    reciprocatedMore: of(({ reciprocatedSurvival, otherSurvival }) => reciprocatedSurvival - otherSurvival),
    ...(Object.fromEntries(bands) as Record<Banded | `${Banded}InBand`, Summary>),
  };
}

/** Two halves of the futures tell how much fewer futures cost a forecast, and so what it would be of infinitely many. */
function finnishSummaries(wave: Finland, changes: Point, futures: number, seed: string): Record<FinnishName, Summary> {
  const { scenario, before, after } = wave;
  const altered = { ...wave, scenario: withParameters(scenario, changes) };
  const halves = ['one half', 'other half'].map((half) => simulateFutures(altered, futures / 2, `${seed}, ${half}`));
  const [one, other] = halves.map(({ times }) => times);
  const times = one.map((count, pair) => count + other[pair]);
  const pairs = Int32Array.from(before, (_, pair) => pair);
  const of = (tie: number) => pairs.filter((pair) => before[pair] === tie);
  const shareOf = (chosen: Int32Array) =>
    chosen.reduce((total, pair) => total + times[pair], 0) / (futures * chosen.length);
  const runs = halves.flatMap(({ changes: found }) => found);
  const constant = Float64Array.from(pairs, (pair) => RATES[before[pair]]);
  const losses = [one, other].map((counts) => lossOf(forecastOf(counts, futures / 2), after, pairs));
  const whole = lossOf(forecastOf(times, futures), after, pairs);
  return {
    finlandForms: { value: shareOf(of(0)), variance: meanSummary(runs.map(({ formation }) => formation)).variance },
    finlandStays: { value: shareOf(of(1)), variance: meanSummary(runs.map(({ survival }) => survival)).variance },
    // By how much of its bias the loss of half the futures exceeds that of all, the latter exceeds that of infinitely many.
    finlandGain: {
      value: lossOf(constant, after, pairs) - (2 * whole - (losses[0] + losses[1]) / 2),
      variance: (losses[0] - losses[1]) ** 2 / 4,
    },
  };
}

/** What the laboratory holds stays held. */
function gameSummaries(changes: Point, groups: number, seed: string): Record<GameName, Summary> {
  const common = openInLaboratory(changes);
  const play = (game: Game = {}) => playGroups(groups, seed, { ...game, changes: { ...common, ...game.changes } });
  const given = (game: Game) => over(play(game), 'effort', 1, ROUNDS);
  const silent = play();
  const [control, controlOfTwelve] = [over(silent, 'effort', 1, ROUNDS), given({ people: 12 })];
  const written = everyRound(ROUNDS, ['alignExpectations']);
  const talks = (people: number) => given({ people, plan: processManagement(people) });
  const left = (plan: readonly GameAct[]) =>
    over(play({ people: 4, rounds: TREATED + 1, changes: ALONE, plan }), 'voluntary', TREATED + 1, TREATED + 1);
  const alone = left([]);
  const [talk, talkOfTwelve] = [effectOf(talks(4), control), effectOf(talks(12), controlOfTwelve)];
  return {
    firstRound: meanSummary(over(silent, 'effort', 1, 1).map(average)),
    tenthRound: meanSummary(over(silent, 'effort', ROUNDS, ROUNDS).map(average)),
    talk: jackknifed(talk, groups),
    talkOfTwelve: jackknifed(talkOfTwelve, groups),
    talkMoreInTwelve: jackknifed((drawn) => talkOfTwelve(drawn) - talk(drawn), groups),
    written: jackknifed(effectOf(given({ plan: written }), control), groups),
    writtenOfTwelve: jackknifed(effectOf(given({ people: 12, plan: written }), controlOfTwelve), groups),
    afterReward: jackknifed(effectOf(left(everyRound(TREATED, ['fund'])), alone), groups),
    afterFeedback: jackknifed(effectOf(left(everyRound(TREATED, ['smallWins'])), alone), groups),
  };
}

function meanSummary(values: readonly number[]): Summary {
  const told = values.filter(Number.isFinite);
  if (told.length < 2) return { value: null, variance: null };
  const centre = average(told);
  const squares = told.reduce((total, value) => total + (value - centre) ** 2, 0);
  return { value: centre, variance: squares / (told.length - 1) / told.length };
}

/** Half a case more on either side, so that all or none is not taken for certain. */
function shareSummary(cases: readonly boolean[]): Summary {
  const value = (cases.filter(Boolean).length + 0.5) / (cases.length + 1);
  return { value, variance: (value * (1 - value)) / (cases.length + 2) };
}

/** A number worked out from all groups, and its variance by leaving out each in turn. */
function jackknifed(statistic: (drawn: Int32Array) => number, groups: number): Summary {
  const all = Int32Array.from({ length: groups }, (_, group) => group);
  const value = statistic(all);
  if (!Number.isFinite(value)) return { value: null, variance: null };
  const without = Array.from(all, (left) => statistic(all.filter((group) => group !== left)));
  const centre = average(without);
  const squares = without.reduce((total, one) => total + (one - centre) ** 2, 0);
  return { value, variance: Number.isFinite(squares) ? (squares * (groups - 1)) / groups : null };
}
