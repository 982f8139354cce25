/** A point at which some implausibility is above this is ruled out: Pukelsheim's three standard deviations. */
export const CUT = 3;

/** A number that a target is about, and the variance with which so many runs tell it; null where there is none. */
export interface Summary {
  readonly value: number | null;
  readonly variance: number | null;
}

/** A range that is to be met, and how surely it is known. */
export interface Bounds {
  /** -Infinity for an open end. */
  readonly least: number;
  /** Infinity for an open end. */
  readonly most: number;
  /**
   * Standard deviation of what was measured; of a range a quarter of its width, so that it is two standard deviations to either
   * side; 0 at an open end.
   */
  readonly error: number;
  /** Standard deviation of how far off a model of this kind may be at its best. */
  readonly discrepancy: number;
}

/**
 * How many standard deviations what was found is from a target; beyond its end where the target is open on one side.
 *
 * @param found - simulated or emulated; null is ruled out.
 * @returns from 0; Infinity where nothing was found.
 * @source craig1997, vernon2010, pukelsheim1994
 */
export function implausibility({ value, variance }: Summary, { least, most, error, discrepancy }: Bounds): number {
  if (value === null || variance === null) return Infinity;
  const spread = Math.sqrt(variance + error * error + discrepancy * discrepancy);
  return distance(value, least, most) / spread;
}

/** Whether what was found lies within the target itself, no error granted. */
export function isMet({ value }: Pick<Summary, 'value'>, { least, most }: Bounds): boolean {
  return value !== null && value >= least && value <= most;
}

function distance(value: number, least: number, most: number): number {
  if (most === Infinity) return Math.max(0, least - value);
  if (least === -Infinity) return Math.max(0, value - most);
  return Math.abs(value - (least + most) / 2);
}
