import type { ContactGraph } from './contact-graph.js';

/**
 * The share of paths of two contacts that are closed to a triangle, without regard to direction: three times the triangles
 * over the connected triples. NaN where there is no such path.
 *
 * Time grows with ties^1.5 at most.
 *
 * @source wasserman1994
 */
export function transitivityOf(graph: ContactGraph): number {
  const nodeCount = graph.offsets.length - 1;
  let triples = 0;
  for (let i = 0; i < nodeCount; i++) {
    const degree = graph.offsets[i + 1] - graph.offsets[i];
    triples += (degree * (degree - 1)) / 2;
  }
  return triples === 0 ? Number.NaN : (3 * countTriangles(graph)) / triples;
}

/** Each triangle is found once, from its node of lowest degree, so that hubs cost little. */
function countTriangles(graph: ContactGraph): number {
  const { offsets, neighbours } = upwardRows(graph);
  const nodeCount = offsets.length - 1;
  const mark = new Int32Array(nodeCount).fill(-1);
  let triangles = 0;
  for (let i = 0; i < nodeCount; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) mark[neighbours[t]] = i;
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const j = neighbours[t];
      for (let u = offsets[j]; u < offsets[j + 1]; u++) if (mark[neighbours[u]] === i) triangles++;
    }
  }
  return triangles;
}

/** Only contacts that lead to a higher degree (among equals: to a higher number). */
function upwardRows({ offsets, neighbours }: ContactGraph): ContactGraph {
  const nodeCount = offsets.length - 1;
  const upOffsets = new Int32Array(nodeCount + 1);
  const up = new Int32Array(neighbours.length / 2);
  let end = 0;
  for (let i = 0; i < nodeCount; i++) {
    const degree = offsets[i + 1] - offsets[i];
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const j = neighbours[t];
      const other = offsets[j + 1] - offsets[j];
      if (other > degree || (other === degree && j > i)) up[end++] = j;
    }
    upOffsets[i + 1] = end;
  }
  return { offsets: upOffsets, neighbours: up };
}
