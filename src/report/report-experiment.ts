import { checkNames } from '../base/index.js';
import {
  createPlan,
  describeFactor,
  type Experiment,
  findInertFactors,
  inertLines,
  STOPS,
  type StoredExperiment,
  unchangedLines,
} from '../experiment/index.js';
import { STRATEGIES } from '../metagovernance/index.js';
import { listParameters } from '../model/index.js';
import { factorParts } from './factor-section.js';
import { figure, folded, type Html, list, page, paragraph, section, tableOf } from './html.js';
import { networkPicture } from './network-picture.js';
import { type ReportData, readReportData } from './report-data.js';
import { comparisonParts } from './scenario-section.js';
import { sensitivityParts } from './sensitivity-section.js';
import { seriesParts } from './series-section.js';

/** What a report is to show. */
export interface ReportOptions {
  /** The measure that comparisons pair by pair, curves and sensitivity are about: default `rate`, the share of processes that innovated. */
  readonly measure?: string;
  /** Whether to report what is there where shards are missing; false by default. */
  readonly partial?: boolean;
}

/**
 * An experiment as one HTML page that needs nothing else: tables, pictures, parameters, and how to do it again.
 *
 * The same experiment gives the same page.
 *
 * @throws ExperimentError for a measure that was not kept; StoreError where shards are missing, unless `partial`.
 */
export async function reportExperiment(stored: StoredExperiment, options: ReportOptions = {}): Promise<string> {
  checkNames('the options of a report', options, ['measure', 'partial']);
  const data = await readReportData(stored, options.measure, options.partial ?? false);
  const { experiment } = data.manifest;
  const { scenarios } = experiment;
  const level = scenarios.length === 1 ? 2 : 3;
  const ofScenario = (label: string): Html[] => [
    section('What came out', comparisonParts(data, label), level),
    section('How it depends on the factors', factorParts(data, label), level),
    section('Which factors matter', sensitivityParts(data, label), level),
    section('Over time', seriesParts(data, label), level),
    section('The network', networkParts(data, label), level),
  ];
  return page(experiment.title, [
    paragraph(headLine(data)),
    section('What was run', runParts(data)),
    section('What changed nothing', unchangedParts(data)),
    ...(scenarios.length === 1
      ? ofScenario(scenarios[0].label)
      : scenarios.map(({ label }) => section(label, ofScenario(label)))),
    section('Runs that failed', failedParts(data)),
    section('How to read it', [list(READING)]),
    section('Parameters', parameterParts(experiment)),
    section('Do it again', repeatParts(data)),
  ]);
}

function networkParts({ manifest }: ReportData, label: string): Html[] {
  const { seed, scenarios } = manifest.experiment;
  const scenario = scenarios.find((each) => each.label === label)?.scenario;
  if (scenario === undefined) return [];
  return networkPicture(scenario, seed, manifest.version).map(({ text }) => figure(text));
}

function headLine({ manifest, runs, missing, shards }: ReportData): string {
  const { id, version, experiment } = manifest;
  const rest = missing === 0 ? '' : ` Not complete: ${missing} of ${shards} shards are missing.`;
  return `Experiment ${id} · ${runs.rowCount} runs · seed ${experiment.seed} · metagovernor ${version}.${rest}`;
}

function runParts({ manifest, pointCount }: ReportData): Html[] {
  const { scenarios, strategies, factors, design, replicates, until, stop, attributed } = manifest.experiment;
  return [
    tableOf(
      'Scenarios',
      [
        ['scenario', 'title', 'question'],
        ...scenarios.map(({ label, scenario }) => [label, scenario.title, scenario.question]),
      ],
      3,
    ),
    tableOf(
      'Strategies; the first is what the others are compared with',
      [
        ['strategy', 'what it does'],
        ...strategies.map(({ label, name }) => [label, STRATEGIES[name]?.about ?? 'a strategy of its own']),
      ],
      2,
    ),
    tableOf(
      'Factors',
      [['factor', 'values'], ...factors.map((factor) => [factor.path, describeFactor(factor, design)])],
      2,
    ),
    list([
      ...(factors.length === 0 ? [] : [`Design: ${design.kind}, ${pointCount} points.`]),
      until === null
        ? `${replicates} replicates of each strategy at each point, all strategies and points on the same draws.`
        : `Replicates until the ${100 * until.level} % interval of every paired difference in ${until.measure} lies within ${until.halfWidth} on either side, at least ${until.atLeast} and at most ${replicates}.`,
      ...(stop === null ? [] : [`A run ends once ${stop.atLeast} of its processes ${STOPS[stop.measure]}.`]),
      ...(attributed === 0
        ? []
        : [
            `Failures attributed to barriers in ${attributed} of the ${replicates} replicates of each point, the first.`,
          ]),
    ]),
  ];
}

