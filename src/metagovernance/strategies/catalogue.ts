import { checkNames, lookUp, ParameterError, show } from '../../base/index.js';
import type { Decide, Strategy } from '../strategy.js';
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

const ALL: readonly Strategy[] = [
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
];

/** Every strategy that can be named, smallest first. */
export const STRATEGIES: Readonly<Record<string, Strategy>> = Object.fromEntries(
  ALL.map((strategy) => [strategy.name, strategy]),
);

/** A strategy by name, or one of your own. */
export type StrategyChoice =
  | string
  | Strategy
  | { readonly name: string; readonly options?: Readonly<Record<string, unknown>> };

/** A strategy with the options it was made with. */
export interface PreparedStrategy {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Undefined for a strategy that never acts. */
  readonly decide: Decide | undefined;
}

/**
 * Make a strategy ready to run.
 *
 * @throws UnknownNameError for a name that is not in the catalogue, ParameterError for an unknown or ill-typed option.
 */
export function prepareStrategy(choice: StrategyChoice): PreparedStrategy {
  const { strategy, given } = resolve(choice);
  checkNames(`options of ${strategy.name}`, given, Object.keys(strategy.options));
  const options = { ...strategy.options, ...given };
  return { name: strategy.name, options, decide: strategy.create(options) };
}

function resolve(choice: StrategyChoice): { strategy: Strategy; given: Readonly<Record<string, unknown>> } {
  if (typeof choice === 'string') return { strategy: lookUp('strategy', STRATEGIES, choice), given: {} };
  if (isStrategy(choice)) {
    const known = Object.hasOwn(STRATEGIES, choice.name) ? STRATEGIES[choice.name] : undefined;
    if (known !== undefined && known !== choice) {
      throw new ParameterError(
        `Expected a strategy of your own to have a name of its own but found ${show(choice.name)}, which the catalogue has`,
      );
    }
    return { strategy: choice, given: {} };
  }
  return { strategy: lookUp('strategy', STRATEGIES, choice.name), given: choice.options ?? {} };
}

function isStrategy(choice: Exclude<StrategyChoice, string>): choice is Strategy {
  return 'create' in choice && typeof choice.create === 'function';
}
