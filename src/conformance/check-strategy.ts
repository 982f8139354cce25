import { checkNumber } from '../base/index.js';
import { prepareStrategy } from '../metagovernance/index.js';
import type { Check, Fault } from './check.js';
import { answers } from './checks/answers.js';
import { changesNothing } from './checks/changes-nothing.js';
import { forks } from './checks/forks.js';
import { inTime, type Took } from './checks/in-time.js';
import { keepsBudget } from './checks/keeps-budget.js';
import { repeats } from './checks/repeats.js';
import { staysInside } from './checks/stays-inside.js';
import { type Watch, watchOutside } from './outside.js';
import { type RecordedRun, recordRun } from './record-run.js';
import type { Subject } from './subject.js';
import { TRIALS } from './trial.js';

/** Whether a strategy holds to one part of the contract. */
export interface CheckResult {
  readonly name: string;
  readonly about: string;
  /** Null where it holds. */
  readonly fault: Fault | null;
  /** False where nothing can be said: the strategy answered no question. */
  readonly tested: boolean;
}

/** Whether a strategy holds to the contract. */
export interface Conformance {
  readonly strategy: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly checks: readonly CheckResult[];
  /** Trials that it was tried in, from the smallest on; whoever takes long is spared the rest. */
  readonly trials: number;
  /** Decisions in the trials, and what was asked for in them and refused. */
  readonly decisions: number;
  readonly asked: number;
  readonly refused: number;
  /** What a decision took, in milliseconds; null where nothing was decided. */
  readonly took: Took | null;
}

/** Milliseconds after which no further trial begins: of each, every decision is asked again many times. */
const PATIENCE = 1000;

/** How to check a strategy. */
export interface CheckOptions {
  /** Milliseconds that a decision may take: above 0, 100 by default. */
  readonly mostMilliseconds?: number;
  /** Who watches clocks and chance, where that began before the strategy was imported; else it begins here, and ends. */
  readonly watch?: Watch;
}

/**
 * Check whether a strategy holds to the contract (see Decide), in a few runs from small to large.
 *
 * Of each part of the contract the first fault in the smallest run is told, with the question that shows it, as small as it gets. What a
 * module keeps for itself shows best where `make` gives the strategy of a module imported anew each time.
 *
 * @throws ParameterError for what is no strategy.
 */
export function checkStrategy(make: Subject['make'], options: CheckOptions = {}): Conformance {
  const { mostMilliseconds = 100 } = options;
  checkNumber('mostMilliseconds', mostMilliseconds, 1e-6, 1e9);
  const { name, options: chosen } = prepareStrategy(make());
  const subject: Subject = { name, make };
  const millisecondsNow = performance.now.bind(performance);
  const took: number[] = [];
  const watch = options.watch ?? watchOutside();
  try {
    const start = millisecondsNow();
    const runs: RecordedRun[] = [];
    for (const trial of TRIALS) {
      if (millisecondsNow() - start > PATIENCE) break;
      runs.push(recordRun(subject, trial));
    }
    const checks: readonly Check[] = [
      answers,
      repeats,
      changesNothing,
      staysInside(watch),
      forks,
      keepsBudget,
      inTime(mostMilliseconds, millisecondsNow, (each) => took.push(...each)),
    ];
    const sum = (count: (run: RecordedRun) => number) => runs.reduce((total, run) => total + count(run), 0);
    const isSilent = runs.every(({ answers: given, thrown }) => given.length === 0 && thrown !== null);
    const refused = sum(({ world }) => world.state.refusals[0]);
    return {
      strategy: name,
      options: chosen,
      checks: checks.map((check) => {
        const fault = firstFault(check, subject, runs);
        return { name: check.name, about: check.about, fault, tested: fault !== null || !isSilent };
      }),
      trials: runs.length,
      decisions: sum((run) => run.answers.length),
      asked: refused + sum(({ world }) => world.state.interventions[0]),
      refused,
      took: took.length === 0 ? null : describe(took),
    };
  } finally {
    if (options.watch === undefined) watch.end();
  }
}

function firstFault({ find }: Check, subject: Subject, runs: readonly RecordedRun[]): Fault | null {
  for (const run of runs) {
    const fault = find(subject, run);
    if (fault !== null) return { trial: run.trial.label, seed: run.trial.seed, ...fault };
  }
  return null;
}

function describe(took: readonly number[]): Took {
  const sorted = took.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], slowest: sorted.at(-1) ?? 0 };
}
