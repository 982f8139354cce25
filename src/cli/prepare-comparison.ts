import { availableParallelism } from 'node:os';
import { type Comparison, comparisonOf, planComparison } from '../experiment/index.js';
import type { NamedText } from '../experiment/node/index.js';
import { formatTableCsv } from '../numeric/index.js';
import {
  type ComparisonSummary,
  comparisonPictures,
  drawnLines,
  networkPicture,
  reportExperiment,
  summarise,
  wordsWith,
} from '../report/index.js';
import type { Words } from '../words/index.js';
import { checkPlans } from './check-plans.js';
import { checkSettings } from './check-settings.js';
import { compareInThreads } from './compare-in-threads.js';
import { comparisonText } from './comparison-text.js';
import { deliver, writtenText } from './deliver.js';
import { readSeed, wholeNumber } from './option-values.js';
import { ownMeasuresTable } from './own-measures-text.js';
import { printLines, printResult } from './print.js';
import { type ResultKind, resultFolder } from './result-folder.js';
import { readScenarioSource, type ScenarioOptions } from './scenario-source.js';
import { readWords } from './shared-options.js';
import { readStrategies } from './strategy-list.js';
import { wrap } from './text-table.js';
import type { Work } from './work.js';

/** The options of a comparison, as they stand on the command line. */
export interface ComparisonOptions extends ScenarioOptions {
  readonly strategies?: string;
  readonly replicates?: string;
  readonly attribute?: string;
  readonly seed?: string;
  readonly threads?: string;
  readonly out?: string;
  readonly lang?: string;
  readonly json?: true;
}

/** Nobody, each of the three roles of leadership, and all of them together. */
export const DEFAULT_STRATEGIES = 'handsOff,convener,facilitator,catalyst,collaborativeLeader';
/** Enough for intervals of some 2 percentage points on either side of the conversion of a stage. */
export const DEFAULT_REPLICATES = 300;
/**
 * Replicates whose failures are attributed to barriers, at each stage and end to end. One of them takes as long as some 45 others
 * (measured: bench/ in the repository). Their orders come two by two, so an even number; 16 make 8 pairs.
 */
export const DEFAULT_ATTRIBUTED = 16;

const MOST_REPLICATES = 1_000_000;
const MOST_THREADS = 256;
const PAGE = 'report.html';
const COMPARISON: ResultKind = {
  record: 'summary.json',
  names: [
    'runs.csv',
    'barriers.csv',
    'removals.csv',
    'funnel.svg',
    'differences.svg',
    'results.svg',
    'end-to-end.svg',
    'network.svg',
    PAGE,
  ],
};

/**
 * Check the options of a comparison. The work compares, writes the files, then prints, last of all what to do `next`.
 *
 * @throws ParameterError, ScenarioError and so on: what is wrong with an option.
 */
export function prepareComparison(
  options: ComparisonOptions,
  next: (words: Words) => readonly string[] = () => [],
): Work {
  const { out } = options;
  const words = readWords(options.lang);
  const seed = readSeed(options.seed ?? '0');
  const strategies = readStrategies(options.strategies ?? DEFAULT_STRATEGIES);
  const replicates = wholeNumber('--replicates', options.replicates ?? `${DEFAULT_REPLICATES}`, 2, MOST_REPLICATES);
  const attribute = options.attribute ?? `${Math.min(replicates, DEFAULT_ATTRIBUTED)}`;
  const attributed = wholeNumber('--attribute', attribute, 0, replicates);
  const threads = wholeNumber('--threads', options.threads ?? `${usualThreads()}`, 1, MOST_THREADS);
  const { scenario, settings, network, extensions } = readScenarioSource(options);
  checkPlans(strategies, scenario);
  checkSettings(settings, [scenario], strategies);
  const choices = strategies.map(({ name, options: chosen }) => ({ name, options: chosen }));
  const extended = extensions.length === 0 ? {} : { extensions };
  const input = { scenario, strategies: choices, replicates, attributed, seed, ...extended };
  planComparison(input);
  const folder = out === undefined ? undefined : resultFolder('--out', out, COMPARISON);

  return async () => {
    const run = await compareInThreads(input, threads, options.json === true);
    const comparison = await comparisonOf(run);
    const summary = summarise(comparison);
    const json = { ...summary, settings, network: [...network, ...drawnLines(scenario)] };
    await deliver({
      write: async () =>
        folder?.write(json, [
          ...filesOf(comparison, summary, wordsWith(words, comparison)),
          { name: PAGE, text: await reportExperiment(run, { words }) },
        ]),
      print: (written) => {
        if (options.json) printResult(json, written);
        else {
          printLines([
            ...networkText(network),
            ...comparisonText(summary, settings, wordsWith(words, comparison)),
            ...ownMeasuresTable(comparison, words),
            ...writtenText(written, words),
            ...next(words),
          ]);
        }
      },
    });
  };
}

function usualThreads(): number {
  return Math.min(MOST_THREADS, availableParallelism());
}

function filesOf(comparison: Comparison, summary: ComparisonSummary, words: Words): NamedText[] {
  const { runs, barriers, removals, attributed, scenario, seed, version } = comparison;
  return [
    { name: 'runs.csv', text: formatTableCsv(runs) },
    ...(attributed === 0
      ? []
      : [
          { name: 'barriers.csv', text: formatTableCsv(barriers) },
          { name: 'removals.csv', text: formatTableCsv(removals) },
        ]),
    ...comparisonPictures(summary, words),
    networkPicture(scenario, seed, version, words),
  ];
}

/** What is known of how the network was read, in front of a result. */
export function networkText(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [...lines.flatMap((line) => wrap(line, 92)), ''];
}
