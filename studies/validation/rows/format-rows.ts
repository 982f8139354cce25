import type { Space } from '../hypotheses/search-space.ts';
import type { Row } from './row.ts';

/** Where the number of runs stands. */
const RUNS = 5;

/** Rows as lines of text in columns. */
export function formatRows(rows: readonly Row[], seed: string): string {
  const [header, ...lines] = rowsAsTexts(rows);
  const table = [
    ['', ...header.slice(1, RUNS), '', '', ...header.slice(RUNS + 1)],
    ...lines.map((line) => [...line.slice(0, RUNS), `${line[RUNS]} runs`, `seed ${seed}`, ...line.slice(RUNS + 1)]),
  ];
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
  return table
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Rows as texts, the header first; the columns about a space where some row has one. */
export function rowsAsTexts(rows: readonly Row[]): string[][] {
  const hasSpace = rows.some(({ space }) => space !== undefined);
  const header = ['finding', 'estimate', '95 % interval', 'target', 'verdict', 'runs'];
  return [
    hasSpace ? [...header, 'holds in', 'reliability', 'deciding'] : header,
    ...rows.map((row) => (hasSpace ? [...cellsOf(row), ...spaceCells(row.space)] : cellsOf(row))),
  ];
}

function cellsOf(row: Row): string[] {
  return [
    row.label,
    decimals(row.estimate),
    `[${decimals(row.low)}, ${decimals(row.high)}]`,
    row.target,
    row.verdict === 'fails' || row.verdict === 'undecided' ? row.verdict.toUpperCase() : row.verdict,
    `${row.runs}`,
  ];
}

function spaceCells(space: Space | undefined): string[] {
  if (space === undefined) return ['', '', ''];
  const untold = space.untold > 0 ? `, ${space.untold} untold` : '';
  const { share, low, high, points, reliability, deciding } = space;
  return [
    `${percent(share)} [${percent(low)}, ${percent(high)}] of ${points} points${untold}`,
    reliability === null ? '' : reliability.toFixed(2),
    deciding.map(({ factor, prcc, isClear }) => `${factor} ${signed(prcc)}${isClear ? '' : '?'}`).join(', '),
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(2)}`;
}

/** JSON has null for what is no number. */
function decimals(value: number | null): string {
  if (value === null || Number.isNaN(value)) return 'none';
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}
