import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../base/index.js';
import { type BenchmarkPlan, SCORE_NAMES, type Standings } from '../benchmark/index.js';
import { BENCHMARK_FILE, type BenchmarkRecord, digestOfEntry } from '../benchmark/node/index.js';
import { replaceFiles } from '../experiment/node/index.js';
import { formatTableCsv, table } from '../numeric/index.js';
import {
  drawLeaderboard,
  type Leaderboard,
  leaderboardLines,
  leaderboardTable,
  normsTable,
  referenceOf,
} from '../report/index.js';
import type { Words } from '../words/index.js';
import { checkFolder } from './out-folder.js';
import { formatJson } from './print.js';
import { pathWord, shellCommand } from './shell-command.js';
import { formatTextTable, wrap } from './text-table.js';

const STANDINGS_JSON = 'standings.json';
const STANDINGS_CSV = 'standings.csv';
const LEADERBOARD = 'leaderboard.html';

/** Make sure that a benchmark can be written into a folder. Throws a ParameterError where something else is in its way. */
export function checkBenchmarkFolder(option: string, folder: string): void {
  const isOurs = existsSync(join(folder, BENCHMARK_FILE));
  checkFolder(option, folder, [BENCHMARK_FILE, STANDINGS_JSON, STANDINGS_CSV, LEADERBOARD], () => isOurs);
}

/** What is to be shown of a benchmark in a folder. */
export function leaderboardOf(
  folder: string,
  record: BenchmarkRecord,
  { sitting, arms }: BenchmarkPlan,
  standings: Standings,
): Leaderboard {
  return {
    ...sitting,
    version: record.version,
    isJudged: record.kind === 'judged',
    standings,
    entries: arms
      .filter(({ kind }) => kind === 'entry')
      .map(({ label, strategy }) => ({
        label,
        options: canonicalJson(strategy.options),
        digest: digestOfEntry(strategy),
      })),
    command: shellCommand('benchmark', 'run', '--out', pathWord(folder)),
  };
}

/** Write what came out beside the runs: the page, and the same as JSON and CSV. */
export async function writeStandings(folder: string, board: Leaderboard, words: Words): Promise<string[]> {
  const { suite, ...rest } = board;
  const files = [
    { name: LEADERBOARD, text: drawLeaderboard(board, words) },
    { name: STANDINGS_CSV, text: formatTableCsv(standingsTable(board.standings)) },
    { name: STANDINGS_JSON, text: formatJson({ suite: suite.name, ...rest }) },
  ];
  await replaceFiles(folder, files);
  return files.map(({ name }) => join(folder, name));
}

/** One row an arm and score. */
function standingsTable({ arms }: Standings) {
  const rows = arms.flatMap(({ label, kind, scores }) =>
    SCORE_NAMES.map((score) => ({ label, kind, score, ...scores[score] })),
  );
  const column = (of: (row: (typeof rows)[number]) => number | null | undefined) =>
    Float64Array.from(rows, (row) => of(row) ?? Number.NaN);
  return table({
    strategy: rows.map(({ label }) => label),
    kind: rows.map(({ kind }) => kind),
    score: rows.map(({ score }) => score),
    mean: column(({ mean }) => mean),
    difference: column(({ difference }) => difference.value),
    low: column(({ difference }) => difference.low),
    high: column(({ difference }) => difference.high),
    share: column(({ share }) => share),
    rank: column(({ ranks }) => ranks?.rank),
    best: column(({ ranks }) => ranks?.best),
    worst: column(({ ranks }) => ranks?.worst),
  });
}

/** What a terminal says of it. */
export function standingsText(board: Leaderboard, words: Words): string[] {
  return [
    ...leaderboardLines(board, words).flatMap((line) => wrap(line, 92)),
    '',
    ...formatTextTable(leaderboardTable(board, words), 3),
    '',
    words.benchmark.normsBrief(referenceOf(board.standings)),
    '',
    ...formatTextTable(normsTable(board, words, false), 1),
  ];
}
