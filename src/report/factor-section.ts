import { byRun, type Estimate, meanInterval, pairedDifference } from '../analysis/index.js';
import type { Factor } from '../experiment/index.js';
import { filterRows, isTexts, largest, numbers, smallest, type Table, texts, uniqueTexts } from '../numeric/index.js';
import { captionOf, drawEffectMap, drawSeries, type Measured, type SeriesLine } from '../view/index.js';
import { formatDecimal, labelOf, type Words } from '../words/index.js';
import { fixed, formatEstimate } from './format-estimate.js';
import { figure, type Html, paragraph, tableOf } from './html.js';
import { strategyInTable } from './in-table.js';
import { explainMeasure, nameMeasure } from './name-measure.js';
import { factorName, namedFactor } from './named.js';
import { ofScenario } from './of-scenario.js';
import type { ReportData } from './report-data.js';
import { intervalOf } from './scenario-section.js';
import type { SameStrategies } from './summary.js';
import { sameStrategiesIn, unchangedFactors } from './unchanged-of.js';

/** A table of more points than these is better read by a program. */
export const MOST_POINTS = 60;
const MOST_LEVELS = 16;

/** How the measure depends on the factors: in pictures where there are one or two of them, else as a table of the points. */
export interface Dependence {
  readonly pictures: readonly Html[];
  readonly table: readonly Html[];
}

const NOTHING: Dependence = { pictures: [], table: [] };

/** How the measure depends on the factors: a curve for one, a map for two, a table for the points of more. */
export function findDependence(data: ReportData, label: string): Dependence {
  const { experiment, version } = data.manifest;
  const { seed } = experiment;
  const all = ofScenario(data.runs, label);
  if (experiment.factors.length === 0 || data.pointCount < 2 || all.rowCount === 0) return NOTHING;
  const still = unchangedFactors(data, label);
  const factors = experiment.factors.filter(({ path }) => !still.includes(path));
  if (factors.length === 0) return { pictures: [paragraph(data.words.page.onNone)], table: [] };
  // The levels of a grid at which nothing else happens are left out.
  const runs = experiment.design.kind === 'grid' ? atFirstLevel(all, still) : all;
  const cells = measureCells(runs, data.measure, factors, sameStrategiesIn(data, label));
  const caption = captionOf({ runs: runs.rowCount, seed, version, note: label }, data.words);
  if (factors.length === 1 && isOnAxis(cells)) {
    return { pictures: [figure(curves(data, cells, factors[0], caption))], table: [] };
  }
  if (factors.length === 2 && experiment.design.kind === 'grid') {
    const maps = effectMaps(data, cells, factors, caption);
    if (maps.length > 0) return { pictures: maps.map(figure), table: [] };
  }
  const isShort = cells.length <= MOST_POINTS;
  return {
    pictures: [],
    table: [isShort ? pointTable(data, cells, factors) : paragraph(data.words.page.tooManyPoints(cells.length))],
  };
}

/** What one factor changes from the low end of its range to the high one, under one strategy. */
export interface Change {
  readonly strategy: string;
  readonly factor: string;
  readonly low: number;
  readonly high: number;
  /** The measure at the high end less that at the low end, replicate by replicate. */
  readonly change: Estimate;
}

/** What the one factor of an experiment changes from end to end, under each strategy; nothing where there is not one, in numbers. */
export function findChanges(data: ReportData, label: string): Change[] {
  const { factors, strategies } = data.manifest.experiment;
  const [factor] = factors;
  const runs = ofScenario(data.runs, label);
  if (factors.length !== 1 || runs.rowCount === 0) return [];
  const levels = runs.columns[factor.path];
  if (isTexts(levels)) return [];
  const [low, high] = [smallest(levels), largest(levels)];
  const [arms, replicates, values] = [texts(runs, 'strategy'), numbers(runs, 'replicate'), numbers(runs, data.measure)];
  const still = (strategy: string) => unchangedFactors(data, label, strategy).includes(factor.path);
  return strategies.flatMap(({ label: strategy }) => {
    const at = (level: number) =>
      new Map(
        Array.from(levels, (each, row): [number, number] | null =>
          each === level && arms[row] === strategy ? [replicates[row], values[row]] : null,
        ).filter((entry) => entry !== null),
      );
    const [first, last] = [at(low), at(high)];
    const shared = [...first.keys()].filter((replicate) => last.has(replicate));
    if (shared.length < 2 || low === high || still(strategy)) return [];
    const sample = (of: ReadonlyMap<number, number>) => shared.map((replicate) => of.get(replicate) as number);
    const { mean, low: from, high: to } = pairedDifference(sample(last), sample(first));
    return [{ strategy, factor: factor.path, low, high, change: { value: mean, low: from, high: to } }];
  });
}

