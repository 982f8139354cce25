import { ParameterError } from '../base/index.js';
import { buildNetwork } from './build-network.js';
import { type AttributeColumn, isNumberColumn, type Network } from './network.js';

/** The two kinds of nodes of a two-mode network: those who take part, and what they take part in. */
export type NetworkMode = 'actors' | 'events';

/** The nodes of each mode, in ascending order. */
export interface NetworkModes {
  /** Who sends ties, and who has none. */
  readonly actors: readonly number[];
  readonly events: readonly number[];
}

/** How programs call the attribute that says which mode a node is of: networkx, igraph. */
const MODE_NAMES = ['bipartite', 'type'];
const MOST_PAIRS = 4_000_000;

/**
 * The modes of a network that looks like one of two: no node both sends and receives, or it has an attribute `bipartite` or `type`
 * that is 0 or 1 and differs at the ends of each tie; there are two at least of each mode, and some share one.
 *
 * @returns undefined for a network of one mode.
 */
export function modesOf(network: Network): NetworkModes | undefined {
  const modes = separateModes(network);
  if (modes === undefined) return undefined;
  const shares = membersOf(network, modes);
  const tied = (nodes: readonly number[]) => nodes.filter((node) => shares[node].length > 0);
  const [actors, events] = [tied(modes.actors), tied(modes.events)];
  const isShared = [...actors, ...events].some((node) => shares[node].length > 1);
  return actors.length > 1 && events.length > 1 && isShared ? modes : undefined;
}

/** What there is to know of a two-mode network, as a sentence; undefined for others. */
export function describeTwoMode(network: Network): string | undefined {
  const modes = modesOf(network);
  if (modes === undefined) return undefined;
  const { actors, events } = modes;
  return `This looks like a two-mode network: ${actors.length} nodes (actors) have ties to ${events.length} others (events), and no ties among themselves.`;
}

/**
 * The one-mode network of a two-mode one: two actors are tied, both ways, if they share events, or two events if they share actors.
 * The tie attribute `weight` counts what they share. Nodes keep their attributes; those of ties are not kept.
 *
 * @throws ParameterError for a network of one mode, and where more than 4 million pairs share something.
 */
export function projectTwoMode(network: Network, onto: NetworkMode): Network {
  const modes = separateModes(network);
  if (modes === undefined) {
    throw new ParameterError(
      'Expected a two-mode network to project, in which no node both sends and receives ties, but found one of one mode',
    );
  }
  const nodes = modes[onto];
  const others = modes[onto === 'actors' ? 'events' : 'actors'];
  const members = membersOf(network, modes);
  const pairs = others.reduce((sum, other) => sum + (members[other].length * (members[other].length - 1)) / 2, 0);
  if (pairs > MOST_PAIRS) {
    throw new ParameterError(`Expected at most ${MOST_PAIRS} pairs that share something but found ${pairs}`, { pairs });
  }
  const places = new Int32Array(network.nodeCount);
  nodes.forEach((node, place) => {
    places[node] = place;
  });
  // How much each two share, under their places as one number.
  const shared = new Map<number, number>();
  for (const other of others) {
    for (const a of members[other]) {
      for (const b of members[other]) {
        const key = places[a] * nodes.length + places[b];
        if (a !== b) shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }
  const keys = Array.from(shared.keys());
  return buildNetwork({
    ids: nodes.map((node) => network.ids[node]),
    sources: keys.map((key) => Math.floor(key / nodes.length)),
    targets: keys.map((key) => key % nodes.length),
    nodeAttributes: Object.fromEntries(
      Object.entries(network.nodeAttributes).map(([name, column]) => [name, pick(column, nodes)]),
    ),
    tieAttributes: { weight: Float64Array.from(shared.values()) },
  });
}

/** Two sets of nodes without ties inside either, as directions or an attribute tell them. */
function separateModes(network: Network): NetworkModes | undefined {
  if (network.tieCount === 0) return undefined;
  return modesByDirection(network) ?? modesByAttribute(network);
}

function modesByDirection({ nodeCount, offsets, targets }: Network): NetworkModes | undefined {
  const receives = new Uint8Array(nodeCount);
  for (const target of targets) receives[target] = 1;
  for (let node = 0; node < nodeCount; node++) {
    if (receives[node] === 1 && offsets[node + 1] > offsets[node]) return undefined;
  }
  return splitNodes(nodeCount, receives);
}

function modesByAttribute({ nodeCount, offsets, targets, nodeAttributes }: Network): NetworkModes | undefined {
  for (const name of MODE_NAMES) {
    const mode = Object.hasOwn(nodeAttributes, name) ? nodeAttributes[name] : undefined;
    if (mode === undefined || !isNumberColumn(mode) || !mode.every((value) => value === 0 || value === 1)) continue;
    let isSeparate = true;
    for (let node = 0; node < nodeCount; node++) {
      for (let t = offsets[node]; t < offsets[node + 1]; t++) isSeparate &&= mode[node] !== mode[targets[t]];
    }
    if (isSeparate) return splitNodes(nodeCount, mode);
  }
  return undefined;
}

function splitNodes(nodeCount: number, isEvent: ArrayLike<number>): NetworkModes {
  const nodes = Array.from({ length: nodeCount }, (_, node) => node);
  return { actors: nodes.filter((node) => isEvent[node] === 0), events: nodes.filter((node) => isEvent[node] === 1) };
}

/** The nodes of the other mode that each node is tied to, in either direction, each once. */
function membersOf({ nodeCount, offsets, targets }: Network, { actors, events }: NetworkModes): number[][] {
  const members: Set<number>[] = [];
  for (const node of [...actors, ...events]) members[node] = new Set();
  for (let node = 0; node < nodeCount; node++) {
    for (let t = offsets[node]; t < offsets[node + 1]; t++) {
      members[node].add(targets[t]);
      members[targets[t]].add(node);
    }
  }
  return members.map((set) => Array.from(set));
}

function pick(column: AttributeColumn, nodes: readonly number[]): AttributeColumn {
  if (isNumberColumn(column)) return Float64Array.from(nodes, (node) => column[node]);
  return nodes.map((node) => column[node]);
}
