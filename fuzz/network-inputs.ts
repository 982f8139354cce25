import { type ReadResult, readNetwork, readNetworkCsv, writeNetwork } from '../src/network/index.js';
import { checkNetwork, hasLostTies } from './check-network.js';
import type { Dice } from './dice.js';
import { drawGexf } from './draw-gexf.js';
import { drawGraphJson } from './draw-graph-json.js';
import { drawGraphml } from './draw-graphml.js';
import { drawMatrix, drawTables } from './draw-tables.js';
import type { Input, Reader } from './input.js';
import { mutate } from './mutate.js';
import { attempt, checkReport } from './sound.js';
import type { WrittenNetwork } from './written-network.js';

interface Drawn {
  readonly texts: readonly string[];
  readonly written: WrittenNetwork;
  readonly read: (texts: readonly string[]) => ReadResult;
}

const one =
  (format: string, draw: (dice: Dice) => { text: string; written: WrittenNetwork }) =>
  (dice: Dice): Drawn => {
    const { text, written } = draw(dice);
    return { texts: [text], written, read: ([each = '']) => readNetwork(each, { format }) };
  };

const DRAWS: Readonly<Record<string, (dice: Dice) => Drawn>> = {
  graphml: one('graphml', drawGraphml),
  gexf: one('gexf', drawGexf),
  json: one('json', drawGraphJson),
  adjacency: one('adjacency', drawMatrix),
  csv(dice) {
    const { nodes, edges, written } = drawTables(dice);
    if (nodes === undefined) return { texts: [edges], written, read: ([text = '']) => readNetworkCsv({ edges: text }) };
    return {
      texts: [nodes, edges],
      written,
      read: ([first = '', second = '']) => readNetworkCsv({ nodes: first, edges: second }),
    };
  },
};

/** Networks of every format: as they may be, which an oracle checks to the last value, and damaged. */
export const NETWORK_READERS: readonly Reader[] = Object.entries(DRAWS).flatMap(([format, draw]) => [
  { name: format, share: 10, draw: (dice: Dice) => asWritten(draw(dice)) },
  {
    name: `damaged ${format}`,
    share: 8,
    draw(dice: Dice) {
      const drawn = draw(dice);
      const which = dice.below(drawn.texts.length);
      const others = [...drawn.texts, ...draw(dice).texts];
      return damaged(
        drawn,
        drawn.texts.map((text, i) => (i === which ? mutate(dice, text, others) : text)),
        dice.chance(0.2),
      );
    },
  },
]);

function asWritten({ texts, written, read }: Drawn): Input {
  return {
    texts,
    run() {
      const result = attempt(() => read(texts));
      if (result === undefined) {
        if (written.mustRefuse.length + written.mayRefuse.length > 0 || hasLostTies(written)) return;
        // Again, for the error itself.
        read(texts);
        return;
      }
      if (written.mustRefuse.length > 0) throw new Error(`accepted in spite of ${written.mustRefuse.join(', ')}`);
      checkReport(result);
      checkNetwork(written, result);
    },
  };
}

function damaged({ read }: Drawn, texts: readonly string[], detect: boolean): Input {
  return {
    texts,
    run() {
      const result = attempt(() => (detect ? readNetwork(texts.at(-1) ?? '') : read(texts)));
      if (result === undefined) return;
      checkReport(result);
      checkWritten(result);
    },
  };
}

/** Whatever was read can be written and read again, and is the same; unless the format cannot hold it, and says so. */
function checkWritten({ network }: ReadResult): void {
  const files = attempt(() => writeNetwork(network, 'json'));
  if (files === undefined) return;
  const again = readNetwork(files[0]?.text ?? '', { format: 'json' }).network;
  if (JSON.stringify(again) !== JSON.stringify(network))
    throw new Error('the network is another one when written and read');
}
