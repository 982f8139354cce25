/** Seconds since some moment: for how much to do at once, never for what comes out. */
export function secondsNow(): number {
  // oxlint-disable-next-line no-restricted-properties -- no number of a run depends on it
  return performance.now() / 1000;
}
