import type { Landscape } from './landscape.js';

/**
 * Where in `contributions` the contribution of one decision to a solution stands; tables of the same shape (errors,
 * memories, beliefs) are looked up in the same place.
 *
 * @param decision - 0 .. N - 1.
 * @param solution - bits 0 .. N - 1.
 */
export function contributionIndex(landscape: Landscape, decision: number, solution: number): number {
  const { lowerBits, lowerPlaces, upperPlaces } = landscape;
  const row = decision << lowerBits;
  return lowerPlaces[row | (solution & ((1 << lowerBits) - 1))] + upperPlaces[row | (solution >>> lowerBits)];
}

/** Work out both tables of places from the partners. */
export function indexPartners(landscape: Landscape): void {
  const { decisions, lowerBits, lowerPlaces, upperPlaces, width } = landscape;
  for (let decision = 0; decision < decisions; decision++) {
    const row = decision << lowerBits;
    lowerPlaces[row] = decision * width;
    upperPlaces[row] = 0;
    // A table of one bit more is the table so far, and once more with that bit's step added.
    for (let bit = 0; bit < decisions; bit++) {
      const places = bit < lowerBits ? lowerPlaces : upperPlaces;
      const size = 1 << (bit < lowerBits ? bit : bit - lowerBits);
      const step = patternStep(landscape, decision, bit);
      for (let at = row; at < row + size; at++) places[at + size] = places[at] + step;
    }
  }
}

/** What the bit of `other` adds to the pattern of `decision`; a partner drawn twice stands in the pattern twice. */
function patternStep(landscape: Landscape, decision: number, other: number): number {
  const { interdependence, partners } = landscape;
  let step = other === decision ? 1 << interdependence : 0;
  for (let k = 0; k < interdependence; k++) {
    if (partners[decision * interdependence + k] === other) step += 1 << (interdependence - 1 - k);
  }
  return step;
}
