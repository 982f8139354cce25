/**
 * The 16 kinds of triads by what ties there are among three actors: mutual, asymmetric and null dyads, and how they lie
 * (D down, U up, T transitive, C cyclic).
 */
export const TRIADS = Object.freeze([
  '003',
  '012',
  '102',
  '021D',
  '021U',
  '021C',
  '111D',
  '111U',
  '030T',
  '030C',
  '201',
  '120D',
  '120U',
  '120C',
  '210',
  '300',
] as const);

/** The kind of each of the 64 patterns: bits for a-b, b-a, a-c, c-a, b-c, c-b. */
const KIND_OF_PATTERN = Uint8Array.from({ length: 64 }, (_, pattern) => kindOf(pattern));

function kindOf(pattern: number): number {
  const tie = (from: number, to: number) => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const dyad = low === 0 ? high - 1 : 2;
    return (pattern >> (2 * dyad + (from < to ? 0 : 1))) & 1;
  };
  const dyads = [
    [0, 1],
    [0, 2],
    [1, 2],
  ].map(([one, other]) => tie(one, other) + tie(other, one));
  const count = (kind: number) => dyads.filter((dyad) => dyad === kind).length;
  const name = `${count(2)}${count(1)}${count(0)}`;
  const out = [0, 1, 2].map((actor) =>
    [0, 1, 2].reduce((sum, other) => sum + (actor === other ? 0 : tie(actor, other)), 0),
  );
  const into = [0, 1, 2].map((actor) =>
    [0, 1, 2].reduce((sum, other) => sum + (actor === other ? 0 : tie(other, actor)), 0),
  );
  const lie = () => {
    if (name === '021') return out.includes(2) ? 'D' : into.includes(2) ? 'U' : 'C';
    // The end of the asymmetric dyad that is in the mutual one is named (D), or names (U).
    if (name === '111') return into.includes(2) ? 'D' : 'U';
    if (name === '030') return out.includes(2) ? 'T' : 'C';
    if (name === '120')
      return out.filter((degree) => degree === 2).length === 1 && into.filter((degree) => degree === 2).length === 2
        ? 'D'
        : into.filter((degree) => degree === 2).length === 1 && out.filter((degree) => degree === 2).length === 2
          ? 'U'
          : 'C';
    return '';
  };
  return (TRIADS as readonly string[]).indexOf(name + lie());
}

/** How many triads of each kind there are among some actors of a table of ties. */
export function triadCensus(ties: Uint8Array, actors: number, among: readonly number[]): Float64Array {
  const counts = new Float64Array(TRIADS.length);
  for (let a = 0; a < among.length; a++) {
    const one = among[a];
    for (let b = a + 1; b < among.length; b++) {
      const two = among[b];
      const first = ties[one * actors + two] | (ties[two * actors + one] << 1);
      for (let c = b + 1; c < among.length; c++) {
        const three = among[c];
        const pattern =
          first |
          (ties[one * actors + three] << 2) |
          (ties[three * actors + one] << 3) |
          (ties[two * actors + three] << 4) |
          (ties[three * actors + two] << 5);
        counts[KIND_OF_PATTERN[pattern]]++;
      }
    }
  }
  return counts;
}
