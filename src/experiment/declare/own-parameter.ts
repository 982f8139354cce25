import type { ExtensionNotes, Parameter } from '../../model/index.js';

/** A parameter of an extension as those of the scenario are known, by its path, such as `extensions.election.term`; undefined for another path. */
export function ownParameterAt(path: string, extensions: readonly ExtensionNotes[]): Parameter | undefined {
  for (const { name, parameters } of extensions) {
    for (const [parameter, notes] of Object.entries(parameters)) {
      if (path !== `extensions.${name}.${parameter}`) continue;
      const { default: start, min, max, whole, names, unit, about } = notes;
      return {
        path,
        type: typeOf(start, whole === true),
        default: start,
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
        ...(names === undefined ? {} : { names }),
        unit,
        description: about,
      };
    }
  }
  return undefined;
}

function typeOf(start: number | string | boolean, isWhole: boolean): Parameter['type'] {
  if (typeof start === 'boolean') return 'switch';
  if (typeof start === 'string') return 'name';
  return isWhole ? 'whole number' : 'number';
}
