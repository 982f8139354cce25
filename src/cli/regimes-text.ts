import { byRun, type Estimate } from '../analysis/index.js';
import type { Table } from '../numeric/index.js';
import { differenceOverMeasured, formatEstimate, meanOverMeasured } from '../report/index.js';
import { asWords } from '../words/index.js';
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
  readonly measure: string;
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
export function regimesText(head: RegimesHead, effects: readonly RegimeEffect[]): string[] {
  const { title, strategy, seed, replicates, version, regimes, settings } = head;
  const names = regimes.map(({ regime }) => regime);
  const rows = MEASURES.map((measure) => [
    asWords(measure),
    ...effects.filter((effect) => effect.measure === measure).map(({ mean }) => formatEstimate(mean, 3)),
  ]);
  const differences = MEASURES.map((measure) => [
    asWords(measure),
    ...effects
      .filter((effect) => effect.measure === measure)
      .flatMap(({ difference: gap }) => (gap === null ? [] : [formatEstimate(gap, 3)])),
  ]);
  return [
    title,
    `${replicates} replicates with ${strategy.name} under each regime, seed ${seed}, metagovernor ${version}`,
    ...Object.entries(settings).map(([path, value]) => `With ${path} = ${JSON.stringify(value)}`),
    '',
    ...formatTextTable(
      regimes.map(({ regime, about }) => [regime, about]),
      2,
    ),
    '',
    'Mean of each measure, with 95 % intervals',
    ...formatTextTable([['', ...names], ...rows]),
    ...(names.length < 2
      ? []
      : [
          '',
          `Difference from ${names[0]}, in the same replicates`,
          ...formatTextTable([['', ...names.slice(1)], ...differences]),
        ]),
    '',
    ...wrap(
      'Which way the regimes differ is taken from a talk that favours the last of them, how far is our guess: read this as ' +
        'what these assumptions imply, not as evidence for or against a regime.',
      WIDTH,
    ),
  ];
}
