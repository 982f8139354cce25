import { log, logistic } from 'metagovernor/numeric';
import type { Place } from './sample-points.ts';

const PENALTIES = [0.001, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300];
/** So many of the strongest parameters may act on each other. */
const ACTIVE = 6;
const FEWEST = 8;

/** Stands in for the simulation of one number. */
export interface Emulator {
  readonly predict: (place: Place) => { readonly value: number; readonly variance: number };
  /** The share of the variance that is predicted of points left out. */
  readonly explained: number;
  /** The share of points left out within three of its standard deviations. */
  readonly cover: number;
}

interface Fit {
  readonly weights: Float64Array;
  /** The error at each point had it been left out. */
  readonly left: readonly number[];
}

/**
 * A fast stand-in for the simulation of one number: all parameters, their squares, and the products of the strongest, by ridge
 * regression. The penalty is the one whose error is least on points that were left out, and that error is its own.
 *
 * @param places - of the points.
 * @param values - found there; a point with null tells nothing.
 * @param options.isShare - of a share its log-odds are followed.
 * @source vernon2010, allen1974
 */
export function fitEmulator(
  places: readonly Place[],
  values: readonly (number | null)[],
  { isShare = false }: { readonly isShare?: boolean } = {},
): Emulator {
  const told = values.flatMap((value, at) => (value === null ? [] : [{ place: places[at], value }]));
  if (told.length < FEWEST) throw new Error(`Expected at least ${FEWEST} points to emulate but found ${told.length}`);
  const seen = told.map(({ place }) => place);
  const goals = told.map(({ value }) => (isShare ? log(value / (1 - value)) : value));
  const strongest = strongestOf(bestFit(seen.map(withOne), goals), seen[0].length);
  const basis = (place: Place) => basisOf(place, strongest);
  const { weights, left } = bestFit(seen.map(basis), goals);
  const variance = average(left.map((error) => error * error));
  const centre = average(goals);
  const total = average(goals.map((goal) => (goal - centre) ** 2));
  const followed = (place: Place) => basis(place).reduce((sum, term, at) => sum + term * weights[at], 0);
  return {
    explained: total > 0 ? 1 - variance / total : 0,
    cover: left.filter((error) => error * error <= 9 * variance).length / left.length,
    predict(place) {
      const found = followed(place);
      if (!isShare) return { value: found, variance };
      const share = logistic(found);
      return { value: share, variance: variance * (share * (1 - share)) ** 2 };
    },
  };
}

function withOne(place: Place): number[] {
  return [1, ...place];
}

function basisOf(place: Place, strongest: readonly number[]): number[] {
  const squares = place.map((x) => x * x);
  const products = strongest.flatMap((one, at) => strongest.slice(at + 1).map((other) => place[one] * place[other]));
  return [1, ...place, ...squares, ...products];
}

function strongestOf({ weights }: Fit, parameters: number): number[] {
  return Array.from({ length: parameters }, (_, at) => at)
    .sort((a, b) => Math.abs(weights[b + 1]) - Math.abs(weights[a + 1]))
    .slice(0, ACTIVE);
}

function bestFit(rows: readonly (readonly number[])[], goals: readonly number[]): Fit {
  const fits = PENALTIES.map((penalty) => {
    const fit = ridge(rows, goals, penalty);
    return { ...fit, error: average(fit.left.map((one) => one * one)) };
  });
  return fits.reduce((best, fit) => (fit.error < best.error ? fit : best));
}

/** Ridge regression whose first term, the constant, is free. */
function ridge(rows: readonly (readonly number[])[], goals: readonly number[], penalty: number): Fit {
  const terms = rows[0].length;
  const moments = Array.from({ length: terms }, () => new Float64Array(terms));
  const products = new Float64Array(terms);
  for (const [at, row] of rows.entries()) {
    for (let i = 0; i < terms; i++) {
      products[i] += row[i] * goals[at];
      for (let j = 0; j <= i; j++) moments[i][j] += row[i] * row[j];
    }
  }
  for (let i = 1; i < terms; i++) moments[i][i] += penalty;
  const root = cholesky(moments);
  const weights = solveBack(root, solveForward(root, products));
  const left = rows.map((row, at) => {
    const half = solveForward(root, row);
    const leverage = half.reduce((sum, value) => sum + value * value, 0);
    const fitted = row.reduce((sum, value, term) => sum + value * weights[term], 0);
    return (goals[at] - fitted) / Math.max(1e-9, 1 - leverage);
  });
  return { weights, left };
}

/** The lower triangle L with L L' = the matrix, of which only the lower triangle is read. */
function cholesky(matrix: readonly Float64Array[]): Float64Array[] {
  const size = matrix.length;
  const root = Array.from({ length: size }, () => new Float64Array(size));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i][j];
      for (let k = 0; k < j; k++) rest -= root[i][k] * root[j][k];
      root[i][j] = i === j ? Math.sqrt(rest) : rest / root[j][j];
    }
  }
  return root;
}

function solveForward(root: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const solved = new Float64Array(right.length);
  for (let i = 0; i < right.length; i++) {
    let rest = right[i];
    for (let k = 0; k < i; k++) rest -= root[i][k] * solved[k];
    solved[i] = rest / root[i][i];
  }
  return solved;
}

function solveBack(root: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const solved = new Float64Array(right.length);
  for (let i = right.length - 1; i >= 0; i--) {
    let rest = right[i];
    for (let k = i + 1; k < right.length; k++) rest -= root[k][i] * solved[k];
    solved[i] = rest / root[i][i];
  }
  return solved;
}

function average(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
