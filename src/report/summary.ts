import {
  ALL_BARRIERS,
  type ArmFailures,
  barrierShares,
  byRun,
  type Conversion,
  conversions,
  type Estimate,
  endToEndShares,
} from '../analysis/index.js';
import { deepFreeze } from '../base/index.js';
import { type Comparison, printRows } from '../experiment/index.js';
import { BARRIERS, FAILURES, type Scenario, STAGES, type Stage } from '../model/index.js';
import { numbers, sum, type Table, texts, uniqueTexts } from '../numeric/index.js';
import { differenceOverMeasured, meanOverMeasured } from './over-measured.js';

/** The three outcomes of a run. */
export const OUTCOMES = deepFreeze(['effective', 'democratic', 'innovative'] as const);
export type Outcome = (typeof OUTCOMES)[number];

/** What came of the processes started: the share that innovated, the net true gain of each, the share that left matters worse. */
export const RESULTS = deepFreeze(['innovated', 'delivery', 'harmed'] as const);
export type Result = (typeof RESULTS)[number];

/** What a barrier costs end to end: innovations per process started that taking it away from the whole run adds. */
export interface BarrierCost {
  readonly value: number;
  /** Null where fewer than 3 replicates were attributed. */
  readonly low: number | null;
  readonly high: number | null;
  /** Standard error by the sampling of orders alone, a part of the interval; null where fewer than 2 replicates took two orders. */
  readonly orderError: number | null;
}

/** What the barriers cost end to end. */
export interface EndToEndBarriers {
  /** In the order of BARRIERS; then those of extensions. */
  readonly barriers: readonly (BarrierCost & { readonly barrier: string })[];
  /** What taking all of them away adds: the sum of the barriers. */
  readonly all: BarrierCost;
  /** Replicates that it rests on. */
  readonly replicates: number;
}

/** What became of the processes that entered a stage, over all replicates. */
export interface StageSummary {
  readonly stage: Stage;
  readonly entered: number;
  readonly passed: number;
  readonly failed: number;
  /** Still under way when the run ended: they count as entered and not as passed. */
  readonly running: number;
  /** passed / entered; null where none entered. */
  readonly conversion: Estimate | null;
}

/** What one strategy did. */
export interface StrategySummary {
  readonly strategy: string;
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly started: number;
  readonly innovated: number;
  readonly stages: readonly StageSummary[];
  /** innovated / started. */
  readonly endToEnd: Estimate | null;
  readonly outcomes: Readonly<Record<Outcome, Estimate>>;
  /** Per process started: `innovated` and `harmed` from 0 to 1, `delivery`, losses counted, from -1 to 1; null where none started. */
  readonly results: Readonly<Record<Result, Estimate | null>>;
  /** Processes by how they failed. */
  readonly failures: Readonly<Record<string, number>>;
  /** What stopped the failed processes of the attributed replicates, by stage; null where none was attributed. */
  readonly barriers: ArmFailures['stages'] | null;
  /** What each of all ten barriers costs end to end, in the attributed replicates; null where none was attributed. */
  readonly endToEndBarriers: EndToEndBarriers | null;
  /** The strategy before it of which every run is the same to the last bit: it changed nothing against that one. */
  readonly sameAs: string | null;
  /** This strategy minus the first, replicate by replicate; null for the first, and for one that changed nothing against it. */
  readonly difference: {
    readonly stages: readonly (Estimate | null)[];
    readonly endToEnd: Estimate | null;
    readonly outcomes: Readonly<Record<Outcome, Estimate>>;
    readonly results: Readonly<Record<Result, Estimate | null>>;
  } | null;
}

/** A comparison in numbers, with all that is needed to do it again. */
export interface ComparisonSummary {
  readonly version: string;
  /** Complete, with every parameter. */
  readonly scenario: Scenario;
  readonly seed: string | number;
  readonly replicates: number;
  /** Replicates whose failures were attributed to barriers, from the first on. */
  readonly attributed: number;
  /** The share of experiments in which an interval holds the true value. */
  readonly level: number;
  readonly strategies: readonly StrategySummary[];
}

const LEVEL = 0.95;
const FAILED = ['failedInteraction', 'failedCollaboration', 'failedInnovation'] as const;

/** Of strategies whose every run is that of an earlier one, which it is. */
export type SameStrategies = ReadonlyMap<string, string>;

/**
 * Summarise a comparison of at least 2 replicates: plain data, the same each time.
 *
 * @param same - the strategies that changed nothing; by default those of which all rows of the runs are equal, to the last bit.
 */
