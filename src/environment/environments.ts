import {
  checkInteger,
  checkNames,
  lookUp,
  ParameterError,
  readPlainList,
  show,
  UnknownNameError,
} from '../base/index.js';
import type { ScenarioInput } from '../model/index.js';
import type { Seed } from '../numeric/index.js';
import { type Action, Environment, type EnvironmentOptions, type ResetOptions, type StepInfo } from './environment.js';
import type { ActionSpace, ObservationSpace } from './spaces.js';

/**
 * What happens to an environment whose episode is over, by the names that Gymnasium has for it: it begins the next one at the next step,
 * whose action is ignored and whose reward is 0 (`nextStep`); at once, and says in its info how it ended (`sameStep`); or it waits
 * for a reset (`disabled`).
 */
export type Autoreset = 'nextStep' | 'sameStep' | 'disabled';

/** How to open several environments. */
export interface EnvironmentsOptions extends EnvironmentOptions {
  /** `nextStep` by default. */
  readonly autoreset?: Autoreset;
}

/** How to begin episodes in several environments. */
export interface ResetAllOptions extends ResetOptions {
  /** Which ones, by their places; all by default. The others stay as they are. */
  readonly only?: readonly number[];
}

/** The info of one of several environments. */
export interface OneOfSeveralInfo extends StepInfo {
  /** With `sameStep`, at the end of an episode: what was observed at its end, and the info that goes with it. */
  readonly finalObservation?: Float32Array;
  readonly finalInfo?: StepInfo;
}

/** What a reset of several environments gives. */
export interface ResetAllResult {
  /** One row of the observation space after the other; nobody else holds it. */
  readonly observations: Float32Array;
  readonly infos: readonly OneOfSeveralInfo[];
}

/** What a step of several environments gives, each at its place. */
export interface StepAllResult extends ResetAllResult {
  readonly rewards: Float64Array;
  readonly terminated: readonly boolean[];
  readonly truncated: readonly boolean[];
}

const AUTORESETS: Readonly<Record<Autoreset, Autoreset>> = {
  nextStep: 'nextStep',
  sameStep: 'sameStep',
  disabled: 'disabled',
};
const MOST_ENVIRONMENTS = 10_000;

/**
 * Several environments of one scenario, stepped at once.
 *
 * All play the same seed: environment i begins with replicate r + i, and each goes on with the next that none of them has had, so that no
 * two episodes are the same run.
 */
export class Environments {
  readonly count: number;
  readonly autoreset: Autoreset;
  /** Of each of them. */
  readonly observationSpace: ObservationSpace;
  readonly actionSpace: ActionSpace;
  readonly #each: readonly Environment[];
  readonly #observations: Float32Array;
  readonly #infos: (OneOfSeveralInfo | undefined)[];

  /** Use openEnvironments. */
  constructor(input: ScenarioInput, count: number, options: EnvironmentsOptions) {
    checkInteger('the number of environments', count, 1, MOST_ENVIRONMENTS);
    const { autoreset = 'nextStep', replicate = 0, ...rest } = options;
    lookUp('way to reset', AUTORESETS, autoreset);
    this.count = count;
    this.autoreset = autoreset;
    const places = Array.from({ length: count }, (_, place) => place);
    checkInteger('replicate', replicate, 0, MOST_REPLICATES - count);
    this.#each = places.map((place) => new Environment(input, { ...rest, replicate: replicate + place }, count));
    this.observationSpace = this.#each[0].observationSpace;
    this.actionSpace = this.#each[0].actionSpace;
    this.#observations = new Float32Array(count * this.observationSpace.shape[0]);
    this.#infos = places.map(() => undefined);
  }

  /** The environments one by one, to look at; whoever steps one of them steps it alone. */
  get each(): readonly Environment[] {
    return this.#each;
  }

