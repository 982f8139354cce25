import { type Funnel, measureFunnel, processTable } from '../measures/index.js';
import type { EventLog, ScenarioInput } from '../model/index.js';
import type { Table } from '../numeric/index.js';
import { openSession, type RunOptions } from './session.js';

/** What came out of one run. */
export interface Run {
  readonly strategy: string;
  readonly funnel: Funnel;
  /** One row per process. */
  readonly processes: Table;
  /** Fingerprint of the last state. */
  readonly digest: string;
  /** Who did what to which process at which tick; null unless asked for. */
  readonly log: EventLog | null;
}

/**
 * Simulate one run of a scenario to its end.
 *
 * @param input - a scenario; what is left out takes its default.
 * @throws ScenarioError, UnknownNameError or ParameterError for a scenario, strategy or option that is not valid.
 */
export function simulate(input: ScenarioInput, options: RunOptions = {}): Run {
  const session = openSession(input, options);
  session.step(session.world.scenario.ticks);
  return {
    strategy: session.strategy.name,
    funnel: measureFunnel(session.world),
    processes: processTable(session.world),
    digest: session.digest,
    log: session.log,
  };
}
