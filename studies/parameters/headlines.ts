import { pairedDifference } from 'metagovernor/analysis';
import { measureRun } from 'metagovernor/measures';
import { parseScenario, withParameters } from 'metagovernor/model';
import { mean } from 'metagovernor/numeric';
import { findScenario } from 'metagovernor/scenarios';
import { openSession } from 'metagovernor/simulation';
import { type GuessRange, plausibleRanges } from '../laboratory/index.ts';

/** A guess moves a headline where two values of the headline are further apart than this: a tenth of all processes started. */
export const MOVES = 0.1;

/** Where the headline that a guess moves most stands at two of the three places: low end, default, high end. */
export interface GuessFound {
  readonly path: string;
  /** The ends of the plausible range. */
  readonly low: number;
  readonly high: number;
  readonly headline: string;
  /** The two places with the largest difference: the values of the guess and of the headline there. */
  readonly from: Place;
  readonly to: Place;
  /** What the headline is more at `to` than at `from`, with its 95 % interval over the same runs. */
  readonly difference: number;
  readonly differenceLow: number;
  readonly differenceHigh: number;
  /** How many headlines are moved. */
  readonly moved: number;
}

interface Place {
  readonly guess: number;
  readonly headline: number;
}

/** What came out of moving one guess at a time. */
export interface HeadlinesFound {
  readonly version: string;
  readonly seed: string;
  readonly replicates: number;
  readonly guesses: readonly GuessFound[];
}

/** Every parameter at its default, a new network each run. */
const SCENARIO = parseScenario(findScenario('generated-network').scenario);
const STRATEGIES = { 'hands-off': 'handsOff', leader: 'collaborativeLeader' };
const REACHED = ['interaction', 'collaboration', 'innovation'] as const;
const LEADERS_DELIVERY = 'net delivery, leader less hands-off';

/** All headlines, one value a run: shares of the processes started, and net delivery. */
type Headlines = Readonly<Record<string, readonly number[]>>;

/** How many headlines there are. */
export const HEADLINES = Object.keys(STRATEGIES).length * (REACHED.length + 1) + 1;

interface StudyOptions {
  /** Runs of each arm, on common random numbers. */
  readonly replicates: number;
  readonly seed: string;
  /** Told of each guess that was moved. */
  readonly tell: (found: GuessFound) => void;
}

/** Set each guess to the low and to the high end of its plausible range, everything else at its default. */
export function moveGuesses({ replicates, seed, tell }: StudyOptions): GuessFound[] {
  const atDefault = headlinesAt({}, replicates, seed);
  return plausibleRanges().map((range) => {
    const ends = [range.low, range.high].map((end) => headlinesAt({ [range.path]: end }, replicates, seed));
    const found = largestMove(range, [ends[0], atDefault, ends[1]]);
    tell(found);
    return found;
  });
}

function headlinesAt(changes: Readonly<Record<string, number>>, replicates: number, seed: string): Headlines {
  const scenario = withParameters(SCENARIO, changes);
  const columns: Record<string, number[]> = {};
  const deliveries = Object.entries(STRATEGIES).map(([label, strategy]) => {
    const runs = Array.from({ length: replicates }, (_, replicate) =>
      measureRun(openSession(scenario, { strategy, seed, replicate }).finish().world),
    );
    for (const stage of REACHED) columns[`${stage}, ${label}`] = runs.map((run) => run[stage] / run.started);
    columns[`net delivery, ${label}`] = runs.map(({ delivery }) => delivery);
    return runs.map(({ delivery }) => delivery);
  });
  const [alone, led] = deliveries;
  return { ...columns, [LEADERS_DELIVERY]: led.map((delivery, run) => delivery - alone[run]) };
}

/** Of all headlines and all pairs of places, the largest difference. */
function largestMove(
  { path, low, high, default: middle }: GuessRange,
  [atLow, atDefault, atHigh]: readonly Headlines[],
): GuessFound {
  const places = [
    { guess: low, headlines: atLow },
    { guess: middle, headlines: atDefault },
    { guess: high, headlines: atHigh },
  ];
  const moves = Object.keys(atDefault).map((headline) => {
    const pairs = [places.slice(0, 2), places.slice(1), [places[0], places[2]]].map(([from, to]) => {
      const {
        mean: difference,
        low: differenceLow,
        high: differenceHigh,
      } = pairedDifference(to.headlines[headline], from.headlines[headline]);
      const placeOf = ({ guess, headlines }: typeof from) => ({ guess, headline: mean(headlines[headline]) });
      return { headline, from: placeOf(from), to: placeOf(to), difference, differenceLow, differenceHigh };
    });
    return largest(pairs);
  });
  const moved = moves.filter(({ difference }) => Math.abs(difference) > MOVES).length;
  return { path, low, high, ...largest(moves), moved };
}

function largest<Move extends { readonly difference: number }>(moves: readonly Move[]): Move {
  return moves.reduce((most, move) => (Math.abs(move.difference) > Math.abs(most.difference) ? move : most));
}
