import { malformed } from './malformed.js';
import { leaveOut, type NetworkDraft, note, startDraft } from './network-draft.js';
import { parseNumber } from './number-text.js';
import { finishNumbered, type NumberedTie } from './numbered-network.js';
import type { TieReadOptions } from './read-options.js';
import type { ReadResult } from './read-report.js';
import { type Field, fieldLines } from './text-fields.js';

const FORMAT = 'Pajek';
const MOST_VERTICES = 2_000_000;

/** What was read so far. */
interface PajekNetwork {
  readonly draft: NetworkDraft;
  readonly labels: string[];
  /** How many of the vertices are of the first mode; undefined in a network of one mode. */
  firstMode: number | undefined;
  readonly ties: NumberedTie[];
}

/** What the lines of a section mean. */
type Section = (fields: readonly Field[], line: number) => void;

const SECTION = /^\*[a-z]*/i;

/**
 * Read a Pajek text: a network (.net, .mat), or the first one of a project (.paj).
 *
 * `*Vertices` with labels, `*Arcs`, `*Edges`, `*Arcslist`, `*Edgeslist` and `*Matrix`, for several relations too. Vertices are called
 * by their labels if each has one of its own. The edges of a two-mode network lead from the first mode to the second. Whatever else
 * is not kept (coordinates, shapes, times, partitions, vectors) is in the notes of the report.
 *
 * No package that reads Pajek, GML or UCINET's DL was found that is kept, typed and small: graphology reads only GEXF and GraphML.
 *
 * @throws FormatError with line, expected, found.
 */
export function readPajek(text: string, options: TieReadOptions = {}): ReadResult {
  const network: PajekNetwork = { draft: startDraft('pajek'), labels: [], firstMode: undefined, ties: [] };
  const { draft } = network;
  let section: Section | undefined;
  let finish: (() => void) | undefined;
  let hasVertices = false;
  for (const { number: line, fields } of fieldLines(text)) {
    const [first] = fields;
    if (!first.quoted && (first.text.startsWith('%') || first.text.startsWith('/*'))) continue;
    if (first.quoted || !first.text.startsWith('*')) {
      if (section === undefined) throw malformed(FORMAT, line, '*Vertices', first.text);
      section(fields, line);
      continue;
    }
    finish?.();
    finish = undefined;
    const name = SECTION.exec(first.text)?.[0].toLowerCase() ?? '';
    if (name === '*network') {
      if (hasVertices) {
        note(draft, 'Only the first network of the file was read.');
        break;
      }
      section = undefined;
    } else if (name === '*vertices' && !hasVertices && section !== skip) {
      hasVertices = true;
      section = startVertices(network, fields, line);
    } else if (TIES.has(name)) {
      if (!hasVertices) throw malformed(FORMAT, line, '*Vertices before ties', first.text);
      const relation = relationOf(fields);
      if (name === '*matrix') ({ section, finish } = matrix(network, relation));
      else section = tieSection(network, name, relation);
    } else {
      if (section !== skip) leaveOut(draft, name);
      section = skip;
    }
  }
  finish?.();
  if (!hasVertices) throw malformed(FORMAT, undefined, '*Vertices', 'none');
  if (network.firstMode !== undefined) {
    const second = network.labels.length - network.firstMode;
    note(
      draft,
      `The file says that it is a two-mode network: ${network.firstMode} nodes of the first mode, ${second} of the second.`,
    );
  }
  const named = network.labels.some((label) => label !== '');
  const labels = named ? network.labels : network.labels.map((_, i) => String(i + 1));
  return finishNumbered(draft, labels, network.ties, options);
}

const TIES = new Set(['*arcs', '*edges', '*arcslist', '*edgeslist', '*matrix']);

function skip(): void {
  // What stands in a partition or a vector is not read.
}

function startVertices(network: PajekNetwork, fields: readonly Field[], line: number): Section {
  const { labels, draft } = network;
  const count = wholeNumber(fields[1], 0, MOST_VERTICES, 'the number of vertices', line);
  for (let i = 0; i < count; i++) labels.push('');
  if (fields.length > 2)
    network.firstMode = wholeNumber(fields[2], 0, count, 'the number of vertices of the first mode', line);
  return ([number, label, ...rest], at) => {
    labels[vertex(network, number, at)] = label?.text ?? '';
    if (rest.length > 0) leaveOut(draft, 'what stands behind the label of a vertex');
  };
}

/** The name of the relation in `*Arcs :2 "trusts"`. */
function relationOf([first, ...rest]: readonly Field[]): string | undefined {
  const name = rest.find(({ text, quoted }) => quoted || !text.startsWith(':'));
  if (name !== undefined) return name.text;
  return [first, ...rest].map(({ text }) => /:(\d+)$/.exec(text)?.[1]).find((number) => number !== undefined);
}

function tieSection(network: PajekNetwork, name: string, relation: string | undefined): Section {
  const isEdge = name.startsWith('*edge');
  const add = (from: number, to: number, weight?: number) => {
    const backward = network.firstMode !== undefined && from >= network.firstMode;
    const [source, target] = isEdge && backward ? [to, from] : [from, to];
    network.ties.push({ source, target, undirected: isEdge && network.firstMode === undefined, weight, relation });
  };
  if (name.endsWith('list')) {
    return ([first, ...others], line) => {
      const from = vertex(network, first, line);
      for (const other of others) add(from, vertex(network, other, line));
    };
  }
  return (fields, line) => {
    // The number of the relation may stand in front: "2: 1 5 1".
    const [from, to, value, ...rest] = fields[0].text.endsWith(':') ? fields.slice(1) : fields;
    const weight = value === undefined ? undefined : parseNumber(value.text);
    if (rest.length > 0 || (value !== undefined && weight === undefined)) {
      leaveOut(network.draft, 'what stands behind the ends and the value of a line');
    }
    add(vertex(network, from, line), vertex(network, to, line), weight);
  };
}

function matrix(network: PajekNetwork, relation: string | undefined): { section: Section; finish: () => void } {
  const { labels, firstMode = 0, ties } = network;
  const columns = labels.length - firstMode;
  const size = columns * (firstMode || labels.length);
  let place = 0;
  let last = 0;
  return {
    section(fields, line) {
      last = line;
      for (const { text } of fields) {
        const weight = parseNumber(text);
        if (weight === undefined) throw malformed(FORMAT, line, 'a number in *Matrix', text);
        if (place >= size) throw malformed(FORMAT, line, `${size} numbers in *Matrix`, 'more');
        const [source, target] = [Math.floor(place / columns), firstMode + (place % columns)];
        if (weight !== 0) ties.push({ source, target, undirected: false, weight, relation });
        place++;
      }
    },
    finish() {
      if (place < size) throw malformed(FORMAT, last || undefined, `${size} numbers in *Matrix`, place);
    },
  };
}

function vertex({ labels }: PajekNetwork, field: Field | undefined, line: number): number {
  return wholeNumber(field, 1, labels.length, 'the number of a vertex', line) - 1;
}

function wholeNumber(field: Field | undefined, low: number, high: number, what: string, line: number): number {
  const value = /^\d+$/.test(field?.text ?? '') ? Number(field?.text) : -1;
  if (value >= low && value <= high) return value;
  throw malformed(FORMAT, line, `${what}, from ${low} to ${high},`, field?.text ?? 'nothing');
}
