import {
  byRun,
  nonDominated,
  type PairedDifference,
  pairedDifference,
  type Ranked,
  rankOverPlaces,
  studentQuantile,
} from '../analysis/index.js';
import { ParameterError } from '../base/index.js';
import { mean, sum, type Table, table } from '../numeric/index.js';
import type { ArmKind } from './arms.js';
import type { BenchmarkPlan, PlannedArm } from './plan-benchmark.js';
import { NORMS, SCORE_NAMES, SCORES, type Score } from './scores.js';

/** A number with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How an arm does by one score. */
export interface ArmScore {
  /** Mean over scenarios, budgets and replicates. */
  readonly mean: number;
  /**
   * Less that of the reference, pair by pair. The interval counts the luck of the runs, and where the scenarios stand for others of
   * their kind (see Standings.standFor) that of which they are.
   */
  readonly difference: Estimate;
  /**
   * How far it goes from the reference to the best that any arm came to in each place, as a share: 1 is as good as the best known, below 0 worse
   * than the reference. Null for scores of which less is better, and where no arm is better than the reference.
   */
  readonly share: number | null;
  /**
   * The ranks that it may have among all that are ranked, at 95 % for all of them together; null for who is ranked with nobody, and where there
   * are too few runs to tell.
   */
  readonly ranks: { readonly rank: number; readonly best: number; readonly worst: number } | null;
}

/** The difference to the reference in one scenario, or at one budget, by the first score; its interval is for the luck of the runs alone. */
export interface PartDifference extends Estimate {
  readonly label: string;
}

/** Where one arm stands. */
export interface Standing {
  readonly label: string;
  readonly kind: ArmKind;
  readonly scores: Readonly<Record<Score, ArmScore>>;
  readonly byScenario: readonly PartDifference[];
  readonly byBudget: readonly PartDifference[];
  /** Whether no other that is ranked does at least as well on all three norms and better on one, by the means. */
  readonly isOnFront: boolean;
}

/** What came out of a benchmark. */
export interface Standings {
  /** What intervals and ranks are about: scenarios of this kind, or, where there are fewer than eight, these alone. */
  readonly standFor: 'scenariosOfThisKind' | 'theseScenarios';
  /** From the most of the first score to the least. */
  readonly arms: readonly Standing[];
  /** Arms some of whose runs failed; they are not compared. */
  readonly failed: readonly { readonly label: string; readonly runs: number }[];
}

/** From so many scenarios on they can stand for others, and so many runs of few scenarios can tell how much luck there is. */
const [ENOUGH_SCENARIOS, ENOUGH_RUNS] = [8, 10];

/** Values by scenario, by replicate: means over budgets. */
type Values = readonly Float64Array[];

/**
 * Compare the arms of a benchmark by all scores.
 *
 * @param runs - the table of runs of each arm, by its label.
 * @throws ParameterError where the runs of the reference are not whole, or a table of an arm is missing.
 */
export function standingsOf(plan: BenchmarkPlan, runs: ReadonlyMap<string, Table>): Standings {
  const complete = plan.places.length * plan.sitting.replicates;
  const missingIn = ({ label }: PlannedArm) => complete - tableOf(runs, label).rowCount;
  const whole = plan.arms.filter((arm) => missingIn(arm) === 0);
  const failed = plan.arms.filter((arm) => missingIn(arm) > 0);
  const reference = whole.findIndex(({ kind }) => kind === 'reference');
  if (reference < 0)
    throw new ParameterError('Expected all runs of the reference to come to their end but some failed');
  const samples = whole.map(({ label }) => readSamples(plan, tableOf(runs, label)));
  const scores = Object.fromEntries(
    SCORE_NAMES.map((score) => [
      score,
      scoreArms(
        plan,
        whole,
        reference,
        samples.map((of) => of[score]),
        score,
      ),
    ]),
  ) as Record<Score, ArmScore[]>;
  const front = frontOf(whole, scores);
  const [first] = SCORE_NAMES;
  const arms = whole.map(({ label, kind }, arm): Standing => {
    const [own, other] = [samples[arm][first], samples[reference][first]];
    return {
      label,
      kind,
      scores: Object.fromEntries(SCORE_NAMES.map((score) => [score, scores[score][arm]])) as Record<Score, ArmScore>,
      byScenario: scenariosOf(plan).map((scenario) => ({
        label: scenario,
        ...partDifference(own, other, placesWith(plan, { scenario })),
      })),
      byBudget: plan.sitting.suite.budgets.map(({ name: budget }) => ({
        label: budget,
        ...partDifference(own, other, placesWith(plan, { budget })),
      })),
      isOnFront: front.has(label),
    };
  });
  return {
    standFor: standsForOthers(plan) ? 'scenariosOfThisKind' : 'theseScenarios',
    arms: arms.toSorted((one, other) => other.scores[first].mean - one.scores[first].mean),
    failed: failed.map((arm) => ({ label: arm.label, runs: missingIn(arm) })),
  };
}