function atFirstLevel(runs: Table, paths: readonly string[]): Table {
  return filterRows(runs, (row) => paths.every((path) => runs.columns[path][row] === runs.columns[path][0]));
}

/** One point: its factors, and for each strategy the measure and how it differs from the first. */
interface PointCell {
  readonly values: readonly (number | string)[];
  readonly arms: readonly {
    readonly strategy: string;
    readonly level: Measured;
    readonly difference: Measured | null;
  }[];
}

function measureCells(runs: Table, measure: string, factors: readonly Factor[], same: SameStrategies): PointCell[] {
  const points = numbers(runs, 'point');
  const strategies = uniqueTexts(runs, 'strategy');
  const columns = factors.map(({ path }) => runs.columns[path]);
  return [...new Set(points)]
    .sort((a, b) => a - b)
    .map((point) => {
      const here = filterRows(runs, (row) => points[row] === point);
      const samples = pairsOf(here, measure, strategies);
      const first = samples.get(strategies[0]) ?? [];
      const row = points.indexOf(point);
      return {
        values: columns.map((column) => column[row]),
        arms: strategies.map((strategy, index) => {
          const sample = samples.get(strategy) ?? [];
          return {
            strategy,
            level: measured(sample),
            difference: index === 0 || same.get(strategy) === strategies[0] ? null : measured(sample, first),
          };
        }),
      };
    });
}

/** The measure of each strategy, of the replicates that came to their end under all of them. */
function pairsOf(runs: Table, measure: string, strategies: readonly string[]): Map<string, Float64Array> {
  const replicates = numbers(runs, 'replicate');
  const counts = new Map<number, number>();
  for (const replicate of replicates) counts.set(replicate, (counts.get(replicate) ?? 0) + 1);
  return byRun(
    filterRows(runs, (row) => counts.get(replicates[row]) === strategies.length),
    measure,
  );
}

function measured(sample: ArrayLike<number>, first?: ArrayLike<number>): Measured {
  if (sample.length === 0) return { value: Number.NaN };
  if (sample.length === 1) return { value: sample[0] - (first?.[0] ?? 0) };
  const { mean, low, high } = first === undefined ? meanInterval(sample) : pairedDifference(sample, first);
  return { value: mean, ...intervalOf(mean, low, high) };
}

/** Whether the one factor is a number with a value at each point, once. */
function isOnAxis(cells: readonly PointCell[]): boolean {
  const values = cells.map(({ values: [value] }) => value);
  return values.every((value) => typeof value === 'number') && new Set(values).size === values.length;
}

/** Pictures of several scenarios stand beside each other. */
function widthOf({ manifest }: ReportData): { readonly width?: number } {
  return manifest.experiment.scenarios.length > 1 ? { width: 640 } : {};
}

function curves(data: ReportData, cells: readonly PointCell[], { path }: Factor, caption: string): string {
  const { measure, words } = data;
  const sorted = cells.toSorted((a, b) => Number(a.values[0]) - Number(b.values[0]));
  const lines = sorted[0].arms.map(
    ({ strategy }, at): SeriesLine => ({
      label: labelOf(words.strategies, strategy),
      points: sorted
        .map(({ values, arms }) => ({ tick: Number(values[0]), ...arms[at].level }))
        .filter(({ value }) => Number.isFinite(value)),
    }),
  );
  return drawSeries(
    {
      title: words.page.dependsOn(nameMeasure(measure, words), factorName(path, words)),
      caption,
      measure: words.page.meanAndInterval(explainMeasure(measure, words)),
      lines: lines.filter(({ points }) => points.length > 0),
    },
    { timeLabel: namedFactor(path, words), words, ...widthOf(data) },
  );
}

