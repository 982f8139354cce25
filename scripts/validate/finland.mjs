import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findTie, readNetworkCsv } from '../../dist/network/index.js';

const FOLDER = new URL('../../../shared/data/finland-climate-policy/', import.meta.url);
const EXAMPLE = '../../examples/finland-climate-policy';
/** Why the Finnish networks are not used; undefined where they are. */
export const WHY_NO_FINLAND = !existsSync(FOLDER)
  ? 'the data folder ../shared/data/finland-climate-policy is absent'
  : undefined;

const reader = WHY_NO_FINLAND === undefined ? await import(`${EXAMPLE}/network.mjs`) : undefined;
const answers = WHY_NO_FINLAND === undefined ? await import(`${EXAMPLE}/frames.mjs`) : undefined;

/**
 * The Finnish climate policy network at wave 0 as a scenario, and all pairs of which both waves tell whether there is a tie.
 *
 * Those are the pairs from an organisation that answered and named somebody in both waves, to another one that was asked in
 * both: whom the silent would have named is not known, and a new organisation has no start to predict from.
 */
export function readFinland() {
  const { scenario } = reader.readFinnishNetwork(fileURLToPath(FOLDER), 0);
  const [first, second] = [0, 1].map(readWave);
  const { ids, nodeAttributes } = first.network;
  const place = new Map(scenario.network.actors.map(({ id }, actor) => [id, actor]));
  const asked = ids.flatMap((_, node) =>
    nodeAttributes.roster0[node] === 1 && nodeAttributes.roster1[node] === 1 ? [node] : [],
  );
  const senders = asked.filter((node) => namesSomebody(first, node) && namesSomebody(second, node));
  const pairs = senders.flatMap((from) => asked.filter((to) => to !== from).map((to) => [from, to]));
  return {
    scenario,
    senders: senders.length,
    receivers: asked.length,
    from: Int32Array.from(pairs, ([from]) => place.get(ids[from])),
    to: Int32Array.from(pairs, ([, to]) => place.get(ids[to])),
    before: Uint8Array.from(pairs, ([from, to]) => (findTie(first.network, from, to) >= 0 ? 1 : 0)),
    after: Uint8Array.from(pairs, ([from, to]) => (findTie(second.network, from, to) >= 0 ? 1 : 0)),
  };
}

/** The ties of a wave and who answered in it; the nodes of both waves are the rows of attribute.csv, in their order. */
function readWave(wave) {
  const { network } = readNetworkCsv({ nodes: textOf('attribute.csv'), edges: textOf(`collaboration${wave}.csv`) });
  return { network, answers: answers.readAnswers(textOf(`belief${wave}.csv`)) };
}

function textOf(name) {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

function namesSomebody({ network, answers: ofWave }, node) {
  const answered = ofWave.get(network.ids[node])?.status === 'respondent';
  return answered && network.offsets[node + 1] > network.offsets[node];
}
