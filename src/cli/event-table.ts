import { OPERATION_NAMES } from '../metagovernance/index.js';
import { EVENTS, type EventLog, FAILURES, STAGES } from '../model/index.js';
import { type Table, table } from '../numeric/index.js';

const FIELDS = 5;
const LEFT_FOR = ['', 'conflict', 'going alone', 'gone'];

/**
 * The log of a run as a table: `tick`, `event`, `process` (NaN for none), `actor` (by name, '' for none) and `detail`.
 *
 * @param names - what the actors are called.
 * @param decisions - of a problem: a solution is written with so many digits, one a decision.
 */
export function eventTable({ entries, length }: EventLog, names: readonly string[], decisions: number): Table {
  const rows = Array.from({ length }, (_, row) => row);
  const field = (row: number, at: number) => entries[row * FIELDS + at];
  return table({
    tick: Float64Array.from(rows, (row) => field(row, 0)),
    event: rows.map((row) => EVENTS[field(row, 1)]),
    process: Float64Array.from(rows, (row) => (field(row, 2) < 0 ? Number.NaN : field(row, 2))),
    actor: rows.map((row) => names[field(row, 3)] ?? ''),
    detail: rows.map((row) => detailOf(EVENTS[field(row, 1)], field(row, 4), decisions)),
  });
}

function detailOf(event: (typeof EVENTS)[number], value: number, decisions: number): string {
  switch (event) {
    case 'stagePassed':
      return STAGES[value];
    case 'failed':
      return FAILURES[value];
    case 'intervened':
    case 'refused':
      return OPERATION_NAMES[value];
    case 'left':
      return LEFT_FOR[value] ?? '';
    case 'agreed':
    case 'innovated':
      return (value >>> 0).toString(2).padStart(decisions, '0');
    case 'carriedOut':
    case 'notCarriedOut':
      return `decision ${value + 1}`;
    default:
      return '';
  }
}