function effectMaps(
  data: ReportData,
  cells: readonly PointCell[],
  [down, across]: readonly Factor[],
  caption: string,
): string[] {
  const { measure, words } = data;
  const rows = [...new Set(cells.map(({ values }) => values[0]))];
  const columns = [...new Set(cells.map(({ values }) => values[1]))];
  if (rows.length > MOST_LEVELS || columns.length > MOST_LEVELS) return [];
  const [first, ...others] = cells[0].arms.map(({ strategy }) => strategy);
  const cellsOf = (read: (cell: PointCell) => Measured | null | undefined) =>
    rows.map((row) =>
      columns.map((column) => {
        const cell = cells.find(({ values }) => values[0] === row && values[1] === column);
        const found = cell && read(cell);
        return found === undefined || found === null || !Number.isFinite(found.value) ? null : found;
      }),
    );
  const frame = {
    caption,
    down: { label: namedFactor(down.path, words), levels: rows },
    across: { label: namedFactor(across.path, words), levels: columns },
  };
  const { dependsOnBoth, whereHelps, differenceIn } = words.page;
  const own = drawEffectMap(
    {
      ...frame,
      title: dependsOnBoth(nameMeasure(measure, words), labelOf(words.strategies, first)),
      cells: cellsOf(({ arms }) => arms[0].level),
      unit: explainMeasure(measure, words),
      scale: 'sequential',
    },
    { words, ...widthOf(data) },
  );
  const moving = others.filter((_, index) => cells.some(({ arms }) => arms[index + 1].difference !== null));
  const differences = moving.map((strategy) =>
    drawEffectMap(
      {
        ...frame,
        title: whereHelps(labelOf(words.strategies, strategy)),
        cells: cellsOf(({ arms }) => arms.find((arm) => arm.strategy === strategy)?.difference),
        unit: differenceIn(labelOf(words.strategies, first), explainMeasure(measure, words)),
        scale: 'diverging',
      },
      { words, ...widthOf(data) },
    ),
  );
  return [own, ...differences];
}

function pointTable({ measure, words }: ReportData, cells: readonly PointCell[], factors: readonly Factor[]): Html {
  const [first, ...others] = cells[0].arms.map(({ strategy }) => strategy);
  const rows = cells.map(({ values, arms }, point) => [
    `${point}`,
    ...values.map((value) => formatValue(value, words)),
    ...arms.map(({ level, difference }, at) => cellText(at === 0 ? level : difference, at > 0, words)),
  ]);
  const { atEachPoint, point: pointColumn } = words.page;
  const names = [first, ...others].map((strategy) => strategyInTable(strategy, words));
  return tableOf(atEachPoint(nameMeasure(measure, words), names[0]), [
    [pointColumn, ...factors.map(({ path }) => namedFactor(path, words)), ...names],
    ...rows,
  ]);
}

/** A value of a factor in a table: numbers short. */
export function formatValue(value: unknown, { language }: Words): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return JSON.stringify(value);
  if (Number.isInteger(value)) return `${value}`;
  const digits = value.toPrecision(3);
  return digits.includes('e') ? digits : formatDecimal(language, value, digits.split('.').at(1)?.length ?? 0);
}

function cellText(found: Measured | null, isDifference: boolean, words: Words): string {
  if (found === null || !Number.isFinite(found.value)) return '-';
  const { value, low, high } = found;
  if (low === undefined || high === undefined) return fixed(value, 3, words);
  return formatEstimate({ value, low, high } satisfies Estimate, 3, words, isDifference);
}

/** The runs of one scenario with every factor as a number: names and switches by their place among the values. */
export function withNumericFactors(runs: Table, factors: readonly Factor[]): Table {
  const columns = Object.fromEntries(
    factors.map(({ path, values }) => {
      const column = runs.columns[path];
      if (!isTexts(column)) return [path, column];
      const names = (values ?? []).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
      return [path, Float64Array.from(column, (name) => names.indexOf(name))];
    }),
  );
  return { rowCount: runs.rowCount, columns: { ...runs.columns, ...columns } };
}
