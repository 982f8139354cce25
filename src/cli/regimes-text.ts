import { byRun, type Estimate } from '../analysis/index.js';
import type { Table } from '../numeric/index.js';
import { differenceOverMeasured, formatEstimate, meanOverMeasured, strategyInTable } from '../report/index.js';
import type { Words } from '../words/index.js';
import { settingsText } from './settings-text.js';
import { formatTextTable, wrap } from './text-table.js';

const WIDTH = 92;
const MEASURES = [
  'effective',
  'democratic',
  'innovative',
  'rate',
  'delivery',
  'harmed',
  'precision',
  'implementation',
  'inclusion',
  'acceptability',
  'thrift',
  'motiveKept',
  'meanTrust',
] as const;

/** One measure under one regime, and how far it is from the first regime in the same replicates. */
export interface RegimeEffect {
  readonly measure: (typeof MEASURES)[number];
  readonly regime: string;
  readonly mean: Estimate;
  readonly difference: Estimate | null;
}

/** The measures of every regime from a table of compareScenarios, with 95 % intervals. */
export function regimeEffects(runs: Table): RegimeEffect[] {
  return MEASURES.flatMap((measure) => {
    const samples = [...byRun(runs, measure, { arm: 'scenario' })];
    return samples.map(([regime, values], index) => {
      const mean = meanOverMeasured(values);
      return { measure, regime, mean, difference: index === 0 ? null : differenceOverMeasured(values, samples[0][1]) };
    });
  });
}

/** What was compared. */
export interface RegimesHead {
  readonly version: string;
  readonly title: string;
  readonly strategy: { readonly name: string };
  readonly seed: string | number;
  readonly replicates: number;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly regimes: readonly { readonly regime: string; readonly title: string; readonly about: string }[];
}

/** The comparison of regimes as lines of text. */
export function regimesText(head: RegimesHead, effects: readonly RegimeEffect[], words: Words): string[] {
  const { terminal, results } = words;
  const { title, strategy, seed, replicates, version, regimes, settings } = head;
  const names = regimes.map(({ regime, title: called }) => results.inTable(regime, called));
  const rows = MEASURES.map((measure) => [
    words.measures[measure].label,
    ...effects.filter((effect) => effect.measure === measure).map(({ mean }) => formatEstimate(mean, 3, words)),
  ]);
  const differences = MEASURES.map((measure) => [
    words.measures[measure].label,
    ...effects
      .filter((effect) => effect.measure === measure)
      .flatMap(({ difference: gap }) => (gap === null ? [] : [formatEstimate(gap, 3, words)])),
  ]);
  return [
    title,
    terminal.regimes(replicates, strategyInTable(strategy.name, words), String(seed), version),
    ...settingsText(settings).map(terminal.with),
    '',
    ...formatTextTable(
      regimes.map(({ about }, index) => [names[index], about]),
      2,
    ),
    '',
    terminal.meanOfEach,
    ...formatTextTable([['', ...names], ...rows]),
    ...(names.length < 2
      ? []
      : ['', terminal.regimesLess(names[0]), ...formatTextTable([['', ...names.slice(1)], ...differences])]),
    '',
    ...wrap(terminal.regimesHonesty, WIDTH),
  ];
}
