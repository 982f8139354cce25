import {
  checkInteger,
  checkNames,
  checkNumber,
  isRecord,
  lookUp,
  ParameterError,
  readPlainObject,
  show,
} from '../base/index.js';
import { measureRun, type RunMeasures } from '../measures/index.js';
import {
  type Intervention,
  type Observation,
  type PreparedStrategy,
  prepareStrategy,
  readInterventions,
  targetsOf,
} from '../metagovernance/index.js';
import {
  actorNames,
  createWorld,
  parseScenario,
  resetWorld,
  type Scenario,
  type ScenarioInput,
  type World,
} from '../model/index.js';
import type { Network } from '../network/index.js';
import { readSeed, type Seed } from '../numeric/index.js';
import { Session } from '../simulation/index.js';
import { type Choices, checkChoices, interventionsOf, maskOf, stockNext } from './choices.js';
import { type LayoutOptions, layOut } from './lay-out.js';
import type { Layout } from './layout.js';
import { flatten } from './observation-fields.js';
import { REWARDS, type Reward, type RewardName } from './rewards.js';
import { type ActionSpace, actionSpaceOf, type ObservationSpace, observationSpaceOf } from './spaces.js';

/** How to open an environment. */
export interface EnvironmentOptions extends LayoutOptions {
  /** A whole number from 0 to 2^53 - 1 or a text, 0 by default. */
  readonly seed?: Seed;
  /** Which of the seed's runs the first episode is, from 0; each reset without a seed goes on to the next. */
  readonly replicate?: number;
  /** What is paid for: a name of REWARDS, `delivery` by default. */
  readonly reward?: RewardName;
  /** Taken off the reward per point spent, 0 to 1000; 0 by default. */
  readonly cost?: number;
  /** Whether the value of an episode is paid as it comes about (`eachStep`, the default) or whole at its end. */
  readonly paid?: Paid;
  /** Cut an episode off after so many steps, 1 or more; by default only the run's own end ends it. */
  readonly maxSteps?: number;
  /** Use this network instead of the scenario's own. */
  readonly network?: Network;
}

/** When the value of an episode is paid. */
export type Paid = 'eachStep' | 'atTheEnd';

/** How to begin an episode. */
export interface ResetOptions {
  /** As in the options of the environment; with a seed and no replicate the episode is replicate 0. */
  readonly seed?: Seed;
  readonly replicate?: number;
}

/**
 * What is done at a step: choices of the action space, or any interventions as a session takes them, or both, the choices first.
 */
export type Action = Choices | { readonly choices?: Choices; readonly interventions?: readonly Intervention[] };

/** What is known besides the observation. None of it is hidden truth but `value` and `measures`, which are for judging. */
export interface StepInfo {
  /** The run that this episode is, for `metagovernor run --seed --replicate` or a session. */
  readonly seed: Seed;
  readonly replicate: number;
  /** Ticks done. */
  readonly tick: number;
  /** The process in each slot that is taken. */
  readonly processes: readonly number[];
  /** Running processes that no slot was left for. */
  readonly unseen: number;
  /** 1 for each choice that can come to anything, by itself, at the next step (see maskOf). */
  readonly actionMask: Uint8Array;
  /** What the reward's measure has come to so far. */
  readonly value: number;
  /** Points spent in the episode so far. */
  readonly spent: number;
  /** Interventions carried out at this step. */
  readonly carriedOut: number;
  /** What was asked for at this step and not done: for want of points or of a target, or because the metagovernor is gone. */
  readonly refused: number;
  /** Once the episode is over: everything that is measured of a run. */
  readonly measures?: RunMeasures;
}

/** What a reset gives. */
export interface ResetResult {
  /** One number for each entry of the observation space; nobody else holds it. */
  readonly observation: Float32Array;
  readonly info: StepInfo;
}

/** What a step gives. */
export interface StepResult extends ResetResult {
  readonly reward: number;
  /** Whether the run is at its end: nothing more is to come. */
  readonly terminated: boolean;
  /** Whether it was cut off before its end, by `maxSteps`: more would have come. */
  readonly truncated: boolean;
}

/** The names of the options, for checking those of users who write JavaScript. */
export const ENVIRONMENT_OPTIONS = [
  'seed',
  'replicate',
  'reward',
  'cost',
  'paid',
  'maxSteps',
  'network',
  'slots',
  'actors',
  'intensities',
] as const;

const MOST_REPLICATES = 4_294_967_295;

