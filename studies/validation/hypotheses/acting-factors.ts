import { type Experiment, parseExperiment } from 'metagovernor/experiment';
import { reachOf, whyInert } from 'metagovernor/metagovernance';
import { withParameters } from 'metagovernor/model';
import { type ArmGroup, entryOf } from './arms.ts';
import type { Point } from './claim.ts';

/**
 * Points of the space as a group of arms can be run at them: without what is fixed for it, and without what could change nothing in any
 * of its arms at any point (the price of a tender where there is no market), which an experiment refuses to vary.
 */
export function pointsOfGroup(points: readonly Point[], arms: ArmGroup): Point[] {
  if (points.length === 0) return [];
  const { experiment } = parseExperiment({
    scenarios: arms.scenarios.map(entryOf),
    strategies: Object.values(arms.strategies),
    metrics: [...arms.metrics],
  });
  const free = Object.keys(points[0]).filter((path) => !arms.fixed.includes(path));
  const varied = points.map((point) => only(free, point));
  const acting = actingOf(free, varied, experiment);
  return varied.map((point) => only(acting, point));
}

function only(paths: readonly string[], point: Point): Point {
  return Object.fromEntries(paths.map((path) => [path, point[path]]));
}

function actingOf(paths: readonly string[], points: readonly Point[], { scenarios, strategies }: Experiment): string[] {
  const reaches = strategies.map(reachOf);
  const acting = new Set<string>();
  for (const point of points) {
    for (const { label, scenario } of scenarios) {
      const here = withParameters(scenario, point);
      for (const path of paths) {
        if (acting.has(path)) continue;
        if (reaches.some((reach) => whyInert(path, { label, scenario: here, reach }) === null)) acting.add(path);
      }
    }
  }
  return paths.filter((path) => acting.has(path));
}
