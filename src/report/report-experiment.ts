import { checkNames } from '../base/index.js';
import {
  createPlan,
  DEFAULT_TITLE,
  describeFactor,
  type Experiment,
  findInertFactors,
  inertLines,
  STOPS,
  type Stop,
  type StoredExperiment,
  unchangedLines,
} from '../experiment/index.js';
import { listParameters } from '../model/index.js';
import { ENGLISH, formatExact, joinNames, type Words } from '../words/index.js';
import { answerParts, type ScenarioAnswer } from './answer-section.js';
import { drawnLines } from './drawn-text.js';
import { type Dependence, findDependence } from './factor-section.js';
import { findEffects } from './findings.js';
import { beside, figure, folded, foldedSection, type Html, list, page, paragraph, section, tableOf } from './html.js';
import { aboutStrategy, strategyInTable } from './in-table.js';
import { nameMeasure } from './name-measure.js';
import { namedFactor, namedMeasure, namedScenario, titleIn } from './named.js';
import { networkPicture } from './network-picture.js';
import { replicateParts } from './replicate-section.js';
import { type ReportData, readReportData } from './report-data.js';
import { comparisonParts } from './scenario-section.js';
import { findSensitivities } from './sensitivity-section.js';
import { seriesParts } from './series-section.js';
import { surfaceParts } from './surface-section.js';
import { toldIn } from './told-in.js';
import { wordsWith } from './words-with.js';

/** What a report is to show. */
export interface ReportOptions {
  /** The measure that comparisons pair by pair, curves and sensitivity are about: default the one that the experiment asks about, that of its `until`, or `rate`, the share of processes that innovated. */
  readonly measure?: string;
  /** Whether to report what is there where shards are missing; false by default. */
  readonly partial?: boolean;
  /** The words of the page: default wordsOf('en'). What parameters are, and what changed nothing, is said in English in any case. */
  readonly words?: Words;
}

/**
 * An experiment as one HTML page that needs nothing else: tables, pictures, parameters, and how to do it again.
 *
 * The same experiment gives the same page.
 *
 * @throws ExperimentError for a measure that was not kept; StoreError where shards are missing, unless `partial`.
 */
export async function reportExperiment(stored: StoredExperiment, options: ReportOptions = {}): Promise<string> {
  checkNames('the options of a report', options, ['measure', 'partial', 'words']);
  const given = wordsWith(options.words ?? ENGLISH, stored.manifest.experiment);
  const data = await readReportData(stored, options.measure, options.partial ?? false, given);
  const { words } = data;
  const { sections, reading } = words.page;
  const { experiment } = data.manifest;
  const parts = findEffects(data).map((finding): ScenarioParts => {
    const { label } = finding;
    return { finding, sensitivities: findSensitivities(data, label), dependence: findDependence(data, label) };
  });
  const [first, ...others] = parts;
  return page(
    headingOf(data),
    [
      data.missing === 0 ? '' : paragraph(words.page.notComplete(data.missing, data.shards)),
      section(sections.answer, answerParts(data, parts)),
      section(
        sections.depends,
        others.length === 0
          ? drawnParts(data, first)
          : [beside(parts.map((each) => section(titleIn(data, each.finding.label), drawnParts(data, each), 3)))],
      ),
      section(sections.unchanged, unchangedParts(data)),
      section(sections.failed, failedParts(data)),
      ...(others.length === 0
        ? foldedParts(data, first, 2)
        : parts.map((each) => foldedSection(namedScenario(data, each.finding.label), foldedParts(data, each, 3)))),
      foldedSection(sections.run, runParts(data)),
      foldedSection(sections.replicates, replicateParts(data)),
      foldedSection(sections.parameters, parameterParts(experiment, words)),
      foldedSection(sections.reading, [list(reading)]),
      foldedSection(sections.again, repeatParts(data)),
      paragraph(headLine(data)),
    ],
    words.language,
  );
}

/** What is said of one scenario. */
interface ScenarioParts extends ScenarioAnswer {
  readonly dependence: Dependence;
}