function tableOf(runs: ReadonlyMap<string, Table>, label: string): Table {
  const found = runs.get(label);
  if (found === undefined) throw new ParameterError(`Expected the runs of ${label} but found none`, { label });
  return found;
}

/** By score, by place, by replicate. */
type Samples = Readonly<Record<Score, readonly Float64Array[]>>;

function readSamples({ places }: BenchmarkPlan, runs: Table): Samples {
  const measured = new Map<string, ReadonlyMap<string, Float64Array>>();
  const of = (measure: string, place: string) => {
    const known = measured.get(measure) ?? byRun(runs, measure, { arm: 'scenario' });
    measured.set(measure, known);
    return known.get(place) as Float64Array;
  };
  const read = (score: Score) =>
    places.map(({ label, setting }) => {
      const { measures } = SCORES[score];
      if (measures.length === 1) return of(measures[0], label);
      const parts = measures.map((measure) => of(measure, label));
      return parts[0].map((_, replicate) => sum(parts.map((part) => part[replicate])) / setting.ticks);
    });
  return Object.fromEntries(SCORE_NAMES.map((score) => [score, read(score)])) as unknown as Samples;
}

/** All arms by one score. */
function scoreArms(
  plan: BenchmarkPlan,
  arms: readonly PlannedArm[],
  reference: number,
  samples: readonly (readonly Float64Array[])[],
  score: Score,
): ArmScore[] {
  const sign = SCORES[score].better === 'more' ? 1 : -1;
  const values = samples.map((places) => independent(plan, places));
  const differences = values.map((of) => subtract(of, values[reference]));
  const estimates = standsForOthers(plan)
    ? estimatesForOthers(differences)
    : values.map((of) => estimateOf(pairedDifference(of[0], values[reference][0])));
  const rivals = arms.flatMap(({ kind }, arm) => (isRanked(kind) ? [arm] : []));
  const canRank = standsForOthers(plan) || plan.sitting.replicates >= ENOUGH_RUNS;
  const ranks = canRank
    ? rank(
        rivals.map((arm) => differences[arm]),
        sign,
      )
    : [];
  const shares = sign > 0 ? sharesOfTheWay(samples, reference) : arms.map(() => null);
  return arms.map((_, arm) => {
    const ranked = ranks.find((each) => rivals[each.arm] === arm);
    return {
      mean: meanOver(values[arm]),
      difference: estimates[arm],
      share: shares[arm],
      ranks: ranked === undefined ? null : { rank: ranked.rank, best: ranked.best, worst: ranked.worst },
    };
  });
}

/** Whether an arm of a kind is ranked with others. */
export function isRanked(kind: ArmKind): boolean {
  return kind === 'reference' || kind === 'entry' || kind === 'baseline';
}