function unchangedParts({ manifest: { experiment }, unchanged }: ReportData): Html[] {
  const inert = inertLines(experiment, findInertFactors(experiment, createPlan(experiment).points));
  const lines = [...unchangedLines(experiment, unchanged), ...inert.map((line) => `Known before: ${line}.`)];
  return lines.length === 0 ? [] : [list(lines)];
}

const READING = [
  'Common random numbers: replicate r of every strategy meets the same network, the same problems and the same luck, until what the strategies do makes them differ. Differences are taken pair by pair.',
  'Each interval stands for itself: of twenty 95 % intervals one will miss by chance. p-values are adjusted by Holm within their table.',
  'A12 is the probability that a run of the strategy has a higher value than one of the first (better where more is better, worse where less is), ties counting half; d of pairs is the mean difference in units of its standard deviation.',
  'Many defaults of the model are guesses ("metagovernor parameters" marks them), and scenarios of the catalogue are illustrative unless they say otherwise.',
];

function failedParts({ failed }: ReportData): Html[] {
  if (failed.length === 0) return [];
  const rows = failed
    .slice(0, 50)
    .map(({ scenario, point, strategy, replicate, error }) => [
      scenario,
      `${point}`,
      strategy,
      `${replicate}`,
      error.message,
    ]);
  return [
    paragraph(
      `${failed.length} ${failed.length === 1 ? 'run' : 'runs'} failed: no row, and no pair with what it would be compared with.`,
    ),
    tableOf('The first of them', [['scenario', 'point', 'strategy', 'replicate', 'why'], ...rows], 5),
  ];
}

/** What the scenarios set differently from the defaults of the model, and all of it folded away. */
function parameterParts({ scenarios, factors }: Experiment): Html[] {
  const isFactor = new Set(factors.map(({ path }) => path));
  return scenarios.flatMap(({ label, scenario }) => {
    const changed = listParameters().flatMap(({ path, default: usual, unit, description }) => {
      const value = valueAt(scenario, path);
      if (typeof value === 'object' || value === undefined || value === usual || isFactor.has(path)) return [];
      return [[path, String(value), String(usual), unit, description]];
    });
    const { network } = scenario;
    return [
      network.kind === 'embedded'
        ? paragraph(`${label}: the network is given, ${network.actors.length} actors and ${network.ties.length} ties.`)
        : '',
      changed.length === 0
        ? paragraph(`${label}: every parameter has its default.`)
        : tableOf(
            `${label}: what differs from the defaults`,
            [['parameter', 'value', 'default', 'unit', 'what it is'], ...changed],
            5,
          ),
      folded(`${label}, complete`, JSON.stringify(scenario, null, 1)),
    ];
  });
}

function valueAt(scenario: object, path: string): unknown {
  let value: unknown = scenario;
  for (const step of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[step];
  return value;
}

function repeatParts({ manifest }: ReportData): Html[] {
  const { version, experiment } = manifest;
  const modules = experiment.strategies.flatMap(({ module }) => (module === undefined ? [] : [module]));
  const own = experiment.strategies.flatMap(({ label, source }) => (source === undefined ? [] : [label]));
  const runs = createPlan(experiment).cellCount * experiment.strategies.length * experiment.replicates;
  return [
    paragraph(
      `Save what is folded here as experiment.json in an empty folder, then run it with version ${version}; the same ${experiment.until === null ? runs : ''} runs come out, to the last bit, on any machine and with any number of threads.`,
    ),
    `<pre>npm install metagovernor@${version}\nnpx metagovernor experiment run FOLDER\nnpx metagovernor report FOLDER</pre>`,
    modules.length === 0
      ? ''
      : paragraph(`It needs these modules and what they import, unchanged: ${modules.join(', ')}.`),
    own.length === 0
      ? ''
      : paragraph(
          `Not of the library: ${own.join(', ')}. In every process that ran them the first replicates of each scenario, and some of those after, were run a second time from the same draws, and ended the same to the last bit.`,
        ),
    folded('experiment.json', JSON.stringify(manifest, null, 1)),
  ];
}