/**
 * A scenario as an environment to learn in: whoever steps it is the metagovernor.
 *
 * A step is a tick: what is chosen by one observation is carried out at the beginning of the next tick, when points have come back,
 * as by `session.apply`.
 */
export class Environment {
  readonly scenario: Scenario;
  readonly layout: Layout;
  readonly observationSpace: ObservationSpace;
  readonly actionSpace: ActionSpace;
  readonly #reward: Reward;
  readonly #cost: number;
  readonly #isPaidAtEnd: boolean;
  readonly #maxSteps: number;
  readonly #network: Network | undefined;
  readonly #names: readonly string[];
  readonly #nobody: PreparedStrategy = prepareStrategy('handsOff');
  readonly #stride: number;
  #seed: Seed;
  #replicate: number;
  #isFresh = true;
  #world: World;
  #session: Session | undefined;
  #seen: Observation | undefined;
  #steps = 0;
  #value = 0;
  #spent = 0;

  /**
   * Use openEnvironment.
   * @param stride - how many replicates further each reset without a seed goes.
   */
  constructor(input: ScenarioInput, options: EnvironmentOptions, stride: number) {
    checkNames('the options of an environment', options, ENVIRONMENT_OPTIONS);
    const { seed = 0, replicate = 0, reward = 'delivery', cost = 0, paid = 'eachStep', maxSteps } = options;
    this.scenario = parseScenario(input);
    this.#reward = lookUp('reward', REWARDS, reward);
    checkNumber('cost', cost, 0, 1_000);
    lookUp('way to pay', PAID, paid);
    if (maxSteps !== undefined) checkInteger('maxSteps', maxSteps, 1, Number.MAX_SAFE_INTEGER);
    checkReplicate(replicate);
    this.#seed = readSeed('seed', seed);
    this.#replicate = replicate;
    this.#cost = cost;
    this.#isPaidAtEnd = paid === 'atTheEnd';
    this.#maxSteps = maxSteps ?? Number.POSITIVE_INFINITY;
    this.#network = options.network;
    this.#stride = stride;
    this.#world = createWorld(this.scenario, this.#worldOptions());
    this.#names = this.#network?.ids ?? actorNames(this.scenario);
    const { slots, actors, intensities } = options;
    this.layout = layOut(this.#world, {
      ...(slots === undefined ? {} : { slots }),
      ...(actors === undefined ? {} : { actors }),
      ...(intensities === undefined ? {} : { intensities }),
    });
    this.observationSpace = observationSpaceOf(this.layout);
    this.actionSpace = actionSpaceOf(this.layout);
  }

  /** Ticks done in this episode. */
  get tick(): number {
    return this.#session?.tick ?? 0;
  }

  /** Whether there is an episode that can be stepped. */
  get isRunning(): boolean {
    return this.#session !== undefined && !this.#session.isOver && this.#steps < this.#maxSteps;
  }

  /**
   * What a metagovernor sees now, as a session's `observe` gives it: names for what the flat observation has as numbers, and more.
   * @throws ParameterError before the first reset.
   */
  get seen(): Observation {
    if (this.#seen === undefined) throw new ParameterError('Expected reset() before anything is seen but found none');
    return this.#seen;
  }

  /** A fingerprint of the state: that of a session in which the same was done. Throws a ParameterError before the first reset. */
  get digest(): string {
    if (this.#session === undefined)
      throw new ParameterError('Expected reset() before there is a state but found none');
    return this.#session.digest;
  }

  /**
   * Begin an episode: of the seed given, or the next replicate of the seed that there is.
   * @throws ParameterError for a seed or replicate that is none.
   */
  reset(options: ResetOptions = {}): ResetResult {
    checkNames('the options of a reset', options, ['seed', 'replicate']);
    const { seed, replicate } = options;
    const nextSeed = seed === undefined ? this.#seed : readSeed('seed', seed);
    if (replicate !== undefined) checkReplicate(replicate);
    const follows = this.#isFresh ? this.#replicate : this.#replicate + this.#stride;
    this.#replicate = replicate ?? (seed === undefined ? follows : 0);
    this.#seed = nextSeed;
    this.#isFresh = false;
    this.#world = resetWorld(this.#world, this.#worldOptions());
    this.#session = new Session(this.#world, this.#nobody, this.#names);
    this.#steps = 0;
    this.#value = 0;
    this.#spent = 0;
    return this.#look(0, 0);
  }

  /**
   * Throw unless an action is well formed; nothing is done.
   * @throws ParameterError or UnknownNameError naming what is wrong with it.
   */
  check(action: Action): void {
    this.#read(this.#running(), action);
  }

  /**
   * Do one tick, with what is chosen.
   * @throws ParameterError before the first reset, after the end, and with an action that is not well formed: then nothing is done.
   */
  step(action: Action): StepResult {
    const session = this.#running();
    const { interventions, empty } = this.#read(session, action);
    const { state } = this.#world;
    const [doneBefore, refusedBefore, valueBefore, spentBefore] = [
      state.interventions[0],
      state.refusals[0],
      this.#value,
      this.#spent,
    ];
    const isGone = session.tick >= this.layout.until;
    if (!isGone && interventions.length > 0) session.apply(interventions);
    session.step();
    this.#steps++;
    this.#spent = state.spent.reduce((sum, points) => sum + points, 0);
    const terminated = session.isOver;
    const truncated = !terminated && this.#steps >= this.#maxSteps;
    const isEnd = terminated || truncated;
    this.#value = this.#reward.valueOf(this.#world);
    const won = this.#isPaidAtEnd ? (isEnd ? this.#value : 0) : this.#value - valueBefore;
    const refused = empty + (isGone ? interventions.length : state.refusals[0] - refusedBefore);
    const { observation, info } = this.#look(state.interventions[0] - doneBefore, refused);
    return {
      observation,
      reward: won - this.#cost * (this.#spent - spentBefore),
      terminated,
      truncated,
      info: isEnd ? { ...info, measures: measureRun(this.#world) } : info,
    };
  }

  #running(): Session {
    const session = this.#session;
    if (session === undefined) throw new ParameterError('Expected reset() before the first step but found none');
    if (this.isRunning) return session;
    throw new ParameterError(
      `Expected reset() after the end of an episode but found another step, after tick ${session.tick}`,
    );
  }

  #read(session: Session, action: Action): { interventions: readonly Intervention[]; empty: number } {
    const { choices, interventions: more } = readAction(action);
    if (choices !== undefined) checkChoices(this.layout, choices);
    const chosen = choices === undefined ? NOTHING : interventionsOf(choices, this.seen, this.layout);
    if (more === undefined) return chosen;
    const giver = { who: 'the action', does: 'to hold' };
    const read = readInterventions(targetsOf(session.world), more, giver);
    return { interventions: [...chosen.interventions, ...read], empty: chosen.empty };
  }

  #look(carriedOut: number, refused: number): ResetResult {
    const { layout } = this;
    const seen = this.#session!.observe();
    this.#seen = seen;
    return {
      observation: flatten(seen, layout),
      info: {
        seed: this.#seed,
        replicate: this.#replicate,
        tick: seen.tick,
        processes: seen.processes.slice(0, layout.slots).map(({ process }) => process),
        unseen: Math.max(0, seen.processes.length - layout.slots),
        actionMask: maskOf(seen, layout, stockNext(seen, layout)),
        value: this.#value,
        spent: this.#spent,
        carriedOut,
        refused,
      },
    };
  }

  #worldOptions() {
    const network = this.#network;
    return { seed: this.#seed, replicate: this.#replicate, ...(network === undefined ? {} : { network }) };
  }
}

