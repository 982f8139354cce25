import {
  type AttributeColumn,
  countMissing,
  isNumberColumn,
  type Network,
  type NetworkMeasures,
} from '../network/index.js';
import { asWords } from '../words/index.js';
import { cut, formatTextTable } from './text-table.js';

const WHOLE = ['nodes', 'ties', 'isolates', 'components'];

/** The structure of a network as lines of text. */
export function describeMeasures(measures: NetworkMeasures): string[] {
  const rows = Object.entries(measures).map(([name, value]: [string, number]) => {
    const text = Number.isNaN(value) ? 'not defined' : WHOLE.includes(name) ? String(value) : value.toFixed(3);
    return [asWords(name), text];
  });
  return formatTextTable(rows);
}

/** What is known of each node and each tie, as lines of text. */
export function describeColumns({ nodeAttributes, tieAttributes }: Network): string[] {
  const rows = [
    ...Object.entries(nodeAttributes).map(([name, column]) => describeColumn('node', name, column)),
    ...Object.entries(tieAttributes).map(([name, column]) => describeColumn('tie', name, column)),
  ];
  if (rows.length === 0) return ['No attributes.'];
  return formatTextTable([['of', 'attribute', 'missing', 'values'], ...rows], 4);
}

function describeColumn(of: string, name: string, column: AttributeColumn): string[] {
  return [of, cut(name, 30), String(countMissing(column)), isNumberColumn(column) ? range(column) : commonest(column)];
}

function range(column: Float64Array): string {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of column) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high ? 'none' : `${low} to ${high}`;
}

function commonest(column: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of column) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size > 12) return `${counts.size} different texts`;
  const sorted = Array.from(counts).sort((a, b) => b[1] - a[1]);
  return cut(sorted.map(([value, count]) => `${value} ${count}`).join(', '), 60);
}
