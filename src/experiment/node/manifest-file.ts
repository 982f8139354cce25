import { join } from 'node:path';
import { isRecord, StoreError } from '../../base/index.js';
import type { Manifest } from '../store/store.js';
import { MANIFEST } from './experiment-files.js';
import { publishFile, readIfThere } from './publish-file.js';
import { parseSealed, sealedJson } from './sealed-json.js';

const MEND = 'put a copy of it back, or remove it and plan the experiment again';

/** The manifest of an experiment's folder; undefined where there is none. Throws a StoreError for one that is damaged. */
export function readManifest(folder: string): Manifest | undefined {
  const file = join(folder, MANIFEST);
  const bytes = readIfThere(file);
  if (bytes === undefined) return undefined;
  const { value, fault } = parseSealed(bytes, MANIFEST);
  if (!isRecord(value)) {
    throw new StoreError(
      `Expected ${file} to be JSON as this library writes it but found ${bytes.length} bytes of something else: ${MEND}`,
      { path: file },
    );
  }
  for (const name of ['id', 'version', 'shardRuns', 'experiment']) {
    if (!Object.hasOwn(value, name))
      throw new StoreError(`Expected ${file} to hold "${name}" but found none: ${MEND}`, { path: file });
  }
  if (fault !== undefined)
    throw new StoreError(`Expected ${file} to be as it was written but found ${fault}: ${MEND}`, { path: file });
  return value as unknown as Manifest;
}

/** Write the manifest of a folder that has none. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await publishFile(join(folder, MANIFEST), (sink) => sink(sealedJson(manifest, MANIFEST)));
}
