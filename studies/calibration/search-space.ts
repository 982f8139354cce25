import { latinHypercube } from 'metagovernor/design';
import { type Emulator, fitEmulator } from './emulator.ts';
import { CUT, implausibility } from './implausibility.ts';
import type { Summaries } from './point-summaries.ts';
import { type Place, type Point, placeOf, samplePoints } from './sample-points.ts';
import type { Target } from './targets.ts';
import type { VariedParameter } from './varied-parameters.ts';

/** One stand-in a target, from what was found at the places of the points simulated. */
export function emulateAll(
  targets: readonly Target[],
  places: readonly Place[],
  found: readonly Summaries[],
): Emulator[] {
  return targets.map((target) =>
    fitEmulator(
      places,
      found.map((summaries) => summaries[target.summary].value),
      target,
    ),
  );
}

/** Where in the space points are. */
export function placesOf(points: readonly Point[], parameters: readonly VariedParameter[]): Place[] {
  return points.map((point) => parameters.map((parameter) => 2 * placeOf(parameter, point[parameter.path]) - 1));
}

/** Points that are only looked at through stand-ins. */
export function sampleCandidates(count: number, parameters: readonly VariedParameter[], seed: string): Point[] {
  return samplePoints(latinHypercube(count, parameters.length, `${seed}, candidates`), parameters);
}

/**
 * How implausible each place is for each target, as far as stand-ins can tell; with several waves the worst that any of them says.
 *
 * @param waves - of each the stand-ins, one a target.
 * @returns a list a place, one number a target.
 */
export function emulatedImplausibility(
  waves: readonly (readonly Emulator[])[],
  targets: readonly Target[],
  places: readonly Place[],
): number[][] {
  return places.map((place) =>
    targets.map((target, at) => Math.max(...waves.map((wave) => implausibility(wave[at].predict(place), target)))),
  );
}

/** How many targets rule a point out. */
export function missedBy(implausibilities: readonly number[]): number {
  return implausibilities.filter((value) => value > CUT).length;
}

/** One number for how far from all targets a point is: the root of the mean square, each cut at ten standard deviations. */
export function distanceFrom(implausibilities: readonly number[]): number {
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
 * @param implausibilities - of all candidates.
 * @returns how many targets may rule out, and which candidates, in their order.
 * @source vernon2010, andrianakis2015
 */
export function notRuledOut(
  implausibilities: readonly (readonly number[])[],
  wanted: number,
): { readonly missed: number; readonly chosen: readonly number[] } {
  const missed = implausibilities.map(missedBy);
  for (let most = 0; ; most++) {
    const chosen = missed.flatMap((count, at) => (count <= most ? [at] : []));
    if (chosen.length >= Math.min(wanted, missed.length)) return { missed: most, chosen };
  }
}
