import {
  clusteredProportion,
  type MeanInterval,
  meanInterval,
  type PairedDifference,
  pairedDifference,
} from '../../analysis/index.js';
import { STAGES } from '../../model/index.js';
import { mean } from '../../numeric/index.js';
import type { FunnelArm } from '../../view/index.js';
import type { Reason } from './funnel-of.js';
import type { ManyRow } from './many-runs.js';

/** The measures that many runs are told by: what the talk asks of networks, and what they cost. */
export const TOLD = [
  'interaction',
  'collaboration',
  'innovation',
  'delivery',
  'harmed',
  'effective',
  'democratic',
  'inclusion',
  'innovative',
  'motiveKept',
  'meanTrust',
  'meetings',
] as const;
export type Told = (typeof TOLD)[number];

const STARTED = ['started', ...STAGES] as const;

/** The values of one measure, run by run; where it is missing in a run it is NaN. */
export function valuesOf(rows: readonly ManyRow[], measure: string): number[] {
  return rows.map(({ measures }) => measures[measure]);
}

/** The mean of a measure over the runs in which there is one, with its interval; null where there are fewer than two. */
export function meanOfMany(rows: readonly ManyRow[], measure: string): MeanInterval | null {
  const values = valuesOf(rows, measure).filter((value) => !Number.isNaN(value));
  return values.length < 2 ? null : meanInterval(values);
}

/** How much more of a measure the second future has than the first, run by run on the same luck; null where it cannot be told. */
export function differenceOfMany(
  a: readonly ManyRow[],
  b: readonly ManyRow[],
  measure: string,
): PairedDifference | null {
  const pairs = a
    .map((row, run) => [row.measures[measure], b[run]?.measures[measure]] as const)
    .filter(([one, other]) => Number.isFinite(one) && Number.isFinite(other));
  if (pairs.length < 2) return null;
  return pairedDifference(
    pairs.map(([, other]) => other),
    pairs.map(([one]) => one),
  );
}

/** One future of many runs as an arm of the funnel: means per run, and the interval of each share that goes on. */
export function armOfMany(
  name: string,
  rows: readonly ManyRow[],
  label: (reason: Reason) => string,
  stageLabel: (stage: number) => string,
): FunnelArm {
  const stages = STAGES.map((stage, index) => {
    const entered = valuesOf(rows, STARTED[index]);
    const passed = valuesOf(rows, stage);
    const names = [...new Set(rows.flatMap(({ reasons }) => Object.keys(reasons[index]) as Reason[]))];
    const some = entered.some((count) => count > 0);
    const interval = some && rows.length > 1 ? clusteredProportion(passed, entered) : undefined;
    return {
      label: stageLabel(index),
      entered: mean(entered),
      passed: mean(passed),
      ...(interval === undefined ? {} : { low: interval.low, high: interval.high }),
      stops: names.map((reason) => ({
        label: label(reason),
        count: mean(rows.map(({ reasons }) => reasons[index][reason] ?? 0)),
      })),
    };
  });
  return { name, stages, innovated: mean(valuesOf(rows, 'innovation')) };
}

/** How typical one number is among many: the share of the runs that have less, and the share that have as much. */
export function placeAmong(
  values: readonly number[],
  value: number,
): { readonly below: number; readonly same: number } {
  const below = values.filter((each) => each < value).length / values.length;
  return { below, same: values.filter((each) => each === value).length / values.length };
}
