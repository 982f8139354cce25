import { DIVERGING, INK, PAPER, SEQUENTIAL } from './palette.js';

/** A fill of a map, the text that can be read on it, and the numbers it stands for. */
export interface ColourClass {
  readonly fill: string;
  readonly ink: string;
  /** From this number ... */
  readonly from: number;
  /** ... to this one. */
  readonly to: number;
}

/** Classes of the same breadth from low to high, and how many decimals their bounds need. */
export interface ColourClasses {
  readonly classes: readonly ColourClass[];
  readonly decimals: number;
}

interface RoundStep {
  readonly step: number;
  readonly decimals: number;
}

const MULTIPLES = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** Seven classes with 0 in the middle of the middle one, wide enough for numbers of up to `size` on either side. */
export function divergingClasses(size: number): ColourClasses {
  // Half a class, for all bounds are odd multiples of it.
  const { step, decimals } = roundStep(size, (half) => DIVERGING.length * half >= size);
  const classes = DIVERGING.map((fill, index) => ({
    ...painted(fill, Math.abs(index - 3) > 1),
    from: (2 * index - 7) * step,
    to: (2 * index - 5) * step,
  }));
  return { classes, decimals };
}

/** Six classes that start at or below `low` and end at or above `high`. */
export function sequentialClasses(low: number, high: number): ColourClasses {
  const first = (step: number) => Math.floor(low / step);
  const { step, decimals } = roundStep(high - low, (each) => (first(each) + SEQUENTIAL.length) * each >= high);
  const classes = SEQUENTIAL.map((fill, index) => ({
    ...painted(fill, index > 2),
    from: (first(step) + index) * step,
    to: (first(step) + index + 1) * step,
  }));
  return { classes, decimals };
}

/** The class a number falls into; a bound belongs to the class above it, the last bound to the last class. */
export function classOf({ classes }: ColourClasses, value: number): ColourClass {
  return classes.find(({ to }) => value < to) ?? classes[classes.length - 1];
}

// The smallest round step that is enough for a length; a step of 1 where there is no length.
function roundStep(length: number, isEnough: (step: number) => boolean): RoundStep {
  if (length === 0) return { step: 1, decimals: 0 };
  for (let power = Math.floor(Math.log10(length)) - 1; ; power++) {
    for (const multiple of MULTIPLES) {
      // Read from text, for 3 times 0.1 is not 0.3.
      const step = Number(`${multiple}e${power}`);
      if (isEnough(step))
        return { step, decimals: Math.min(20, Math.max(0, (Number.isInteger(multiple) ? 0 : 1) - power)) };
    }
  }
}

function painted(fill: string, isDark: boolean): { readonly fill: string; readonly ink: string } {
  return { fill, ink: isDark ? PAPER : INK };
}
