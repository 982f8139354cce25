import { morrisEffects, oneAtATimeEffects, partialRankCorrelations, sobolIndices } from '../analysis/index.js';
import { MetagovernorError } from '../base/index.js';
import { filterRows, numbers, type Table, table, texts } from '../numeric/index.js';
import { captionOf, drawDifferences, drawSensitivity, type SensitivityFactor } from '../view/index.js';
import { asWords } from '../words/index.js';
import { withNumericFactors } from './factor-section.js';
import { fixed } from './format-estimate.js';
import { figure, type Html, paragraph, tableOf } from './html.js';
import { ofScenario } from './of-scenario.js';
import { balanceRuns } from './pool-runs.js';
import type { ReportData } from './report-data.js';
import { intervalOf } from './scenario-section.js';
import { sameStrategiesIn, unchangedFactors } from './unchanged-of.js';

/**
 * Which factors matter, by what the design was made for: first for the measure itself under the first strategy, then for how much
 * each other strategy adds to it.
 */
export function sensitivityParts(data: ReportData, label: string): Html[] {
  const { factors, strategies } = data.manifest.experiment;
  if (factors.length === 0 || data.pointCount < 2) return [];
  const names = strategies.map((strategy) => strategy.label);
  const { runs } = balanceRuns(ofScenario(data.runs, label), names);
  const arms = texts(runs, 'strategy');
  const [first, ...others] = names.filter((name) => arms.includes(name));
  if (first === undefined) return [];
  const runsOf = (name: string) =>
    withNumericFactors(
      filterRows(runs, (row) => arms[row] === name),
      factors,
    );
  const base = runsOf(first);
  const measure = asWords(data.measure);
  const same = sameStrategiesIn(data, label);
  const still = (name: string) => new Set(unchangedFactors(data, label, name));
  const bothStill = (name: string) => new Set([...still(name)].filter((path) => still(first).has(path)));
  const questions: readonly Question[] = [
    { runs: base, outcome: `${measure} under ${asWords(first)}`, note: label, still: still(first) },
    ...others
      .filter((name) => same.get(name) !== first)
      .map((name) => ({
        runs: lessThan(runsOf(name), base, data.measure),
        still: bothStill(name),
        outcome: `what ${asWords(name)} adds to ${measure}`,
        note: `${label} · less ${asWords(first)}, pair by pair`,
      })),
  ];
  return questions.flatMap((question) => {
    if (question.still.size === factors.length) return [nothingMatters(question)];
    try {
      return sensitivityOf(data, question);
    } catch (error) {
      if (!(error instanceof MetagovernorError)) throw error;
      return [paragraph(`Which factors matter for ${question.outcome} cannot be told: ${error.message}.`)];
    }
  });
}

/** What is asked: which factors matter for an outcome of some runs, one for each point and replicate. */
interface Question {
  readonly runs: Table;
  readonly outcome: string;
  readonly note: string;
  /** The factors that changed nothing, which have no effect that could be told. */
  readonly still: ReadonlySet<string>;
}

function nothingMatters({ outcome }: Question): Html {
  return paragraph(`No factor changed anything about ${outcome}: every run is the same at all points.`);
}

/** Runs with a measure less that of the run of the same point and replicate. */
function lessThan(runs: Table, base: Table, measure: string): Table {
  const ofBase = new Map(keysOf(base).map((key, row) => [key, numbers(base, measure)[row]]));
  const keys = keysOf(runs);
  const differences = numbers(runs, measure).map((value, row) => value - (ofBase.get(keys[row]) ?? Number.NaN));
  return table({ ...runs.columns, [measure]: differences });
}

function keysOf(of: Table): string[] {
  const replicates = numbers(of, 'replicate');
  return Array.from(numbers(of, 'point'), (point, row) => `${point} ${replicates[row]}`);
}

