import { exp } from '../../numeric/index.js';

const ROOT_FIVE = Math.sqrt(5);

/**
 * How much two values of one factor, `distance` apart, have in common: 1 where they are the same, towards 0 far apart (Matérn, 5/2).
 *
 * It never gets so small that it could not be divided by.
 *
 * @param length - the distance over which the answer changes; above 0.
 * @source rasmussen2006
 */
export function likeness(distance: number, length: number): number {
  const scaled = (ROOT_FIVE * Math.abs(distance)) / length;
  return (1 + scaled + (scaled * scaled) / 3) * exp(-scaled);
}

/** The likeness of points: the product over all factors, at the places `a` and `b` of the columns. */
export function pointLikeness(
  columns: readonly Float64Array[],
  lengths: ArrayLike<number>,
  a: number,
  b: number,
): number {
  let product = 1;
  let exponent = 0;
  for (let j = 0; j < columns.length; j++) {
    const scaled = (ROOT_FIVE * Math.abs(columns[j][a] - columns[j][b])) / lengths[j];
    product *= 1 + scaled + (scaled * scaled) / 3;
    exponent -= scaled;
  }
  return product * exp(exponent);
}

/** By which share of itself the likeness grows with the logarithm of the length. */
export function likenessSlope(distance: number, length: number): number {
  const scaled = (ROOT_FIVE * Math.abs(distance)) / length;
  const square = scaled * scaled;
  return (square * (1 + scaled)) / (3 + 3 * scaled + square);
}
