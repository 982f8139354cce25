import { strToU8, type Zippable, zipSync } from 'fflate';

/** A cell as it is to stand in a sheet: a text (shared), a number, or XML of one's own. */
export type CellInput = string | number | { readonly xml: string } | null;

/** What a test workbook holds besides its cells. */
export interface WorkbookInput {
  readonly sheets: Readonly<Record<string, readonly (readonly CellInput[])[]>>;
  /** Attributes of a sheet in workbook.xml, such as `state="hidden"`. */
  readonly states?: Readonly<Record<string, string>>;
  /** XML behind the cells of every sheet. */
  readonly after?: string;
  /** The inside of cellXfs, with number formats in front. */
  readonly styles?: string;
  readonly workbookPr?: string;
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The letters of a column, from 0. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** The parts of a workbook as Excel names them, to be changed and zipped. */
export function workbookParts({ sheets, states = {}, after = '', styles, workbookPr = '' }: WorkbookInput): Zippable {
  const texts: string[] = [];
  const names = Object.keys(sheets);
  const cellXml = (cell: CellInput, reference: string) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
    if (typeof cell === 'string') return `<c r="${reference}" t="s"><v>${texts.push(cell) - 1}</v></c>`;
    return cell.xml.replace('<c', `<c r="${reference}"`);
  };
  const parts: Zippable = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${workbookPr}<sheets>${names
        .map(
          (name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" ${states[name] ?? ''} r:id="rId${i + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    ...(styles !== undefined && { 'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`) }),
  };
  names.forEach((name, i) => {
    const rows = (sheets[name] ?? []).map(
      (row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`)).join('')}</row>`,
    );
    parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `<worksheet><sheetData>${rows.join('')}</sheetData>${after}</worksheet>`,
    );
  });
  parts['xl/sharedStrings.xml'] = strToU8(
    `<sst>${texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
  );
  return parts;
}

/** The bytes of a workbook. */
export function writeWorkbook(input: WorkbookInput): Uint8Array {
  return zipSync(workbookParts(input));
}
