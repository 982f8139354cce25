import type { Comparison } from 'metagovernor';
import { type Conversion, conversions, type Estimate } from 'metagovernor/analysis';

/** How many of the processes get on, in percent with 95 % intervals: one line a strategy, one column a transition. */
export function conversionLines({ runs }: Comparison): string[] {
  const arms = conversions(runs);
  return [
    line('%', arms[0].conversions.map(titleOf)),
    ...arms.map((each) =>
      line(
        each.arm,
        each.conversions.map(({ share }) => inPoints(share)),
      ),
    ),
  ];
}

/** The same conversions, less those of the first strategy on the same draws: points with 95 % intervals. */
export function differenceLines({ runs }: Comparison): string[] {
  const [first, ...others] = conversions(runs);
  return others.map((each) =>
    line(
      `${each.arm} - ${first.arm}`,
      each.conversions.map(({ difference }) => inPoints(difference, '+')),
    ),
  );
}

function titleOf({ from, to }: Conversion, index: number): string {
  return index > 0 && from === 'started' ? 'all the way' : `to ${to}`;
}

function inPoints(estimate: Estimate | null, plus = ''): string {
  if (estimate === null) return 'none came so far';
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((share) => {
    const points = Math.round(100 * share);
    return points > 0 ? `${plus}${points}` : String(points);
  });
  return `${value} [${low}, ${high}]`;
}

function line(name: string, cells: readonly string[]): string {
  return `${name.padEnd(30)}${cells.map((cell) => cell.padStart(18)).join('')}`;
}
