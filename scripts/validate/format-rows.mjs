/**
 * Rows as lines of text in columns.
 *
 * @param {readonly import('./row.mjs').Row[]} rows
 */
export function formatRows(rows) {
  const table = rowsAsTexts(rows);
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

/**
 * Rows as texts, the header first; the columns about a space where some row has one.
 *
 * @param {readonly import('./row.mjs').Row[]} rows
 * @returns {string[][]}
 */
export function rowsAsTexts(rows) {
  const hasSpace = rows.some(({ space }) => space !== undefined);
  const header = ['', 'estimate', '95 % interval', 'target', 'verdict', '', ''];
  return [
    hasSpace ? [...header, 'holds in', 'reliability', 'deciding'] : header,
    ...rows.map((row) => (hasSpace ? [...cellsOf(row), ...spaceCells(row.space)] : cellsOf(row))),
  ];
}

function cellsOf(row) {
  return [
    row.label,
    decimals(row.estimate),
    `[${decimals(row.low)}, ${decimals(row.high)}]`,
    row.target,
    row.verdict === 'fails' || row.verdict === 'undecided' ? row.verdict.toUpperCase() : row.verdict,
    `${row.runs} runs`,
    `seed ${row.seed}`,
  ];
}

function spaceCells(space) {
  if (space === undefined) return ['', '', ''];
  const untold = space.untold > 0 ? `, ${space.untold} untold` : '';
  const { share, low, high, points, reliability, deciding } = space;
  return [
    `${percent(share)} [${percent(low)}, ${percent(high)}] of ${points} points${untold}`,
    reliability === null ? '' : reliability.toFixed(2),
    deciding.map(({ factor, prcc, isClear }) => `${factor} ${signed(prcc)}${isClear ? '' : '?'}`).join(', '),
  ];
}

function percent(share) {
  return `${(100 * share).toFixed(0)} %`;
}

function signed(value) {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(2)}`;
}

function decimals(value) {
  // JSON has null for what is no number.
  if (value === null || Number.isNaN(value)) return 'none';
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}
