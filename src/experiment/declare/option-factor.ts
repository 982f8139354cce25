import { checkNames, ExperimentError, nearestName, show } from '../../base/index.js';
import type { PlannedStrategy } from './experiment.js';
import type { Value } from './factor.js';

/** A factor that is an option of a strategy. */
export interface OptionFactor {
  /** The label of the strategy. */
  readonly label: string;
  readonly option: string;
}

const PREFIX = 'strategies.';

/** The option that a path leads to, such as `strategies.convener.intensity`; null for a parameter of the scenario. */
export function optionFactorAt(path: string): OptionFactor | null {
  if (!path.startsWith(PREFIX)) return null;
  // A label may hold dots, an option does not.
  const end = path.lastIndexOf('.');
  return { label: path.slice(PREFIX.length, Math.max(PREFIX.length, end)), option: path.slice(end + 1) };
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
      `Expected ${place} to name an option of a strategy of the experiment (${labels.join(', ')}), such as ${PREFIX}${nearest ?? labels[0]}.${option}, but found ${show(path)}`,
      { path },
    );
  }
  // What a module takes is known where it is imported.
  if (planned.module === undefined) checkNames(`options of ${label}`, { [option]: 0 }, Object.keys(planned.options));
}

/** The parameters of the scenario among some changes: without the options of strategies. */
export function scenarioChanges(changes: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(changes).filter(([path]) => !path.startsWith(PREFIX)));
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
