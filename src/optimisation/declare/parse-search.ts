import { ExperimentError, lookUp, ParameterError, VERSION } from '../../base/index.js';
import { type Experiment, parseExperiment } from '../../experiment/index.js';
import { MEASURES } from '../../measures/index.js';
import { prepareStrategy, STRATEGIES } from '../../metagovernance/index.js';
import type { Seed } from '../../numeric/index.js';
import { operationsOf } from '../space/draw-act.js';
import { optionSpace } from '../space/option-space.js';
import { planSpace } from '../space/plan-space.js';
import { ruleSpace } from '../space/rule-space.js';
import type { SearchSpace } from '../space/search-space.js';
import { checkSearch, type SearchDeclaration, type SearchInput } from './declaration.js';

/** A measure of a run, and whether more or less of it is sought. */
export interface Objective {
  readonly measure: string;
  readonly goal: 'most' | 'least';
}

/** A strategy by its name, for an experiment. */
export type Rival = Experiment['strategies'][number];

/** A checked search. */
export interface Search {
  readonly title: string;
  /** The version of the library whose numbers these are. */
  readonly version: string;
  readonly scenarios: Experiment['scenarios'];
  readonly space: SearchSpace;
  /** The first is the one by which the winner is compared with its rivals. */
  readonly objectives: readonly Objective[];
  readonly robust: SearchDeclaration['robust'];
  /** Runs that the search may take. */
  readonly budget: number;
  /** Replicates on fresh seeds. */
  readonly fresh: number;
  readonly rivals: readonly Rival[];
  readonly level: number;
  readonly seed: Seed;
  /** All that determines its numbers, as plain data. */
  readonly declaration: SearchDeclaration;
}

/** Fewer runs in a scenario are no search: two candidates would not be seen twice. */
export const FEWEST_RUNS = 120;

/** Strategies that do nothing before somebody writes them. */
const WRITTEN = ['fixedPlan', 'rules'];

/**
 * Check a search, look up all it names, and fill in its defaults.
 *
 * @throws ExperimentError, ScenarioError, UnknownNameError or ParameterError, naming the place.
 */
export function parseSearch(input: SearchInput = {}): Search {
  const declaration = checkSearch(input);
  const { title, objectives, robust, budget, fresh, level, seed } = declaration;
  const aims = objectives.map((each): Objective => (typeof each === 'string' ? { measure: each, goal: 'most' } : each));
  for (const [at, { measure }] of aims.entries()) checkObjective(`search.objectives.${at}`, measure);
  const twice = aims.find(({ measure }, at) => aims.findIndex((other) => other.measure === measure) !== at);
  if (twice !== undefined) {
    throw new ExperimentError(`Expected search.objectives to differ but found ${twice.measure} twice`);
  }
  const rivals = declaration.rivals ?? Object.keys(STRATEGIES).filter((name) => !WRITTEN.includes(name));
  const { experiment } = asSearchError(() =>
    parseExperiment({ scenarios: declaration.scenarios as string[], strategies: rivals, replicates: 1 }),
  );
  const { scenarios, strategies } = experiment;
  if (budget < FEWEST_RUNS * scenarios.length) {
    throw new ExperimentError(
      `Expected search.budget to be at least ${FEWEST_RUNS} runs for each scenario, ${FEWEST_RUNS * scenarios.length} for ${scenarios.length}, but found ${budget}`,
    );
  }
  const ticks = Math.max(...scenarios.map(({ scenario }) => scenario.ticks));
  return {
    title,
    version: VERSION,
    scenarios,
    space: spaceOf(declaration, ticks),
    objectives: aims,
    robust,
    budget,
    fresh,
    rivals: strategies,
    level,
    seed,
    declaration,
  };
}

function spaceOf({ search, seed }: SearchDeclaration, ticks: number): SearchSpace {
  switch (search.kind) {
    case 'options': {
      const given = typeof search.strategy === 'string' ? { name: search.strategy, options: {} } : search.strategy;
      const { name, options } = given;
      if (!('module' in given) || given.module === undefined) {
        return optionSpace({ name, options: prepareStrategy({ name, options }).options }, search.options, seed);
      }
      const { module, source } = given;
      if (search.options === undefined) {
        throw new ParameterError(
          `Expected search.search.options to say which options of ${name}, a strategy of a module, are varied and how far, but found nothing`,
        );
      }
      return optionSpace({ name, options, module, ...(source === undefined ? {} : { source }) }, search.options, seed);
    }
    case 'plan':
      return planSpace({ operations: operationsOf(search.operations), lines: search.lines, ticks, from: search.from });
    case 'rules':
      return ruleSpace({ operations: operationsOf(search.operations), lines: search.lines, from: search.from });
  }
}

function checkObjective(place: string, measure: string): void {
  lookUp(`measure, in ${place}`, MEASURES, measure);
  const { of } = MEASURES[measure];
  if (of === undefined || of === 'started') return;
  throw new ExperimentError(
    `Expected ${place} to be there in every run but found ${measure}, a mean of ${of}, which is missing where a run has none (such as rate)`,
  );
}

/** What is wrong in the part that is an experiment's is a mistake in the search. */
function asSearchError<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ExperimentError)) throw error;
    const message = error.message.replaceAll('experiment.strategies', 'search.rivals');
    throw new ExperimentError(message.replaceAll('experiment.', 'search.'), error.details);
  }
}
