import { awkwardText, plainText } from './awkward.js';
import type { Dice } from './dice.js';
import {
  betweenTags,
  type DrawnColumn,
  drawColumns,
  drawEnd,
  drawIds,
  drawValue,
  inAttribute,
  isMissingValue,
  valueOf,
} from './draw-xml.js';
import { nothingWritten, type WrittenItem, type WrittenNetwork, type WrittenValue } from './written-network.js';

/** A GraphML text with all that such files hold, and what was written into it. */
export function drawGraphml(dice: Dice): { text: string; written: WrittenNetwork } {
  const written = nothingWritten();
  const columns = { node: drawColumns(dice, written, 'n'), edge: drawColumns(dice, written, 'e') };
  const ids = drawIds(dice);
  const root = dice.chance(0.1) ? 'g:' : '';
  const tag = (name: string) => root + name;
  const element = (name: string, attributes: string, content: string) =>
    content === '' && dice.chance(0.5)
      ? `<${tag(name)}${attributes}/>`
      : `<${tag(name)}${attributes}>${content}</${tag(name)}>`;
  const attribute = (name: string, value: string) => ` ${name}="${inAttribute(dice, value)}"`;

  const keyOf = (kind: string) => (column: DrawnColumn) =>
    element(
      'key',
      attribute('id', column.key) +
        ` for="${kind}"` +
        attribute('attr.name', column.name) +
        ` attr.type="${column.type}"`,
      column.standardText === '' ? '' : element('default', '', inAttribute(dice, column.standardText)),
    );

  /** Data of one node or edge; sometimes twice, in parts, of a port, of nobody. */
  function dataOf(kind: 'node' | 'edge', item: WrittenItem): string[] {
    const pieces: string[] = [];
    for (const column of columns[kind]) {
      if (column.standard !== undefined) item.values.set(column.name, column.standard);
      else item.values.set(column.name, { text: '' });
      let stated: WrittenValue | undefined;
      for (let turn = 0; turn < 2 && dice.chance(turn === 0 ? 0.7 : 0.08); turn++) {
        const text = drawValue(dice, column.type);
        const isText = 'text' in valueOf(written, column.type, text);
        const parted = isText && dice.chance(0.05);
        const value = valueOf(written, column.type, parted ? 'before after' : text);
        const content = parted ? `before<${tag('x')} y="1">inside</${tag('x')}>after` : betweenTags(dice, text);
        if (parted) written.said.push(`<${tag('x')}> in <data>`);
        if (!isMissingValue(value)) {
          if (stated === undefined) stated = value;
          else written.said.push('Further values of an attribute were left out');
        }
        pieces.push(element('data', attribute('key', column.key), content));
      }
      if (stated !== undefined) item.values.set(column.name, stated);
    }
    if (dice.chance(0.08)) {
      pieces.push(element('data', ' key="nobody"', betweenTags(dice, awkwardText(dice))));
      written.said.push('Values of key nobody');
    }
    return pieces;
  }

  function foreign(owner: string, pieces: string[]): void {
    const say = (piece: string, text: string) => {
      written.said.push(piece);
      pieces.push(text);
    };
    if (dice.chance(0.05)) {
      const key = columns.node[0]?.key ?? 'n0';
      say(
        `<${tag('port')}> in <${owner}>`,
        element('port', ' name="p"', element('data', attribute('key', key), 'of the port')),
      );
    }
    if (dice.chance(0.05))
      say(`<${tag('desc')}> in <${owner}>`, element('desc', '', betweenTags(dice, awkwardText(dice))));
    if (dice.chance(0.05))
      say(`<y:${owner}> in <${owner}>`, `<y:${owner} id="y"><${tag('data')} key="n0">1</${tag('data')}></y:${owner}>`);
    if (dice.chance(0.03)) say(`text in <${owner}>`, plainText(dice));
  }

  function extra(owner: string, names: readonly string[]): string {
    const name = dice.pick(names);
    if (!dice.chance(0.1)) return '';
    written.said.push(`${name} of <${owner}>`);
    return attribute(name, awkwardText(dice));
  }

  function node(id: string, outer: boolean, depth: number): string {
    const item = { id, values: new Map<string, WrittenValue>() };
    written.nodes.push(item);
    const attributes = attribute('id', id) + extra('node', ['pid', 'weight', 'viz:x', 'parse.indegree']);
    const pieces = dataOf('node', item);
    foreign('node', pieces);
    if (depth < 2 && dice.chance(0.06)) {
      written.said.push('Nested graphs were flattened');
      pieces.splice(
        dice.below(pieces.length + 1),
        0,
        graph(
          dice.some(2, () => awkwardText(dice)),
          outer,
          depth + 1,
        ),
      );
    }
    return element('node', attributes, pieces.join(''));
  }

  function edge(known: readonly string[], outer: boolean): string {
    const [source, target] = [drawEnd(dice, known), drawEnd(dice, known)];
    const directed = dice.chance(0.3) ? dice.pick(['true', 'false', '1', '0', 'False', ' TRUE ']) : undefined;
    const wrong = dice.chance(0.005);
    if (wrong) written.mustRefuse.push('directed="maybe"');
    const undirected = directed === undefined ? outer : ['false', '0'].includes(directed.trim().toLowerCase());
    const item = { id: source, target, undirected, values: new Map<string, WrittenValue>() };
    written.ties.push(item);
    const says = wrong ? 'maybe' : directed;
    const attributes =
      attribute('source', source) +
      attribute('target', target) +
      (says === undefined ? '' : attribute('directed', says));
    const pieces = dataOf('edge', item);
    foreign('edge', pieces);
    return element(
      'edge',
      attributes + extra('edge', ['id', 'sourceport', 'targetport', 'weight', 'type']),
      pieces.join(''),
    );
  }

  function graph(own: readonly string[], outer: boolean | undefined, depth: number): string {
    const says = dice.pick(['directed', 'undirected', 'Directed', 'UNDIRECTED', '', 'directed']);
    const undirected = says === '' ? (outer ?? true) : says.toLowerCase() === 'undirected';
    if (says === '' && outer === undefined) written.said.push('does not say whether edges are directed');
    const pieces: string[] = [];
    if (dice.chance(0.1)) {
      pieces.push(element('data', ' key="about"', awkwardText(dice).length.toString()));
      written.said.push('Attributes of the graph itself were left out');
    }
    for (const id of own) pieces.push(node(id, undirected, depth));
    for (const each of dice.some(own.length * 2, () => edge(ids.concat(own), undirected))) pieces.push(each);
    if (dice.chance(0.05)) {
      pieces.push(
        element(
          'hyperedge',
          ' id="h"',
          `<${tag('endpoint')} node="a"/>${element('data', ' key="n0"', 'of the hyperedge')}`,
        ),
      );
      written.dropped['hyperedge'] = (written.dropped['hyperedge'] ?? 0) + 1;
    }
    return element(
      'graph',
      (says === '' ? '' : attribute('edgedefault', says)) + extra('graph', ['id', 'order']),
      pieces.join('\n'),
    );
  }

  const keys = [...columns.node.map(keyOf('node')), ...columns.edge.map(keyOf('edge'))];
  if (dice.chance(0.1)) {
    keys.push(element('key', ' id="about" for="graph" attr.name="about"', ''));
    written.said.push('about for graph');
  }
  if (dice.chance(0.1)) {
    keys.push(element('key', ' id="nobody" for="node" yfiles.type="portgraphics"', ''));
    written.said.push('Keys without a name were left out: nobody');
  }
  if (keys.length > 0 && dice.chance(0.01)) {
    keys.push(dice.pick(keys.slice(0, columns.node.length + columns.edge.length)) ?? '');
    if (columns.node.length + columns.edge.length > 0) written.mustRefuse.push('a key twice');
  }
  const content = [...keys, graph(ids, undefined, 0)].join('\n');
  const head = dice.chance(0.5) ? '<?xml version="1.0" encoding="UTF-8"?>\n' : '';
  const namespaces = ` xmlns${root === '' ? '' : ':g'}="http://graphml.graphdrawing.org/xmlns" xmlns:y="urn:y" xmlns:viz="urn:v"`;
  return { text: `${head}<${tag('graphml')}${namespaces}>${content}</${tag('graphml')}>`, written };
}
