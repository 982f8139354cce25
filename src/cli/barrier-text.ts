import type { Failures } from '../analysis/index.js';
import { BARRIERS, STAGES } from '../model/index.js';
import { barrierLabel, type ComparisonSummary, fixed, strategyInTable } from '../report/index.js';
import type { Words } from '../words/index.js';
import { formatTextTable, wrap } from './text-table.js';

const WIDTH = 92;

/** What stopped processes, stage by stage: one line a strategy, one column a barrier, the largest marked. */
export function barrierText({ strategies, attributed, replicates }: ComparisonSummary, words: Words): string[] {
  const { notAttributed, stopped, before, failures } = words.terminal;
  if (attributed === 0) return [notAttributed];
  // Extensions bring barriers of their own.
  const found = STAGES.map((_, index) =>
    strategies.flatMap(({ barriers }) => barriers?.[index]?.barriers.map(({ barrier }) => barrier) ?? []),
  );
  const tables = STAGES.flatMap((stage, index) => [
    '',
    before(words.stages[stage].label),
    ...formatTextTable([
      ['', '', ...columnsOf(stage, found[index]).map((name) => headerOf(name, words)[0])],
      ['', failures, ...columnsOf(stage, found[index]).map((name) => headerOf(name, words)[1])],
      ...strategies.map(({ strategy, barriers }) => [
        strategyInTable(strategy, words),
        ...barrierCells(columnsOf(stage, found[index]), barriers?.[index], words),
      ]),
    ]),
  ]);
  return [...wrap(stopped(attributed, replicates), WIDTH), ...tables, '', ...wrap(words.results.honesty, WIDTH)];
}

function columnsOf(stage: string, found: readonly string[]): string[] {
  const own = BARRIERS.filter((barrier) => barrier.stage === stage).map(({ name }) => name);
  return [...new Set<string>([...own, ...found.filter((name) => name !== 'unexplained'), 'unexplained'])];
}

/** A name on two lines: "demotivating" and "uncertainty". */
function headerOf(name: string, words: Words): readonly [string, string] {
  const parts = barrierLabel(name, words).split(' ');
  return parts.length === 1 ? ['', parts[0]] : [parts[0], parts.slice(1).join(' ')];
}

function barrierCells(columns: readonly string[], summary: Failures | undefined, words: Words): string[] {
  if (summary === undefined || summary.failures === 0) return ['0', ...columns.map(() => '-')];
  const { failures, barriers } = summary;
  const largest = Math.max(...barriers.map(({ share }) => share));
  const percent = (share: number) => fixed(100 * share, 0, words);
  const cells = columns.map((column) => {
    const entry = barriers.find(({ barrier }) => barrier === column);
    if (entry === undefined) return '-';
    const mark = entry.share === largest ? '*' : '';
    return `${mark}${percent(entry.share)} (${percent(entry.lastCheck)})`;
  });
  return [String(failures), ...cells];
}