/** What moves the measure: curves and maps where there are some, else how much each factor matters, and surfaces. */
function drawnParts(data: ReportData, { finding, sensitivities, dependence: { pictures } }: ScenarioParts): Html[] {
  if (pictures.length > 0) return [...pictures];
  return [...sensitivities.flatMap(({ parts }) => parts), ...surfaceParts(data, finding.label)];
}

/** All else of a scenario. */
function foldedParts(data: ReportData, { finding, sensitivities, dependence }: ScenarioParts, level: 2 | 3): Html[] {
  const { sections } = data.words.page;
  const { label } = finding;
  // Without pictures of the dependence, they stand there in their place.
  const matter = dependence.pictures.length === 0 ? [] : sensitivities.flatMap(({ parts }) => parts);
  return [
    foldedSection(sections.cameOut, comparisonParts(data, finding), level),
    foldedSection(sections.points, dependence.table, level),
    foldedSection(sections.matters, matter, level),
    foldedSection(sections.overTime, seriesParts(data, label), level),
    foldedSection(sections.network, networkParts(data, label), level),
  ];
}

/** The title that was given; else what is compared where. */
function headingOf(data: ReportData): string {
  const { experiment } = data.manifest;
  const { language } = data.words;
  if (experiment.title !== DEFAULT_TITLE) return experiment.title;
  return joinNames(
    language,
    experiment.scenarios.map(({ scenario }) => toldIn(scenario, language).title),
  );
}

function networkParts({ manifest, words }: ReportData, label: string): Html[] {
  const { seed, scenarios } = manifest.experiment;
  const scenario = scenarios.find((each) => each.label === label)?.scenario;
  if (scenario === undefined) return [];
  return [figure(networkPicture(scenario, seed, manifest.version, words).text)];
}

function headLine({ manifest, runs, words: { page: said } }: ReportData): string {
  const { id, version, experiment } = manifest;
  return said.head(id, runs.rowCount, String(experiment.seed), version);
}

function runParts({ manifest, pointCount, words }: ReportData): Html[] {
  const { page: said, language } = words;
  const { scenarios, strategies, factors, design, replicates, until, stop, attributed } = manifest.experiment;
  return [
    tableOf(
      said.scenarios,
      [
        said.scenarioColumns,
        ...scenarios.map(({ label, scenario }) => {
          const { title, question } = toldIn(scenario, language);
          return [label, title, question];
        }),
      ],
      3,
    ),
    tableOf(
      said.strategies,
      [
        said.strategyColumns,
        ...strategies.map(({ label, name }) => [
          strategyInTable(label, words),
          factors.some(({ path }) => path === `strategies.${label}`)
            ? said.varies
            : (aboutStrategy(name, words) ?? said.ofItsOwn),
        ]),
      ],
      2,
    ),
    ...extensionParts(manifest.experiment, words),
    tableOf(
      said.factors,
      [
        said.factorColumns,
        ...factors.map((factor) => {
          const values = describeFactor(factor, design);
          return [
            namedFactor(factor.path, words),
            factor.group === undefined ? values : said.inGroup(values, factor.group),
          ];
        }),
      ],
      2,
    ),
    list([
      ...(factors.length === 0 ? [] : [said.design(design.kind, pointCount)]),
      until === null
        ? said.replicates(replicates)
        : said.until(
            formatExact(language, 100 * until.level),
            namedMeasure(until.measure, words),
            formatExact(language, until.halfWidth),
            until.atLeast,
            replicates,
          ),
      ...(stop === null ? [] : [stopText(stop, words)]),
      ...(attributed === 0 ? [] : [said.attributed(attributed, replicates)]),
    ]),
  ];
}

