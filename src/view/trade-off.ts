import { nonDominated } from '../analysis/index.js';
import { ParameterError } from '../base/index.js';
import { table } from '../numeric/index.js';
import { ENGLISH, type Words } from '../words/index.js';
import { decimalsFor } from './format-number.js';
import { checkMeasured, formatMeasured, type Measured, reachOf } from './measured.js';
import type { PictureText } from './picture.js';

/** One of the two outcomes. */
export interface TradeOffOutcome {
  /** What is measured, with its unit: "innovations a run". */
  readonly label: string;
  /** Whether more of it is better, or less. */
  readonly better: 'more' | 'less';
}

/** One strategy, measured on both outcomes. */
export interface TradeOffArm {
  readonly label: string;
  readonly x: Measured;
  readonly y: Measured;
}

/** What strategies give on two outcomes. */
export interface TradeOff extends PictureText {
  /** From left to right. */
  readonly x: TradeOffOutcome;
  /** From bottom to top. */
  readonly y: TradeOffOutcome;
  readonly arms: readonly TradeOffArm[];
}

/** Throw a ParameterError unless there are arms, no two of one name, and each number lies in its interval. */
export function checkTradeOff({ x, y, arms }: TradeOff): void {
  if (arms.length === 0) throw new ParameterError('Expected arms to hold at least one but found none', {});
  const seen = new Set<string>();
  for (const arm of arms) {
    if (seen.has(arm.label)) {
      throw new ParameterError(`Expected each arm once but found "${arm.label}" again`, { label: arm.label });
    }
    seen.add(arm.label);
    checkMeasured(`${x.label} of "${arm.label}"`, arm.x);
    checkMeasured(`${y.label} of "${arm.label}"`, arm.y);
  }
}

/** The arms that no other beats on both outcomes, by their values and not their intervals, from the worst x to the best. */
export function frontOf({ x, y, arms }: TradeOff): TradeOffArm[] {
  const means = table({
    arm: arms.map(({ label }) => label),
    x: Float64Array.from(arms, (arm) => sign(x) * arm.x.value),
    y: Float64Array.from(arms, (arm) => sign(y) * arm.y.value),
  });
  const best = new Set(nonDominated(means, ['x', 'y'], 'arm'));
  return arms.filter(({ label }) => best.has(label)).toSorted((a, b) => sign(x) * (a.x.value - b.x.value));
}

/** What an axis is called: the outcome, and which end is better. */
export function axisTitle({ label, better }: TradeOffOutcome, words: Words): string {
  const { moreIsBetter, lessIsBetter } = words.pictures.tradeOff;
  return better === 'more' ? moreIsBetter(label) : lessIsBetter(label);
}

/** How the numbers of an outcome read. */
export function formatOutcome(values: readonly Measured[], words: Words): (measured: Measured) => string {
  const { low, high } = reachOf(values);
  const decimals = decimalsFor(Math.max(Math.abs(low), Math.abs(high)));
  return (measured) => formatMeasured(measured, decimals, words);
}

/** The trade-off in words: each arm on both outcomes, and which arms no other beats. */
export function describeTradeOff(tradeOff: TradeOff, words: Words = ENGLISH): string {
  const { tradeOff: said } = words.pictures;
  const { x, y, arms } = tradeOff;
  const formatX = formatOutcome(
    arms.map((arm) => arm.x),
    words,
  );
  const formatY = formatOutcome(
    arms.map((arm) => arm.y),
    words,
  );
  const rows = arms.map((arm) => `${arm.label}: ${said.both(formatX(arm.x), formatY(arm.y))}.`);
  const front = frontOf(tradeOff).map(({ label }) => label);
  const axes = said.describe(axisTitle(x, words), axisTitle(y, words));
  return `${axes} ${rows.join(' ')} ${said.front(front.join(', '))}`;
}

function sign({ better }: TradeOffOutcome): number {
  return better === 'more' ? 1 : -1;
}
