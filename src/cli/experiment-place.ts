import { statSync } from 'node:fs';
import { ParameterError } from '../base/index.js';
import type { ParsedExperiment } from '../experiment/index.js';
import { openFolder } from '../experiment/node/index.js';
import { readExperiment } from './experiment-source.js';
import { usualFolder } from './experiment-values.js';
import { checkFolder } from './out-folder.js';

/** An experiment and the folder of its results. */
export interface ExperimentPlace {
  readonly parsed: ParsedExperiment;
  readonly out: string;
}

/**
 * The experiment that a file declares, or that a folder holds, and its folder.
 *
 * @param out - what stands after --out; only beside a file.
 * @throws what readExperiment and openFolder throw; ParameterError for a folder that cannot be written into.
 */
export function readExperimentPlace(source: string, out: string | undefined): ExperimentPlace {
  if (isFolder(source)) {
    if (out !== undefined) {
      throw new ParameterError(`Expected no --out, for ${source} is the folder of an experiment, but found ${out}`);
    }
    return { parsed: { experiment: openFolder(source).manifest.experiment, own: new Map() }, out: source };
  }
  const parsed = readExperiment(source);
  const folder = out ?? usualFolder(source);
  checkFolder('--out', folder, []);
  return { parsed, out: folder };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
