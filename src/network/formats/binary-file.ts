/* oxlint-disable no-control-regex -- they are what is looked for */
import { FormatError } from '../../base/index.js';

interface BinaryKind {
  readonly what: string;
  /** The one step that makes of it something that can be read. */
  readonly step: string;
  readonly extensions: readonly string[];
  /** How it begins, each byte a character; a text that was decoded as UTF-8 has \ufffd where a byte was no character. */
  readonly start?: RegExp;
}

const TABLE = 'save its sheets as CSV (UTF-8)';
const R =
  'in R: write.csv(as_data_frame(net), "edges.csv", row.names = FALSE), or igraph::write_graph(net, "net.graphml", "graphml")';

// What has its own extension comes before what it shares a beginning with.
const KINDS: readonly BinaryKind[] = [
  { what: 'an Excel workbook', step: TABLE, extensions: ['xlsx', 'xlsm', 'xlsb', 'xls'] },
  { what: 'an OpenDocument spreadsheet', step: TABLE, extensions: ['ods'] },
  {
    what: 'an R data file',
    step: R,
    extensions: ['rda', 'rdata', 'rds'],
    start: /^(?:RD[AX][23]\n|X\n\0\0|A\n[23]\n\d{6}\n)/,
  },
  {
    what: 'a UCINET dataset',
    step: 'in UCINET: Data > Export > DL, and read the text that this writes',
    extensions: ['##h', '##d'],
    start: /^.(?:DATE:|V6404)/s,
  },
  { what: 'a Gephi project', step: 'in Gephi: File > Export > Graph file > GEXF', extensions: ['gephi'] },
  { what: 'a Cytoscape session', step: 'in Cytoscape: File > Export > Network to File > GraphML', extensions: ['cys'] },
  {
    what: 'a Word document',
    step: 'copy its table into a spreadsheet and save that as CSV (UTF-8)',
    extensions: ['docx', 'doc'],
  },
  { what: 'an SPSS data file', step: 'in SPSS: File > Save as > CSV', extensions: ['sav', 'zsav'], start: /^\$FL[23]/ },
  {
    what: 'a Stata data file',
    step: 'in Stata: export delimited using "edges.csv"',
    extensions: ['dta'],
    start: /^<stata_dta>/,
  },
  {
    what: 'a MATLAB data file',
    step: 'in MATLAB: writematrix(A, "matrix.csv")',
    extensions: [],
    start: /^MATLAB [57]/,
  },
  {
    what: 'a Python pickle',
    step: 'in Python: networkx.write_graphml(G, "net.graphml")',
    extensions: ['pickle', 'pkl', 'gpickle'],
  },
  {
    what: 'a PDF',
    step: 'copy its table into a spreadsheet and save that as CSV (UTF-8)',
    extensions: [],
    start: /^%PDF-/,
  },
  {
    what: 'a picture',
    step: 'export the network itself (GraphML, GEXF or CSV) from the program that drew it',
    extensions: ['png', 'jpg', 'jpeg', 'gif', 'bmp', 'tif', 'tiff', 'webp'],
    start: /^(?:[\x89\ufffd]PNG|\xff\xd8\xff|\ufffd{3}[^]{0,6}(?:JFIF|Exif)|GIF8[79]a|II\*\0|MM\0\*|RIFF[^]{4,8}WEBP)/,
  },
  {
    what: 'an Excel workbook',
    step: TABLE,
    extensions: [],
    start: /^(?:PK\x03\x04[^]*\bxl\/|\xd0\xcf\x11\xe0|\ufffd\ufffd\x11\ufffd)/,
  },
  {
    what: 'a zip archive',
    step: 'unpack it, or, if it is a workbook, save its sheets as CSV (UTF-8)',
    extensions: ['zip'],
    start: /^PK[\x03\x05]/,
  },
  {
    what: 'a compressed file',
    step: 'unpack it, or, if R wrote it, export it there (igraph::write_graph or write.csv)',
    extensions: ['gz', 'bz2', 'xz', '7z', 'rar'],
    start: /^(?:\x1f[\x8b\ufffd]|BZh\d|[\xfd\ufffd]7zXZ|7z[\xbc\ufffd]|Rar!)/,
  },
  { what: 'a Parquet file', step: 'export it as CSV', extensions: ['parquet'], start: /^PAR1/ },
  {
    what: 'a database',
    step: 'export its table of ties as CSV',
    extensions: ['sqlite', 'db', 'mdb', 'accdb'],
    start: /^SQLite format 3/,
  },
];

const OTHER = { what: 'a binary file', step: 'export it from its program as GraphML or CSV' };

const NOT_TEXT = /[\0-\x08\x0e-\x1f\ufffd]/;
const LOOKED_AT = 2000;

/**
 * Refuse a file that is no text, with the one step that makes one of it.
 *
 * @param content - its bytes, or the text that they were taken for.
 * @throws FormatError naming what the file is.
 */
export function refuseBinary(content: Uint8Array | string, fileName = ''): void {
  const start =
    typeof content === 'string' ? content.slice(0, LOOKED_AT) : asCharacters(content.subarray(0, LOOKED_AT));
  const extension = fileName.split('.').at(-1)?.toLowerCase() ?? '';
  const isText = !NOT_TEXT.test(start);
  const kind =
    KINDS.find(({ extensions }) => !isText && extensions.includes(extension)) ??
    KINDS.find((each) => each.start?.test(start)) ??
    (typeof content === 'string' && start.includes('\0') ? OTHER : undefined);
  if (kind === undefined) return;
  const { what, step } = kind;
  throw new FormatError(`Expected a text but found ${what}: ${step}`, { expected: 'a text', found: what, step });
}

function asCharacters(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
