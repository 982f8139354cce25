import type { Row } from './rows/row.ts';

/** How a study is to be run. */
export interface StudyOptions {
  /** Fewer runs and wider tolerances: for a look, and for tests. */
  readonly quick: boolean;
  readonly seed: string;
}

/** Something published, or claimed, that the library is held against. */
export interface Study {
  readonly title: string;
  /** What a reader must know to judge the rows: a paragraph a line. */
  readonly note?: string;
  readonly run: (options: StudyOptions) => readonly Row[] | Promise<readonly Row[]>;
}
