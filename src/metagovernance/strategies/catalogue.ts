import {
  checkNames,
  copyPlainData,
  deepFreeze,
  isRecord,
  lookUp,
  ParameterError,
  readPlainObject,
  show,
} from '../../base/index.js';
import type { KnowingStrategy } from '../knowing/knowing-strategy.js';
import { oracle } from '../knowing/oracle.js';
import { planner } from '../knowing/planner.js';
import { readDecision } from '../read-decision.js';
import { readDecide, readStrategy } from '../read-strategy.js';
import type { Decide, Deciding, Memory, Steering, Strategy } from '../strategy.js';
import { fixedPlan } from './fixed-plan.js';
import { handsOff } from './hands-off.js';
import { handsOffCulture } from './hands-off-culture.js';
import {
  catalyst,
  collaborativeLeader,
  convener,
  cultureMaker,
  facilitator,
  mediator,
  pathfinder,
  team,
  whip,
} from './leadership.js';
import { mixGovernor } from './mix-governor.js';
import { random } from './random.js';
import type { CatalogueStrategy } from './reach.js';
import { rules } from './rules.js';

const CATALOGUE = {
  handsOff,
  random,
  convener,
  facilitator,
  catalyst,
  collaborativeLeader,
  pathfinder,
  whip,
  mediator,
  cultureMaker,
  team,
  mixGovernor,
  handsOffCulture,
  fixedPlan,
  rules,
} as const satisfies Readonly<Record<string, CatalogueStrategy>>;

/** The name of a strategy that knows the world itself. */
export type KnowingName = 'planner' | 'oracle';

/**
 * Strategies that know the world itself, what is hidden in it and the luck to come included. They are no rivals of any other: they tell
 * how far one could get.
 */
export const KNOWING_STRATEGIES: Readonly<Record<KnowingName, KnowingStrategy>> = deepFreeze({ planner, oracle });

const ALL: Readonly<Record<string, Strategy | KnowingStrategy>> = { ...CATALOGUE, ...KNOWING_STRATEGIES };

/** The name of a strategy of the catalogue. */
export type StrategyName = keyof typeof CATALOGUE;

/** Every strategy that can be named, smallest first. */
export const STRATEGIES: Readonly<Record<string, CatalogueStrategy>> = deepFreeze(CATALOGUE);

/** A strategy by name, or one of your own. */
export type StrategyChoice =
  | string
  | Strategy
  | { readonly name: string; readonly options?: Readonly<Record<string, unknown>> };

/** A strategy with the options it is made with. */
export interface PreparedStrategy {
  readonly name: string;
  /** A frozen copy of what was given, and the defaults. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Whether somebody wrote it: it is not of the catalogue. */
  readonly isOwn: boolean;
  /** Undefined for a strategy that never acts. For other strategies to build on: no run is steered by it. */
  readonly decide: Deciding | undefined;
  /** The deciding function as its author wrote it: what it returns is unread. For those who want to know how it behaves. */
  readonly create: () => Decide | undefined;
  /** The same with some options changed. Throws a ParameterError for one that it does not take. */
  readonly withOptions: (options: Readonly<Record<string, unknown>>) => PreparedStrategy;
  /** Create it anew, for one run, with nothing in mind; or for a part of one, with what it had in mind where that begins. */
  readonly begin: (memory?: Memory) => Steering;
}

/**
 * Make a strategy ready to run.
 *
 * @throws UnknownNameError for a name that is not in the catalogue, ParameterError for an unknown or ill-typed option, and for a
 * strategy of one's own that is not one.
 */
export function prepareStrategy(choice: StrategyChoice): PreparedStrategy {
  const { strategy, given } = resolve(choice);
  return prepare(strategy, given);
}

function prepare(strategy: Strategy | KnowingStrategy, given: unknown): PreparedStrategy {
  const { name } = strategy;
  const chosen = copyPlainData(`options of ${name}`, given) as Readonly<Record<string, unknown>>;
  checkNames(`options of ${name}`, chosen, Object.keys(strategy.options));
  const options = Object.freeze({ ...strategy.options, ...chosen });
  const isOwn = !Object.hasOwn(ALL, name);
  const withOptions = (more: Readonly<Record<string, unknown>>) => prepare(strategy, { ...chosen, ...more });
  if ('createKnowing' in strategy) {
    const createForesee = () => strategy.createKnowing(options, prepareStrategy);
    createForesee();
    const begin = (memory: Memory = null) => ({ strategy: name, decide: undefined, foresee: createForesee(), memory });
    return { name, options, isOwn, decide: undefined, create: () => undefined, withOptions, begin };
  }
  const create = () => readDecide(name, strategy.create(options));
  const createDeciding = () => {
    const decide = create();
    return decide && decidingOf(name, isOwn ? onFrozen(decide) : decide);
  };
  return {
    name,
    options,
    isOwn,
    decide: createDeciding(),
    create,
    withOptions,
    begin: (memory = null) => ({ strategy: name, decide: createDeciding(), memory }),
  };
}

function decidingOf(name: string, decide: Decide): Deciding {
  return (observation, context, memory = null) =>
    readDecision(`the strategy ${name}`, decide(observation, context, memory), memory);
}

/** The same with nothing to write on: what the catalogue does is known, and its speed counts. */
function onFrozen(decide: Decide): Decide {
  return (observation, context, memory) => decide(deepFreeze(observation), deepFreeze(context), memory);
}

function resolve(choice: StrategyChoice): { strategy: Strategy | KnowingStrategy; given: unknown } {
  if (typeof choice === 'string') return { strategy: lookUp('strategy', ALL, choice), given: {} };
  if (!isRecord(choice)) {
    throw new ParameterError(
      `Expected a strategy to be a name, a name with options, or one of your own, but found ${show(choice)}`,
    );
  }
  if (isStrategy(choice)) {
    const known = Object.hasOwn(STRATEGIES, choice.name) ? STRATEGIES[choice.name] : undefined;
    if (known === choice) return { strategy: known, given: {} };
    const strategy = readStrategy(choice);
    if (Object.hasOwn(ALL, strategy.name)) {
      throw new ParameterError(
        `Expected a strategy of your own to have a name of its own but found ${show(strategy.name)}, which the catalogue has`,
      );
    }
    return { strategy, given: {} };
  }
  const { name, options = {}, ...rest } = readPlainObject('a strategy', choice);
  checkNames('a strategy by its name', rest, ['name', 'options']);
  return { strategy: lookUp('strategy', ALL, name as string), given: options };
}

function isStrategy(choice: Exclude<StrategyChoice, string>): choice is Strategy {
  return 'create' in choice;
}
