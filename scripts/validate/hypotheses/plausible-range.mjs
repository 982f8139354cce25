import { listParameters } from '../../../dist/model/index.js';

const LOG_2 = Math.log(2);

// Where two ranges would contradict each other, the low end of one gives way: K is below N, and mean degree at most half of
// the other actors.
const LEAST = { 'problems.decisions': 9, 'network.actors': 21 };

/** How long a run is observed says how much is seen, and not how the world works. */
const KEPT = ['ticks'];

/** The rule of plausibleRanges in words, for readers of what came out. */
export const RANGE_RULE =
  'the odds of a share (range 0 to 1) from half to double; any other quantity that is not negative from half to double; a log-odds that may be negative 0.69 (the logarithm of 2) to either side; any other signed quantity an eighth of its range to either side; all cut at the range of the schema. Where a default stands at an end of its range (0, or a share of 1) the mechanism is switched off or full on, and stays so. Names, switches and the length of a run stay as well.';

/**
 * The plausible range of every numeric parameter that is our guess, one without a source.
 *
 * @returns {{ path: string, low: number, high: number, scale: 'linear' | 'log', isWhole: boolean }[]}
 */
export function plausibleRanges() {
  return listParameters()
    .filter(({ path, type, source }) => isNumeric(type) && source === undefined && !KEPT.includes(path))
    .filter((parameter) => !isSwitchedOff(parameter))
    .map(rangeOf);
}

function isNumeric(type) {
  return type === 'number' || type === 'whole number';
}

/** Whether the default is at an end of the range; one of a count that begins at 1 is an ordinary value. */
function isSwitchedOff({ type, default: middle, min, max }) {
  return middle === max || (middle === min && !(type === 'whole number' && min > 0));
}

function rangeOf({ path, type, unit, default: middle, min, max }) {
  const isWhole = type === 'whole number';
  const [low, high] = aroundDefault(middle, { min, max, unit, isWhole });
  const whole = isWhole ? [Math.round(low), Math.round(high)] : [low, high];
  const isShare = min === 0 && max === 1 && !isWhole;
  return {
    path,
    low: Math.max(min, whole[0], LEAST[path] ?? Number.NEGATIVE_INFINITY),
    high: Math.min(max, whole[1]),
    scale: min < 0 || isShare ? 'linear' : 'log',
    isWhole,
  };
}

function aroundDefault(middle, { min, max, unit, isWhole }) {
  if (min < 0) {
    const half = unit === 'logit' || unit === 'log-odds' ? LOG_2 : (max - min) / 8;
    return [middle - half, middle + half];
  }
  if (min === 0 && max === 1 && !isWhole) return [middle / (2 - middle), (2 * middle) / (1 + middle)];
  return [middle / 2, middle * 2];
}