/** Differences of each arm, with intervals that count which scenarios they are: standard errors of the bootstrap, over scenarios and runs. */
function estimatesForOthers(differences: readonly Values[]): Estimate[] {
  const errors = new Map(rank(differences, 1).map(({ arm, standardError }) => [arm, standardError]));
  const t = studentQuantile(0.975, differences[0].length - 1);
  return differences.map((of, arm) => {
    const value = meanOver(of);
    const reach = t * (errors.get(arm) as number);
    return { value, low: value - reach, high: value + reach };
  });
}

function rank(values: readonly Values[], sign: number): Ranked[] {
  if (values.length < 2)
    return values.map((_, arm) => ({ arm, mean: 0, standardError: 0, rank: 1, best: 1, worst: 1 }));
  const otherPlaces = values[0].length > 1;
  return rankOverPlaces(
    values.map((places) => places.map((sample) => sample.map((value) => sign * value))),
    { otherPlaces },
  );
}

/** How far each arm goes from the reference to the best mean of any arm, over all places. */
function sharesOfTheWay(samples: readonly (readonly Float64Array[])[], reference: number): (number | null)[] {
  const gains = samples.map((places) => places.map((sample, at) => mean(sample) - mean(samples[reference][at])));
  const best = samples[reference].map((_, place) => Math.max(...gains.map((of) => of[place])));
  return gains.map((of) => (sum(best) > 0 ? sum(of) / sum(best) : null));
}

function frontOf(
  arms: readonly PlannedArm[],
  scores: Readonly<Record<Score, readonly ArmScore[]>>,
): ReadonlySet<string> {
  const rivals = arms.flatMap(({ kind }, arm) => (isRanked(kind) ? [arm] : []));
  const means = table({
    strategy: rivals.map((arm) => arms[arm].label),
    ...Object.fromEntries(NORMS.map((norm) => [norm, Float64Array.from(rivals, (arm) => scores[norm][arm].mean)])),
  });
  return new Set(nonDominated(means, NORMS));
}

/** The scenarios of a suite, in order. */
function scenariosOf({ sitting }: BenchmarkPlan): string[] {
  return sitting.suite.scenarios.map(({ label }) => label);
}

/** The places of one scenario, or at one budget, by their numbers. */
function placesWith(
  { places }: BenchmarkPlan,
  wanted: { readonly scenario?: string; readonly budget?: string },
): number[] {
  return places.flatMap(({ scenario, budget }, at) =>
    (wanted.scenario ?? scenario) === scenario && (wanted.budget ?? budget) === budget ? [at] : [],
  );
}

/** Whether there are enough scenarios to stand for others of their kind. */
function standsForOthers(plan: BenchmarkPlan): boolean {
  return scenariosOf(plan).length >= ENOUGH_SCENARIOS;
}

/**
 * What varies by itself. A scenario is what stands for others of its kind: its budgets share their luck, so they are one value. Few scenarios stand
 * for themselves alone, and what varies is the luck of a run: one value for all of them.
 */
function independent(plan: BenchmarkPlan, places: readonly Float64Array[]): Values {
  if (!standsForOthers(plan)) return [meanOfSamples(places)];
  return scenariosOf(plan).map((scenario) => meanOfSamples(placesWith(plan, { scenario }).map((at) => places[at])));
}

function meanOfSamples(samples: readonly Float64Array[]): Float64Array {
  return samples[0].map((_, replicate) => mean(Float64Array.from(samples, (sample) => sample[replicate])));
}

function subtract(one: Values, other: Values): Values {
  return one.map((sample, at) => sample.map((value, replicate) => value - other[at][replicate]));
}

function meanOver(values: Values): number {
  return mean(Float64Array.from(values, (sample) => mean(sample)));
}

function partDifference(own: readonly Float64Array[], other: readonly Float64Array[], at: readonly number[]): Estimate {
  const pick = (places: readonly Float64Array[]) => meanOfSamples(at.map((place) => places[place]));
  return estimateOf(pairedDifference(pick(own), pick(other)));
}

function estimateOf({ mean: value, low, high }: PairedDifference): Estimate {
  return { value, low, high };
}
