/** A point at which some implausibility is above this is ruled out: Pukelsheim's three standard deviations. */
export const CUT = 3;

/**
 * How many standard deviations what was found is from a target; beyond its end where the target is open on one side.
 *
 * @param {{ value: number | null, variance: number | null }} found - simulated or emulated; null is ruled out.
 * @param {import('./targets.mjs').Target} target
 * @returns {number} from 0; Infinity where nothing was found.
 * @source craig1997, vernon2010, pukelsheim1994
 */
export function implausibility({ value, variance }, { least, most, error, discrepancy }) {
  if (value === null || variance === null) return Infinity;
  const spread = Math.sqrt(variance + error * error + discrepancy * discrepancy);
  return distance(value, least, most) / spread;
}

/** Whether what was found lies within the target itself, no error granted. */
export function isMet({ value }, { least, most }) {
  return value !== null && value >= least && value <= most;
}

function distance(value, least, most) {
  if (most === Infinity) return Math.max(0, least - value);
  if (least === -Infinity) return Math.max(0, value - most);
  return Math.abs(value - (least + most) / 2);
}
