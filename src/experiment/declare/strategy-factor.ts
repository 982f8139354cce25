import { ExperimentError, isRecord, nearestName, show } from '../../base/index.js';
import { type PreparedStrategy, prepareStrategy, STRATEGIES, type StrategyChoice } from '../../metagovernance/index.js';
import type { FactorInput } from './declaration.js';
import type { PlannedStrategy } from './experiment.js';
import type { Value } from './factor.js';

/** What a path begins with that leads to a strategy or one of its options. */
export const STRATEGY_PREFIX = 'strategies.';

/**
 * The label of the strategy that a path such as `strategies.leader` puts another in the place of; null for whatever else a factor may be.
 *
 * With a dot more it is an option: `strategies.leader.acts`.
 */
export function strategyFactorAt(path: string): string | null {
  if (!path.startsWith(STRATEGY_PREFIX)) return null;
  const label = path.slice(STRATEGY_PREFIX.length);
  return label.includes('.') ? null : label;
}

/**
 * Make sure that a strategy that is varied is there, has a label of its own, and takes strategies of the catalogue for values.
 *
 * @throws ExperimentError for what is not so; UnknownNameError or ParameterError for a value that is no strategy.
 */
export function checkStrategyFactor(
  place: string,
  { path, values, low, high }: FactorInput,
  strategies: readonly PlannedStrategy[],
): void {
  if (path === 'strategy' || path === 'strategies') {
    throw new ExperimentError(
      `Expected ${place}.path to say which strategy it varies, such as ${STRATEGY_PREFIX}leader beside { name: convener, label: leader } in experiment.strategies, but found ${show(path)}`,
      { path },
    );
  }
  const label = strategyFactorAt(path);
  if (label === null) return;
  const planned = strategies.find((each) => each.label === label);
  if (planned === undefined) {
    const labels = strategies.map((each) => each.label);
    const nearest = nearestName(label, labels) ?? labels[0];
    throw new ExperimentError(
      `Expected ${place}.path to name a strategy of the experiment by its label (${labels.join(', ')}), such as ${STRATEGY_PREFIX}${nearest}, or an option of a strategy of the experiment, but found ${show(path)}`,
      { path },
    );
  }
  if (planned.module !== undefined || planned.source !== undefined) {
    throw new ExperimentError(
      `Expected ${place}.path to name a strategy of the catalogue, in the place of which others are put, but found ${label}, which is code of its own: leave out the factor, and name each that you compare in experiment.strategies`,
      { path },
    );
  }
  if (Object.hasOwn(STRATEGIES, label)) {
    const optionPath = `${path}.${Object.keys(planned.options)[0] ?? 'acts'}`;
    throw new ExperimentError(
      `Expected ${place}.path to name an option of ${label}, such as ${optionPath}, or a strategy with a label of its own, such as { name: ${planned.name}, label: leader }, but found ${show(path)}: the tables would call every one of its values ${label}`,
      { path },
    );
  }
  if (values === undefined) {
    throw new ExperimentError(
      `Expected ${place}.values to list strategies, such as [handsOff, ${planned.name}], but found ${show({ low, high })}`,
      { path },
    );
  }
  for (const [index, value] of values.entries()) strategyOf(`${place}.values.${index}`, value);
}

/** The module that somebody means by a value, such as ./mine.mjs; undefined where none. */
function moduleIn(value: Value): string | undefined {
  const named = isRecord(value) ? (value['module'] ?? value['name']) : value;
  const isModule =
    (isRecord(value) && 'module' in value) || (typeof named === 'string' && /\.[cm]?[jt]s$/i.test(named));
  return isModule ? String(named) : undefined;
}

/** The strategy that a value names, ready to run. Throws an ExperimentError, UnknownNameError or ParameterError where it is none. */
export function strategyOf(place: string, value: Value): PreparedStrategy {
  const module = moduleIn(value);
  if (module !== undefined) {
    throw new ExperimentError(
      `Expected ${place} to be a strategy of the catalogue but found the module ${module}, which cannot be a value of a factor: name it in experiment.strategies, as in { name: NAME, module: ${module} }, and it runs beside the others at every point`,
      { module },
    );
  }
  const isChoice =
    typeof value === 'string' ||
    (isRecord(value) &&
      typeof value['name'] === 'string' &&
      Object.keys(value).every((name) => name === 'name' || name === 'options'));
  if (!isChoice) {
    throw new ExperimentError(
      `Expected ${place} to be a strategy of the catalogue, such as convener or { name: convener, options: { acts: 2 } }, but found ${show(value)}`,
    );
  }
  return prepareStrategy(value as StrategyChoice);
}

/** The strategy that a point puts in the place of another; undefined where it leaves it. */
export function strategyChange(label: string, changes: Readonly<Record<string, Value>>): PreparedStrategy | undefined {
  const path = `${STRATEGY_PREFIX}${label}`;
  return Object.hasOwn(changes, path) && strategyFactorAt(path) === label ? strategyOf(path, changes[path]) : undefined;
}