  /**
   * Begin an episode in all of them, or in some.
   *
   * @throws ParameterError for an option that is not valid, and where some would be left that were never reset.
   */
  reset(options: ResetAllOptions = {}): ResetAllResult {
    checkNames('the options of a reset', options, ['seed', 'replicate', 'only']);
    const { seed, replicate, only } = options;
    const chosen = only === undefined ? [...this.#each.keys()] : this.#places(only);
    if (replicate !== undefined) checkInteger('replicate', replicate, 0, MOST_REPLICATES - this.count);
    const left = this.#infos.findIndex((info, place) => info === undefined && !chosen.includes(place));
    if (left >= 0)
      throw new ParameterError(`Expected the first reset to be of all environments but found ${left} left out`);
    for (const place of chosen) this.#begin(place, resetOf(place, seed, replicate));
    return this.#result();
  }

  /**
   * Do one tick in each, with one action each.
   * @throws ParameterError for actions that are not well formed: then none is stepped.
   */
  step(actions: readonly Action[]): StepAllResult {
    const read = readPlainList('the actions to be a list, one for each environment,', actions) as Action[];
    if (read.length !== this.count) {
      throw new ParameterError(`Expected ${this.count} actions, one for each environment, but found ${read.length}`);
    }
    const isNew = this.#each.map((one, place) => this.#beginsAnew(one, place));
    for (const [place, one] of this.#each.entries()) if (!isNew[place]) checkAt(place, one, read[place]);
    const rewards = new Float64Array(this.count);
    const terminated = isNew.map(() => false);
    const truncated = isNew.map(() => false);
    for (const [place, one] of this.#each.entries()) {
      if (isNew[place]) {
        this.#begin(place, {});
        continue;
      }
      const { observation, info, ...ended } = one.step(read[place]);
      rewards[place] = ended.reward;
      terminated[place] = ended.terminated;
      truncated[place] = ended.truncated;
      this.#put(place, observation, info);
      if (one.isRunning || this.autoreset !== 'sameStep') continue;
      this.#begin(place, {});
      this.#infos[place] = { ...this.#infos[place]!, finalObservation: observation, finalInfo: info };
    }
    return { ...this.#result(), rewards, terminated, truncated };
  }

  #beginsAnew(one: Environment, place: number): boolean {
    if (this.#infos[place] === undefined)
      throw new ParameterError('Expected reset() before the first step but found none');
    if (one.isRunning) return false;
    if (this.autoreset !== 'disabled') return true;
    throw new ParameterError(
      `Expected reset({ only: [${place}] }) after the end of an episode but found another step of environment ${place}`,
    );
  }

  #begin(place: number, options: ResetOptions): void {
    const { observation, info } = this.#each[place].reset(options);
    this.#put(place, observation, info);
  }

  #put(place: number, observation: Float32Array, info: StepInfo): void {
    this.#observations.set(observation, place * observation.length);
    this.#infos[place] = info;
  }

  #places(only: unknown): number[] {
    const places = readPlainList('only to be a list of places', only);
    for (const [at, place] of places.entries()) {
      checkInteger(`only[${at}]`, place, 0, this.count - 1);
      if (places.indexOf(place) < at)
        throw new ParameterError(`Expected only to name each place once but found ${show(place)} twice`);
    }
    return places as number[];
  }

  #result(): ResetAllResult {
    return { observations: this.#observations.slice(), infos: this.#infos.map((info) => info!) };
  }
}

const MOST_REPLICATES = 4_294_967_295;

/** One after the other has one replicate more of the same seed. */
function resetOf(place: number, seed: Seed | undefined, replicate: number | undefined): ResetOptions {
  if (seed === undefined && replicate === undefined) return {};
  return { ...(seed === undefined ? {} : { seed }), replicate: (replicate ?? 0) + place };
}

function checkAt(place: number, environment: Environment, action: Action): void {
  try {
    environment.check(action);
  } catch (error) {
    const where = `in the action of environment ${place}`;
    if (error instanceof UnknownNameError) throw new UnknownNameError(`${error.message}, ${where}`, error.details);
    if (error instanceof ParameterError) throw new ParameterError(`${error.message}, ${where}`, error.details);
    throw error;
  }
}

/**
 * Open several environments of one scenario, stepped at once.
 *
 * @param count - how many, 1 to 10,000.
 * @throws ScenarioError, UnknownNameError or ParameterError for a scenario or an option that is not valid.
 */
export function openEnvironments(input: ScenarioInput, count: number, options: EnvironmentsOptions = {}): Environments {
  return new Environments(input, count, options);
}
