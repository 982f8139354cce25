import { listParameters, type PlausibleRange, plausibleRange } from 'metagovernor/model';

/** The rule of plausibleRange in words, for readers of what came out. */
export const RANGE_RULE =
  'the odds of a share (range 0 to 1) from half to double; any other quantity that is not negative from half to double; a log-odds that may be negative 0.69 (the logarithm of 2) to either side; any other signed quantity an eighth of its range to either side; all cut at the range of the schema. Where a default stands at an end of its range (0, or a share of 1) the mechanism is switched off or full on, and stays so. Names, switches and the length of a run stay as well.';

/** The plausible range of a parameter. */
export interface GuessRange extends PlausibleRange {
  readonly path: string;
  readonly default: number;
  readonly isWhole: boolean;
}

/** The plausible range of every numeric parameter that is our guess, one without a source. */
export function plausibleRanges(): GuessRange[] {
  return listParameters()
    .filter(({ source }) => source === undefined)
    .flatMap((parameter) => {
      const range = plausibleRange(parameter);
      return range === undefined
        ? []
        : [
            {
              path: parameter.path,
              default: Number(parameter.default),
              ...range,
              isWhole: parameter.type === 'whole number',
            },
          ];
    });
}
