import type { Memory, Observation } from '../metagovernance/index.js';
import type { RecordedRun } from './record-run.js';
import type { Subject } from './subject.js';

/** Where a strategy does not hold to the contract: the smallest example that was found. */
export interface Fault {
  /** The trial, its seed, and the tick; null where it is no matter of one tick. */
  readonly trial: string;
  readonly seed: number;
  readonly tick: number | null;
  /** What was expected and what was found. */
  readonly said: string;
  /** What the strategy was asked there, with all left out that the fault does not need; null where that is not what matters. */
  readonly example: { readonly observation: Observation; readonly memory: Memory } | null;
}

/** One part of the contract, and how to find out whether a strategy holds to it. */
export interface Check {
  readonly name: string;
  /** The part of the contract, as a sentence. */
  readonly about: string;
  /** The first fault in a run; null where there is none. */
  readonly find: (subject: Subject, run: RecordedRun) => Omit<Fault, 'trial' | 'seed'> | null;
}
