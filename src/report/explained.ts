import type { Words } from '../words/index.js';
import { fixed } from './format-estimate.js';
import { strategyInTable } from './in-table.js';
import type { BarrierCost, StrategySummary } from './summary.js';

/** A share in percent and its interval, such as "12 [8, 15]"; the value alone where there is no interval. */
export function formatCost({ value, low, high }: BarrierCost, words: Words): string {
  const percent = (share: number) => fixed(100 * share, 1, words);
  if (low === null || high === null) return percent(value);
  return `${percent(value)} ${words.pictures.picture.bracket(percent(low), percent(high))}`;
}

/** How much of the errors is that of sampling orders, strategy by strategy, in a sentence. */
export function orderErrors(strategies: readonly StrategySummary[], words: Words): string {
  const { tooFewForOrders, orderErrors: said } = words.results;
  const errors = strategies.flatMap(({ strategy, endToEndBarriers }) => {
    const known =
      endToEndBarriers?.barriers.flatMap(({ orderError }) => (orderError === null ? [] : [orderError])) ?? [];
    if (known.length === 0) return [];
    return [`${strategyInTable(strategy, words)} ${fixed(100 * Math.max(...known), 1, words)}`];
  });
  return errors.length === 0 ? tooFewForOrders : said(errors.join(', '));
}