/** What is added to the model: what it is, what it changes, its parameters, what it measures and what it can stop. */
function extensionParts({ extensions = [] }: Experiment, { page: said }: Words): Html[] {
  if (extensions.length === 0) return [];
  return [
    tableOf(
      said.extensions,
      [
        said.extensionColumns,
        ...extensions.map(({ name, source, notes: { about, phases, writes, barrier, measures } }) => [
          name,
          about,
          phases.length === 0 ? '-' : phases.join(', '),
          writes.length === 0 ? '-' : writes.join(', '),
          barrier === null ? '-' : `${barrier.name} (${barrier.stage}): ${barrier.about}`,
          Object.entries(measures)
            .map(([measure, { unit }]) => `${measure} (${unit})`)
            .join(', ') || '-',
          source,
        ]),
      ],
      7,
    ),
  ];
}

function stopText({ measure, atLeast, atMost }: Stop, words: Words): string {
  const name = nameMeasure(measure, words);
  const counts: Readonly<Record<string, string>> = STOPS;
  if (Object.hasOwn(counts, measure)) return words.page.endsOnce(atLeast ?? 0, counts[measure], name);
  return words.page.endsAt(name, atLeast !== undefined, formatExact(words.language, atLeast ?? atMost ?? 0));
}

function unchangedParts({ manifest: { experiment }, unchanged, words }: ReportData): Html[] {
  const inert = inertLines(experiment, findInertFactors(experiment, createPlan(experiment).points));
  const lines = [...unchangedLines(experiment, unchanged), ...inert.map(words.page.knownBefore)];
  return lines.length === 0 ? [] : [list(lines)];
}

function failedParts({ failed, words }: ReportData): Html[] {
  const { page: said } = words;
  if (failed.length === 0) return [];
  const rows = failed
    .slice(0, 50)
    .map(({ scenario, point, strategy, replicate, error }) => [
      scenario,
      `${point}`,
      strategyInTable(strategy, words),
      `${replicate}`,
      error.message,
    ]);
  return [paragraph(said.failed(failed.length)), tableOf(said.firstFailed, [said.failedColumns, ...rows], 5)];
}

/** What the scenarios set differently from the defaults of the model, and all of it folded away. */
function parameterParts({ scenarios, factors }: Experiment, words: Words): Html[] {
  const { page: said, language } = words;
  const isFactor = new Set(factors.map(({ path }) => path));
  const shown = (value: unknown) => (typeof value === 'number' ? formatExact(language, value) : String(value));
  return scenarios.flatMap(({ label, scenario }) => {
    const changed = listParameters().flatMap(({ path, default: usual, unit, description }) => {
      const value = valueAt(scenario, path);
      if (typeof value === 'object' || value === undefined || value === usual || isFactor.has(path)) return [];
      return [[path, shown(value), shown(usual), unit, description]];
    });
    const { network } = scenario;
    return [
      network.kind === 'embedded'
        ? paragraph(said.givenNetwork(label, network.actors.length, network.ties.length))
        : '',
      ...drawnLines(scenario, words).map((line) => paragraph(line)),
      changed.length === 0
        ? paragraph(said.allDefaults(label))
        : tableOf(said.notDefaults(label), [said.parameterColumns, ...changed], 5),
      folded(said.complete(label), JSON.stringify(scenario, null, 1)),
    ];
  });
}

function valueAt(scenario: object, path: string): unknown {
  let value: unknown = scenario;
  for (const step of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[step];
  return value;
}

function repeatParts({ manifest, words: { page: said } }: ReportData): Html[] {
  const { version, experiment } = manifest;
  const modules = experiment.strategies.flatMap(({ module }) => (module === undefined ? [] : [module]));
  const own = experiment.strategies.flatMap(({ label, source }) => (source === undefined ? [] : [label]));
  const runs = createPlan(experiment).cellCount * experiment.strategies.length * experiment.replicates;
  return [
    paragraph(said.save(version, experiment.until === null ? `${runs}` : '')),
    `<pre>npm install metagovernor@${version}\nnpx metagovernor experiment run FOLDER\nnpx metagovernor report FOLDER</pre>`,
    modules.length === 0 ? '' : paragraph(said.modules(modules.join(', '))),
    own.length === 0 ? '' : paragraph(said.own(own.join(', '))),
    folded('experiment.json', JSON.stringify(manifest, null, 1)),
  ];
}