export function summarise(
  comparison: Comparison,
  same: SameStrategies = sameStrategies(comparison.runs),
): ComparisonSummary {
  const { version, scenario, seed, replicates, attributed, strategies, runs } = comparison;
  const columns: readonly string[] = [...FAILED, ...FAILURES.slice(1), ...OUTCOMES, 'delivery'];
  const samples = new Map(columns.map((column) => [column, byRun(runs, column)]));
  const sample = (column: string, strategy: string) => samples.get(column)?.get(strategy) ?? new Float64Array();
  const converted = new Map(conversions(runs, { level: LEVEL }).map((each) => [each.arm, each.conversions]));
  const harmed = new Map(
    conversions(runs, { level: LEVEL, stages: ['started', 'harm'] }).map((each) => [each.arm, each.conversions[0]]),
  );
  const stopped = new Map(barrierShares(comparison.barriers).map(({ arm, stages }) => [arm, stages]));
  const costs = endToEndBarriers(comparison.removals);
  const first = strategies[0].label;
  return {
    version,
    scenario,
    seed,
    replicates,
    attributed,
    level: LEVEL,
    strategies: strategies.map(({ label, name, options }) => {
      const steps = (converted.get(label) ?? []).slice(0, STAGES.length);
      const endToEnd = (converted.get(label) ?? [])[STAGES.length];
      const total = (column: string) => sum(sample(column, label));
      return {
        strategy: label,
        name,
        options,
        started: endToEnd.entered,
        innovated: endToEnd.passed,
        stages: steps.map((step, index) => summariseStage(STAGES[index], step, total(FAILED[index]))),
        endToEnd: endToEnd.share,
        outcomes: eachOutcome((outcome) => meanOverMeasured(sample(outcome, label), LEVEL)),
        results: {
          innovated: endToEnd.share,
          delivery: meanOverMeasured(sample('delivery', label), LEVEL),
          harmed: harmed.get(label)?.share ?? null,
        },
        failures: Object.fromEntries(FAILURES.slice(1).map((failure) => [failure, total(failure)])),
        barriers: stopped.get(label) ?? null,
        endToEndBarriers: costs.get(label) ?? null,
        sameAs: same.get(label) ?? null,
        difference:
          label === first || same.get(label) === first
            ? null
            : {
                stages: steps.map(({ difference }) => difference),
                endToEnd: endToEnd.difference,
                outcomes: eachOutcome((outcome) =>
                  differenceOverMeasured(sample(outcome, label), sample(outcome, first), LEVEL),
                ),
                results: {
                  innovated: endToEnd.difference,
                  delivery: differenceOverMeasured(sample('delivery', label), sample('delivery', first), LEVEL),
                  harmed: harmed.get(label)?.difference ?? null,
                },
              },
      };
    }),
  };
}

function sameStrategies(runs: Table): SameStrategies {
  const measures = Object.keys(runs.columns).filter((name) => name !== 'strategy' && name !== 'replicate');
  const [prints, arms, replicates] = [printRows(runs, measures), texts(runs, 'strategy'), numbers(runs, 'replicate')];
  const ofArm = new Map<string, string[]>();
  for (const [row, print] of prints.entries()) {
    const rows = ofArm.get(arms[row]) ?? [];
    if (rows.length === 0) ofArm.set(arms[row], rows);
    rows.push(`${replicates[row]} ${print}`);
  }
  const known = new Map<string, string>();
  const same = new Map<string, string>();
  for (const [arm, rows] of ofArm) {
    const all = rows.toSorted().join();
    const earlier = known.get(all);
    if (earlier === undefined) known.set(all, arm);
    else same.set(arm, earlier);
  }
  return same;
}

function summariseStage(stage: Stage, { entered, passed, share }: Conversion, failed: number): StageSummary {
  return { stage, entered, passed, failed, running: entered - passed - failed, conversion: share };
}

function eachOutcome(measure: (outcome: Outcome) => Estimate): Record<Outcome, Estimate> {
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, measure(outcome)])) as Record<Outcome, Estimate>;
}

/** The ten in their order, then others, which extensions bring. */
function barrierNames(found: readonly string[]): string[] {
  return [
    ...new Set([...BARRIERS.map(({ name }) => name as string), ...found.filter((name) => name !== ALL_BARRIERS)]),
  ];
}

function endToEndBarriers(removals: Table): Map<string, EndToEndBarriers> {
  if (removals.rowCount === 0) return new Map();
  const shares = endToEndShares(removals, { level: LEVEL });
  const [arms, names] = [texts(shares, 'strategy'), texts(shares, 'barrier')];
  const column = (name: string) => numbers(shares, name);
  const rowOf = (arm: string, name: string) => names.findIndex((each, row) => each === name && arms[row] === arm);
  const present = (name: string, row: number) => (Number.isNaN(column(name)[row]) ? null : column(name)[row]);
  const costAt = (row: number): BarrierCost => ({
    value: column('share')[row],
    low: present('low', row),
    high: present('high', row),
    orderError: present('orderError', row),
  });
  return new Map(
    uniqueTexts(shares, 'strategy').map((arm) => {
      const all = rowOf(arm, ALL_BARRIERS);
      const barriers = barrierNames(names).map((name) => ({ barrier: name, ...costAt(rowOf(arm, name)) }));
      return [arm, { barriers, all: costAt(all), replicates: column('replicates')[all] }];
    }),
  );
}
