import type { AttributeColumn, Network } from '../network.js';
import type { ContactGraph } from './contact-graph.js';

/**
 * How much nodes have contact with nodes of as many contacts as their own: the correlation of the numbers of contacts at the two
 * ends of a contact, directions forgotten. -1 .. 1; NaN without contacts or where all ends are equal.
 *
 * Elsewhere: `degree_assortativity_coefficient` of the undirected graph in networkx, `assortativity_degree(directed = FALSE)` in
 * igraph.
 *
 * @source newman2003
 */
export function degreeAssortativity({ offsets, neighbours }: ContactGraph): number {
  const nodeCount = offsets.length - 1;
  const degree = (i: number) => offsets[i + 1] - offsets[i];
  // Sums of whole numbers, which do not depend on their order: another numbering of the nodes gives the same bits.
  let [sum, squares, products] = [0, 0, 0];
  for (let i = 0; i < nodeCount; i++) {
    const own = degree(i);
    sum += own * own;
    squares += own * own * own;
    for (let t = offsets[i]; t < offsets[i + 1]; t++) products += own * degree(neighbours[t]);
  }
  const ends = neighbours.length;
  const spread = ends * squares - sum * sum;
  return spread === 0 ? Number.NaN : (ends * products - sum * sum) / spread;
}

/**
 * How much ties stay within groups: the share of ties within a group, above what chance would give, over the most it could be
 * above it. At most 1 (all ties within), 0 at chance; NaN without ties or where all ends are of one group.
 *
 * Ties of a node without a group (NaN or '') are left out. Directions count.
 *
 * Elsewhere: `attribute_assortativity_coefficient` in networkx, `assortativity_nominal(directed = TRUE)` in igraph.
 *
 * @param groups - one a node; a number names a group as a text does.
 * @source newman2003
 */
export function groupAssortativity({ nodeCount, offsets, targets }: Network, groups: AttributeColumn): number {
  const numbers = new Map<string | number, number>();
  const group = Int32Array.from({ length: nodeCount }, (_, i) => {
    const name = typeof groups[i] === 'string' ? groups[i].trim() : groups[i];
    if (name === '' || Number.isNaN(name)) return -1;
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  });
  const [sent, received] = [new Float64Array(numbers.size), new Float64Array(numbers.size)];
  let [ties, within] = [0, 0];
  for (let i = 0; i < nodeCount; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const [from, to] = [group[i], group[targets[t]]];
      if (from < 0 || to < 0) continue;
      ties++;
      sent[from]++;
      received[to]++;
      if (from === to) within++;
    }
  }
  const chance = sent.reduce((total, count, each) => total + count * received[each], 0);
  const most = ties * ties - chance;
  return most === 0 ? Number.NaN : (ties * within - chance) / most;
}
