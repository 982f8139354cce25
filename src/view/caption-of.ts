import { ENGLISH, type Words } from '../words/index.js';

/** Where the numbers of a picture come from. */
export interface Provenance {
  /** How many runs, and of what if it matters ("200 runs"). */
  readonly runs: number;
  readonly seed: string | number;
  /** The version of the library. */
  readonly version: string;
  /** The scenario, or a remark. */
  readonly note?: string;
}

/** The caption that lets anyone make the picture again: note, runs, seed, version. */
export function captionOf(provenance: Provenance, words: Words = ENGLISH): string {
  const { runs, seed, version, note } = provenance;
  const { picture } = words.pictures;
  const facts = [picture.runs(runs), picture.seed(String(seed)), `metagovernor ${version}`];
  return [...(note === undefined ? [] : [note]), ...facts].join(' · ');
}
