import { ExperimentError, isRecord, lookUp, show, VERSION } from '../../base/index.js';
import { withPresets } from '../../metagovernance/index.js';
import { type ExtensionNotes, parseScenario, withExtensions, withParameters } from '../../model/index.js';
import { findScenario, listScenarios, withRegime } from '../../scenarios/index.js';
import { checkChangesAct } from './check-acting.js';
import { checkOnce } from './check-once.js';
import { checkStop } from './check-stop.js';
import { checkDeclaration, type Declaration, type Until } from './declaration.js';
import { DIGEST, type Experiment, type ExperimentInput, type ParsedExperiment, type Recording } from './experiment.js';
import { parseFactors } from './parse-factors.js';
import { isCode, parseStrategies } from './parse-strategies.js';
import {
  measuresIn,
  momentMeasuresIn,
  notesIn,
  ownMeasuresIn,
  type PlannedExtension,
  parseExtensions,
} from './planned-extension.js';
import { createPoints } from './points.js';

/**
 * Check an experiment, look up all it names, and fill in its defaults.
 *
 * @throws ExperimentError, ScenarioError, UnknownNameError or ParameterError, naming the place.
 */
export function parseExperiment(input: ExperimentInput = {}): ParsedExperiment {
  if (!isRecord(input as unknown))
    throw new ExperimentError(`Expected an experiment as an object but found ${show(input)}`);
  const choices = input.strategies;
  const { planned, code } = parseExtensions(input.extensions);
  const extended = planned.length === 0 ? {} : { extensions: planned };
  const { extensions: _, ...plain } = input;
  const declared = checkDeclaration({
    ...plain,
    ...(Array.isArray(choices) ? { strategies: choices.map((choice) => (isCode(choice) ? choice.name : choice)) } : {}),
  });
  const scenarios = parseScenarios(declared, notesIn(extended));
  const { strategies, own } = parseStrategies(choices ?? declared.strategies);
  const factors = parseFactors(declared, strategies, notesIn(extended));
  const known = measuresIn(extended);
  const metrics = declared.metrics ?? Object.keys(known);
  for (const metric of metrics) lookUp('metric', { ...known, [DIGEST]: true }, metric);
  checkOnce('metrics', metrics);
  if (declared.measure !== undefined) keptMeasure('measure', 'asks about', declared.measure, metrics, extended);
  if (declared.until !== undefined) checkUntil(declared.until, metrics, declared, extended);
  if (declared.stop !== undefined) checkStop(declared.stop, ownMeasuresIn(extended));
  if (declared.attributed > declared.replicates) {
    throw new ExperimentError(
      `Expected experiment.attributed to be at most the ${declared.replicates} replicates but found ${declared.attributed}`,
    );
  }
  const experiment: Experiment = {
    title: declared.title,
    version: VERSION,
    scenarios,
    strategies,
    ...extended,
    factors,
    design: declared.design,
    replicates: declared.replicates,
    until: declared.until ?? null,
    metrics,
    ...(declared.measure === undefined ? {} : { measure: declared.measure }),
    series: parseSeries(declared, extended),
    stop: declared.stop ?? null,
    seed: declared.seed,
    attributed: declared.attributed,
  };
  checkChanges(declared, experiment);
  return code.length === 0 ? { experiment, own } : { experiment, own, extensions: code };
}

/** What an entry changes of its scenario must be able to change something. */
function checkChanges({ scenarios }: Declaration, experiment: Experiment): void {
  for (const [index, entry] of scenarios.entries()) {
    if (typeof entry === 'string' || Object.keys(entry.changes).length === 0) continue;
    const at = `experiment.scenarios.${index}`;
    checkChangesAct(at, experiment.scenarios[index], entry.changes, experiment, createPoints(experiment));
  }
}

function parseScenarios({ scenarios }: Declaration, extensions: readonly ExtensionNotes[]): Experiment['scenarios'] {
  const parsed = scenarios.map((entry, index) => {
    const {
      scenario: choice,
      label,
      regime,
      changes = {},
      ...files
    } = typeof entry === 'string' ? { scenario: entry } : entry;
    const file = Object.keys(files)[0];
    if (file !== undefined) {
      throw new ExperimentError(
        `Expected experiment.scenarios.${index} to be without files, which the command line alone reads, but found ${file}`,
      );
    }
    const base = typeof choice === 'object' ? choice : findScenario(choice ?? listScenarios()[0].id).scenario;
    const governed = regime === undefined ? parseScenario(base) : withRegime(parseScenario(base), regime);
    const complete = withExtensions(governed, extensions);
    const scenario = withExtensions(withParameters(complete, withPresets(changes)), extensions);
    return { label: label ?? (regime === undefined ? scenario.id : `${scenario.id} ${regime}`), scenario };
  });
  checkOnce(
    'scenarios',
    parsed.map(({ label }) => label),
  );
  return parsed;
}

type Extended = { readonly extensions?: readonly PlannedExtension[] };

function parseSeries({ series }: Declaration, extended: Extended): Recording | null {
  if (series === undefined) return null;
  const dear = ['density', 'reciprocity', 'transitivity', 'inDegreeCentralisation', 'modularity'];
  const known = momentMeasuresIn(extended);
  const measures = series.measures ?? Object.keys(known).filter((name) => !dear.includes(name));
  for (const measure of measures) lookUp('measure over time', known, measure);
  checkOnce('series.measures', measures);
  return { every: series.every, measures };
}

/** What is known of a measure that a key of the experiment names, which has to be kept. */
function keptMeasure(key: string, does: string, measure: string, metrics: readonly string[], extended: Extended) {
  const notes = lookUp(`measure of experiment.${key}`, measuresIn(extended), measure);
  if (metrics.includes(measure)) return notes;
  throw new ExperimentError(
    `Expected experiment.metrics to hold ${measure}, which experiment.${key} ${does}, but it does not`,
  );
}

function checkUntil(
  { measure, atLeast }: Until,
  metrics: readonly string[],
  { replicates }: Declaration,
  extended: Extended,
): void {
  const { of } = keptMeasure('until', 'looks at', measure, metrics, extended);
  if (of !== undefined && of !== 'started') {
    throw new ExperimentError(
      `Expected experiment.until.measure to be there in every run but found ${measure}, a mean of ${of}, which is missing where a run has none (such as rate)`,
    );
  }
  if (atLeast > replicates) {
    throw new ExperimentError(
      `Expected experiment.until.atLeast to be at most the ${replicates} replicates but found ${atLeast}`,
    );
  }
}
