import { ExperimentError, MetagovernorError } from '../../base/index.js';
import {
  fullFactorial,
  haltonPoints,
  type LevelPoints,
  latinHypercube,
  morrisTrajectories,
  oneAtATime,
  saltelliPoints,
  sobolPoints,
  type UnitPoints,
} from '../../design/index.js';
import type { Experiment } from './experiment.js';
import { type Factor, levelOf, type Value, valueAt } from './factor.js';
import { groupNames } from './factor-groups.js';

type Columns = readonly (readonly Value[])[];

/**
 * The values of each factor at each point of the design: a column a factor. Without factors there is one point, and no column.
 *
 * @throws ExperimentError for a design that does not fit the factors.
 */
export function createPoints({ factors, design, seed }: Pick<Experiment, 'factors' | 'design' | 'seed'>): Columns {
  if (factors.length === 0) {
    if (design.kind === 'grid') return [];
    throw new ExperimentError(
      `Expected experiment.factors to hold at least one for the design ${design.kind} but found none`,
    );
  }
  const groups = groupNames(factors);
  const levels = () => factors.map(({ steps }) => steps);
  return asExperimentError(() => {
    switch (design.kind) {
      case 'grid':
        return atLevels(factors, fullFactorial(levels()));
      case 'oneAtATime':
        return atLevels(factors, oneAtATime(levels()));
      case 'zip':
        return zipped(factors);
      case 'list':
        return factors.map(({ path }) => design.points.map((point) => point[path]));
      case 'latinHypercube':
        return inCube(factors, latinHypercube(design.points, factors.length, seed));
      case 'sobol':
        return inCube(factors, sobolPoints(design.points, factors.length, { skip: design.skip }));
      case 'halton':
        return inCube(factors, haltonPoints(design.points, factors.length, { skip: design.skip }));
      case 'saltelli':
        return inCube(
          factors,
          saltelliPoints(design.base, factors.length, { secondOrder: design.secondOrder, groups }),
        );
      case 'morris':
        return inCube(
          factors,
          morrisTrajectories(design.trajectories, factors.length, { levels: design.levels, seed, groups }),
        );
    }
  });
}

function atLevels(factors: readonly Factor[], { count, dimensions, values }: LevelPoints): Columns {
  return factors.map((factor, j) =>
    Array.from({ length: count }, (_, i) => levelOf(factor, values[i * dimensions + j])),
  );
}

function inCube(factors: readonly Factor[], { count, dimensions, values }: UnitPoints): Columns {
  return factors.map((factor, j) =>
    Array.from({ length: count }, (_, i) => valueAt(factor, values[i * dimensions + j])),
  );
}

function zipped(factors: readonly Factor[]): Columns {
  const [first] = factors;
  const other = factors.find(({ steps }) => steps !== first.steps);
  if (other !== undefined) {
    throw new ExperimentError(
      `Expected all factors of a zip to have as many values but found ${first.steps} of ${first.path} and ${other.steps} of ${other.path}`,
    );
  }
  return factors.map((factor) => Array.from({ length: factor.steps }, (_, level) => levelOf(factor, level)));
}

/** What a design finds wrong is a mistake in the experiment. */
function asExperimentError<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof MetagovernorError) || error instanceof ExperimentError) throw error;
    throw new ExperimentError(`experiment.design: ${error.message}`, error.details);
  }
}
