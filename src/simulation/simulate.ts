import { checkInteger, checkNames } from '../base/index.js';
import {
  type Funnel,
  type Moment,
  measureFunnel,
  measureMoment,
  momentTable,
  processTable,
} from '../measures/index.js';
import type { EventLog, ScenarioInput } from '../model/index.js';
import type { Table } from '../numeric/index.js';
import { openSession, RUN_OPTIONS, type RunOptions } from './session.js';

/** What came out of one run. */
export interface Run {
  readonly strategy: string;
  readonly funnel: Funnel;
  /** One row per process. */
  readonly processes: Table;
  /** The network over time, one row per recorded tick; no rows unless asked for. */
  readonly series: Table;
  /** Fingerprint of the last state. */
  readonly digest: string;
  /** What the actors are called, in the order of their indices. */
  readonly actorNames: readonly string[];
  /** Who did what to which process at which tick (see eventsOf); null unless asked for. */
  readonly log: EventLog | null;
}

/** How to run a simulation. */
export interface SimulateOptions extends RunOptions {
  /** Measure the network every so many ticks, from tick 0 to the end; 0, the default, for never. It changes nothing else. */
  readonly recordEvery?: number;
}

/**
 * Simulate one run of a scenario to its end.
 *
 * @param input - a scenario; what is left out takes its default.
 * @throws ScenarioError, UnknownNameError or ParameterError for a scenario, strategy or option that is not valid.
 */
export function simulate(input: ScenarioInput, options: SimulateOptions = {}): Run {
  const { recordEvery: every = 0, ...runOptions } = options;
  checkNames('the options of a run', options, [...RUN_OPTIONS, 'recordEvery']);
  checkInteger('recordEvery', every, 0, 1_000_000);
  const session = openSession(input, runOptions);
  const moments: Moment[] = [];
  if (every > 0) {
    moments.push(measureMoment(session.world));
    while (!session.isOver) moments.push(measureMoment(session.step(every).world));
  }
  session.finish();
  return {
    strategy: session.strategy.name,
    funnel: measureFunnel(session.world),
    processes: processTable(session.world),
    series: momentTable(moments),
    actorNames: session.actorNames,
    digest: session.digest,
    log: session.log,
  };
}
