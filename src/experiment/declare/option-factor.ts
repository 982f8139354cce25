import { checkNames, ExperimentError, nearestName, show } from '../../base/index.js';
import type { PlannedStrategy } from './experiment.js';
import type { Value } from './factor.js';
import { STRATEGY_PREFIX, strategyFactorAt } from './strategy-factor.js';

/** A factor that is an option of a strategy. */
export interface OptionFactor {
  /** The label of the strategy. */
  readonly label: string;
  readonly option: string;
}

/** The option that a path leads to, such as `strategies.convener.intensity`; null for whatever else a factor may be. */
export function optionFactorAt(path: string): OptionFactor | null {
  if (!path.startsWith(STRATEGY_PREFIX) || strategyFactorAt(path) !== null) return null;
  // A label may hold dots, an option does not.
  const end = path.lastIndexOf('.');
  return { label: path.slice(STRATEGY_PREFIX.length, end), option: path.slice(end + 1) };
}

/**
 * Make sure that an option that is varied is there.
 *
 * @throws ExperimentError for a strategy that the experiment has not; ParameterError for an option that the strategy has not.
 */
export function checkOptionFactor(place: string, path: string, strategies: readonly PlannedStrategy[]): void {
  const factor = optionFactorAt(path);
  if (factor === null) return;
  const { label, option } = factor;
  const planned = strategies.find((each) => each.label === label);
  if (planned === undefined) {
    const labels = strategies.map((each) => each.label);
    const nearest = nearestName(label, labels);
    throw new ExperimentError(
      `Expected ${place} to name an option of a strategy of the experiment (${labels.join(', ')}), such as ${STRATEGY_PREFIX}${nearest ?? labels[0]}.${option}, but found ${show(path)}`,
      { path },
    );
  }
  // What a module takes is known where it is imported.
  if (planned.module === undefined) checkNames(`options of ${label}`, { [option]: 0 }, Object.keys(planned.options));
}

/** The options of one strategy among some changes. */
export function optionChanges(
  label: string,
  changes: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(changes).flatMap(([path, value]) => {
      const factor = optionFactorAt(path);
      return factor?.label === label ? [[factor.option, value] as const] : [];
    }),
  );
}
