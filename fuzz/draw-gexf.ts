import { awkwardText, plainText } from './awkward.js';
import type { Dice } from './dice.js';
import {
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

function element(name: string, attributes: string, content: string): string {
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

/** A GEXF text with all that such files hold, and what was written into it. */
export function drawGexf(dice: Dice): { text: string; written: WrittenNetwork } {
  const written = nothingWritten();
  const columns = {
    node: drawColumns(dice, written, '', ['label']),
    edge: drawColumns(dice, written, '', ['label', 'weight']),
  };
  const ids = drawIds(dice);
  const attribute = (name: string, value: string) => ` ${name}="${inAttribute(dice, value)}"`;
  const labels = new Map<WrittenItem, string>();
  const edgeLabels = new Map<WrittenItem, string>();
  const weights = new Map<WrittenItem, number>();

  function say(piece: string, text: string): string {
    written.said.push(piece);
    return text;
  }

  function declare(kind: 'node' | 'edge'): string {
    const content = columns[kind].map(({ key, name, type, standardText }: DrawnColumn) => {
      const inside = standardText === '' ? '' : element('default', '', inAttribute(dice, standardText));
      const options = dice.chance(0.05) ? say('<options> in <attribute>', '<options>a|b</options>') : '';
      return element(
        'attribute',
        `${attribute('id', key)}${attribute('title', name)} type="${type}"`,
        inside + options,
      );
    });
    const mode = dice.pick(['', ' mode="static"', '']);
    return element('attributes', ` class="${dice.pick([kind, kind.toUpperCase()])}"${mode}`, content.join(''));
  }

  function valuesOf(kind: 'node' | 'edge', item: WrittenItem): string {
    const pieces: string[] = [];
    for (const column of columns[kind]) {
      item.values.set(column.name, column.standard ?? { text: '' });
      let stated: WrittenValue | undefined;
      for (let turn = 0; turn < 2 && dice.chance(turn === 0 ? 0.7 : 0.1); turn++) {
        const text = drawValue(dice, column.type);
        const value = valueOf(written, column.type, text);
        if (!isMissingValue(value)) {
          if (stated === undefined) stated = value;
          else written.said.push('Further values of an attribute were left out');
        }
        const times = dice.chance(0.05) ? say('end of <attvalue>', ' end="2010"') : '';
        pieces.push(
          `<attvalue${attribute(dice.pick(['for', 'for', 'id']), column.key)}${attribute('value', text)}${times}/>`,
        );
      }
      if (stated !== undefined) item.values.set(column.name, stated);
    }
    if (dice.chance(0.002)) {
      written.mustRefuse.push('a value of an attribute that nobody declared');
      pieces.push('<attvalue for="nobody" value="x"/>');
    }
    return pieces.length === 0 ? '' : element('attvalues', '', pieces.join(''));
  }

  function extra(owner: string, names: readonly string[]): string {
    const name = dice.pick(names);
    return dice.chance(0.1) ? say(`${name} of <${owner}>`, attribute(name, awkwardText(dice))) : '';
  }

  function node(id: string, depth: number): string {
    const item = { id, values: new Map<string, WrittenValue>() };
    written.nodes.push(item);
    const label = dice.chance(0.6) ? dice.pick([id, awkwardText(dice), '']) : undefined;
    if (label !== undefined) labels.set(item, label);
    const attributes = attribute('id', id) + (label === undefined ? '' : attribute('label', label));
    const pieces = [valuesOf('node', item)];
    if (dice.chance(0.1)) pieces.push(say('<viz:color> in <node>', '<viz:color r="1" g="2" b="3"/>'));
    if (dice.chance(0.05)) pieces.push(say('<spells> in <node>', '<spells><spell start="1"/></spells>'));
    if (dice.chance(0.05)) pieces.push(say('text in <node>', plainText(dice)));
    if (depth < 2 && dice.chance(0.08)) {
      const inner = dice.some(2, () => node(awkwardText(dice), depth + 1));
      if (inner.length > 0) written.said.push('Nested nodes were flattened');
      pieces.push(element('nodes', '', inner.join('')));
    }
    return element('node', attributes + extra('node', ['pid', 'start', 'end', 'for']), pieces.join(''));
  }

  function edge(place: number, standard: boolean | undefined): string {
    const [source, target] = [drawEnd(dice, ids), drawEnd(dice, ids)];
    const wrong = dice.chance(0.004);
    const stated = dice.chance(0.3)
      ? dice.pick(['directed', 'undirected', 'mutual', 'Directed', 'UNDIRECTED'])
      : undefined;
    const type = wrong ? 'dirrected' : stated;
    if (wrong) written.mustRefuse.push('type="dirrected"');
    if (type === undefined && standard === undefined) written.said.push('does not say whether edges are directed');
    const undirected = type === undefined ? (standard ?? true) : type.toLowerCase() !== 'directed';
    const item = { id: source, target, undirected, values: new Map<string, WrittenValue>() };
    written.ties.push(item);
    let attributes = attribute('source', source) + attribute('target', target);
    if (type !== undefined) attributes += attribute('type', type);
    if (dice.chance(0.3)) attributes += attribute('id', String(place));
    else if (dice.chance(0.2)) attributes += say('id of <edge>', attribute('id', `e${place}`));
    if (dice.chance(0.3)) {
      const weight = dice.pick(['1', '2.5', '0', '-1', '1e3', ' 4 ']);
      weights.set(item, Number(weight));
      attributes += attribute('weight', weight);
    }
    if (dice.chance(0.2)) {
      const label = awkwardText(dice);
      edgeLabels.set(item, label);
      attributes += attribute('label', label);
    }
    const viz = dice.chance(0.05) ? say('<viz:thickness> in <edge>', '<viz:thickness value="2"/>') : '';
    return element('edge', attributes + extra('edge', ['kind', 'start', 'end']), valuesOf('edge', item) + viz);
  }

  const says = dice.pick(['directed', 'undirected', 'mutual', 'Directed', 'UNDIRECTED', undefined]);
  const standard = says === undefined ? undefined : says.toLowerCase() !== 'directed';
  const pieces = [declare('node'), declare('edge')];
  if (dice.chance(0.05))
    pieces.push(say('<attvalues> in <graph>', '<attvalues><attvalue for="0" value="graph"/></attvalues>'));
  pieces.push(element('nodes', dice.pick(['', ` count="${ids.length}"`]), ids.map((id) => node(id, 0)).join('\n')));
  pieces.push(element('edges', '', dice.some(ids.length * 2, (i) => edge(i, standard)).join('\n')));
  const mode = dice.chance(0.1) ? say('The network is dynamic', ' mode="dynamic"') : dice.pick(['', ' mode="static"']);
  const graph = element(
    'graph',
    mode + (says === undefined ? '' : attribute('defaultedgetype', says)) + extra('graph', ['start', 'timeformat']),
    pieces.join('\n'),
  );
  const meta = dice.chance(0.2) ? say('<meta> in <gexf>', '<meta><creator>me</creator></meta>') : '';

  // Labels are a column where one of them says something else than the id; weights and labels of edges where there are any.
  if (Array.from(labels).some(([{ id }, label]) => label !== '' && label !== id)) {
    for (const [item, label] of labels) item.values.set('label', { text: label });
  }
  for (const [item, label] of edgeLabels) item.values.set('label', { text: label });
  if (weights.size > 0) for (const tie of written.ties) tie.values.set('weight', { number: weights.get(tie) ?? 1 });
  return {
    text: `<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="urn:viz" version="1.2">${meta}${graph}</gexf>`,
    written,
  };
}
