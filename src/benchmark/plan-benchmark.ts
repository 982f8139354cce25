import { canonicalJson, checkInteger, ExperimentError } from '../base/index.js';
import { type ParsedExperiment, type PlannedStrategy, parseExperiment } from '../experiment/index.js';
import { prepareStrategy } from '../metagovernance/index.js';
import { digest, type Seed } from '../numeric/index.js';
import type { Arm, ArmKind } from './arms.js';
import { type Place, placesOf } from './places.js';
import { SCORES } from './scores.js';
import type { Suite } from './suite.js';

/** On which luck a suite is run, and how often. */
export interface Sitting {
  readonly suite: Suite;
  /** What all luck comes from. */
  readonly seed: Seed;
  /** Runs of each strategy in each scenario at each budget, 2 to 100 000. */
  readonly replicates: number;
}

/** An arm that can be run. */
export interface PlannedArm {
  readonly kind: ArmKind;
  /** What tables call it: its name, and the options that are not as usual. */
  readonly label: string;
  readonly strategy: PlannedStrategy;
  /** The arm alone in all places. On the same seed its runs pair with those of every other arm, so one that comes later runs alone. */
  readonly experiment: ParsedExperiment;
}

/** A benchmark that can be run. */
export interface BenchmarkPlan {
  readonly sitting: Sitting;
  readonly places: readonly Place[];
  readonly arms: readonly PlannedArm[];
}

/**
 * Plan a benchmark: an experiment for each arm, all on the same luck.
 *
 * @param arms - one of them the reference.
 * @throws ExperimentError for two arms of one label, or none to differ from; ParameterError for too few replicates, or a strategy that
 * cannot be made; UnknownNameError for one that is not there.
 */
export function planBenchmark(sitting: Sitting, arms: readonly Arm[]): BenchmarkPlan {
  const { suite, seed, replicates } = sitting;
  checkInteger('replicates', replicates, 2, 100_000);
  const places = placesOf(suite);
  const { experiment } = parseExperiment({
    title: suite.name,
    scenarios: places.map(({ label, setting }) => ({ label, scenario: setting })),
    strategies: ['handsOff'],
    replicates,
    seed,
    metrics: Object.values(SCORES).flatMap(({ measures }) => measures),
  });
  const planned = arms.map(({ kind, strategy: choice, label: called }): PlannedArm => {
    const alone = parseExperiment({ strategies: [choice] });
    const [strategy] = alone.experiment.strategies;
    const label = called ?? labelOf(strategy);
    return {
      kind,
      label,
      strategy,
      experiment: { experiment: { ...experiment, strategies: [strategy] }, own: alone.own },
    };
  });
  checkArms(planned);
  return { sitting, places, arms: planned };
}

function checkArms(arms: readonly PlannedArm[]): void {
  for (const [index, { label }] of arms.entries()) {
    const first = arms.findIndex((other) => other.label === label);
    if (first === index) continue;
    const where = arms[first].kind === 'entry' ? 'twice' : 'twice: it is there already, without being entered';
    throw new ExperimentError(`Expected each strategy of a benchmark once but found ${label} ${where}`, { label });
  }
  const references = arms.filter(({ kind }) => kind === 'reference').length;
  if (references !== 1) {
    throw new ExperimentError(`Expected one arm that all others are compared with but found ${references}`);
  }
}

function labelOf({ name, options, module, source }: PlannedStrategy): string {
  const isOwn = module !== undefined || source !== undefined;
  const usual: Readonly<Record<string, unknown>> = isOwn ? {} : prepareStrategy(name).options;
  const changed = Object.entries(options).filter(
    ([option, value]) => !Object.hasOwn(usual, option) || canonicalJson(value) !== canonicalJson(usual[option]),
  );
  return [name, ...changed.map(([option, value]) => `${option}=${briefly(value)}`)].join(' ');
}

/** A value as a label can hold it: one that is long by its digest. */
function briefly(value: unknown): string {
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return text.length <= 40 ? text : `#${digest(new TextEncoder().encode(text)).slice(0, 8)}`;
}
