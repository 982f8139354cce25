import { fitSurface, type ResponseSurface, surfaceShares } from '../analysis/index.js';
import { MetagovernorError } from '../base/index.js';
import type { Factor } from '../experiment/index.js';
import { filterRows, isTexts, largest, numbers, type Table, texts } from '../numeric/index.js';
import { captionOf } from '../view/index.js';
import { labelOf, type Words } from '../words/index.js';
import { withNumericFactors } from './factor-section.js';
import { fixed } from './format-estimate.js';
import { figure, type Html, list, paragraph, tableOf } from './html.js';
import { lessThan } from './less-than.js';
import { explainMeasure, nameMeasure } from './name-measure.js';
import { namedFactor } from './named.js';
import { ofScenario } from './of-scenario.js';
import { matchRuns, wholeReplicates } from './pool-runs.js';
import type { ReportData } from './report-data.js';
import type { SurfaceAxis } from './surface-levels.js';
import { type NamedSurface, surfaceCurves, surfaceMap } from './surface-pictures.js';
import { sameStrategiesIn, unchangedFactors } from './unchanged-of.js';

/** Designs whose points fill the space of the factors, or may do so. */
const FILLING: readonly string[] = ['latinHypercube', 'sobol', 'halton', 'saltelli', 'list'];
// With fewer points, what a surface foretells is itself hardly known.
const LEAST_POINTS = 20;
/** A surface that foretells less than this of what points differ is not drawn. */
const LEAST_FORETOLD = 0.1;
/** A factor that accounts for less than this of a surface has no curve of its own, a pair that does less together no map. */
const LEAST_SHARE = 0.02;
const MOST_CURVES = 4;

/**
 * What the measure comes to over the factors, by surfaces fitted to all points of a design that fills the space: of each strategy, then of
 * what each adds to the first. Nothing for other designs; no picture of a surface that foretells too little.
 */
export function surfaceParts(data: ReportData, label: string): Html[] {
  const { experiment } = data.manifest;
  const { design, strategies } = experiment;
  const still = unchangedFactors(data, label);
  const factors = experiment.factors.filter(({ path }) => !still.includes(path));
  if (!FILLING.includes(design.kind) || factors.length === 0 || data.pointCount < LEAST_POINTS) return [];
  const matched = matchRuns(
    ofScenario(data.runs, label),
    strategies.map((strategy) => strategy.label),
  );
  const whole = wholeReplicates(matched);
  if (whole.rowCount === 0) return [];
  const { words } = data;
  const { surface: said } = words.page;
  const axes = factors.map((factor) => axisOf(factor, whole));
  const runs = withNumericFactors(whole, factors);
  const arms = texts(runs, 'strategy');
  const same = sameStrategiesIn(data, label);
  const [first, ...others] = strategies
    .map((strategy) => strategy.label)
    .filter((name) => arms.includes(name) && !same.has(name));
  if (first === undefined) return [];
  const runsOf = (name: string) => filterRows(runs, (row) => arms[row] === name);
  const base = runsOf(first);
  const called = (name: string) => labelOf(words.strategies, name);
  const fit = (name: string, of: Table) => fitOne(called(name), of, data.measure, axes, design.kind !== 'list');
  const levels = [first, ...others].map((name) => fit(name, runsOf(name)));
  const gains = others.map((name) => fit(name, lessThan(runsOf(name), base, data.measure)));
  const measure = nameMeasure(data.measure, words);
  const [explained, ofFirst] = [explainMeasure(data.measure, words), called(first)];
  const note = said.note(label, fittedOf([...levels, ...gains]));
  const parts = { data, axes, runCount: runs.rowCount };
  return [
    paragraph(said.about(fittedOf([...levels, ...gains]), matched.points, matched.whole.size)),
    shareTable(levels, gains, measure, words),
    ...refusals([...levels, ...gains], words),
    ...pictures(parts, levels, {
      curve: (path) => said.over(measure, path),
      map: (name, path, other) => said.overBoth(name, measure, path, other),
      measure: said.averaged(explained),
      note,
      scale: 'sequential',
    }),
    ...pictures(parts, gains, {
      curve: (path) => said.gainOver(ofFirst, measure, path),
      map: (name, path, other) => said.gainOverBoth(name, measure, path, other),
      measure: said.averaged(words.page.differenceIn(ofFirst, explained)),
      note: words.page.lessPairByPair(note, ofFirst),
      scale: 'diverging',
    }),
  ];
}

/** A surface with what its factors account for, or why there is none. */
interface Fitted {
  readonly label: string;
  readonly surface: ResponseSurface | null;
  /** For each factor its share, with what it does together with others. */
  readonly shares: ReadonlyMap<string, number>;
  /** The two factors that do most together, where that is anything. */
  readonly pair: readonly [string, string] | null;
  readonly why: string;
}

function axisOf(factor: Factor, runs: Table): SurfaceAxis {
  const { path, values } = factor;
  if (values === null || !isTexts(runs.columns[path])) return { path, factor, names: null };
  return {
    path,
    factor,
    names: values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
  };
}

