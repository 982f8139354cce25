import { ExperimentError } from '../../base/index.js';

/** Throw an ExperimentError unless all names at a place of an experiment differ. */
export function checkOnce(place: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new ExperimentError(`Expected experiment.${place} to differ but found ${twice} twice`);
}
