import { fileURLToPath } from 'node:url';
import { type MainEffect, mainEffects, pairedClusteredDifference } from 'metagovernor/analysis';
import { INSTRUMENTS, OPERATION_NAMES, type OperationName } from 'metagovernor/metagovernance';
import { Piscina } from 'piscina';
import type { ArmRuns, ArmTask } from './run-arm.ts';
import { type Arm, leaderPair, leaderWith, NOBODY, onlyDoes } from './trial-strategies.ts';
import { type Meant, TRIALS } from './trials.ts';

/** Every parameter at its default, a new network each run. */
export const DEFAULT = 'generated-network';

/** What an operation adds to the share of processes that made the transition, of those that could. */
export interface Effect {
  /** Null where no process got so far. */
  readonly difference: number | null;
  readonly low: number;
  readonly high: number;
  /** Points that the operation cost per run. */
  readonly points: number;
  /** Processes more that make the transition per 100 points, of those that got so far with the operation. */
  readonly per100: number;
}

/** The four trials of an operation: alone and in the leader, by default and where it should matter most. */
export interface Tried {
  readonly operation: OperationName;
  readonly alone: readonly [Effect, Effect];
  readonly led: readonly [Effect, Effect];
}

export interface StudyFound {
  readonly operations: readonly Tried[];
  readonly instruments: readonly MainEffect[];
  readonly replicates: number;
  readonly seed: string;
}

const STEPS: Readonly<
  Record<Meant, readonly ['started' | 'interaction' | 'collaboration', Exclude<keyof ArmRuns, 'points' | 'started'>]>
> = {
  interaction: ['started', 'interaction'],
  collaboration: ['interaction', 'collaboration'],
  innovation: ['collaboration', 'innovation'],
  'from start to innovation': ['started', 'innovation'],
};

interface StudyOptions {
  /** Runs of each arm, on common random numbers. */
  readonly replicates: number;
  readonly seed: string;
  /** Told what is done. */
  readonly tell: (done: string) => void;
  /** All by default. */
  readonly names?: readonly OperationName[];
}

/** Try the operations and the four instruments, in two threads. */
export async function tryOperations({
  replicates,
  seed,
  tell,
  names = OPERATION_NAMES,
}: StudyOptions): Promise<StudyFound> {
  const pool = new Piscina({ filename: fileURLToPath(new URL('run-arm.ts', import.meta.url)), maxThreads: 2 });
  const known = new Map<string, Promise<ArmRuns>>();
  const runsOf = (scenario: string, arm: Arm): Promise<ArmRuns> => {
    const key = JSON.stringify([scenario, arm]);
    const found =
      known.get(key) ?? (pool.run({ scenario, arm, replicates, seed } satisfies ArmTask) as Promise<ArmRuns>);
    known.set(key, found);
    return found;
  };
  try {
    const instruments = await crossInstruments(runsOf);
    tell(`the instruments: ${instruments.map(({ factor, ...effect }) => `${factor} ${inShort(effect)}`).join(', ')}`);
    const operations = await Promise.all(
      names.map(async (operation) => {
        const tried = await tryOne(operation, runsOf);
        tell(`${operation}: ${[...tried.alone, ...tried.led].map(inShort).join(', ')}`);
        return tried;
      }),
    );
    return { operations, instruments, replicates, seed };
  } finally {
    await pool.close();
  }
}

/** Where runs are made, or found. */
type RunsOf = (scenario: string, arm: Arm) => Promise<ArmRuns>;

async function crossInstruments(runsOf: RunsOf): Promise<MainEffect[]> {
  const sets = Array.from({ length: 1 << INSTRUMENTS.length }, (_, set) =>
    INSTRUMENTS.filter((_instrument, at) => (set >>> at) & 1),
  );
  const arms = sets.map(async (on) => ({ on, values: ratesOf(await runsOf(DEFAULT, leaderWith(on))) }));
  return mainEffects(INSTRUMENTS, await Promise.all(arms));
}

async function tryOne(operation: OperationName, runsOf: RunsOf): Promise<Tried> {
  const compare = async (scenario: string, one: Arm, other: Arm) =>
    effectOf(operation, await runsOf(scenario, one), await runsOf(scenario, other));
  const { where } = TRIALS[operation];
  const [leader, lesser] = leaderPair(operation);
  const [alone, aloneThere, led, ledThere] = await Promise.all([
    compare(DEFAULT, onlyDoes(operation), NOBODY),
    compare(where, onlyDoes(operation), NOBODY),
    compare(DEFAULT, leader, lesser),
    compare(where, leader, lesser),
  ]);
  return { operation, alone: [alone, aloneThere], led: [led, ledThere] };
}

/** Innovations per process started, by run. */
function ratesOf({ innovation, started }: ArmRuns): number[] {
  return innovation.map((count, run) => (started[run] > 0 ? count / started[run] : 0));
}

/** What an operation adds to its transition. */
function effectOf(operation: OperationName, acting: ArmRuns, other: ArmRuns): Effect {
  const [could, did] = STEPS[TRIALS[operation].meant];
  const points = acting.points[operation] ?? 0;
  const chances = meanOf(acting[could]);
  if (chances === 0 || meanOf(other[could]) === 0) return { difference: null, low: 0, high: 0, points, per100: 0 };
  const { difference, low, high } = pairedClusteredDifference(acting[did], acting[could], other[did], other[could]);
  return {
    difference,
    low,
    high,
    points,
    per100: points > 0 ? (100 * difference * chances) / points : 0,
  };
}

function meanOf(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0) / counts.length;
}

function inShort({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${low.toFixed(3)} to ${high.toFixed(3)}`;
}
