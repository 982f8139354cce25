import { awkwardText, plainText } from './awkward.js';
import type { Dice } from './dice.js';
import { drawEnd, drawIds } from './draw-xml.js';
import { nothingWritten, type WrittenItem, type WrittenNetwork, type WrittenValue } from './written-network.js';

// Numbers as they may stand in JSON, and whether they are read as they stand.
const EXACT = [
  '0',
  '-0',
  '1',
  '-2.5',
  '1e3',
  '1E-7',
  '9007199254740991',
  '1152921504606846976',
  '5e-324',
  '0.1',
  '1e999',
];
const ROUNDED = ['9007199254740993', '12345678901234567890', '-12345678901234567891', '1e400'];

type Pairs = (readonly [name: string, text: string])[];

/** A graphology JSON text with all that such files hold, and what was written into it. */
export function drawGraphJson(dice: Dice): { text: string; written: WrittenNetwork } {
  const written = nothingWritten();
  const space = () => (dice.chance(0.05) ? dice.pick([' ', '\n', '\r\n', '\t']) : '');
  const quoted = (text: string) => (dice.chance(0.1) ? escaped(text) : JSON.stringify(text));
  const object = (pairs: Pairs) => {
    const all = dice.chance(0.2) ? shuffled(dice, pairs) : pairs;
    if (all.length > 0 && dice.chance(0.001)) {
      written.mustRefuse.push('a name twice');
      all.push([all[0]?.[0] ?? '', '0']);
    }
    return `{${all.map(([name, text]) => `${space()}${quoted(name)}${space()}:${space()}${text}`).join(',')}${space()}}`;
  };
  const extra = (place: string, taken: readonly string[], pairs: Pairs) => {
    if (!dice.chance(0.06)) return;
    const name = plainText(dice);
    if (taken.includes(name)) return;
    written.said.push(`${name} of ${place}`);
    pairs.push([name, quoted(awkwardText(dice))]);
  };

  const names = Array.from(new Set(dice.some(4, () => awkwardText(dice))));
  const kinds = names.map(() => dice.pick(['number', 'text', 'truth', 'object'] as const));

  function attributesOf(item: WrittenItem, own: readonly string[]): string {
    const pairs: Pairs = [];
    for (const [i, name] of own.entries()) {
      if (dice.chance(0.25)) continue;
      const value = drawValue(kinds[i] ?? 'text');
      if (value.read !== undefined) item.values.set(name, value.read);
      pairs.push([name, value.text]);
    }
    return object(pairs);
  }

  function drawValue(kind: 'number' | 'text' | 'truth' | 'object'): { text: string; read?: WrittenValue } {
    if (dice.chance(0.1)) return { text: dice.pick(['null', '""']) };
    if (kind === 'number') {
      const rounded = dice.chance(0.03);
      const text = dice.pick(rounded ? ROUNDED : EXACT);
      if (rounded) written.said.push('Long numbers were rounded');
      return { text, read: { number: Number(text) } };
    }
    if (kind === 'truth') {
      const truth = dice.chance(0.5);
      written.said.push('Truth values of');
      return { text: String(truth), read: { number: truth ? 1 : 0 } };
    }
    const word = awkwardText(dice);
    if (kind === 'object') {
      const list = [word, 1, null, { a: word }];
      written.said.push('Lists and objects of');
      return { text: JSON.stringify(list), read: { text: JSON.stringify(list) } };
    }
    return { text: quoted(word), read: { text: word } };
  }

  const ids = drawIds(dice);
  const nodes = ids.map((id) => {
    const item = { id, values: new Map<string, WrittenValue>() };
    written.nodes.push(item);
    // A number as an id is its text.
    const asNumber = /^(?:0|[1-9]\d{0,14})$/.test(id) && dice.chance(0.5);
    const large = dice.chance(0.002);
    if (large) written.mustRefuse.push('an id above 2^53 as a number');
    const pairs: Pairs = [['key', large ? dice.pick(ROUNDED) : asNumber ? id : quoted(id)]];
    if (dice.chance(0.8)) pairs.push(['attributes', attributesOf(item, names)]);
    extra('a node', [], pairs);
    return object(pairs);
  });
  const undirectedGraph = dice.chance(0.2);
  const edges = dice.some(ids.length * 2, (i) => {
    const [source, target] = [drawEnd(dice, ids), drawEnd(dice, ids)];
    const says = dice.chance(0.3) ? dice.chance(0.5) : undefined;
    const item = {
      id: source,
      target,
      undirected: undirectedGraph || says === true,
      values: new Map<string, WrittenValue>(),
    };
    written.ties.push(item);
    const pairs: Pairs = [
      ['source', quoted(source)],
      ['target', quoted(target)],
    ];
    if (says !== undefined) pairs.push(['undirected', String(says)]);
    if (dice.chance(0.1)) {
      pairs.push(['key', quoted(`e${i}`)]);
      written.said.push('Keys of edges are not kept');
    }
    if (dice.chance(0.7)) pairs.push(['attributes', attributesOf(item, names)]);
    extra('an edge', [], pairs);
    return object(pairs);
  });
  const list = (items: readonly string[]) => `[${space()}${items.join(`,${space()}`)}]`;
  const pairs: Pairs = [['nodes', list(nodes)]];
  if (edges.length > 0 || dice.chance(0.5)) pairs.push(['edges', list(edges)]);
  const options: Pairs = [];
  if (undirectedGraph) options.push(['type', '"undirected"']);
  else if (dice.chance(0.5)) options.push(['type', dice.pick(['"directed"', '"mixed"'])]);
  extra('options', [], options);
  if (options.length > 0) pairs.push(['options', object(options)]);
  if (dice.chance(0.2)) {
    const name = plainText(dice);
    pairs.push(['attributes', object([[name, quoted(awkwardText(dice))]])]);
    written.said.push(`Attributes of the graph itself were left out: ${name}`);
  }
  extra('graph', [], pairs);
  return { text: (dice.chance(0.1) ? '\ufeff' : '') + object(pairs), written };
}

function shuffled(dice: Dice, pairs: Pairs): Pairs {
  const rest = [...pairs];
  return pairs.map(() => rest.splice(dice.below(rest.length), 1)[0] ?? ['', '0']);
}

function escaped(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'));
  return `"${units.map((unit) => `\\u${unit}`).join('')}"`;
}
