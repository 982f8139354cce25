import {
  byRun,
  clusteredProportion,
  meanInterval,
  pairedClusteredDifference,
  pairedDifference,
  type Sample,
} from '../analysis/index.js';
import type { Comparison } from '../experiment/index.js';
import { FAILURES, type Scenario, STAGES, type Stage } from '../model/index.js';
import { type BarrierSummary, summariseBarriers } from './summarise-barriers.js';

/** The three outcomes of a run. */
export const OUTCOMES = ['effective', 'democratic', 'innovative'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A number with its interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
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
  /** Processes by how they failed. */
  readonly failures: Readonly<Record<string, number>>;
  /** What stopped the failed processes of the attributed replicates, by stage; null where none was attributed. */
  readonly barriers: readonly BarrierSummary[] | null;
  /** This strategy minus the first, replicate by replicate; null for the first. */
  readonly difference: {
    readonly stages: readonly (Estimate | null)[];
    readonly endToEnd: Estimate | null;
    readonly outcomes: Readonly<Record<Outcome, Estimate>>;
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
const ENTERED = ['started', 'interaction', 'collaboration'] as const;
const FAILED = ['failedInteraction', 'failedCollaboration', 'failedInnovation'] as const;

/** Summarise a comparison of at least 2 replicates: plain data, the same each time. */
export function summarise(comparison: Comparison): ComparisonSummary {
  const { version, scenario, seed, replicates, attributed, strategies } = comparison;
  const samples = new Map<string, Map<string, Float64Array>>();
  const sample = (column: string, strategy: string): Float64Array => {
    const known = samples.get(column) ?? byRun(comparison.runs, column);
    samples.set(column, known);
    return known.get(strategy) ?? new Float64Array();
  };
  const first = strategies[0].label;
  return {
    version,
    scenario,
    seed,
    replicates,
    attributed,
    level: LEVEL,
    strategies: strategies.map(({ label, name, options }) => {
      const of = (column: string) => sample(column, label);
      return {
        strategy: label,
        name,
        options,
        started: total(of('started')),
        innovated: total(of('innovation')),
        stages: STAGES.map((stage, index) => summariseStage(stage, index, of)),
        endToEnd: conversion(of('innovation'), of('started')),
        outcomes: eachOutcome((outcome) => meanOf(of(outcome))),
        failures: Object.fromEntries(FAILURES.slice(1).map((failure) => [failure, total(of(failure))])),
        barriers: attributed === 0 ? null : summariseBarriers(comparison.barriers, label),
        difference: label === first ? null : differenceOf(of, (column) => sample(column, first)),
      };
    }),
  };
}

type Read = (column: string) => Float64Array;

function summariseStage(stage: Stage, index: number, of: Read): StageSummary {
  const entered = total(of(ENTERED[index]));
  const passed = total(of(stage));
  const failed = total(of(FAILED[index]));
  const running = entered - passed - failed;
  return { stage, entered, passed, failed, running, conversion: conversion(of(stage), of(ENTERED[index])) };
}

function differenceOf(of: Read, first: Read): NonNullable<StrategySummary['difference']> {
  const difference = (passed: string, entered: string) =>
    conversionDifference(of(passed), of(entered), first(passed), first(entered));
  return {
    stages: STAGES.map((stage, index) => difference(stage, ENTERED[index])),
    endToEnd: difference('innovation', 'started'),
    outcomes: eachOutcome((outcome) => {
      const { mean, low, high } = pairedDifference(of(outcome), first(outcome), LEVEL);
      return { value: mean, low, high };
    }),
  };
}

function conversion(passed: Sample, entered: Sample): Estimate | null {
  if (total(entered) === 0) return null;
  const { proportion, low, high } = clusteredProportion(passed, entered, LEVEL);
  return { value: proportion, low, high };
}

function conversionDifference(passed: Sample, entered: Sample, passed0: Sample, entered0: Sample): Estimate | null {
  if (total(entered) === 0 || total(entered0) === 0) return null;
  const { difference, low, high } = pairedClusteredDifference(passed, entered, passed0, entered0, LEVEL);
  return { value: difference, low, high };
}

function meanOf(values: Sample): Estimate {
  const { mean, low, high } = meanInterval(values, { level: LEVEL });
  return { value: mean, low, high };
}

function eachOutcome(measure: (outcome: Outcome) => Estimate): Record<Outcome, Estimate> {
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, measure(outcome)])) as Record<Outcome, Estimate>;
}

function total(values: Sample): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}
