import { canonicalJson, checkInteger, checkNames, ParameterError } from '../base/index.js';
import {
  type Intervention,
  type Memory,
  type Observation,
  observe,
  type PreparedStrategy,
  prepareStrategy,
  readInterventions,
  type Steering,
  type StrategyChoice,
  steer,
  targetsOf,
} from '../metagovernance/index.js';
import {
  actorNames,
  createEventLog,
  createWorld,
  digestWorld,
  type EventLog,
  type Extension,
  forkWorld,
  parseScenario,
  type ScenarioInput,
  stepWorld,
  type World,
} from '../model/index.js';
import type { Network } from '../network/index.js';
import type { Seed } from '../numeric/index.js';

/** How to open a session or run a simulation. */
export interface RunOptions {
  /** What the metagovernor does: a name, a name with options, or a strategy of your own. By default the scenario's. */
  readonly strategy?: StrategyChoice;
  /** A whole number from 0 to 2^53 - 1 or a text, 0 by default; the same seed gives the same run, whatever the strategy does to it. */
  readonly seed?: Seed;
  /** Which of the seed's independent runs, from 0. */
  readonly replicate?: number;
  /** Use this network instead of the scenario's own. */
  readonly network?: Network;
  /** Keep an event log; false by default. It changes nothing else. */
  readonly log?: boolean;
  /** What is added to the model; nothing by default. Whatever it writes is checked after each of its steps. */
  readonly extensions?: readonly Extension[];
}

/** A state to come back to: bytes, and the log so far. */
export interface Snapshot {
  /** Which run it is of: seed and replicate, as key words. */
  readonly run: string;
  readonly tick: number;
  readonly bytes: Uint8Array;
  readonly digest: string;
  /** The event log so far; null if the session keeps none. */
  readonly log: EventLog | null;
  /** What the strategy had in mind, and which strategy that was, with its options. */
  readonly memory: Memory;
  readonly strategy: string;
}

/**
 * One run, step by step: look, act, step, fork.
 *
 * Whatever is applied takes effect in the next tick, before the strategy acts.
 */
export class Session {
  readonly world: World;
  readonly strategy: PreparedStrategy;
  /** What the actors are called, in the order of their indices. */
  readonly actorNames: readonly string[];
  #planned: readonly Intervention[] = [];
  #steering: Steering;

  /** Use openSession. */
  constructor(world: World, strategy: PreparedStrategy, names: readonly string[], memory?: Memory) {
    this.world = world;
    this.strategy = strategy;
    this.#steering = strategy.begin(memory);
    this.actorNames = names;
  }

  /** Ticks done. */
  get tick(): number {
    return this.world.state.clock[0];
  }

  /** Whether the run has come to its end. */
  get isOver(): boolean {
    return this.tick >= this.world.scenario.ticks;
  }

  /** A fingerprint of the state: equal exactly when every bit is. */
  get digest(): string {
    return digestWorld(this.world);
  }

  /** What happened so far, if the session keeps a log. */
  get log(): EventLog | null {
    return this.world.log;
  }

  /** Do `ticks` ticks, or as many as are left. */
  step(ticks = 1): this {
    checkInteger('ticks', ticks, 0, Number.MAX_SAFE_INTEGER);
    for (let done = 0; done < ticks && !this.isOver; done++) {
      stepWorld(this.world, (world) => steer(world, this.#steering, this.#planned));
      this.#planned = [];
    }
    return this;
  }

  /** Do all the ticks that are left. */
  finish(): this {
    return this.step(this.world.scenario.ticks);
  }

  /** What a metagovernor could see now. */
  observe(): Observation {
    return observe(this.world);
  }

  /**
   * Plan interventions for the next tick. They are copied, and then paid from the stocks, or refused and recorded.
   * @throws ParameterError or UnknownNameError if one is not well formed; then none is planned.
   */
  apply(interventions: readonly Intervention[]): this {
    const read = readInterventions(targetsOf(this.world), interventions, { who: 'session.apply', does: 'to be given' });
    this.#planned = [...this.#planned, ...read];
    return this;
  }

  get #run(): string {
    const { key0, key1 } = this.world.key;
    return `run ${(key0 >>> 0).toString(16)}-${(key1 >>> 0).toString(16)}`;
  }

  /** The state as it is now, to come back to. */
  snapshot(): Snapshot {
    const { stateBytes, log } = this.world;
    return {
      run: this.#run,
      tick: this.tick,
      bytes: stateBytes.slice(),
      digest: this.digest,
      log: log && copyLog(log),
      memory: this.#steering.memory,
      strategy: nameOf(this.strategy),
    };
  }

  /**
   * Go back, or forward, to a snapshot of this run. What was planned is forgotten, and the strategy is created anew, with what it had in
   * mind then; with nothing in mind where another one steered.
   */
  restore(snapshot: Snapshot): this {
    const { length } = this.world.stateBytes;
    if (snapshot.run !== this.#run || snapshot.bytes.length !== length) {
      throw new ParameterError(
        `Expected a snapshot of this run, ${this.#run} of ${length} bytes, but found one of ${snapshot.run} of ${snapshot.bytes.length}`,
      );
    }
    const { stateBytes, log } = this.world;
    stateBytes.set(snapshot.bytes);
    if (log !== null && snapshot.log !== null) Object.assign(log, copyLog(snapshot.log));
    this.#planned = [];
    const isSame = snapshot.strategy === nameOf(this.strategy);
    this.#steering = this.strategy.begin(isSame ? snapshot.memory : undefined);
    return this;
  }

  /**
   * A session with the same past and a future of its own: bit for bit the same, until something else is done in it. Its strategy is
   * created anew, with what it has in mind; another one has nothing in mind.
   * @param strategy - what the metagovernor does from here; the same as before by default.
   */
  fork(strategy?: StrategyChoice): Session {
    const { log } = this.world;
    const fork = new Session(
      forkWorld(this.world, log && copyLog(log)),
      strategy === undefined ? this.strategy : prepareStrategy(strategy),
      this.actorNames,
      strategy === undefined ? this.#steering.memory : undefined,
    );
    fork.#planned = this.#planned;
    return fork;
  }
}

/** Equal for the same strategy with the same options. */
function nameOf({ name, options }: PreparedStrategy): string {
  return canonicalJson({ name, options });
}

function copyLog({ entries, length }: EventLog): EventLog {
  return { entries: entries.slice(), length };
}

/** The names of the options, for checking those of users who write JavaScript. */
export const RUN_OPTIONS = ['strategy', 'seed', 'replicate', 'network', 'log', 'extensions'] as const;

/**
 * Open a session at tick 0.
 *
 * @throws ScenarioError, UnknownNameError or ParameterError for a scenario, strategy or option that is not valid; ExtensionError for an
 * extension that is not.
 */
export function openSession(input: ScenarioInput, options: RunOptions = {}): Session {
  checkNames('the options of a run', options, RUN_OPTIONS);
  const scenario = parseScenario(input);
  const { seed = 0, replicate = 0 } = options;
  const world = createWorld(scenario, {
    seed,
    replicate,
    ...(options.network === undefined ? {} : { network: options.network }),
    log: options.log ? createEventLog() : null,
    ...(options.extensions === undefined ? {} : { extensions: options.extensions, isGuarded: true }),
  });
  const names = options.network?.ids ?? actorNames(scenario);
  return new Session(world, prepareStrategy(options.strategy ?? scenario.strategy), names);
}
