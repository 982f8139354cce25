import { checkNames, lookUp, ParameterError } from '../../base/index.js';
import { texts } from '../../numeric/index.js';
import { type Implicant, implies, primeImplicants } from './prime-implicants.js';
import { type Combination, membershipOf, writeExpression } from './set-membership.js';
import { type Sufficiency, sufficiencyOf } from './set-relations.js';
import { smallestCovers } from './smallest-covers.js';
import type { OutcomeCode, TruthTable } from './truth-table.js';

const MOST_MODELS = 100;

/** How to minimise a truth table. */
export interface MinimiseOptions {
  /** 'conservative' (the default) takes nothing from remainders, 'parsimonious' what of them makes terms shorter. */
  readonly solution?: 'conservative' | 'parsimonious';
  /** What to take contradictions for: as coded 0 ('absent', the default), as coded 1 ('present'), or as remainders. */
  readonly contradictions?: 'absent' | 'present' | 'remainder';
}

/** One term of a model: a way to the outcome. */
export interface Term extends Sufficiency {
  readonly combination: Combination;
  /** As it is usually written: `DEV*~IND`. */
  readonly text: string;
  /** What of the coverage no other term of the model has too. */
  readonly unique: number;
}

/** One way to write the solution. */
export interface Model extends Sufficiency {
  readonly terms: readonly Term[];
  readonly text: string;
}

/** What a truth table comes down to. */
export interface Minimisation {
  /** Every shortest way to write it: several of them explain the coded cases equally well. At most 100. */
  readonly models: readonly Model[];
  /** Whether these are all models and none is shorter; with many conditions and noisy cases the search may be cut short. */
  readonly complete: boolean;
  /** All terms that cannot be shortened and hold of a configuration coded 1. */
  readonly primeImplicants: readonly Combination[];
}

/**
 * Bring the configurations of a truth table that are coded 1 down to the fewest and shortest terms.
 *
 * The conservative solution (also called complex) stays with what was observed; the parsimonious one assumes of a
 * remainder, a configuration without enough cases, whatever makes the terms shorter. Terms by the method of Quine and
 * McCluskey, and of their smallest choices all.
 *
 * @param of - a truth table of truthTable.
 * @returns models with consistency, proportional reduction in inconsistency and coverage over all cases, for the whole and
 *   for each term.
 * @throws ParameterError where no configuration is coded 1, or none is left that counts against the outcome.
 * @source mccluskey1956, ragin2008, dusa2019
 */
export function minimise(of: TruthTable, options: MinimiseOptions = {}): Minimisation {
  checkNames('the options of minimise', options, ['solution', 'contradictions']);
  const { solution = 'conservative', contradictions = 'absent' } = options;
  lookUp('solution', { conservative: true, parsimonious: true }, solution);
  lookUp('way to take contradictions', { absent: true, present: true, remainder: true }, contradictions);
  const codes = texts(of.rows, 'code') as readonly OutcomeCode[];
  const counted = codes.map((code) => (code === 'contradiction' ? AS_CODE[contradictions] : code));
  const rows = counted.map((_, row) => row);
  const present = rows.filter((row) => counted[row] === '1');
  const allowed = rows.filter(
    (row) => counted[row] === '1' || (solution === 'parsimonious' && counted[row] === 'remainder'),
  );
  if (present.length === 0) {
    throw new ParameterError('Expected a configuration of the truth table to be coded 1 but found none');
  }
  if (allowed.length === codes.length) {
    throw new ParameterError(
      'Expected a configuration of the truth table to count against the outcome but found none, so every condition falls away',
    );
  }
  const primes = primeImplicants(allowed, of.conditions.length).filter((prime) =>
    present.some((row) => implies(prime, row)),
  );
  const { covers, complete } = smallestCovers(
    present.map((row) => [...primes.keys()].filter((place) => implies(primes[place], row))),
    MOST_MODELS,
  );
  const combinations = primes.map((prime) => asCombination(prime, of.conditions));
  const ways = combinations.map((combination) => ({ combination, members: membershipOf(of.cases, combination) }));
  const outcome = membershipOf(of.cases, of.outcome);
  const models = covers.map((cover) =>
    describeModel(
      cover.map((place) => ways[place]),
      outcome,
    ),
  );
  return { models, complete, primeImplicants: combinations };
}

const AS_CODE = { absent: '0', present: '1', remainder: 'remainder' } as const;

function asCombination({ care, value }: Implicant, conditions: readonly string[]): Combination {
  const last = conditions.length - 1;
  return Object.fromEntries(
    [...conditions.entries()]
      .filter(([place]) => ((care >> (last - place)) & 1) === 1)
      .map(([place, name]) => [name, ((value >> (last - place)) & 1) as 0 | 1]),
  );
}

interface Way {
  readonly combination: Combination;
  readonly members: Float64Array;
}

function describeModel(ways: readonly Way[], outcome: Float64Array): Model {
  const whole = sufficiencyOf(unite(ways), outcome);
  const terms = ways.map((way): Term => {
    const others = ways.filter((other) => other !== way);
    const without = others.length === 0 ? 0 : sufficiencyOf(unite(others), outcome).coverage;
    return {
      combination: way.combination,
      text: writeExpression(way.combination),
      ...sufficiencyOf(way.members, outcome),
      unique: Math.max(0, whole.coverage - without),
    };
  });
  return { terms, text: writeExpression(ways.map(({ combination }) => combination)), ...whole };
}

function unite(ways: readonly Way[]): Float64Array {
  const most = new Float64Array(ways[0].members.length);
  for (const { members } of ways) for (const [row, value] of members.entries()) most[row] = Math.max(most[row], value);
  return most;
}
