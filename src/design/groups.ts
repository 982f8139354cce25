import { ParameterError, show } from '../base/index.js';

/** Which factors of a design move together. */
export interface Groups {
  /** The names of the groups, in the order in which they first appear. */
  readonly names: readonly string[];
  /** For each group the places of its factors, ascending. */
  readonly members: readonly (readonly number[])[];
}

/**
 * Groups of factors, from the name of the group of each.
 *
 * Right for whoever reads or writes a design in groups, as morrisTrajectories, saltelliPoints and their analyses do.
 *
 * @param dimensions - how many factors there are.
 * @param groups - for each factor, in order, the name of its group; equal names move together. By default each factor by itself, and the
 * names are those of their places, from 0.
 * @throws ParameterError unless there is a name, a text, for each factor.
 * @source campolongo2007
 */
export function groupFactors(dimensions: number, groups?: readonly string[]): Groups {
  const names = groups ?? Array.from({ length: dimensions }, (_, factor) => `${factor}`);
  if (!Array.isArray(names) || names.length !== dimensions || names.some((name) => typeof name !== 'string')) {
    throw new ParameterError(
      `Expected groups to name the group of each of the ${dimensions} factors but found ${show(groups)}`,
      { name: 'groups', found: groups },
    );
  }
  const members = new Map<string, number[]>();
  for (const [factor, name] of names.entries()) {
    const group = members.get(name);
    if (group === undefined) members.set(name, [factor]);
    else group.push(factor);
  }
  return Object.freeze({ names: [...members.keys()], members: [...members.values()] });
}
