import { readFileSync } from 'node:fs';

/** One run whose final state is known: its digest is stored, and must be the same everywhere. */
export interface GoldenCase {
  readonly scenario: string;
  readonly strategy: string;
  readonly seed: number | string;
  readonly digest: string;
}

/** The stored runs; scripts/update-golden.mjs writes them. */
export const GOLDEN_CASES: readonly GoldenCase[] = JSON.parse(
  readFileSync(new URL('./digests.json', import.meta.url), 'utf8'),
).cases;

/** Where the root of the project is. */
export const ROOT = new URL('../../', import.meta.url);