function sensitivityOf(data: ReportData, { runs, outcome, note, still }: Question): Html[] {
  const { experiment, version } = data.manifest;
  const { design, seed } = experiment;
  const output = data.measure;
  const factors = experiment.factors.map(({ path }) => path);
  const caption = captionOf({ runs: runs.rowCount, seed, version, note });
  const isShown = (path: string) => !still.has(path);
  switch (design.kind) {
    case 'saltelli': {
      const {
        factors: indices,
        pairs,
        luck,
      } = sobolIndices(runs, { output, factors, secondOrder: design.secondOrder });
      const values = [estimates(indices, 'first'), estimates(indices, 'total')];
      const svg = drawSensitivity({
        title: `Which factors does ${outcome} depend on? (Sobol' indices)`,
        caption,
        indices: ['first order', 'total'],
        unit: `share of the variance of ${outcome}`,
        factors: factors
          .map((path, at) => ({ label: path, values: values.map((each) => each[at]) }))
          .filter(({ label }) => isShown(label)),
      });
      return [
        figure(svg),
        indexTable(factors, indices, luck, isShown),
        pairs === null ? '' : pairTable(pairs, isShown),
      ];
    }
    case 'morris': {
      const effects = morrisEffects(runs, { output, factors, levels: design.levels });
      const svg = drawSensitivity({
        title: `Which factors does ${outcome} depend on? (Morris)`,
        caption,
        indices: ['mean absolute effect'],
        unit: `${outcome} over the whole range of the factor`,
        factors: asFactors(factors, estimates(effects, 'muStar')).filter(({ label }) => isShown(label)),
      });
      const sigmas = factors.map((path, at) => [
        path,
        fixed(numbers(effects, 'mu')[at], 4),
        fixed(numbers(effects, 'muStar')[at], 4),
        fixed(numbers(effects, 'sigma')[at], 4),
      ]);
      const shown = sigmas.filter(([path]) => isShown(path));
      return [figure(svg), tableOf('Elementary effects', [['factor', 'mean', 'mean absolute', 'sd'], ...shown])];
    }
    case 'oneAtATime':
      return [figure(oneAtATime(runs, output, outcome, factors, isShown, caption))];
    default: {
      const moving = factors.filter(isShown);
      const prcc = partialRankCorrelations(runs, { output, factors: moving });
      const found = numbers(prcc, 'prcc').map((value) => value);
      const values = Array.from(found, (value, at) => ({
        value,
        ...intervalOf(value, numbers(prcc, 'low')[at], numbers(prcc, 'high')[at]),
      }));
      const svg = drawSensitivity({
        title: `Which factors go with ${outcome}? (partial rank correlations)`,
        caption,
        indices: ['partial rank correlation'],
        unit: 'from -1 to 1: the effects of the other factors taken out',
        factors: asFactors(moving, values),
      });
      return [figure(svg)];
    }
  }
}

function asFactors(
  paths: readonly string[],
  values: readonly SensitivityFactor['values'][number][],
): SensitivityFactor[] {
  return paths.map((path, at) => ({ label: path, values: [values[at]] }));
}

function estimates(of: Table, name: string) {
  const [lows, highs] = [numbers(of, `${name}Low`), numbers(of, `${name}High`)];
  return Array.from(numbers(of, name), (value, at) => ({ value, ...intervalOf(value, lows[at], highs[at]) }));
}

function indexTable(
  paths: readonly string[],
  indices: Table,
  luck: number | null,
  isShown: (path: string) => boolean,
): Html {
  const cell = (name: string, row: number) =>
    withBounds(numbers(indices, name)[row], numbers(indices, `${name}Low`)[row], numbers(indices, `${name}High`)[row]);
  const rows = paths
    .map((path, row) => [path, cell('first', row), cell('total', row)])
    .filter(([path]) => isShown(path));
  const about =
    luck === null
      ? 'with one replicate at each point, luck counts as what the factors do together'
      : `luck, ${fixed(100 * luck, 0)} % of the variance of the means of points, taken out`;
  return tableOf(`Sobol' indices [95 % interval]; ${about}`, [['factor', 'first order', 'total'], ...rows]);
}

/** A number and its bounds; a bound is infinite where luck might explain everything. */
function withBounds(value: number, low: number, high: number): string {
  return `${fixed(value, 3)} [${bound(low)}, ${bound(high)}]`;
}

function bound(each: number): string {
  if (Number.isFinite(each)) return fixed(each, 3);
  return each < 0 ? '−∞' : '∞';
}

const MOST_PAIRS = 20;

function pairTable(pairs: Table, isShown: (path: string) => boolean): Html {
  const [factor, other] = [texts(pairs, 'factor'), texts(pairs, 'other')];
  const [index, low, high] = ['index', 'low', 'high'].map((name) => numbers(pairs, name));
  const order = Array.from(index, (_, row) => row).sort((a, b) => index[b] - index[a] || a - b);
  const rows = order
    .filter((row) => isShown(factor[row]) && isShown(other[row]))
    .slice(0, MOST_PAIRS)
    .map((row) => [factor[row], other[row], withBounds(index[row], low[row], high[row])]);
  return tableOf(
    'What pairs of factors do together (second order), the largest',
    [['factor', 'and', 'index'], ...rows],
    2,
  );
}

function oneAtATime(
  runs: Table,
  output: string,
  outcome: string,
  factors: readonly string[],
  isShown: (path: string) => boolean,
  caption: string,
): string {
  const effects = oneAtATimeEffects(runs, { output, factors });
  const [value, difference, low, high] = ['value', 'difference', 'low', 'high'].map((name) => numbers(effects, name));
  return drawDifferences({
    title: `What does each change by itself do to ${outcome}?`,
    caption,
    unit: `${outcome}, less that at the first values of all factors`,
    rows: texts(effects, 'factor').flatMap((factor, row) => {
      if (!isShown(factor)) return [];
      const found = { mean: difference[row], ...intervalOf(difference[row], low[row], high[row]) };
      return [{ label: `${factor} = ${value[row]}`, low: found.mean, high: found.mean, ...found }];
    }),
  });
}
