import { barrierLabel, type ComparisonSummary, formatCost, orderErrors, strategyInTable } from '../report/index.js';
import type { Words } from '../words/index.js';
import { formatTextTable, wrap } from './text-table.js';

const WIDTH = 92;
// So many columns with intervals fit beside the names of the barriers.
const MOST_COLUMNS = 3;

/** What each barrier costs from the start of a process to innovation: one line a barrier, one column a strategy. Nothing where none was attributed. */
export function endToEndText({ strategies, attributed, level }: ComparisonSummary, words: Words): string[] {
  if (attributed === 0) return [];
  const { results } = words;
  const columns = strategies.flatMap(({ strategy, endToEndBarriers }) =>
    endToEndBarriers === null ? [] : [{ strategy, ...endToEndBarriers }],
  );
  const blocks = Array.from({ length: Math.ceil(columns.length / MOST_COLUMNS) }, (_, block) =>
    columns.slice(block * MOST_COLUMNS, (block + 1) * MOST_COLUMNS),
  );
  return [
    '',
    results.costs(results.ofInterval(Math.round(level * 100))),
    ...blocks.flatMap((shown, block) => [
      ...(block === 0 ? [] : ['']),
      ...formatTextTable([
        ['', ...shown.map(({ strategy }) => strategyInTable(strategy, words))],
        ...columns[0].barriers.map(({ barrier }, place) => [
          barrierLabel(barrier, words),
          ...shown.map(({ barriers }) => formatCost(barriers[place], words)),
        ]),
        [results.all(columns[0].barriers.length), ...shown.map(({ all }) => formatCost(all, words))],
      ]),
    ]),
    ...wrap(results.endToEndExplained(columns[0]?.barriers.length ?? 10), WIDTH),
    ...wrap(orderErrors(strategies, words), WIDTH),
  ];
}
