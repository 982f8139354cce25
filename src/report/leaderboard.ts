import { isRanked, SCORE_NAMES, type Score, type Standing, type Standings, type Suite } from '../benchmark/index.js';
import type { Seed } from '../numeric/index.js';
import { captionOf, drawDifferences, drawTradeOff } from '../view/index.js';
import { formatPercentage, type Words } from '../words/index.js';
import { fixed, formatEstimate } from './format-estimate.js';
import { figure, list, page, paragraph, section, tableOf } from './html.js';

/** A benchmark and what came out of it. */
export interface Leaderboard {
  readonly suite: Suite;
  readonly seed: Seed;
  readonly replicates: number;
  /** The version of the library whose numbers these are. */
  readonly version: string;
  readonly isJudged: boolean;
  readonly standings: Standings;
  readonly entries: readonly { readonly label: string; readonly options: string; readonly digest: string }[];
  /** What gives the same numbers again. */
  readonly command: string;
}

const [DELIVERY] = SCORE_NAMES;

/** What a leaderboard says first: who may be the best, how far that goes, and who is on the front. */
export function leaderboardLines(
  { standings, isJudged, suite, seed, replicates, version }: Leaderboard,
  words: Words,
): string[] {
  const { benchmark: said, language } = words;
  const ranked = standings.arms.filter(({ kind }) => isRanked(kind));
  const best = ranked.filter((arm) => arm.scores[DELIVERY].ranks?.best === 1).map(({ label }) => label);
  const { share } = ranked[0].scores[DELIVERY];
  const front = ranked.filter(({ isOnFront }) => isOnFront).map(({ label }) => label);
  return [
    said.head(standings.arms.length, suite.scenarios.length, suite.budgets.length, replicates, String(seed), version),
    isJudged ? said.judged : said.practice,
    ...(standings.standFor === 'theseScenarios' ? [said.theseAlone] : []),
    bestText(best, words),
    ...(share === null ? [] : [said.reach(ranked[0].label, formatPercentage(language, share).replace(' %', ''))]),
    said.front(front.join(', ')),
    ...standings.failed.map(({ label, runs }) => said.failed(label, runs)),
  ];
}

/** Who may be the best; where nobody is ranked, why not. */
function bestText(best: readonly string[], { benchmark: said }: Words): string {
  if (best.length === 0) return said.tooFew;
  return best.length === 1 ? said.oneBest(best[0]) : said.best(best.join(', '));
}

function rankText(arm: Standing, score: Score): string {
  const { ranks } = arm.scores[score];
  if (ranks === null) return '-';
  return ranks.best === ranks.worst ? String(ranks.best) : `${ranks.best}-${ranks.worst}`;
}

/** Who stands where by net delivery, a row an arm after the header. */
export function leaderboardTable({ standings }: Leaderboard, words: Words): string[][] {
  const { columns, scores, kinds, onFront, differenceOf } = words.benchmark;
  const rows = standings.arms.map((arm) => {
    const { difference, share } = arm.scores[DELIVERY];
    return [
      arm.label,
      rankText(arm, DELIVERY),
      kinds[arm.kind],
      formatEstimate(difference, 3, words, true),
      share === null ? '-' : formatPercentage(words.language, share),
      fixed(arm.scores.cost.mean, 2, words),
      isRanked(arm.kind) && arm.isOnFront ? onFront : '',
    ];
  });
  const head = differenceOf(scores[DELIVERY], referenceOf(standings));
  return [[columns.strategy, columns.rank, columns.kind, head, columns.share, scores.cost, columns.front], ...rows];
}

const OTHERS = SCORE_NAMES.filter((score) => score !== DELIVERY && score !== 'cost');

/**
 * The other scores: differences from the reference, with the ranks in brackets behind them, a row an arm after the header.
 *
 * @param intervals - whether the 95 % intervals stand there as well.
 */
