/** The test function of Ishigami and Homma (1990) with a = 7, b = .1, of a point in the unit cube of three factors. */
export function ishigami(x: ArrayLike<number>, a = 7): number {
  const [first, second, third] = Array.from(x, (share) => Math.PI * (2 * share - 1));
  return Math.sin(first) + a * Math.sin(second) ** 2 + 0.1 * third ** 4 * Math.sin(first);
}

const alone = [0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2, 49 / 8, 0];
const together = 0.01 * Math.PI ** 8 * (1 / 18 - 1 / 50);
const all = alone[0] + alone[1] + together;

/** Its exact indices: .3139 .4424 0 alone, .5576 .4424 .2437 in total, and .2437 for factors 1 and 3 together. */
export const ISHIGAMI = {
  first: alone.map((part) => part / all),
  total: [(alone[0] + together) / all, alone[1] / all, together / all],
  pairs: [0, together / all, 0],
} as const;
