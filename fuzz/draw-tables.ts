import { awkwardText, NUMBERS, plainText } from './awkward.js';
import type { Dice } from './dice.js';
import { drawEnd, drawIds } from './draw-xml.js';
import { nothingWritten, type WrittenItem, type WrittenNetwork, type WrittenValue } from './written-network.js';

/** How the tables of one file are written. */
interface TableStyle {
  readonly separator: ',' | ';' | '\t';
  readonly ends: readonly string[];
}

const KEYS = ['id', 'actor', 'node', 'name', 'source', 'target', 'from', 'to'];
const NUMBERS_AS_CELLS = ['0', '1', '-2.5', '1e3', '+3', '.5', '5.', '-0', '1e21', '5e-324', '', 'NA'];

function drawStyle(dice: Dice): TableStyle {
  const ends = dice.pick([['\n'], ['\r\n'], ['\r'], ['\n', '\r\n'], ['\n', '\r', '\r\n']]);
  return { separator: dice.pick([',', ';', '\t']), ends };
}

/** Rows of cells as a text: quoted where they must be or by chance, with blank lines and spaces that say nothing. */
function writeTable(dice: Dice, { separator, ends }: TableStyle, rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => {
    const text = row.map((cell) => writeCell(dice, separator, cell, row.length === 1)).join(separator);
    return text + dice.pick(ends) + (dice.chance(0.03) ? dice.pick(ends) : '');
  });
  return (dice.chance(0.1) ? '\ufeff' : '') + lines.join('');
}

