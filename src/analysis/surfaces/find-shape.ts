import { exp, log } from '../../numeric/index.js';
import { type SurfaceSample, type SurfaceShape, shapeLikelihood } from './surface-likelihood.js';

/** Lengths from a twentieth of a factor's range to a hundred times as much, where a factor changes nothing; noise from none to all. */
const LENGTHS = [0.05, 100] as const;
const NOISE = [1e-6, 1e3] as const;
const STARTS = [
  { length: 1, noise: 0.05 },
  { length: 0.4, noise: 0.5 },
] as const;
const STEPS = 60;

/**
 * The shape of a surface under which its outputs are most likely.
 *
 * Each logarithm climbs by itself: a step grows while the slope keeps its sign and is halved where that turns (Rprop); from two starts, for
 * one summit may explain all by noise.
 *
 * @source blum2013, riedmiller1993
 */
export function findShape(sample: SurfaceSample): SurfaceShape {
  const climbs = STARTS.map((start) => climb(sample, start));
  return climbs.reduce((best, each) => (each.height > best.height ? each : best)).shape;
}

interface Summit {
  readonly shape: SurfaceShape;
  readonly height: number;
}

function climb(sample: SurfaceSample, start: (typeof STARTS)[number]): Summit {
  const factors = sample.columns.length;
  const size = factors + 1;
  const limits = (at: number) => (at < factors ? LENGTHS : NOISE);
  const place = Float64Array.from({ length: size }, (_, at) => log(at < factors ? start.length : start.noise));
  const steps = new Float64Array(size).fill(0.4);
  const slope = new Float64Array(size);
  const before = new Float64Array(size);
  let best: Summit = { shape: shapeOf(place), height: Number.NEGATIVE_INFINITY };
  for (let step = 0; step < STEPS; step++) {
    const shape = shapeOf(place);
    const height = shapeLikelihood(sample, shape, place, slope);
    if (height > best.height) best = { shape, height };
    let moved = 0;
    for (let at = 0; at < size; at++) {
      const turn = slope[at] * before[at];
      steps[at] = Math.min(1.5, Math.max(1e-3, steps[at] * (turn > 0 ? 1.3 : turn < 0 ? 0.5 : 1)));
      before[at] = turn < 0 ? 0 : slope[at];
      const [least, most] = limits(at);
      const next = within(place[at] + Math.sign(before[at]) * steps[at], log(least), log(most));
      moved = Math.max(moved, Math.abs(next - place[at]));
      place[at] = next;
    }
    if (step > 3 && moved < 0.01 && moved > 0) break;
  }
  return best;
}

function shapeOf(place: Float64Array): SurfaceShape {
  const values = place.map(exp);
  return { lengths: values.slice(0, -1), noise: values[values.length - 1] };
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
