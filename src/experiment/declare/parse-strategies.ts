import { ExperimentError } from '../../base/index.js';
import { type PreparedStrategy, prepareStrategy, STRATEGIES, type StrategyChoice } from '../../metagovernance/index.js';
import { checkOnce } from './check-once.js';
import type { Declaration } from './declaration.js';
import type { LabelledStrategy, ModuleStrategy, OwnStrategies, PlannedStrategy } from './experiment.js';
import { identify } from './identify.js';

/** A strategy as an experiment names it: of the catalogue, given as code, or exported by a module. */
type Choice = StrategyChoice | LabelledStrategy | ModuleStrategy | Declaration['strategies'][number];
type ModuleChoice = Extract<Declaration['strategies'][number], object> & { readonly module: string };

/**
 * Look up strategies and give each a label of its own.
 *
 * @throws UnknownNameError or ParameterError for one that cannot be made, ExperimentError for two that are equal.
 */
export function parseStrategies(choices: readonly Choice[]): { strategies: PlannedStrategy[]; own: OwnStrategies } {
  const prepared = choices.map(prepare);
  const strategies = prepared.map((one, index) => ({
    ...one,
    label: givenLabel(choices[index], index) ?? labelOf(prepared, index),
  }));
  checkOnce(
    'strategies',
    strategies.map(({ label }) => label),
  );
  const own = new Map<string, StrategyChoice>();
  for (const [index, choice] of choices.entries()) if (isCode(choice)) own.set(strategies[index].label, choice);
  return { strategies, own };
}

function prepare(choice: Choice): Omit<PlannedStrategy, 'label'> {
  if (isModule(choice)) {
    const { name, options = {}, module, source } = choice;
    return { name, options, module, ...(source === undefined ? {} : { source }) };
  }
  const { name, options } = prepareStrategy(withoutLabel(choice));
  return isCode(choice) ? { name, options, source: identify(String(choice.create)) } : { name, options };
}

/** A strategy as the catalogue takes it. */
function withoutLabel(choice: Choice): StrategyChoice {
  if (typeof choice !== 'object' || !('label' in choice)) return choice as StrategyChoice;
  const { label: _label, ...rest } = choice;
  return rest as StrategyChoice;
}

function isModule(choice: Choice): choice is ModuleChoice {
  return typeof choice === 'object' && 'module' in choice && choice.module !== undefined;
}

/** Whether a strategy is given as code. */
export function isCode(choice: unknown): choice is Extract<StrategyChoice, { create: unknown }> {
  return typeof choice === 'object' && choice !== null && 'create' in choice;
}

/** The label that a strategy is given. Throws an ExperimentError for the name of another one. */
function givenLabel(choice: Choice, index: number): string | undefined {
  if (typeof choice !== 'object' || !('label' in choice) || choice.label === undefined) return undefined;
  const { label, name } = choice;
  if (label !== name && Object.hasOwn(STRATEGIES, label)) {
    throw new ExperimentError(
      `Expected experiment.strategies.${index}.label to be no name of another strategy but found ${label} for ${name}`,
      { label, name },
    );
  }
  return label;
}

/** The name of a strategy; with its options where two of the same name are compared. */
function labelOf(prepared: readonly Pick<PreparedStrategy, 'name' | 'options'>[], index: number): string {
  const { name, options } = prepared[index];
  const isAmbiguous = prepared.some((other, at) => at !== index && other.name === name);
  return isAmbiguous ? `${name} ${JSON.stringify(options)}` : name;
}
