import { type AttributeColumn, findCommunities, isNumberColumn, type Network } from '../network/index.js';
import { drawNetwork, type NetworkNode, type NetworkTie } from '../view/index.js';
import { ENGLISH, formatDecimal, labelOf, type Words } from '../words/index.js';
import type { Picture } from './picture-file.js';

// What may say how strong a tie is, the first there is.
const WEIGHTS = ['weight', 'dependence', 'trust', 'value'] as const;
const CONFLICT = 0.2;
const SEARCHES = 10;

/** What stands for the strength of ties in a picture. */
interface Weight {
  readonly name: string | undefined;
  readonly column: AttributeColumn | undefined;
  /** What is not shown of it, in a sentence; '' where all is. */
  readonly note: string;
}

/**
 * The picture of a network as it was read: what the data do not say is not drawn by a model but shown as not given.
 *
 * Shapes stand for the attribute `sector`; where the data have none, for the communities that the ties make. Ties are as strong as
 * their `weight`, `dependence`, `trust` or `value` says, the first there is, if all of them have one of at least 0.
 *
 * @param name - what it is called, for the caption.
 */
export function measuredPicture(network: Network, name: string, version: string, words: Words = ENGLISH): Picture {
  const { figures: said } = words;
  const groups = groupsOf(network, words);
  const weight = weightOf(network, words);
  const conflict = network.tieAttributes.conflict;
  const labels = network.nodeAttributes.name ?? network.nodeAttributes.label;
  const nodes = groups.order.map((node): NetworkNode => {
    const id = network.ids[node];
    const label = String(labels?.[node] ?? '').trim();
    return { id, label: label === '' || label === 'NaN' ? id : label, group: groups.of[node] };
  });
  const ties = network.ids.flatMap((source, node) =>
    Array.from(
      network.targets.subarray(network.offsets[node], network.offsets[node + 1]),
      (target, step): NetworkTie => ({
        source,
        target: network.ids[target],
        ...(weight.column !== undefined && { weight: Number(weight.column[network.offsets[node] + step]) }),
        conflict: Number(conflict?.[network.offsets[node] + step]) >= CONFLICT,
      }),
    ),
  );
  const caption = [name, `metagovernor ${version}`, groups.note, weight.note].filter((part) => part !== '').join(' · ');
  const options = { words, group: said.sector, ...(weight.name !== undefined && { tie: weight.name }) };
  return { name: 'network.svg', text: drawNetwork({ title: said.whoIsTied, caption, nodes, ties }, options) };
}

/** What each node belongs to, in which order nodes stand, and where it comes from if not from the data. */
interface Groups {
  readonly of: readonly string[];
  readonly order: readonly number[];
  readonly note: string;
}

function groupsOf(network: Network, words: Words): Groups {
  const { figures: said } = words;
  const { sector } = network.nodeAttributes;
  const names = network.ids.map((_, node) => textOf(sector, node));
  const order = Array.from(names.keys());
  if (names.some((name) => name !== '')) {
    return { of: names.map((name) => (name === '' ? said.notGiven : labelOf(words.sectors, name))), order, note: '' };
  }
  if (network.tieCount === 0) return { of: names.map(() => said.actor), order, note: '' };
  return communityGroups(network, words);
}

/** The communities by size, the largest first, those without ties last. */
function communityGroups(network: Network, { figures: said, language }: Words): Groups {
  const { of, count, modularity } = findCommunities(network, SEARCHES);
  const tied = new Uint8Array(network.nodeCount);
  for (let node = 0; node < network.nodeCount; node++) {
    for (let tie = network.offsets[node]; tie < network.offsets[node + 1]; tie++) {
      tied[node] = 1;
      tied[network.targets[tie]] = 1;
    }
  }
  const sizes = new Int32Array(count);
  for (const [node, community] of of.entries()) if (tied[node] === 1) sizes[community]++;
  const places = new Int32Array(count);
  const bySize = Array.from(sizes.keys()).sort((a, b) => sizes[b] - sizes[a] || a - b);
  for (const [place, community] of bySize.entries()) places[community] = place;
  return {
    of: Array.from(of, (community, node) =>
      tied[node] === 1 ? said.community(places[community] + 1) : said.withoutTies,
    ),
    order: Array.from(of.keys()).sort((a, b) => tied[b] - tied[a] || places[of[a]] - places[of[b]] || a - b),
    note: said.byCommunity(formatDecimal(language, modularity, 2)),
  };
}

function weightOf({ tieAttributes, tieCount }: Network, { figures: said }: Words): Weight {
  const name = WEIGHTS.find((each) => tieAttributes[each] !== undefined && isNumberColumn(tieAttributes[each]));
  if (name === undefined || tieCount === 0) return { name: undefined, column: undefined, note: '' };
  const column = tieAttributes[name] as Float64Array;
  const missing = column.filter((value) => !Number.isFinite(value)).length;
  const negative = column.filter((value) => value < 0).length;
  if (missing === 0 && negative === 0) return { name, column, note: '' };
  return { name: undefined, column: undefined, note: said.weightsUnusable(name, missing, negative, tieCount) };
}

function textOf(column: AttributeColumn | undefined, at: number): string {
  const found = column?.[at] ?? '';
  return typeof found === 'string' ? found.trim() : Number.isNaN(found) ? '' : String(found);
}
