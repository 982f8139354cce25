/** What the two ends of a tie are called in the headers of edge lists; the first pair that a header has counts. */
const END_NAMES: readonly (readonly [from: string, to: string])[] = [
  ['source', 'target'],
  ['from', 'to'],
  ['sender', 'receiver'],
  ['ego', 'alter'],
  ['fra', 'til'],
  ['afsender', 'modtager'],
  ['kilde', 'mål'],
  ['vertex 1', 'vertex 2'],
  ['i', 'j'],
];

/** The pairs as a message names them. */
export const END_NAMES_TEXT = END_NAMES.map((pair) => pair.join('/')).join(', ');

/** Where the ends of a tie stand in a header, or undefined where it names none. Small and capital letters are the same. */
export function findEnds(header: readonly string[]): readonly [number, number] | undefined {
  const names = header.map((cell) => cell.trim().toLowerCase());
  const pair = END_NAMES.find(([from, to]) => names.includes(from) && names.includes(to));
  return pair && [names.indexOf(pair[0]), names.indexOf(pair[1])];
}
