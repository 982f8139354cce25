import { checkSample, type Sample } from '../check-sample.js';

/**
 * The chance that a value of `a` is above a value of `b`, equal values counted half: Vargha and Delaney's A, an effect size.
 *
 * .5 where neither tends to be larger, 1 where every value of `a` is above every value of `b`. It depends on the order of the
 * values alone, so neither outliers nor a change of scale move it. Every value of `a` is compared with every value of `b`,
 * paired or not.
 *
 * @param a - at least one value.
 * @param b - at least one value; it may have another length.
 * @throws ParameterError for an empty sample or a value that is not finite.
 * @source vargha2000
 */
export function varghaDelaneyA12(a: Sample, b: Sample): number {
  checkSample('a', a, 1);
  checkSample('b', b, 1);
  const others = Float64Array.from(b).sort();
  let below = 0;
  let notAbove = 0;
  let twiceTheWins = 0;
  for (const value of Float64Array.from(a).sort()) {
    while (below < others.length && others[below] < value) below += 1;
    while (notAbove < others.length && others[notAbove] <= value) notAbove += 1;
    twiceTheWins += below + notAbove;
  }
  return twiceTheWins / (2 * a.length * b.length);
}