function fitOne(label: string, runs: Table, output: string, axes: readonly SurfaceAxis[], isInRange: boolean): Fitted {
  const ranged = axes.filter(({ factor }) => factor.values === null);
  try {
    const surface = fitSurface(runs, {
      output,
      factors: axes.map(({ path }) => path),
      logarithmic: ranged.filter(({ factor }) => factor.scale === 'log').map(({ path }) => path),
      limits: isInRange
        ? Object.fromEntries(ranged.map(({ path, factor: { low, high } }) => [path, [low, high] as const]))
        : {},
    });
    const { factors, pairs } = surfaceShares(surface);
    const total = numbers(factors, 'total');
    const [factor, other] = [texts(pairs, 'factor'), texts(pairs, 'other')];
    return {
      label,
      surface,
      shares: new Map(texts(factors, 'factor').map((path, row) => [path, total[row]])),
      pair: pairs.rowCount > 0 && numbers(pairs, 'share')[0] >= LEAST_SHARE ? [factor[0], other[0]] : null,
      why: '',
    };
  } catch (error) {
    if (!(error instanceof MetagovernorError)) throw error;
    return { label, surface: null, shares: new Map(), pair: null, why: error.message };
  }
}

function fittedOf(all: readonly Fitted[]): number {
  return largest(all.map(({ surface }) => surface?.fitted ?? 0));
}

function isDrawn(fitted: Fitted): fitted is Fitted & { readonly surface: ResponseSurface } {
  return fitted.surface !== null && fitted.surface.foretold >= LEAST_FORETOLD;
}

function shareTable(levels: readonly Fitted[], gains: readonly Fitted[], measure: string, words: Words): Html {
  const { page } = words;
  const { surface: said } = page;
  const percent = (share: number) => fixed(100 * share, 0, words);
  const rowsOf = (all: readonly Fitted[], outcome: (name: string) => string) =>
    all.flatMap((each) => {
      const { label, surface, shares, pair } = each;
      if (surface === null) return [];
      const named = [...shares]
        .filter(([, share]) => share >= LEAST_SHARE)
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST_CURVES)
        .map(([path, share]) => `${namedFactor(path, words)} ${percent(share)} %`);
      return [
        [
          outcome(label),
          isDrawn(each) ? named.join(', ') : said.nothing,
          isDrawn(each) && pair !== null ? pair.map((path) => namedFactor(path, words)).join(' × ') : '-',
          percent(Math.max(0, surface.foretold)),
          surface.luck === null ? '-' : percent(surface.luck),
        ],
      ];
    });
  return tableOf(
    said.foretells,
    [
      said.columns,
      ...rowsOf(levels, (name) => page.under(measure, name)),
      ...rowsOf(gains, (name) => page.adds(name, measure)),
    ],
    3,
  );
}

function refusals(all: readonly Fitted[], { page }: Words): Html[] {
  return [list(all.flatMap(({ label, surface, why }) => (surface === null ? [page.surface.none(label, why)] : [])))];
}

/** What is written on the pictures of some surfaces. */
interface Titles {
  readonly curve: (path: string) => string;
  readonly map: (name: string, path: string, other: string) => string;
  readonly measure: string;
  readonly note: string;
  readonly scale: 'sequential' | 'diverging';
}

interface PictureParts {
  readonly data: ReportData;
  readonly axes: readonly SurfaceAxis[];
  readonly runCount: number;
}

function pictures({ data, axes, runCount }: PictureParts, all: readonly Fitted[], titles: Titles): Html[] {
  const { words } = data;
  const { seed } = data.manifest.experiment;
  const { surface: said } = words.page;
  const drawn = all.filter(isDrawn);
  if (drawn.length === 0) return [];
  const foretold = drawn.map(({ label, surface }) => said.foretold(label, fixed(100 * surface.foretold, 0, words)));
  const note = `${titles.note} · ${said.unseen(foretold.join(', '))}`;
  const caption = captionOf({ runs: runCount, seed, version: data.manifest.version, note }, words);
  const weight = ({ path }: SurfaceAxis) => largest(drawn.map(({ shares }) => shares.get(path) ?? 0));
  const shown = axes
    .filter((axis) => weight(axis) >= LEAST_SHARE)
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, MOST_CURVES);
  const lines = drawn.map(({ label, surface }): NamedSurface => ({ label, surface }));
  const { measure, scale } = titles;
  const curves = shown.map((axis) =>
    surfaceCurves(lines, axis, { title: titles.curve(namedFactor(axis.path, words)), caption, measure }, words),
  );
  const axisCalled = (path: string) => axes.find((axis) => axis.path === path)!;
  // Of strategies themselves one map, the first's; of differences one each.
  const mapped = scale === 'diverging' ? drawn : drawn.slice(0, 1);
  const maps = mapped.flatMap(({ label, surface, pair }) => {
    if (pair === null) return [];
    const title = titles.map(label, namedFactor(pair[0], words), namedFactor(pair[1], words));
    const both = [axisCalled(pair[0]), axisCalled(pair[1])] as const;
    return [surfaceMap(surface, both, { title, caption, measure }, scale, words)];
  });
  return [...curves, ...maps].map(figure);
}
