import { type Column, isTexts, type Table, table } from '../../numeric/index.js';

/**
 * A wide table as a long one: for each row and measure a row, with the columns that say what the row is of, then `measure` and `value`.
 *
 * @param of - columns of texts, and those named, say what a row is of; all others are measures.
 * @param identifiers - columns of numbers that are no measures, such as `point` and `replicate`.
 */
export function longTable(of: Table, identifiers: ReadonlySet<string>): Table {
  const entries = Object.entries(of.columns);
  const isIdentifier = ([name, column]: [string, Column]) => isTexts(column) || identifiers.has(name);
  const kept = entries.filter(isIdentifier);
  const measures = entries.filter((entry) => !isIdentifier(entry));
  const rows = of.rowCount * measures.length;
  const source = (at: number) => Math.floor(at / measures.length);
  return table({
    ...Object.fromEntries(kept.map(([name, column]) => [name, stretch(column, rows, source)])),
    measure: Array.from({ length: rows }, (_, at) => measures[at % measures.length][0]),
    value: Float64Array.from({ length: rows }, (_, at) => Number(measures[at % measures.length][1][source(at)])),
  });
}

function stretch(column: Column, length: number, source: (at: number) => number): Column {
  if (isTexts(column)) return Array.from({ length }, (_, at) => column[source(at)]);
  const stretched = column instanceof Int32Array ? new Int32Array(length) : new Float64Array(length);
  for (let at = 0; at < length; at++) stretched[at] = column[source(at)];
  return stretched;
}