function writeCell(dice: Dice, separator: string, cell: string, alone: boolean): string {
  const mustQuote =
    /[",;\t\r\n]/.test(cell) || cell.trim() !== cell || cell.includes('\ufeff') || (alone && cell === '');
  const text = mustQuote || dice.chance(0.1) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return separator !== '\t' && dice.chance(0.05) ? ` ${text} ` : text;
}

interface TableColumn {
  readonly header: string;
  readonly name: string;
  readonly draw: () => { readonly cell: string; readonly value: WrittenValue };
}

function drawColumn(dice: Dice): TableColumn {
  const name = dice.chance(0.5) ? plainText(dice) : awkwardText(dice);
  const tag = dice.pick(['', '', ':text', ':number']);
  const numeric = dice.chance(0.5);
  return {
    name,
    header: name + tag,
    draw() {
      if (tag === ':text') {
        const cell = dice.pick([awkwardText(dice), dice.pick(NUMBERS)]);
        return { cell, value: { text: cell } };
      }
      if (tag === ':number') {
        const cell = dice.pick(NUMBERS_AS_CELLS);
        return { cell, value: { number: cell === '' || cell === 'NA' ? Number.NaN : Number(cell) } };
      }
      const cell =
        numeric && dice.chance(0.97) ? dice.pick(NUMBERS_AS_CELLS) : dice.pick([dice.pick(NUMBERS), awkwardText(dice)]);
      return { cell, value: { cell } };
    },
  };
}

/** Columns with names that are neither taken nor those of keys. */
function drawColumns(dice: Dice, written: WrittenNetwork): TableColumn[] {
  const columns = dice
    .some(4, () => drawColumn(dice))
    .filter(({ name }) => !KEYS.includes(name.toLowerCase()) && !/:(?:text|number)$/.test(name));
  const unique = columns.filter(({ name }, i) => columns.findIndex((each) => each.name === name) === i);
  if (unique.length > 0 && dice.chance(0.005)) {
    written.mustRefuse.push('a column twice');
    return [...unique, ...unique.slice(0, 1)];
  }
  return unique;
}

/** A table of items: its keys first, somewhere or last, then its attributes. */
function tableOf(
  dice: Dice,
  items: readonly WrittenItem[],
  keys: readonly TableKey[],
  columns: readonly TableColumn[],
): string[][] {
  const at = dice.below(columns.length + 1);
  const around = <Cell>(own: readonly Cell[], others: readonly Cell[]) => [
    ...others.slice(0, at),
    ...own,
    ...others.slice(at),
  ];
  // Spreadsheets leave empty columns behind.
  const empty = dice.chance(0.05) ? ['', ''] : [];
  const rows = items.map((item) => {
    const cells = columns.map(({ name, draw }) => {
      const { cell, value } = draw();
      item.values.set(name, value);
      return cell;
    });
    return [
      ...around(
        keys.map(({ of }) => of(item)),
        cells,
      ),
      ...empty,
    ];
  });
  return [
    [
      ...around(
        keys.map(({ name }) => name),
        columns.map(({ header }) => header),
      ),
      ...empty,
    ],
    ...rows,
  ];
}

/** A row without anything in it says nothing. */
function leaveOutEmpty(items: WrittenItem[], rows: readonly (readonly string[])[]): void {
  const filled = items.filter((_, place) => rows[place + 1]?.some((cell) => cell !== ''));
  items.splice(0, items.length, ...filled);
}

interface TableKey {
  readonly name: string;
  readonly of: (item: WrittenItem) => string;
}

/** A node table, or none, and an edge list, and what was written into them. */
export function drawTables(dice: Dice): { nodes?: string; edges: string; written: WrittenNetwork } {
  const written = nothingWritten();
  const style = drawStyle(dice);
  const ids = drawIds(dice).map((id) => (dice.chance(0.03) ? '' : id));
  const hasNodes = dice.chance(0.7);
  let nodes: string | undefined;
  if (hasNodes) {
    for (const id of ids) written.nodes.push({ id, values: new Map() });
    const key = { name: dice.pick(['id', 'ID', 'Actor', 'node', 'name']), of: (item: WrittenItem) => item.id };
    const rows = tableOf(dice, written.nodes, [key], drawColumns(dice, written));
    nodes = writeTable(dice, style, rows);
    leaveOutEmpty(written.nodes, rows);
  }
  written.addUnknown = !hasNodes;
  const isNode = hasNodes && ids.includes('NA');
  const end = (cell: string) => (cell === 'NA' && !isNode ? '' : cell);
  const ends = new Map<WrittenItem, readonly [string, string]>();
  for (let count = dice.below(ids.length * 2 + 1); count > 0; count--) {
    const cells = [drawEnd(dice, ids), dice.chance(0.02) ? 'NA' : drawEnd(dice, ids)] as const;
    const tie = { id: end(cells[0]), target: end(cells[1]), undirected: false, values: new Map() };
    written.ties.push(tie);
    ends.set(tie, cells);
  }
  const [source, target] = dice.pick([
    ['source', 'target'],
    ['Source', 'TARGET'],
    ['from', 'to'],
    ['From', 'To'],
  ]);
  const keys = [
    { name: source ?? '', of: (item: WrittenItem) => ends.get(item)?.[0] ?? '' },
    { name: target ?? '', of: (item: WrittenItem) => ends.get(item)?.[1] ?? '' },
  ];
  const rows = tableOf(dice, written.ties, keys, drawColumns(dice, written));
  leaveOutEmpty(written.ties, rows);
  if (rows.length > 1 && dice.chance(0.005)) {
    written.mustRefuse.push('a row of another length');
    const row = rows[1 + dice.below(rows.length - 1)];
    if (dice.chance(0.5)) row?.push('more');
    else row?.pop();
  }
  let edges = writeTable(dice, style, rows);
  if (dice.chance(0.005)) {
    written.mustRefuse.push('a quote without end');
    edges += `"a${style.separator}b`;
  }
  return { ...(nodes !== undefined && { nodes }), edges, written };
}

/** An adjacency matrix, and what was written into it. */
export function drawMatrix(dice: Dice): { text: string; written: WrittenNetwork } {
  const written = nothingWritten();
  const style = drawStyle(dice);
  const ids = Array.from(new Set(drawIds(dice)));
  for (const id of ids) written.nodes.push({ id, values: new Map() });
  const corner = dice.pick(['', 'id', 'ID', 'trust:number', 'from/to', awkwardText(dice)]);
  if (corner === '' && ids.length === 0) written.mayRefuse.push('nothing at all');
  const named = corner.endsWith(':number');
  const name = named ? corner.slice(0, -':number'.length) : 'weight';
  if (!named && !['', 'id', 'ids'].includes(corner.toLowerCase()))
    written.said.push('first cell of the table was left out');
  const order = [...ids];
  if (dice.chance(0.3)) order.reverse();
  const plain = dice.chance(0.5);
  let telling = named;
  const rows = order.map((from) => [
    from,
    ...ids.map((to) => {
      const cell = dice.pick(
        plain ? ['0', '1', '', '0'] : ['0', '1', '0.5', '-2', '', 'NA', '0.0', '1e-3', '5', 'inf'],
      );
      if (cell === 'NA') written.dropped['missingCell'] = (written.dropped['missingCell'] ?? 0) + 1;
      const number = cell === 'inf' ? Infinity : Number(cell);
      if (cell === '' || cell === 'NA' || number === 0) return cell;
      telling ||= number !== 1;
      written.ties.push({ id: from, target: to, undirected: false, values: new Map([['weight', { number }]]) });
      return style.separator === ',' || !dice.chance(0.3) ? cell : cell.replace('.', ',');
    }),
  ]);
  for (const tie of written.ties) {
    const value = tie.values.get('weight') ?? { text: '' };
    tie.values.delete('weight');
    if (telling) tie.values.set(name, value);
  }
  return { text: writeTable(dice, style, [[corner, ...ids], ...rows]), written };
}
