import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { ParameterError } from '../base/index.js';
import { isZip, nodesOf, readWorkbook, tablesOf, type Unzipper, type Workbook } from '../network/index.js';
import { readBytes, withFileName } from './read-text-file.js';

/** What a file of a network holds: its bytes, or the text of a sheet. */
export interface TableContent {
  readonly content: string | Uint8Array;
  /** The table of nodes that stands in the same workbook. */
  readonly nodes?: string;
  /** What is to be said of the cells. */
  readonly notes: readonly string[];
}

/**
 * Read a file that holds ties, or nodes; of a workbook one sheet.
 *
 * @param option - how it was named, for messages.
 * @throws ParameterError for a file that cannot be read, or a sheet of a file that has none; FormatError for a damaged workbook.
 */
export function readTableFile(option: string, path: string, of: 'ties' | 'nodes', sheet?: string): TableContent {
  const bytes = readBytes(option, path);
  const workbook = openWorkbook(path, bytes);
  if (workbook === undefined) {
    if (sheet === undefined) return { content: bytes, notes: [] };
    throw new ParameterError(`Expected an Excel workbook beside the sheet ${sheet} but found ${basename(path)}`, {
      sheet,
    });
  }
  if (of === 'nodes') {
    const { text, notes } = withFileName(path, () => nodesOf(workbook, sheet));
    return { content: text, notes };
  }
  const { ties, nodes } = withFileName(path, () => tablesOf(workbook, sheet));
  return {
    content: ties.text,
    ...(nodes !== undefined && { nodes: nodes.text }),
    notes: [
      nodes === undefined
        ? `Of the workbook the sheet ${ties.name} was read.`
        : `Of the workbook the sheets ${ties.name} (ties) and ${nodes.name} (nodes) were read.`,
      ...ties.notes,
      ...(nodes?.notes ?? []),
    ],
  };
}

/** A workbook; undefined for another kind of file. What reads it is loaded only then. */
export function openWorkbook(path: string, bytes: Uint8Array): Workbook | undefined {
  if (!isZip(bytes) || !looksLikeWorkbook(path, bytes)) return undefined;
  const unzipper = createRequire(import.meta.url)('fflate') as Unzipper;
  return withFileName(path, () => readWorkbook(bytes, unzipper));
}

const LOOKED_AT = 4000;

function looksLikeWorkbook(path: string, bytes: Uint8Array): boolean {
  if (/\.xls[xm]$/i.test(path)) return true;
  const start = String.fromCharCode(...bytes.subarray(0, LOOKED_AT));
  return /\bxl\/(?!\w+\.bin)/.test(start) && !/\.(?:xlsb|ods|docx)$/i.test(path);
}
