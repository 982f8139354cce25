import type { ReadResult } from '../network/index.js';
import type { ReadingOptions } from './reading-options.js';

/** The options that name the files of a network, and say how they are to be read. */
export interface NetworkOptions extends ReadingOptions {
  readonly network?: string;
  readonly nodes?: string;
  readonly edges?: string;
  readonly project?: string;
  readonly mapping?: string;
  readonly sheet?: string;
}

/** A network that was read from files. */
export interface NetworkSource extends ReadResult {
  /** What to call it: the name of its file. */
  readonly name: string;
  readonly files: readonly string[];
}
