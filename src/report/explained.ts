import type { BarrierCost, StrategySummary } from './summary.js';

/** What RESULTS are. */
export const RESULTS_EXPLAINED =
  'Innovated: the share of processes started that became an innovation. Delivery: the net true gain per process started, ' +
  '-1 to 1; losses count, and below 0 matters are worse on balance. Harmed: the share of processes started that left ' +
  'matters worse; less is better.';

/** What the cost of a barrier end to end is. */
export const END_TO_END_EXPLAINED =
  'End to end: whole runs done again on the same draws while the ten barriers are taken away from all processes, one after the other ' +
  'in sampled orders; what a barrier adds at its place, on average (Shapley), is what it costs, at whatever stage it acts. The ' +
  'ten sum to all together. Below 0: more innovate with it. The interval covers the luck of replicates and of orders.';

/** A share in percent and its interval, such as "12 [8, 15]"; the value alone where there is no interval. */
export function formatCost({ value, low, high }: BarrierCost): string {
  const bounds = low === null || high === null ? '' : ` [${percent(low)}, ${percent(high)}]`;
  return `${percent(value)}${bounds}`;
}

/** How much of the errors is that of sampling orders, strategy by strategy, in a sentence. */
export function orderErrors(strategies: readonly StrategySummary[]): string {
  const errors = strategies.flatMap(({ strategy, endToEndBarriers }) => {
    const known =
      endToEndBarriers?.barriers.flatMap(({ orderError }) => (orderError === null ? [] : [orderError])) ?? [];
    return known.length === 0 ? [] : [`${strategy} ${percent(Math.max(...known))}`];
  });
  if (errors.length === 0) return 'Too few replicates to tell the error of sampling orders from that of replicates.';
  return `Sampling orders alone brings standard errors of at most, in percentage points and roughly: ${errors.join(', ')}.`;
}

function percent(share: number): string {
  const text = (100 * share).toFixed(1);
  return text === '-0.0' ? '0.0' : text;
}
