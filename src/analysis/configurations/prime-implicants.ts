/** A combination of conditions as bits: which conditions it names (`care`), and which of them are to be present (`value`). */
export interface Implicant {
  readonly care: number;
  readonly value: number;
}

/** Whether a configuration (one bit a condition) belongs to an implicant. */
export function implies({ care, value }: Implicant, configuration: number): boolean {
  return (configuration & care) === value;
}

/**
 * All combinations that hold only of the given configurations and cannot be shortened, by the method of Quine and McCluskey.
 *
 * @param configurations - each a number of `conditions` bits, each once.
 * @returns those of fewer conditions first, then by the conditions they name, the first conditions first.
 * @source mccluskey1956
 */
export function primeImplicants(configurations: readonly number[], conditions: number): Implicant[] {
  const all = (1 << conditions) - 1;
  const primes: Implicant[] = [];
  let level = new Map<number, Set<number>>([[all, new Set(configurations)]]);
  while (level.size > 0) {
    const next = new Map<number, Set<number>>();
    const merged = new Map<number, Set<number>>();
    for (const [care, values] of level) {
      for (const value of values) {
        for (let bit = 1; bit <= all; bit <<= 1) {
          if ((care & bit) === 0 || (value & bit) !== 0 || !values.has(value | bit)) continue;
          addTo(next, care ^ bit, value);
          addTo(merged, care, value);
          addTo(merged, care, value | bit);
        }
      }
    }
    for (const [care, values] of level) {
      for (const value of values) if (!merged.get(care)?.has(value)) primes.push({ care, value });
    }
    level = next;
  }
  return primes.sort((a, b) => countOnes(a.care) - countOnes(b.care) || b.care - a.care || b.value - a.value);
}

function addTo(sets: Map<number, Set<number>>, care: number, value: number): void {
  const values = sets.get(care);
  if (values === undefined) sets.set(care, new Set([value]));
  else values.add(value);
}

function countOnes(bits: number): number {
  let ones = 0;
  for (let left = bits; left !== 0; left &= left - 1) ones += 1;
  return ones;
}
