import { quantile } from 'metagovernor/analysis';
import { nextInteger, runKey, seedSequence } from 'metagovernor/numeric';

const RESAMPLES = 1000;

/**
 * A 95 % percentile interval of a statistic of runs, by drawing the runs anew with replacement.
 *
 * @param statistic - of the runs whose numbers are in `drawn`.
 */
export function bootstrapInterval(
  runs: number,
  seed: string,
  statistic: (drawn: Int32Array) => number,
): readonly [number, number] {
  const sequence = new Int32Array(4);
  const drawn = new Int32Array(runs);
  seedSequence(sequence, runKey(seed), 0, 0, 0);
  const found = Array.from({ length: RESAMPLES }, () => {
    for (let run = 0; run < runs; run++) drawn[run] = nextInteger(sequence, runs);
    return statistic(drawn);
  });
  return [quantile(found, 0.025), quantile(found, 0.975)];
}
