import { jsonOf, MetagovernorError, show } from '../base/index.js';
import {
  type Memory,
  type Observation,
  prepareStrategy,
  type Steering,
  type StrategyContext,
  steer,
} from '../metagovernance/index.js';
import { stepWorld, type World } from '../model/index.js';
import { openSession } from '../simulation/index.js';
import type { Subject } from './subject.js';
import type { Trial } from './trial.js';

/** What a strategy was asked at one tick. Its draws can be asked again: they depend on the run and the tick alone. */
export interface Question {
  readonly tick: number;
  readonly observation: Observation;
  readonly context: StrategyContext;
  readonly memory: Memory;
}

/** Stock and spending of all capacities after a tick. */
export interface Account {
  readonly stock: readonly number[];
  readonly spent: readonly number[];
}

/** A run with all that was asked and answered in it. */
export interface RecordedRun {
  readonly trial: Trial;
  readonly questions: readonly Question[];
  /** What was decided, as JSON, question by question. */
  readonly answers: readonly string[];
  /** What was thrown at the last question; null where all were answered. */
  readonly thrown: string | null;
  /** What was left of each capacity and had been spent of it, tick by tick, in the order of CAPACITIES. */
  readonly accounts: readonly Account[];
  /** The world at the end. */
  readonly world: World;
}

/** What was wrong with an answer, or that there was none. */
function messageOf(error: unknown): string {
  if (error instanceof MetagovernorError) return error.message;
  return `Expected an answer but found that it throws ${error instanceof Error ? error.message : show(error)}`;
}

/** Run a trial under a strategy, and write down what it is asked and what it answers. */
export function recordRun(subject: Subject, trial: Trial): RecordedRun {
  const { world } = openSession(trial.scenario, { seed: trial.seed, strategy: 'handsOff' });
  const questions: Question[] = [];
  const answers: string[] = [];
  const accounts: Account[] = [];
  let thrown: string | null = null;
  try {
    const { strategy, decide } = prepareStrategy(subject.make()).begin();
    const steering: Steering = {
      strategy,
      memory: null,
      decide:
        decide &&
        ((observation, context, memory) => {
          questions.push({
            tick: observation.tick,
            observation: structuredClone(observation),
            context: { ...context },
            memory,
          });
          const decision = decide(observation, context, memory);
          answers.push(jsonOf(decision) ?? '');
          return decision;
        }),
    };
    while (world.state.clock[0] < world.scenario.ticks) {
      stepWorld(world, (stepped) => steer(stepped, steering));
      accounts.push({ stock: Array.from(world.state.stock), spent: Array.from(world.state.spent) });
    }
  } catch (error) {
    thrown = messageOf(error);
  }
  return { trial, questions, answers, thrown, accounts, world };
}
