import { ParameterError } from '../../base/index.js';
import { sum, type Table } from '../../numeric/index.js';
import { membershipOf, type SetExpression, writeExpression } from './set-membership.js';

/** How far a set is a subset of an outcome: where it is present, the outcome is too. */
export interface Sufficiency {
  /** Of what is in the set, how much is in the outcome (also called inclusion): 1 for a perfect subset. */
  readonly consistency: number;
  /** The same without what is in the outcome and in its absence at once; far below the consistency where it means little. */
  readonly pri: number;
  /** Of what is in the outcome, how much the set accounts for. */
  readonly coverage: number;
}

/** How far a set is a superset of an outcome: where the outcome is present, it is too. */
export interface Necessity {
  /** Of what is in the outcome, how much is in the set: 1 for a perfect superset; from .9 on usually called near-necessary. */
  readonly consistency: number;
  /** Of what is in the set, how much is in the outcome: low where the set is much larger than the outcome. */
  readonly coverage: number;
  /** The relevance of necessity: near 0 where nearly every case is in the set, so that its being necessary says little. */
  readonly relevance: number;
}

/**
 * How far a set is sufficient for an outcome.
 *
 * For a condition, a combination (`{ design: 1, incentives: 1 }`) or a list of them of which one is enough. These numbers
 * describe the cases and promise nothing about others; a few cases give a high consistency by chance.
 *
 * @param cases - a row for each case, memberships 0 to 1 (crisp sets: 0 and 1).
 * @throws ParameterError where the set or the outcome has no members at all, or for memberships outside 0 to 1.
 * @throws UnknownNameError for a set that is no column.
 * @source ragin2006, ragin2008, schneider2012
 */
export function sufficiency(cases: Table, expression: SetExpression, outcome: SetExpression): Sufficiency {
  const set = membersOf(cases, expression);
  return sufficiencyOf(set, membersOf(cases, outcome));
}

/**
 * How far a set is necessary for an outcome.
 *
 * Look at the relevance too: what nearly all cases have is necessary for everything.
 *
 * @param cases - a row for each case, memberships 0 to 1 (crisp sets: 0 and 1).
 * @throws ParameterError where the set or the outcome has no members at all, or for memberships outside 0 to 1.
 * @throws UnknownNameError for a set that is no column.
 * @source ragin2006, schneider2012
 */
export function necessity(cases: Table, expression: SetExpression, outcome: SetExpression): Necessity {
  const set = membersOf(cases, expression);
  const wanted = membersOf(cases, outcome);
  const both = intersect(set, wanted);
  const outsideBoth = sum(both.map((membership) => 1 - membership));
  return {
    consistency: sum(both) / sum(wanted),
    coverage: sum(both) / sum(set),
    // Where every case is fully in both sets, being necessary says nothing.
    relevance: outsideBoth === 0 ? 0 : sum(set.map((membership) => 1 - membership)) / outsideBoth,
  };
}

/** The sufficiency of memberships for the memberships of an outcome, neither of them empty. */
export function sufficiencyOf(set: Float64Array, outcome: Float64Array): Sufficiency {
  const both = sum(intersect(set, outcome));
  const inContradiction = sum(set.map((value, row) => Math.min(value, outcome[row], 1 - outcome[row])));
  const decided = sum(set) - inContradiction;
  return {
    consistency: both / sum(set),
    pri: decided > 0 ? (both - inContradiction) / decided : 0,
    coverage: both / sum(outcome),
  };
}

function membersOf(cases: Table, expression: SetExpression): Float64Array {
  const members = membershipOf(cases, expression);
  if (sum(members) === 0) {
    throw new ParameterError(`Expected some case to be in the set ${writeExpression(expression)} but found none`);
  }
  return members;
}

function intersect(first: Float64Array, second: Float64Array): Float64Array {
  return first.map((membership, row) => Math.min(membership, second[row]));
}
