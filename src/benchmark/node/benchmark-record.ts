import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, FormatError, isRecord, StoreError, VERSION } from '../../base/index.js';
import type { PlannedStrategy } from '../../experiment/index.js';
import { replaceFiles } from '../../experiment/node/index.js';
import type { Seed } from '../../numeric/index.js';

/** What a folder of a benchmark says of itself: enough to run it again. */
export interface BenchmarkRecord {
  readonly suite: string;
  /** Only these scenarios of it; all where left out. */
  readonly only?: readonly string[];
  /** The version of the library whose numbers these are. */
  readonly version: string;
  /** On public luck, or on luck that nobody knew before all entries were in. */
  readonly kind: 'practice' | 'judged';
  /** Null until it is drawn. */
  readonly seed: Seed | null;
  readonly replicates: number;
  readonly entries: readonly PlannedStrategy[];
}

/** The file that holds it. */
export const BENCHMARK_FILE = 'benchmark.json';

/** What a folder says of itself; undefined where it holds no benchmark. Throws a FormatError for a file that is none of ours. */
export function readRecord(folder: string): BenchmarkRecord | undefined {
  const path = join(folder, BENCHMARK_FILE);
  if (!existsSync(path)) return undefined;
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    found = undefined;
  }
  if (!isRecord(found) || typeof found['suite'] !== 'string' || !Array.isArray(found['entries'])) {
    throw new FormatError(`Expected ${path} to be the record of a benchmark but found something else`);
  }
  const record = found as unknown as BenchmarkRecord;
  if (record.version !== VERSION) {
    throw new StoreError(
      `Expected ${folder} to be of version ${VERSION}, whose numbers these are, but found ${record.version}: choose another folder`,
    );
  }
  return record;
}

/** Write it down, in the place of what the folder said before. */
export async function writeRecord(folder: string, record: BenchmarkRecord): Promise<void> {
  await replaceFiles(folder, [{ name: BENCHMARK_FILE, text: `${JSON.stringify(record, null, 2)}\n` }]);
}

/** What an entry is, as one text (SHA-256): its code with all that it imports, and its options. */
export function digestOfEntry({ name, options, source }: PlannedStrategy): string {
  return createHash('sha256')
    .update(canonicalJson({ name, options, source: source ?? null }))
    .digest('hex');
}
