// Write what stands in docs/benchmark.md, with its picture: `npm run build && node dist/cli/main.js benchmark run --out results/governance-1`, some
// eight minutes, then `npx node studies/update-benchmark.ts results/governance-1`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findSuite, type PartDifference } from 'metagovernor/benchmark';
import {
  type Leaderboard,
  leaderboardLines,
  leaderboardTable,
  normsTable,
  standingsPicture,
} from 'metagovernor/report';
import { wordsOf } from 'metagovernor/words';
import { markdownTable } from './markdown.ts';

const DOCS = new URL('../docs/', import.meta.url);
const words = wordsOf('en');
const folder = process.argv[2];
if (folder === undefined) throw new Error('Expected the folder of a benchmark but found none');

const { suite, ...rest } = JSON.parse(readFileSync(join(folder, 'standings.json'), 'utf8')) as Omit<
  Leaderboard,
  'suite'
> & { suite: string };
const board: Leaderboard = { ...rest, suite: findSuite(suite) };
/** A number with its interval. */
function told({ value, low, high }: PartDifference): string {
  return `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}

const { arms } = board.standings;
const byBudget = arms.map(({ label, byBudget: parts }) => [label, ...parts.map(({ value }) => value.toFixed(3))]);
const byScenario = board.suite.scenarios.map(({ label, about }, at) => {
  const best = arms
    .filter(({ kind }) => !kind.startsWith('knows'))
    .toSorted((one, other) => other.byScenario[at].value - one.byScenario[at].value)[0];
  const oracle = arms.find(({ kind }) => kind === 'knowsTheTruth');
  return [
    label,
    about.en,
    best.label,
    told(best.byScenario[at]),
    oracle === undefined ? '-' : told(oracle.byScenario[at]),
  ];
});
const tableOf = ([head, ...rows]: readonly (readonly string[])[]) => markdownTable(head, rows);

const text = [
  ...leaderboardLines(board, words),
  '![Net delivery of each strategy, less that of nobody steering](benchmark.svg)',
  tableOf(leaderboardTable(board, words)),
  'Differences from nobody steering by the other scores [95 %], and ranks:',
  tableOf(normsTable(board, words, true)),
  'Net delivery, less that of nobody steering, at each budget:',
  markdownTable(['strategy', ...board.suite.budgets.map(({ name }) => name)], byBudget),
  'In each scenario, the best mean of all that are ranked (the best of many, so a little too good by luck), and the oracle:',
  markdownTable(['scenario', 'what it is', 'best', 'net delivery less nobody', 'oracle'], byScenario),
].join('\n\n');

const page = new URL('benchmark.md', DOCS);
const [begin, end] = ['<!-- benchmark:begin -->', '<!-- benchmark:end -->'];
const before = readFileSync(page, 'utf8');
writeFileSync(
  page,
  `${before.slice(0, before.indexOf(begin) + begin.length)}\n${text}\n${before.slice(before.indexOf(end))}`,
);
writeFileSync(new URL('benchmark.svg', DOCS), standingsPicture(board, words));
