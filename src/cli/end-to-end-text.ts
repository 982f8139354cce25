import { BARRIERS } from '../model/index.js';
import { type ComparisonSummary, END_TO_END_EXPLAINED, formatCost, orderErrors } from '../report/index.js';
import { asWords } from '../words/index.js';
import { formatTextTable, wrap } from './text-table.js';

const WIDTH = 92;
// So many columns with intervals fit beside the names of the barriers.
const MOST_COLUMNS = 3;

/** What each barrier costs from the start of a process to innovation: one line a barrier, one column a strategy. Nothing where none was attributed. */
export function endToEndText({ strategies, attributed, level }: ComparisonSummary): string[] {
  if (attributed === 0) return [];
  const columns = strategies.flatMap(({ strategy, endToEndBarriers }) =>
    endToEndBarriers === null ? [] : [{ strategy, ...endToEndBarriers }],
  );
  const blocks = Array.from({ length: Math.ceil(columns.length / MOST_COLUMNS) }, (_, block) =>
    columns.slice(block * MOST_COLUMNS, (block + 1) * MOST_COLUMNS),
  );
  const percent = Math.round(level * 100);
  return [
    '',
    `What each barrier costs end to end, in % of the processes started [${percent} % interval]`,
    ...blocks.flatMap((shown, block) => [
      ...(block === 0 ? [] : ['']),
      ...formatTextTable([
        ['', ...shown.map(({ strategy }) => strategy)],
        ...BARRIERS.map(({ name }, place) => [
          asWords(name),
          ...shown.map(({ barriers }) => formatCost(barriers[place])),
        ]),
        ['all ten together', ...shown.map(({ all }) => formatCost(all))],
      ]),
    ]),
    ...wrap(END_TO_END_EXPLAINED, WIDTH),
    ...wrap(orderErrors(strategies), WIDTH),
  ];
}
