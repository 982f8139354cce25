import { checkNames, ExperimentError, show } from '../../base/index.js';
import { prepareStrategy } from '../../metagovernance/index.js';
import { type ExtensionNotes, listParameters, type Parameter } from '../../model/index.js';
import { checkOnce } from './check-once.js';
import type { Declaration, FactorInput } from './declaration.js';
import type { PlannedStrategy } from './experiment.js';
import { checkFactor, type Factor } from './factor.js';
import { checkGroups } from './factor-groups.js';
import { checkOptionFactor, optionFactorAt } from './option-factor.js';
import { ownParameterAt } from './own-parameter.js';
import { REGIME } from './scenario-changes.js';
import { checkStrategyFactor, strategyFactorAt } from './strategy-factor.js';

/** Check the factors of an experiment; of a list, those that its points name. Throws an ExperimentError or ParameterError, naming the place. */
export function parseFactors(
  { factors, design }: Declaration,
  strategies: readonly PlannedStrategy[],
  extensions: readonly ExtensionNotes[] = [],
): Factor[] {
  const check = (place: string, input: FactorInput) => {
    checkOptionFactor(`${place}.path`, input.path, strategies);
    checkStrategyFactor(place, input, strategies);
    checkRegime(place, input);
    return checkFactor(place, input, ownParameterAt(input.path, extensions) ?? knownOf(input, strategies));
  };
  if (design.kind === 'list') {
    if (factors.length > 0) {
      throw new ExperimentError(
        'Expected experiment.factors to be empty, for the points of a list name them, but found some',
      );
    }
    const paths = Object.keys(design.points[0]);
    if (paths.length === 0)
      throw new ExperimentError('Expected experiment.design.points.0 to name factors but found none');
    for (const [index, point] of design.points.entries()) {
      checkNames(`experiment.design.points.${index}`, point, paths);
      const missing = paths.find((path) => !Object.hasOwn(point, path));
      if (missing !== undefined) {
        throw new ExperimentError(`Expected experiment.design.points.${index} to give ${missing} but found nothing`);
      }
    }
    checkNotBoth(paths);
    return paths.map((path, index) => {
      const values = [...new Map(design.points.map((point) => [JSON.stringify(point[path]), point[path]])).values()];
      return check(`experiment.design.points of ${index}`, { path, values, scale: 'linear' });
    });
  }
  checkOnce(
    'factors',
    factors.map(({ path }) => path),
  );
  checkNotBoth(factors.map(({ path }) => path));
  const checked = factors.map((factor, index) => check(`experiment.factors.${index}`, factor));
  checkGroups(checked, design);
  return checked;
}

/** Throw an ExperimentError where a strategy is varied together with an option of it, which another may not have. */
function checkNotBoth(paths: readonly string[]): void {
  for (const path of paths) {
    const label = strategyFactorAt(path);
    const option = paths.find((each) => label !== null && optionFactorAt(each)?.label === label);
    if (option !== undefined) {
      throw new ExperimentError(
        `Expected experiment.factors to vary either a strategy or its options but found both ${path} and ${option}: give the options with the value, such as { name: convener, options: { acts: 2 } }`,
        { path },
      );
    }
  }
}

/** Throw an ExperimentError for a range of regimes; what is no name is told where the points are checked. */
function checkRegime(place: string, { path, values, low, high }: FactorInput): void {
  if (path !== REGIME || values !== undefined) return;
  throw new ExperimentError(
    `Expected ${place}.values to list regimes, such as [bureaucracy, newPublicGovernance], but found ${show({ low, high })}`,
    { path },
  );
}

/** What is known of what a factor varies; nothing of a path that leads to several, such as modes.mix. */
function knownOf(
  { path, low, high }: FactorInput,
  strategies: readonly PlannedStrategy[],
): Pick<Parameter, 'type' | 'min' | 'max'> | undefined {
  const factor = optionFactorAt(path);
  if (factor === null) return listParameters().find((parameter) => parameter.path === path);
  const planned = strategies.find(({ label }) => label === factor.label);
  if (planned === undefined || low === undefined || high === undefined) return undefined;
  return isWholeOption(planned, factor.option, low, high) ? { type: 'whole number' } : undefined;
}

/** Whether an option takes the ends of a range and nothing broken between them: strategies say so only by refusing. */
function isWholeOption(planned: PlannedStrategy, option: string, low: number, high: number): boolean {
  if (planned.module !== undefined || planned.source !== undefined) return false;
  if (!Number.isInteger(low) || !Number.isInteger(high)) return false;
  const takes = (value: number) => {
    try {
      prepareStrategy({ name: planned.name, options: { ...planned.options, [option]: value } });
      return true;
    } catch {
      return false;
    }
  };
  return takes(low) && takes(high) && !takes((low + high) / 2 + 0.25);
}
