import { lang } from '../app.js';

/** A byte order mark: without it a spreadsheet takes letters such as å for something else. */
const MARK = '﻿';

type Cell = string | number;

/**
 * A table as a file for spreadsheets: in Danish with decimal commas and semicolons, as a Danish one expects.
 *
 * @param origin - where it is from: stands in a last column, so that the first line is the header.
 */
export function tableFile(origin: string, head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const danish = lang.value === 'da';
  const separator = danish ? ';' : ',';
  const cell = (value: Cell) => {
    if (typeof value === 'number') {
      if (Number.isNaN(value)) return '';
      return danish ? String(value).replace('.', ',') : String(value);
    }
    // What begins like a formula would be worked out by a spreadsheet.
    const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
    return /["\n\r,;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [[...head, 'origin'], ...rows.map((row) => [...row, origin])].map((row) =>
    row.map(cell).join(separator),
  );
  return `${MARK}${lines.join('\r\n')}\r\n`;
}
