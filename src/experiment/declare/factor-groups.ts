import { ExperimentError } from '../../base/index.js';
import type { Design } from './declaration.js';
import type { Factor } from './factor.js';

/** For each factor the name of its group: of one that moves by itself its path. */
export function groupNames(factors: readonly Pick<Factor, 'path' | 'group'>[]): string[] {
  return factors.map(({ path, group }) => group ?? path);
}

/** The groups of an experiment with their factors, in the order of the factors; a factor by itself is a group of one. */
export function factorGroups(
  factors: readonly Pick<Factor, 'path' | 'group'>[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [at, name] of groupNames(factors).entries()) {
    groups.set(name, [...(groups.get(name) ?? []), factors[at].path]);
  }
  return groups;
}

/**
 * Make sure that groups are where they mean something.
 *
 * @throws ExperimentError for groups in a design that moves each factor by itself, and for a group that is called as a factor is that is
 * not in it.
 */
export function checkGroups(factors: readonly Factor[], { kind }: Design): void {
  for (const [index, { group }] of factors.entries()) {
    if (group === undefined) continue;
    if (kind !== 'morris' && kind !== 'saltelli') {
      throw new ExperimentError(
        `Expected experiment.factors.${index} to be without a group in the design ${kind}, which moves no factors together (morris and saltelli do), but found ${group}`,
        { group },
      );
    }
    const other = factors.find((each) => each.path === group && each.group !== group);
    if (other !== undefined) {
      throw new ExperimentError(
        `Expected the group of experiment.factors.${index} to be called otherwise than a factor outside it but found ${group}`,
        { group },
      );
    }
  }
}
