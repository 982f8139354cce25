import { conversions } from 'metagovernor/analysis';

/** @import { Comparison } from 'metagovernor' */
/** @import { Conversion, Estimate } from 'metagovernor/analysis' */

/**
 * How many of the processes get on, in percent with 95 % intervals: one line a strategy, one column a transition.
 *
 * @param {Comparison} comparison
 */
export function conversionLines({ runs }) {
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

/**
 * The same conversions, less those of the first strategy on the same draws: points with 95 % intervals.
 *
 * @param {Comparison} comparison
 */
export function differenceLines({ runs }) {
  const [first, ...others] = conversions(runs);
  return others.map((each) =>
    line(
      `${each.arm} - ${first.arm}`,
      each.conversions.map(({ difference }) => inPoints(difference, '+')),
    ),
  );
}

/**
 * @param {Conversion} conversion
 * @param {number} index
 */
function titleOf({ from, to }, index) {
  return index > 0 && from === 'started' ? 'all the way' : `to ${to}`;
}

/** @param {Estimate | null} estimate */
function inPoints(estimate, plus = '') {
  if (estimate === null) return 'none came so far';
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((share) => {
    const points = Math.round(100 * share);
    return points > 0 ? `${plus}${points}` : String(points);
  });
  return `${value} [${low}, ${high}]`;
}

/**
 * @param {string} name
 * @param {readonly string[]} cells
 */
function line(name, cells) {
  return `${name.padEnd(30)}${cells.map((cell) => cell.padStart(18)).join('')}`;
}
