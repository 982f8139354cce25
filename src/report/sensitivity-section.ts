import { morrisEffects, oneAtATimeEffects, partialRankCorrelations, sobolIndices } from '../analysis/index.js';
import { MetagovernorError } from '../base/index.js';
import { factorGroups, groupNames } from '../experiment/index.js';
import { filterRows, numbers, type Table, texts } from '../numeric/index.js';
import { captionOf, drawDifferences, drawSensitivity, type SensitivityFactor } from '../view/index.js';
import { formatExact, labelOf, type Words } from '../words/index.js';
import { withNumericFactors } from './factor-section.js';
import { fixed } from './format-estimate.js';
import { figure, type Html, paragraph, tableOf } from './html.js';
import { lessThan } from './less-than.js';
import { nameMeasure } from './name-measure.js';
import { namedFactor } from './named.js';
import { ofScenario } from './of-scenario.js';
import { matchRuns, wholeReplicates } from './pool-runs.js';
import type { ReportData } from './report-data.js';
import { intervalOf } from './scenario-section.js';
import { sameStrategiesIn, unchangedFactors } from './unchanged-of.js';

/** Which factors matter for one outcome. */
export interface Sensitivities {
  readonly parts: readonly Html[];
  /** The measure under the first strategy, or what another one adds to it. */
  readonly outcome: string;
  /** The factors, or groups of them, whose effect can be told from none, the largest first; null where nothing can be said. */
  readonly strongest: readonly string[] | null;
}

/**
 * Which factors matter, by what the design was made for: first for the measure itself under the first strategy, then for how much
 * each other strategy adds to it.
 */
