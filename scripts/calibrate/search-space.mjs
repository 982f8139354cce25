import { latinHypercube } from '../../dist/design/index.js';
import { fitEmulator } from './emulator.mjs';
import { CUT, implausibility } from './implausibility.mjs';
import { placeOf, samplePoints } from './sample-points.mjs';

/**
 * One stand-in a target, from the points that were simulated.
 *
 * @param {readonly import('./targets.mjs').Target[]} targets
 * @param {readonly (readonly number[])[]} places - of the points.
 * @param {readonly Record<string, import('./point-summaries.mjs').Summary>[]} found - at the points.
 */
export function emulateAll(targets, places, found) {
  return targets.map((target) =>
    fitEmulator(
      places,
      found.map((summaries) => summaries[target.summary].value),
      target,
    ),
  );
}

/** The place of a point in the space, each parameter from -1 (the low end of its range) to 1. */
export function placesOf(points, parameters) {
  return points.map((point) => parameters.map((parameter) => 2 * placeOf(parameter, point[parameter.path]) - 1));
}

/** Points that are only looked at through stand-ins. */
export function sampleCandidates(count, parameters, seed) {
  return samplePoints(latinHypercube(count, parameters.length, `${seed}, candidates`), parameters);
}

/**
 * How implausible each place is for each target, as far as stand-ins can tell; with several waves the worst that any of them says.
 *
 * @param {readonly ReturnType<typeof emulateAll>[]} waves
 * @returns {number[][]} a list a place, one number a target.
 */
export function emulatedImplausibility(waves, targets, places) {
  return places.map((place) =>
    targets.map((target, at) => Math.max(...waves.map((wave) => implausibility(wave[at].predict(place), target)))),
  );
}

/** How many targets rule a point out. */
export function missedBy(implausibilities) {
  return implausibilities.filter((value) => value > CUT).length;
}

/** One number for how far from all targets a point is: the root of the mean square, each cut at ten standard deviations. */
export function distanceFrom(implausibilities) {
  const squares = implausibilities.map((value) => Math.min(value, 10) ** 2);
  return Math.sqrt(squares.reduce((total, value) => total + value, 0) / squares.length);
}

/**
 * Candidates for the next wave: those that the fewest targets rule out, but for as many targets more as it takes to have enough.
 *
 * Where some candidates are ruled out by no target, and they are enough, these are the space that is not implausible. Otherwise
 * no point meets everything, and the second (third ...) highest implausibility goes by, as is usual where one target may be
 * at odds with the model.
 *
 * @param {readonly (readonly number[])[]} implausibilities - of all candidates.
 * @param {number} wanted
 * @returns {{ missed: number, chosen: number[] }} how many targets may rule out, and which candidates, in their order.
 * @source vernon2010, andrianakis2015
 */
export function notRuledOut(implausibilities, wanted) {
  const missed = implausibilities.map(missedBy);
  for (let most = 0; ; most++) {
    const chosen = missed.flatMap((count, at) => (count <= most ? [at] : []));
    if (chosen.length >= Math.min(wanted, missed.length)) return { missed: most, chosen };
  }
}
