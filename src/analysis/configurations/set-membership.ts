import { checkNumber, ParameterError, show } from '../../base/index.js';
import { numbers, type Table } from '../../numeric/index.js';

/** Sets of which all must hold: 1 for being in the set, 0 for not being in it, such as `{ incentives: 1, hierarchy: 0 }`. */
export type Combination = Readonly<Record<string, 0 | 1>>;

/**
 * A set made of sets: the name of one, a combination (and), or a list of combinations of which one is enough (or).
 */
export type SetExpression = string | Combination | readonly Combination[];

/**
 * The membership of each case in a set made of sets: the least of a combination, the greatest of a list, 1 less the
 * membership for a 0.
 *
 * Use it to look at a term of a solution case by case, or for a column of one's own.
 *
 * @param cases - a row for each case, a column of memberships (0 to 1) for each set.
 * @throws ParameterError for a membership outside 0 to 1, an empty combination or list, or a value that is not 0 or 1.
 * @throws UnknownNameError for a set that is no column.
 * @source ragin2008
 */
export function membershipOf(cases: Table, expression: SetExpression): Float64Array {
  if (typeof expression === 'string') return membershipOf(cases, { [expression]: 1 });
  if (!isList(expression)) return membershipOfAll(cases, expression);
  if (expression.length === 0) throw new ParameterError('Expected a list of at least one combination but found none');
  const [first, ...others] = expression.map((combination) => membershipOfAll(cases, combination));
  return first.map((value, row) => others.reduce((most, other) => Math.max(most, other[row]), value));
}

/** A combination as it is usually written: `A*~B`, and a list with ` + `. */
export function writeExpression(expression: SetExpression): string {
  if (typeof expression === 'string') return expression;
  if (isList(expression)) return expression.map(writeExpression).join(' + ');
  return Object.entries(expression)
    .map(([name, wanted]) => (wanted === 1 ? name : `~${name}`))
    .join('*');
}

function isList(expression: SetExpression): expression is readonly Combination[] {
  return Array.isArray(expression);
}

function membershipOfAll(cases: Table, combination: Combination): Float64Array {
  const wanted = Object.entries(combination);
  if (wanted.length === 0) throw new ParameterError('Expected a combination to name at least one set but found none');
  const least = new Float64Array(cases.rowCount).fill(1);
  for (const [name, sign] of wanted) {
    if (sign !== 0 && sign !== 1) {
      throw new ParameterError(`Expected "${name}" of a combination to be 0 or 1 but found ${show(sign)}`, { name });
    }
    for (const [row, membership] of numbers(cases, name).entries()) {
      checkNumber(`"${name}" of case ${row}`, membership, 0, 1);
      least[row] = Math.min(least[row], sign === 1 ? membership : 1 - membership);
    }
  }
  return least;
}
