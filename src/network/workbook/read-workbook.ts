import { brief, FormatError } from '../../base/index.js';
import { readSheet, type Sheet, type SheetContext } from './read-sheet.js';
import { type Unzipper, unzipParts } from './unzip-parts.js';
import { unescapeText, visitXml } from './workbook-xml.js';

/** An Excel workbook: its sheets in order, without those that are hidden unless all are. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

const WANTED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedstrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;

/** Whether bytes may be those of a workbook, or of another zip archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Read an Excel workbook (.xlsx, .xlsm): what its cells show, with dates as 2024-03-01, percentages as fractions and truth values
 * as 1 and 0. Of a formula the value that Excel saved is taken.
 *
 * @param unzipper - the package fflate, which is loaded only where there is a workbook: `await import('fflate')`.
 * @throws FormatError for bytes that are no workbook, a damaged one, or one too large for the memory.
 */
export function readWorkbook(bytes: Uint8Array, unzipper: Unzipper): Workbook {
  if (!isZip(bytes)) throw new FormatError('Expected an Excel workbook but found another kind of file');
  const parts = unzipParts(bytes, unzipper, (name) => WANTED.test(name));
  const main = parts.get('xl/workbook.xml');
  if (main === undefined) {
    throw new FormatError('Expected an Excel workbook (.xlsx) but found a zip archive without xl/workbook.xml');
  }
  const { listed, isFrom1904 } = readMain(main);
  const targets = readTargets(parts.get('xl/_rels/workbook.xml.rels'));
  const context: SheetContext = {
    texts: readTexts(parts.get('xl/sharedstrings.xml')),
    ...readStyles(parts.get('xl/styles.xml')),
    isFrom1904,
  };
  const shown = listed.some(({ isHidden }) => !isHidden) ? listed.filter(({ isHidden }) => !isHidden) : listed;
  const sheets = shown.flatMap(({ name, id }) => {
    const target = targets.get(id);
    const part = target === undefined ? undefined : parts.get(target);
    // A sheet of charts has no cells.
    return part === undefined || target === undefined ? [] : [readSheet(name, target, part, context)];
  });
  if (sheets.length > 0) return { sheets };
  throw new FormatError('Expected an Excel workbook with a sheet of cells but found none');
}

/** A workbook whose reader is loaded first. See `readWorkbook`. */
export async function loadWorkbook(bytes: Uint8Array): Promise<Workbook> {
  return readWorkbook(bytes, await import('fflate'));
}

interface ListedSheet {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

function readMain(part: Uint8Array): { listed: ListedSheet[]; isFrom1904: boolean } {
  const listed: ListedSheet[] = [];
  let isFrom1904 = false;
  visitXml('workbook.xml', part, {
    open(name, attribute) {
      if (name === 'workbookPr') isFrom1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const isHidden = (attribute('state') ?? 'visible') !== 'visible';
      listed.push({ name: attribute('name') ?? '', id: attribute('id') ?? '', isHidden });
    },
  });
  return { listed, isFrom1904 };
}

/** The name of the part of each sheet, by the id that the workbook gives it. */
function readTargets(part: Uint8Array | undefined): Map<string, string> {
  const targets = new Map<string, string>();
  if (part === undefined) return targets;
  visitXml('workbook.xml.rels', part, {
    open(name, attribute) {
      if (name !== 'Relationship') return;
      const target = (attribute('Target') ?? '').toLowerCase().replace(/^\.\//, '');
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

/** Texts that cells refer to by their number; what stands above characters to be read aloud is none of them. */
function readTexts(part: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  let current = '';
  let aloud = 0;
  visitXml('sharedStrings.xml', part, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') aloud++;
    },
    close(name, text) {
      if (name === 't' && aloud === 0) current += text;
      if (name === 'rPh') aloud--;
      if (name === 'si') texts.push(unescapeText(current));
    },
  });
  return texts;
}

/** Numbers of the formats that Excel has without naming them. */
const BUILT_IN_DATES = [14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57];
const BUILT_IN_SHARES = [9, 10];

/** Which styles of cells show dates, and which percentages. */
function readStyles(part: Uint8Array | undefined): Pick<SheetContext, 'isDate' | 'isShare'> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isInside = false;
  if (part !== undefined) {
    visitXml('styles.xml', part, {
      open(name, attribute) {
        if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
        if (name === 'cellXfs') isInside = true;
        if (name === 'xf' && isInside) formats.push(Number(attribute('numFmtId') ?? 0));
      },
      close(name) {
        if (name === 'cellXfs') isInside = false;
      },
    });
  }
  // Without what stands in quotes, in brackets (colours, currencies) or behind a backslash.
  const codeOf = (format: number) => (codes.get(format) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return {
    isDate: (style) =>
      BUILT_IN_DATES.includes(formats[style]) || (codes.has(formats[style]) && /[ymdhs]/i.test(codeOf(formats[style]))),
    isShare: (style) => BUILT_IN_SHARES.includes(formats[style]) || codeOf(formats[style]).includes('%'),
  };
}

/** The sheet of a name; small and capital letters are the same. Throws a FormatError that lists all. */
export function sheetOf({ sheets }: Workbook, name: string): Sheet {
  const wanted = name.trim().toLowerCase();
  const found =
    sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => sheet.name.trim().toLowerCase() === wanted);
  if (found !== undefined) return found;
  throw new FormatError(`Expected one of the sheets ${namesOf(sheets)} but found ${brief(name, 60)}`, {
    expected: sheets.map((sheet) => sheet.name),
    found: name,
  });
}

/** The names of sheets, as a message has them. */
export function namesOf(sheets: readonly Sheet[]): string {
  const some = sheets.slice(0, 12).map((sheet) => brief(sheet.name, 40));
  return some.join(', ') + (sheets.length > some.length ? ', ...' : '');
}
