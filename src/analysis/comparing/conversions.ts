import { ParameterError } from '../../base/index.js';
import { sum, type Table, uniqueTexts } from '../../numeric/index.js';
import { byRun, type RunColumns } from '../by-run.js';
import type { Sample } from '../check-sample.js';
import { clusteredProportion } from '../samples/clustered-proportion.js';
import { pairedClusteredDifference } from './paired-clustered-difference.js';

/** A number with its interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How many of those that came to one stage went on to another, over all runs of one arm. */
export interface Conversion {
  readonly from: string;
  readonly to: string;
  readonly entered: number;
  readonly passed: number;
  /** passed / entered; null where none entered. */
  readonly share: Estimate | null;
  /** This share less that of the first arm, run by run; null for the first arm, and where none entered in one of the two. */
  readonly difference: Estimate | null;
}

/** One arm: its conversions from each stage to the next, then from the first to the last. */
export interface ArmConversions {
  readonly arm: string;
  readonly conversions: readonly Conversion[];
}

/** How to read a table of runs. */
export interface ConversionOptions extends RunColumns {
  /** The columns that count who came to each stage, from the first on; default: those of the runs of a comparison. */
  readonly stages?: readonly string[];
  /** Confidence level, .5 to .9999; default .95. */
  readonly level?: number;
}

const STAGES = ['started', 'interaction', 'collaboration', 'innovation'];

/**
 * How many go on from stage to stage, arm by arm with intervals, and how much each arm differs from the first.
 *
 * Shares as in clusteredProportion, differences as in pairedClusteredDifference.
 *
 * @param runs - a row for each arm and run, such as `runs` of a comparison.
 * @returns the arms in the order in which they first appear.
 * @throws ParameterError for fewer than two stages, arms without the same runs, or a level off its range.
 * @throws UnknownNameError for a column that is not there.
 */
export function conversions(runs: Table, options: ConversionOptions = {}): ArmConversions[] {
  const { stages = STAGES, level = 0.95, arm = 'strategy' } = options;
  const samples = new Map(stages.map((stage) => [stage, byRun(runs, stage, options)]));
  const arms = uniqueTexts(runs, arm);
  const countsOf = (name: string, [from, to]: Transition): Counts => ({
    entered: samples.get(from)?.get(name) ?? [],
    passed: samples.get(to)?.get(name) ?? [],
  });
  return arms.map((name, place) => ({
    arm: name,
    conversions: transitionsOf(stages).map((transition): Conversion => {
      const counts = countsOf(name, transition);
      return {
        from: transition[0],
        to: transition[1],
        entered: sum(counts.entered),
        passed: sum(counts.passed),
        share: shareOf(counts, level),
        difference: place === 0 ? null : differenceOf(counts, countsOf(arms[0], transition), level),
      };
    }),
  }));
}

type Transition = readonly [from: string, to: string];

interface Counts {
  readonly entered: Sample;
  readonly passed: Sample;
}

function transitionsOf(stages: readonly string[]): Transition[] {
  if (stages.length < 2) {
    throw new ParameterError(`Expected stages to name at least two columns but found ${stages.length}`, { stages });
  }
  const steps = stages.slice(1).map((to, place): Transition => [stages[place], to]);
  return steps.length === 1 ? steps : [...steps, [stages[0], stages[stages.length - 1]]];
}

function shareOf({ passed, entered }: Counts, level: number): Estimate | null {
  if (sum(entered) === 0) return null;
  const { proportion, low, high } = clusteredProportion(passed, entered, level);
  return { value: proportion, low, high };
}

function differenceOf(counts: Counts, first: Counts, level: number): Estimate | null {
  if (sum(counts.entered) === 0 || sum(first.entered) === 0) return null;
  const { difference, low, high } = pairedClusteredDifference(
    counts.passed,
    counts.entered,
    first.passed,
    first.entered,
    level,
  );
  return { value: difference, low, high };
}