export function findSensitivities(data: ReportData, label: string): Sensitivities[] {
  const { factors, strategies } = data.manifest.experiment;
  if (factors.length === 0 || data.pointCount < 2) return [];
  const names = strategies.map((strategy) => strategy.label);
  const runs = wholeReplicates(matchRuns(ofScenario(data.runs, label), names));
  const arms = texts(runs, 'strategy');
  const [first, ...others] = names.filter((name) => arms.includes(name));
  if (first === undefined) return [];
  const runsOf = (name: string) =>
    withNumericFactors(
      filterRows(runs, (row) => arms[row] === name),
      factors,
    );
  const base = runsOf(first);
  const { words } = data;
  const { page } = words;
  const measure = nameMeasure(data.measure, words);
  const called = (name: string) => labelOf(words.strategies, name);
  const same = sameStrategiesIn(data, label);
  const still = (name: string) => new Set(unchangedFactors(data, label, name));
  const bothStill = (name: string) => new Set([...still(name)].filter((path) => still(first).has(path)));
  const questions: readonly Question[] = [
    { runs: base, outcome: page.under(measure, called(first)), note: label, still: still(first) },
    ...others
      .filter((name) => same.get(name) !== first)
      .map((name) => ({
        runs: lessThan(runsOf(name), base, data.measure),
        still: bothStill(name),
        outcome: page.adds(called(name), measure),
        note: page.lessPairByPair(label, called(first)),
      })),
  ];
  return questions.map((question) => {
    const { outcome } = question;
    if (question.still.size === factors.length) {
      return { outcome, parts: [paragraph(page.nothingMatters(outcome))], strongest: [] };
    }
    try {
      return { outcome, ...sensitivityOf(data, question) };
    } catch (error) {
      if (!(error instanceof MetagovernorError)) throw error;
      return { outcome, parts: [paragraph(page.cannotBeTold(outcome, error.message))], strongest: null };
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

/** The factors whose interval leaves 0 out, by how far their value is from it. */
function strongestOf(factors: readonly SensitivityFactor[], at = 0): string[] {
  return factors
    .filter(({ values }) => {
      const { low = 0, high = 0 } = values[at];
      return low > 0 || high < 0;
    })
    .toSorted((a, b) => Math.abs(b.values[at].value) - Math.abs(a.values[at].value))
    .map(({ label }) => label);
}

function sensitivityOf(
  data: ReportData,
  { runs, outcome, note, still }: Question,
): Pick<Sensitivities, 'parts' | 'strongest'> {
  const { words } = data;
  const { page } = words;
  const { experiment, version } = data.manifest;
  const { design, seed } = experiment;
  const output = data.measure;
  const factors = experiment.factors.map(({ path }) => path);
  const caption = captionOf({ runs: runs.rowCount, seed, version, note }, words);
  const groups = factorGroups(experiment.factors);
  const names = [...groups.keys()];
  const withName = (factor: SensitivityFactor) => ({ ...factor, label: namedFactor(factor.label, words) });
  // A group is there where one of its factors changed something.
  const isShown = (name: string) => (groups.get(name) ?? [name]).some((path) => !still.has(path));
  const told = {
    output,
    factors,
    groups: groupNames(experiment.factors),
  };
  switch (design.kind) {
    case 'saltelli': {
      const { factors: indices, pairs, luck } = sobolIndices(runs, { ...told, secondOrder: design.secondOrder });
      const values = [estimates(indices, 'first'), estimates(indices, 'total')];
      const shown = names
        .map((path, at) => ({ label: path, values: values.map((each) => each[at]) }))
        .filter(({ label }) => isShown(label));
      const svg = drawSensitivity(
        {
          title: page.sobol(outcome),
          caption,
          indices: [page.firstOrder, page.total],
          unit: page.varianceOf(outcome),
          factors: shown.map(withName),
        },
        { words },
      );
      return {
        parts: [
          figure(svg),
          indexTable(names, indices, luck, isShown, words),
          pairs === null ? '' : pairTable(pairs, isShown, words),
          memberTable(groups, isShown, words),
        ],
        strongest: strongestOf(shown, 1),
      };
    }
    case 'morris': {
      const effects = morrisEffects(runs, { ...told, levels: design.levels });
      const moved = asFactors(names, estimates(effects, 'muStar')).filter(({ label }) => isShown(label));
      const svg = drawSensitivity(
        {
          title: page.morris(outcome),
          caption,
          indices: [page.meanAbsoluteEffect],
          unit: page.overRange(outcome),
          factors: moved.map(withName),
        },
        { words },
      );
      const cell = (name: string, at: number) => {
        const value = numbers(effects, name)[at];
        return Number.isNaN(value) ? '-' : fixed(value, 4, words);
      };
      const rows = names.flatMap((name, at) =>
        isShown(name) ? [[namedFactor(name, words), cell('mu', at), cell('muStar', at), cell('sigma', at)]] : [],
      );
      return {
        parts: [
          figure(svg),
          tableOf(page.elementary, [page.elementaryColumns, ...rows]),
          memberTable(groups, isShown, words),
        ],
        strongest: strongestOf(moved),
      };
    }
    case 'oneAtATime':
      return {
        parts: [figure(oneAtATime(runs, output, outcome, factors, isShown, caption, words))],
        strongest: null,
      };
    default: {
      const moving = factors.filter(isShown);
      const prcc = partialRankCorrelations(runs, { output, factors: moving });
      const found = numbers(prcc, 'prcc').map((value) => value);
      const values = Array.from(found, (value, at) => ({
        value,
        ...intervalOf(value, numbers(prcc, 'low')[at], numbers(prcc, 'high')[at]),
      }));
      const shown = asFactors(moving, values);
      const svg = drawSensitivity(
        {
          title: page.prcc(outcome),
          caption,
          indices: [page.partialRank],
          unit: page.partialUnit,
          factors: shown.map(withName),
        },
        { words },
      );
      return { parts: [figure(svg)], strongest: strongestOf(shown) };
    }
  }
}

/** Which factors moved together; nothing where each moved by itself. */
function memberTable(
  groups: ReadonlyMap<string, readonly string[]>,
  isShown: (name: string) => boolean,
  words: Words,
): Html {
  const { page } = words;
  const grouped = [...groups].filter(([name, paths]) => isShown(name) && (paths.length > 1 || paths[0] !== name));
  if (grouped.length === 0) return '';
  return tableOf(
    page.groups,
    [
      page.groupColumns,
      ...grouped.map(([name, paths]) => [name, paths.map((path) => namedFactor(path, words)).join(', ')]),
    ],
    2,
  );
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
  words: Words,
): Html {
  const { page } = words;
  const cell = (name: string, row: number) =>
    withBounds(
      numbers(indices, name)[row],
      numbers(indices, `${name}Low`)[row],
      numbers(indices, `${name}High`)[row],
      words,
    );
  const rows = paths
    .map((path, row) => ({ path, cells: [namedFactor(path, words), cell('first', row), cell('total', row)] }))
    .filter(({ path }) => isShown(path))
    .map(({ cells }) => cells);
  const about = luck === null ? page.luckAsJoint : page.luckOut(fixed(100 * luck, 0, words));
  return tableOf(page.indices(about), [[page.factor, page.firstOrder, page.total], ...rows]);
}

/** A number and its bounds; a bound is infinite where luck might explain everything. */
function withBounds(value: number, low: number, high: number, words: Words): string {
  return `${fixed(value, 3, words)} ${words.pictures.picture.bracket(bound(low, words), bound(high, words))}`;
}

function bound(each: number, words: Words): string {
  if (Number.isFinite(each)) return fixed(each, 3, words);
  return each < 0 ? '−∞' : '∞';
}

const MOST_PAIRS = 20;

function pairTable(pairs: Table, isShown: (path: string) => boolean, words: Words): Html {
  const [factor, other] = [texts(pairs, 'factor'), texts(pairs, 'other')];
  const [index, low, high] = ['index', 'low', 'high'].map((name) => numbers(pairs, name));
  const order = Array.from(index, (_, row) => row).sort((a, b) => index[b] - index[a] || a - b);
  const rows = order
    .filter((row) => isShown(factor[row]) && isShown(other[row]))
    .slice(0, MOST_PAIRS)
    .map((row) => [
      namedFactor(factor[row], words),
      namedFactor(other[row], words),
      withBounds(index[row], low[row], high[row], words),
    ]);
  return tableOf(words.page.secondOrder, [words.page.pairIndexColumns, ...rows], 2);
}

function oneAtATime(
  runs: Table,
  output: string,
  outcome: string,
  factors: readonly string[],
  isShown: (path: string) => boolean,
  caption: string,
  words: Words,
): string {
  const effects = oneAtATimeEffects(runs, { output, factors });
  const [value, difference, low, high] = ['value', 'difference', 'low', 'high'].map((name) => numbers(effects, name));
  return drawDifferences(
    {
      title: words.page.byItself(outcome),
      caption,
      unit: words.page.lessFirstValues(outcome),
      rows: texts(effects, 'factor').flatMap((factor, row) => {
        if (!isShown(factor)) return [];
        const found = { mean: difference[row], ...intervalOf(difference[row], low[row], high[row]) };
        return [
          {
            label: `${namedFactor(factor, words)} = ${formatExact(words.language, value[row])}`,
            low: found.mean,
            high: found.mean,
            ...found,
          },
        ];
      }),
    },
    { words },
  );
}
