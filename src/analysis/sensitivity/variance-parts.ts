import type { SaltelliOutputs } from './saltelli-outputs.js';

/**
 * The variance of an output and its parts, in one list: the variance; for each factor the part of it alone; for each factor the part of it
 * alone and with others; for each pair j < k, where asked for, the part of both alone and together.
 */
export type VarianceParts = Float64Array;

/** How long the list is. */
export function countParts(factors: number, secondOrder: boolean): number {
  return 1 + 2 * factors + (secondOrder ? (factors * (factors - 1)) / 2 : 0);
}

/**
 * The parts of the variance of the mean over replicates.
 *
 * With several replicates only products of different replicates count, so that luck, which they do not share, does not pass for variance.
 * With one replicate it does.
 *
 * @param baseCounts - how often each base row counts.
 * @param replicateCounts - how often each replicate counts; if there are several, at least two count.
 * @source saltelli2010, jansen1999, saltelli2002, hoeffding1948
 */
export function varianceParts(
  of: SaltelliOutputs,
  factors: number,
  secondOrder: boolean,
  baseCounts: ArrayLike<number>,
  replicateCounts: ArrayLike<number>,
): VarianceParts {
  if (of.centred.length === 1) return partsOf(of.centred[0], of, factors, secondOrder, baseCounts);
  const total = new Float64Array(of.centred[0].length);
  let count = 0;
  let squares = 0;
  const ofOne = new Float64Array(countParts(factors, secondOrder));
  for (const [replicate, own] of of.centred.entries()) {
    const times = replicateCounts[replicate];
    if (times === 0) continue;
    count += times;
    squares += times * times;
    for (let point = 0; point < own.length; point++) total[point] += times * own[point];
    const parts = partsOf(own, of, factors, secondOrder, baseCounts);
    for (let part = 0; part < parts.length; part++) ofOne[part] += times * times * parts[part];
  }
  return partsOf(total, of, factors, secondOrder, baseCounts).map(
    (part, at) => (part - ofOne[at]) / (count * count - squares),
  );
}

/** The parts for one list of outputs; each is a square in the outputs. */
function partsOf(
  values: Float64Array,
  { base, rows }: SaltelliOutputs,
  factors: number,
  secondOrder: boolean,
  baseCounts: ArrayLike<number>,
): VarianceParts {
  const parts = new Float64Array(countParts(factors, secondOrder));
  let count = 0;
  let total = 0;
  for (let i = 0; i < base; i++) {
    const times = baseCounts[i];
    if (times === 0) continue;
    count += times;
    const a = values[rows.a(i)];
    const b = values[rows.b(i)];
    const ab = rows.ab(i, 0);
    total += times * (a + b);
    parts[0] += (times * (a * a + b * b)) / 2;
    for (let j = 0; j < factors; j++) {
      const step = values[ab + j] - a;
      parts[1 + j] += times * b * step;
      parts[1 + factors + j] += (times * step * step) / 2;
    }
    if (!secondOrder) continue;
    const ba = rows.ba(i, 0);
    let pair = 1 + 2 * factors;
    for (let j = 0; j < factors; j++) {
      for (let k = j + 1; k < factors; k++) {
        const crossed = (values[ba + j] * values[ab + k] + values[ba + k] * values[ab + j]) / 2;
        parts[pair++] += times * (crossed - a * b);
      }
    }
  }
  for (let part = 0; part < parts.length; part++) parts[part] /= count;
  parts[0] -= (total / (2 * count)) * (total / (2 * count));
  return parts;
}