const PAID: Readonly<Record<Paid, Paid>> = { eachStep: 'eachStep', atTheEnd: 'atTheEnd' };
const NOTHING: { readonly interventions: readonly Intervention[]; readonly empty: number } = {
  interventions: [],
  empty: 0,
};

function readAction(action: unknown): { choices?: unknown; interventions?: unknown } {
  if (Array.isArray(action) || ArrayBuffer.isView(action)) return { choices: action };
  if (!isRecord(action)) {
    throw new ParameterError(
      `Expected an action to be a list of choices, or an object with choices or interventions, but found ${show(action)}`,
    );
  }
  const read = readPlainObject('an action', action);
  checkNames('an action', read, ['choices', 'interventions']);
  return read;
}

function checkReplicate(replicate: unknown): void {
  checkInteger('replicate', replicate, 0, MOST_REPLICATES);
}

/**
 * Open a scenario as an environment, with Gymnasium's contract: reset, then step until `terminated` or `truncated`.
 *
 * The same seed, replicate and actions give the same bits, and those of a session in which the same interventions are applied.
 *
 * @throws ScenarioError, UnknownNameError or ParameterError for a scenario or an option that is not valid.
 */
export function openEnvironment(input: ScenarioInput, options: EnvironmentOptions = {}): Environment {
  return new Environment(input, options, 1);
}
