import { checkInteger, checkNames, checkNumber, ParameterError, show } from '../../base/index.js';
import { type Column, numbers, sum, type Table, table } from '../../numeric/index.js';
import { type Combination, membershipOf, type SetExpression, writeExpression } from './set-membership.js';
import { sufficiencyOf } from './set-relations.js';

const MOST_CONDITIONS = 12;

/** How to make a truth table. */
export interface TruthTableOptions {
  /** The set to be explained: a column, or for its absence such as `{ success: 0 }`. */
  readonly outcome: SetExpression;
  /** The columns of the conditions: 1 to 12. */
  readonly conditions: readonly string[];
  /** The least consistency of a configuration that is coded 1: above 0, at most 1, default .8. */
  readonly inclusion?: number;
  /** Configurations of less consistency than this are coded 0, those between are contradictions: default `inclusion`, so none. */
  readonly exclusion?: number;
  /** The least proportional reduction in inconsistency of a configuration coded 1; what falls short is coded 0. Default 0. */
  readonly pri?: number;
  /** The least number of cases of a configuration that is not a remainder: default 1. */
  readonly frequency?: number;
}

/** How a configuration is coded. */
export type OutcomeCode = '1' | '0' | 'contradiction' | 'remainder';

/** A truth table, with what minimise needs of the cases. */
export interface TruthTable {
  readonly conditions: readonly string[];
  readonly outcome: SetExpression;
  /**
   * A row for each of the 2^k configurations, the first condition changing slowest: a column of 0 and 1 for each condition,
   * `n` (cases with a membership above .5), `consistency` and `pri` (NaN where n is 0), and `code` (an OutcomeCode).
   */
  readonly rows: Table;
  /** The configuration of each case: a row of `rows`. */
  readonly rowOfCase: Int32Array;
  /** The memberships that it was made of. */
  readonly cases: Table;
}

/**
 * Sort cases into the configurations of their conditions, and say of each whether the outcome goes with it.
 *
 * The first step of qualitative comparative analysis, for crisp sets (0 and 1) and fuzzy ones; minimise is the second.
 * Each case belongs to the one configuration in which its membership is above .5; the consistency of a configuration
 * counts all cases by their membership.
 *
 * @param cases - a row for each case, a column of memberships (0 to 1) for each set.
 * @throws ParameterError for a membership of exactly .5 in a condition, which is in no configuration; for memberships
 *   outside 0 to 1, an outcome without members, no or more than 12 conditions, or cuts outside their range.
 * @throws UnknownNameError for a set that is no column.
 * @source ragin2008, dusa2019
 */
export function truthTable(cases: Table, options: TruthTableOptions): TruthTable {
  checkNames('the options of truthTable', options, [
    'outcome',
    'conditions',
    'inclusion',
    'exclusion',
    'pri',
    'frequency',
  ]);
  const { conditions, outcome } = options;
  checkConditions(conditions, outcome);
  const cuts = checkCuts(options);
  const wanted = membershipOf(cases, outcome);
  if (sum(wanted) === 0) {
    throw new ParameterError(`Expected some case to be in the outcome ${writeExpression(outcome)} but found none`);
  }
  const rowOfCase = configurationsOf(cases, conditions);
  const count = 1 << conditions.length;
  const n = new Int32Array(count);
  for (const row of rowOfCase) n[row] += 1;
  const consistency = new Float64Array(count).fill(Number.NaN);
  const pri = new Float64Array(count).fill(Number.NaN);
  const code: OutcomeCode[] = [];
  for (let row = 0; row < count; row++) {
    if (n[row] > 0) {
      const found = sufficiencyOf(membershipOf(cases, combinationOfRow(conditions, row)), wanted);
      consistency[row] = found.consistency;
      pri[row] = found.pri;
    }
    code.push(codeOf(n[row], consistency[row], pri[row], cuts));
  }
  const columns = conditions.map((name, place): [string, Column] => [
    name,
    Int32Array.from({ length: count }, (_, row) => (row >> (conditions.length - 1 - place)) & 1),
  ]);
  return {
    conditions,
    outcome,
    rows: table({ ...Object.fromEntries(columns), n, consistency, pri, code }),
    rowOfCase,
    cases,
  };
}

/** The configuration of a row of a truth table, as a combination of all conditions. */
export function combinationOfRow(conditions: readonly string[], row: number): Combination {
  const last = conditions.length - 1;
  return Object.fromEntries(conditions.map((name, place) => [name, ((row >> (last - place)) & 1) as 0 | 1]));
}

interface Cuts {
  readonly inclusion: number;
  readonly exclusion: number;
  readonly pri: number;
  readonly frequency: number;
}

function checkConditions(conditions: readonly string[], outcome: SetExpression): void {
  checkInteger('the number of conditions', conditions.length, 1, MOST_CONDITIONS);
  const reserved = conditions.find((name) => ['n', 'consistency', 'pri', 'code'].includes(name));
  if (reserved !== undefined) {
    throw new ParameterError(
      `Expected a condition not to be called n, consistency, pri or code but found "${reserved}"`,
    );
  }
  const twice = conditions.find((name, place) => conditions.indexOf(name) < place);
  if (twice !== undefined) {
    throw new ParameterError(`Expected conditions to name each set once but found ${show(twice)} twice`, {
      conditions,
    });
  }
  const named = new Set(
    typeof outcome === 'string' ? [outcome] : [outcome].flat().flatMap((part) => Object.keys(part)),
  );
  const shared = conditions.find((name) => named.has(name));
  if (shared !== undefined) {
    throw new ParameterError(`Expected the outcome not to be made of a condition but found "${shared}" in both`);
  }
}

function checkCuts(options: TruthTableOptions): Cuts {
  const { inclusion = 0.8, pri = 0, frequency = 1 } = options;
  checkNumber('inclusion', inclusion, Number.MIN_VALUE, 1);
  const { exclusion = inclusion } = options;
  checkNumber('exclusion', exclusion, 0, inclusion);
  checkNumber('pri', pri, 0, 1);
  checkInteger('frequency', frequency, 1, Number.MAX_SAFE_INTEGER);
  return { inclusion, exclusion, pri, frequency };
}

function configurationsOf(cases: Table, conditions: readonly string[]): Int32Array {
  const rowOfCase = new Int32Array(cases.rowCount);
  for (const name of conditions) {
    for (const [row, membership] of numbers(cases, name).entries()) {
      checkNumber(`"${name}" of case ${row}`, membership, 0, 1);
      if (membership === 0.5) {
        throw new ParameterError(
          `Expected "${name}" of case ${row} to be above or below .5 but found .5, which is neither in the set nor out`,
          { name, row },
        );
      }
      rowOfCase[row] = (rowOfCase[row] << 1) | (membership > 0.5 ? 1 : 0);
    }
  }
  return rowOfCase;
}

function codeOf(n: number, consistency: number, pri: number, cuts: Cuts): OutcomeCode {
  if (n < cuts.frequency) return 'remainder';
  // A consistency that is a cut but for the last bits reaches it: sums of decimal memberships are rarely exact.
  if (reaches(consistency, cuts.inclusion)) return reaches(pri, cuts.pri) ? '1' : '0';
  return reaches(consistency, cuts.exclusion) ? 'contradiction' : '0';
}

function reaches(value: number, cut: number): boolean {
  return value >= cut - 1e-12;
}