export function normsTable({ standings }: Leaderboard, words: Words, intervals: boolean): string[][] {
  const { columns, scores } = words.benchmark;
  const cellOf = (arm: Standing, score: Score) => {
    const { difference, ranks } = arm.scores[score];
    const [value] = formatEstimate(difference, 3, words, true).split(' ');
    const told = intervals ? formatEstimate(difference, 3, words, true) : value;
    return ranks === null ? told : `${told} (${rankText(arm, score)})`;
  };
  const rows = standings.arms.map((arm) => [arm.label, ...OTHERS.map((score) => cellOf(arm, score))]);
  return [[columns.strategy, ...OTHERS.map((score) => scores[score])], ...rows];
}

function partsTable({ standings }: Leaderboard, part: 'byScenario' | 'byBudget', words: Words): string[][] {
  const labels = standings.arms[0][part].map(({ label }) => label);
  const rows = standings.arms.map((arm) => [
    arm.label,
    ...arm[part].map((difference) => formatEstimate(difference, 3, words, true)),
  ]);
  return [[words.benchmark.columns.strategy, ...labels], ...rows];
}

/** What all others are compared with. */
export function referenceOf({ arms }: Standings): string {
  return arms.find(({ kind }) => kind === 'reference')?.label ?? '';
}

/** A leaderboard as one HTML page that needs nothing else: the answer first, then pictures, tables, and how to do it again. */
export function drawLeaderboard(board: Leaderboard, words: Words): string {
  const { benchmark: said, language } = words;
  const { standings, suite, entries } = board;
  const { sections, scores } = said;
  const first = referenceOf(standings);
  const delivery = said.differenceOf(scores[DELIVERY], first);
  return page(
    said.title(suite.name),
    [
      ...leaderboardLines(board, words).map(paragraph),
      section(sections.standing, [
        figure(standingsPicture(board, words)),
        tableOf(sections.standing, leaderboardTable(board, words), 3),
        paragraph(said.tableNote(first)),
        figure(costPicture(board, words)),
      ]),
      section(sections.norms, [tableOf(said.normsCaption(first), normsTable(board, words, true))]),
      section(sections.budgets, [tableOf(delivery, partsTable(board, 'byBudget', words))]),
      section(sections.scenarios, [
        tableOf(
          suite.about[language],
          [said.scenarioColumns, ...suite.scenarios.map(({ label, about }) => [label, about[language]])],
          2,
        ),
        tableOf(delivery, partsTable(board, 'byScenario', words)),
        paragraph(said.scenarioNote),
      ]),
      section(sections.entries, [
        entries.length === 0
          ? paragraph(said.noEntries)
          : tableOf(
              sections.entries,
              [said.entryColumns, ...entries.map(({ label, options, digest }) => [label, options, digest])],
              3,
            ),
      ]),
      section(sections.reading, [list(said.reading)]),
      section(sections.again, [paragraph(said.again(board.command))]),
    ],
    language,
  );
}

function captionFor({ standings, suite, seed, replicates, version }: Leaderboard, words: Words): string {
  const runs = standings.arms.length * suite.scenarios.length * suite.budgets.length * replicates;
  return captionOf({ runs, seed, version, note: suite.name }, words);
}

/** How much more each strategy brings about than the reference, as a picture. */
export function standingsPicture(board: Leaderboard, words: Words): string {
  const { benchmark: said } = words;
  const first = referenceOf(board.standings);
  const rows = board.standings.arms
    .filter(({ kind }) => kind !== 'reference')
    .map(({ label, kind, scores }) => {
      const { value, low, high } = scores[DELIVERY].difference;
      return { label: isRanked(kind) ? label : `${label} (${said.kinds[kind]})`, mean: value, low, high };
    });
  return drawDifferences(
    { title: said.doesItDoGood, caption: captionFor(board, words), rows, unit: said.deliveryUnit(first) },
    { words, zeroLabel: words.figures.as(first), id: 'delivery' },
  );
}

function costPicture(board: Leaderboard, words: Words): string {
  const { benchmark: said } = words;
  return drawTradeOff(
    {
      title: said.whatItCosts,
      caption: captionFor(board, words),
      x: { label: said.scores.cost, better: 'less' },
      y: { label: said.scores[DELIVERY], better: 'more' },
      arms: board.standings.arms
        .filter(({ kind }) => isRanked(kind))
        .map(({ label, scores }) => ({ label, x: { value: scores.cost.mean }, y: { value: scores[DELIVERY].mean } })),
    },
    { words, id: 'cost' },
  );
}
