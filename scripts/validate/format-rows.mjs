/**
 * Rows as lines of text in columns.
 *
 * @param {readonly import('./row.mjs').Row[]} rows
 */
export function formatRows(rows) {
  const cells = rows.map((row) => [
    row.label,
    decimals(row.estimate),
    `[${decimals(row.low)}, ${decimals(row.high)}]`,
    row.target,
    row.verdict === 'fails' || row.verdict === 'undecided' ? row.verdict.toUpperCase() : row.verdict,
    `${row.runs} runs`,
    `seed ${row.seed}`,
  ]);
  const header = ['', 'estimate', '95 % interval', 'target', 'verdict', '', ''];
  const widths = header.map((_, column) => Math.max(...[header, ...cells].map((line) => line[column].length)));
  return [header, ...cells]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function decimals(value) {
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}
