import { digest, isTexts, numbers, type Table, texts } from '../../numeric/index.js';
import { factorGroups } from '../declare/factor-groups.js';
import { findInertFactors } from '../declare/find-inert-factors.js';
import { createPlan, type Plan } from '../run/plan.js';
import { type ReadOptions, readParts, type StoredExperiment } from './read-tables.js';

/** What changed nothing in the runs of one scenario: all that was kept of them is the same, to the last bit. */
export interface Unchanged {
  /** Factors by strategy: between runs that differ in nothing else. */
  readonly factors: readonly { readonly scenario: string; readonly strategy: string; readonly path: string }[];
  /** Strategies whose every run is that of an earlier one. */
  readonly strategies: readonly { readonly scenario: string; readonly strategy: string; readonly same: string }[];
}

/** Fingerprints of runs by cell, strategy and replicate. */
type Prints = ReadonlyMap<string, string>;

/**
 * Compare the runs of an experiment bit by bit, in all metrics that were kept.
 *
 * Factors of a group are looked at together. A factor is looked at where points differ in it alone, as in grids, in designs of Morris and Saltelli and one at a time; where there
 * are none, as in a latin hypercube, it is among the unchanged where the scenario leaves it nothing to act on, or where no run of a
 * replicate differs from another.
 *
 * @param options.partial - whether to go on where shards are missing; else that is a StoreError.
 */
export async function findUnchanged(
  stored: StoredExperiment,
  options: Pick<ReadOptions, 'partial'> = {},
): Promise<Unchanged> {
  const { partial = false } = options;
  const plan = createPlan(stored.manifest.experiment);
  const { experiment } = plan;
  const prints = await readPrints(stored, partial);
  const inert = findInertFactors(experiment, plan.points);
  const together = factorGroups(experiment.factors);
  const groups = experiment.factors.map(({ path, group }) =>
    pointsApartIn(plan, new Set(together.get(group ?? path) ?? [path])),
  );
  const everyPoint = [Array.from({ length: plan.pointCount }, (_, point) => point)];
  const arms = experiment.strategies.map(({ label }) => label);
  return {
    factors: experiment.scenarios.flatMap(({ label: scenario }) =>
      arms.flatMap((strategy) => {
        const isSame = (points: readonly (readonly number[])[]) =>
          areSame(prints, scenario, strategy, points, experiment.replicates);
        const noneChanges = isSame(everyPoint);
        return experiment.factors.flatMap(({ path, group }, at) => {
          const isInert = () =>
            inert.some((each) => each.path === path && each.scenario === scenario && each.strategy === strategy);
          const isApart = groups[at].length > 0;
          // What the others of its group change is no change of its own.
          const isTold = isApart && group === undefined;
          const isStill = noneChanges || (isApart && isSame(groups[at])) || (!isTold && isInert());
          return isStill ? [{ scenario, strategy, path }] : [];
        });
      }),
    ),
    strategies: experiment.scenarios.flatMap(({ label: scenario }) =>
      arms.flatMap((strategy, at) => {
        const same = arms.slice(0, at).find((other) => runAlike(prints, scenario, strategy, other, plan));
        return same === undefined ? [] : [{ scenario, strategy, same }];
      }),
    ),
  };
}

const keyOf = (scenario: string, strategy: string, point: number, replicate: number) =>
  JSON.stringify([scenario, strategy, point, replicate]);

async function readPrints(stored: StoredExperiment, partial: boolean): Promise<Prints> {
  const { metrics } = stored.manifest.experiment;
  const prints = new Map<string, string>();
  const columns = ['scenario', 'point', 'strategy', 'replicate', ...metrics];
  for await (const part of readParts(stored, 'runs', { columns, partial })) {
    if (part.rowCount === 0) continue;
    const [scenarios, strategies] = [texts(part, 'scenario'), texts(part, 'strategy')];
    const [points, replicates] = [numbers(part, 'point'), numbers(part, 'replicate')];
    for (const [row, print] of printRows(part, metrics).entries()) {
      prints.set(keyOf(scenarios[row], strategies[row], points[row], replicates[row]), print);
    }
  }
  return prints;
}

/** A fingerprint of each row: of the bits of its numbers, and of its texts. */
export function printRows(of: Table, columns: readonly string[]): string[] {
  const kept = columns.map((name) => of.columns[name]);
  const bits = new Float64Array(kept.length);
  const bytes = new Uint8Array(bits.buffer);
  return Array.from({ length: of.rowCount }, (_, row) => {
    const words: string[] = [];
    for (const [at, column] of kept.entries()) {
      bits[at] = isTexts(column) ? 0 : column[row];
      if (isTexts(column)) words.push(column[row]);
    }
    return [digest(bytes), ...words].join(' ');
  });
}

/** The points of a design in groups of which the points differ in some factors alone: one, or those that move together. */
function pointsApartIn({ experiment, points, pointCount }: Plan, paths: ReadonlySet<string>): number[][] {
  const isMoved = (at: number) => paths.has(experiment.factors[at].path);
  const others = points.filter((_, at) => !isMoved(at));
  const moved = points.filter((_, at) => isMoved(at));
  const groups = new Map<string, number[]>();
  for (let point = 0; point < pointCount; point++) {
    const key = JSON.stringify(others.map((column) => column[point]));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [point]);
    else group.push(point);
  }
  const levels = (group: readonly number[]) =>
    new Set(group.map((point) => JSON.stringify(moved.map((column) => column[point])))).size;
  return [...groups.values()].filter((group) => levels(group) > 1);
}

/**
 * Whether the runs of a strategy are the same within each group of points, replicate by replicate. Nothing to compare is no answer,
 * nor is a point of which no run came to its end.
 */
function areSame(
  prints: Prints,
  scenario: string,
  strategy: string,
  groups: readonly (readonly number[])[],
  replicates: number,
): boolean {
  let compared = 0;
  for (const group of groups) {
    const silent = new Set(group);
    for (let replicate = 0; replicate < replicates; replicate++) {
      const found = group.flatMap((point) => {
        const print = prints.get(keyOf(scenario, strategy, point, replicate));
        if (print !== undefined) silent.delete(point);
        return print ?? [];
      });
      if (found.some((print) => print !== found[0])) return false;
      compared += Math.max(0, found.length - 1);
    }
    if (silent.size > 0) return false;
  }
  return compared > 0;
}

/** Whether two strategies gave the same runs at every point; one that is missing under one of them alone is a difference. */
function runAlike(prints: Prints, scenario: string, one: string, other: string, plan: Plan): boolean {
  let compared = 0;
  for (let point = 0; point < plan.pointCount; point++) {
    for (let replicate = 0; replicate < plan.experiment.replicates; replicate++) {
      const found = prints.get(keyOf(scenario, one, point, replicate));
      if (found !== prints.get(keyOf(scenario, other, point, replicate))) return false;
      if (found !== undefined) compared += 1;
    }
  }
  return compared > 0;
}
