import { ExtensionError, show } from '../base/index.js';
import { viewOf, type World } from '../model/index.js';

/** The names of what the extensions of a world measure. */
export function ownMeasureNames({ extensions }: World): string[] {
  return (extensions?.all ?? []).flatMap(({ measures }) => Object.keys(measures));
}

/**
 * What an extension of a world measures now; undefined for a name that none of them has.
 *
 * @throws ExtensionError for what is no number, or not finite; NaN stands for nothing to measure.
 */
export function measureOwn(world: World, name: string): number | undefined {
  for (const [at, extension] of (world.extensions?.all ?? []).entries()) {
    if (!Object.hasOwn(extension.measures, name)) continue;
    const value: unknown = extension.measures[name].measure(viewOf(world, at));
    if (typeof value !== 'number' || Math.abs(value) === Number.POSITIVE_INFINITY) {
      throw new ExtensionError(
        `Expected the measure ${name} of the extension ${extension.name} to be a finite number, or NaN for nothing to measure, but found ${show(value)} at tick ${world.state.clock[0]}`,
        { extension: extension.name, measure: name },
      );
    }
    return value;
  }
  return undefined;
}

/** All that the extensions of a world measure now, by name. */
export function measureOwnAll(world: World): Record<string, number> {
  return Object.fromEntries(ownMeasureNames(world).map((name) => [name, measureOwn(world, name) as number]));
}
