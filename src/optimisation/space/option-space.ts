import { checkNames, ParameterError, show } from '../../base/index.js';
import { latinHypercube } from '../../design/index.js';
import { prepareStrategy } from '../../metagovernance/index.js';
import { exp, log, type Seed } from '../../numeric/index.js';
import type { Range } from '../declare/declaration.js';
import type { Luck } from '../luck.js';
import type { Candidate, SearchSpace } from './search-space.js';

type StrategyOf = SearchSpace['strategy'];

/** How one option is varied: from a share of its range to a value, and back. */
interface Gene {
  readonly option: string;
  readonly valueAt: (share: number) => unknown;
  readonly shareOf: (value: unknown) => number;
  /** Whether values lie in an order, so that a small step is a small change. */
  readonly isOrdered: boolean;
}

/**
 * Options of a strategy as a space.
 *
 * @param ranges - which options, and how far; undefined for every number and switch among them: numbers from a tenth of the default (whole ones from 1)
 * to four times the default, as far as the strategy takes them.
 * @throws ParameterError for an option that is not there, a range that is none, or a value that the strategy refuses.
 */
export function optionSpace(
  strategy: StrategyOf,
  ranges: Readonly<Record<string, Range>> | undefined,
  seed: Seed,
): SearchSpace {
  const takes = takesOf(strategy);
  const chosen = ranges ?? usualRanges(strategy, takes);
  if (Object.keys(chosen).length === 0) {
    throw new ParameterError(
      `Expected search.search.options to name an option of ${strategy.name} to vary but found none${ranges === undefined ? ', and none of its own is a number or a switch' : ''}`,
    );
  }
  if (strategy.module === undefined) checkNames('search.search.options', chosen, Object.keys(strategy.options));
  const genes = Object.entries(chosen).map(([option, range]) =>
    readGene(`search.search.options.${option}`, option, range, takes),
  );
  const candidateAt = (shares: readonly number[]): Candidate =>
    Object.fromEntries(genes.map(({ option, valueAt }, at) => [option, valueAt(shares[at])]));
  return {
    strategy,
    written: undefined,
    first: (count) => {
      const { values, dimensions } = latinHypercube(count, genes.length, seed);
      // What the strategy does by itself is looked at, too.
      const usual = genes.map(({ option, shareOf }) => shareOf(strategy.options[option]));
      const isInside = usual.every((share) => share >= 0);
      return Array.from({ length: count }, (_, row) =>
        candidateAt(
          row === 0 && isInside ? usual : Array.from(genes, (__, column) => values[row * dimensions + column]),
        ),
      );
    },
    vary: (one, other, luck, progress) =>
      candidateAt(
        genes.map(({ option, shareOf, isOrdered }) => {
          const share = shareOf((luck.happens(0.7) ? one : other)[option]);
          if (luck.happens(1 / (genes.length + 1))) return share;
          return isOrdered ? step(share, luck, progress) : luck.happens(0.3) ? luck.share() : share;
        }),
      ),
  };
}

/** A step from a share of a range: some third of it in the beginning, a thirtieth in the end; back from the ends. */
function step(share: number, luck: Luck, progress: number): number {
  const width = 0.3 * exp(progress * log(0.1));
  const to = share + width * luck.normal();
  const inside = to < 0 ? -to : to > 1 ? 2 - to : to;
  return Math.min(1, Math.max(0, inside));
}

type Takes = ((option: string, value: unknown) => boolean) | undefined;

/** Whether a strategy takes a value of an option, which it says only by refusing; undefined for code that is not here. */
function takesOf({ name, options, module }: StrategyOf): Takes {
  if (module !== undefined) return undefined;
  return (option, value) => {
    try {
      prepareStrategy({ name, options: { ...options, [option]: value } });
      return true;
    } catch {
      return false;
    }
  };
}

function usualRanges({ options }: StrategyOf, takes: Takes): Record<string, Range> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([option, value]): [string, Range][] => {
      if (typeof value === 'boolean') return [[option, { values: [true, false] }]];
      if (typeof value !== 'number' || !(value > 0)) return [];
      const isWhole = takes !== undefined && Number.isInteger(value) && !takes(option, value - 0.25);
      const low = isWhole ? 1 : value / 10;
      const high = takes === undefined || takes(option, 4 * value) ? 4 * value : value;
      return low < high ? [[option, { low, high, scale: 'linear', whole: isWhole }]] : [];
    }),
  );
}

function readGene(place: string, option: string, range: Range, takes: Takes): Gene {
  const refuse = (value: unknown) => {
    if (takes === undefined || takes(option, value)) return;
    throw new ParameterError(`Expected ${place} to hold values that the option takes but found ${show(value)}`);
  };
  if ('values' in range) {
    const { values } = range;
    const texts = values.map((value) => JSON.stringify(value));
    for (const value of values) refuse(value);
    const isOrdered = values.every((value) => typeof value === 'number');
    return {
      option,
      isOrdered,
      valueAt: (share) => values[Math.min(values.length - 1, Math.floor(share * values.length))],
      shareOf: (value) => {
        const at = texts.indexOf(JSON.stringify(value));
        return at < 0 ? -1 : (at + 0.5) / values.length;
      },
    };
  }
  const { low, high, scale } = range;
  if (!(low < high)) {
    throw new ParameterError(`Expected ${place}.low to be below high but found ${low} and ${high}`);
  }
  if (scale === 'log' && low <= 0) {
    throw new ParameterError(`Expected ${place}.low to be above 0 on a log scale but found ${low}`);
  }
  refuse(low);
  refuse(high);
  const areWhole = Number.isInteger(low) && Number.isInteger(high);
  const isWhole = range.whole ?? (takes !== undefined && areWhole && !takes(option, (low + high) / 2 + 0.25));
  if (isWhole && !areWhole) {
    throw new ParameterError(`Expected ${place} to be between whole numbers but found ${low} and ${high}`);
  }
  const [from, to] = isWhole ? [low - 0.5 * (scale === 'log' ? 0 : 1), high + 0.5] : [low, high];
  const between = (share: number) =>
    scale === 'log' ? from * exp(share * log(to / from)) : from + share * (to - from);
  const within = (value: number) => Math.min(high, Math.max(low, value));
  return {
    option,
    isOrdered: true,
    // Three figures beyond those of the range say more than any number of runs could tell apart.
    valueAt: (share) => within(isWhole ? Math.round(between(share)) : Number(between(share).toPrecision(4))),
    shareOf: (value) => {
      if (typeof value !== 'number' || value < low || value > high) return -1;
      return scale === 'log' ? log(value / from) / log(to / from) : (value - from) / (to - from);
    },
  };
}
