import type { Repeated } from '../formats/read-options.js';

/** Which column of a table is what, in the files of a survey: what `readMapped` follows. */
export interface Mapping {
  /** The table of nodes. Default: the nodes are those that stand in ties. */
  readonly nodes?: NodeMapping;
  /** One or more tables of ties, which become one network. */
  readonly ties: readonly TieMapping[];
}

/** What every table says. */
interface TableMapping {
  readonly file: string;
  /** The sheet of a workbook. Default: the only one. */
  readonly sheet?: string;
  /** Codes that stand for missing values in this table. Default: none. */
  readonly missing?: readonly (string | number)[];
  /** The attributes, each from a column. Default: none. */
  readonly gives?: Readonly<Record<string, ValueMapping>>;
}

/** The table of nodes: a row each. */
export interface NodeMapping extends TableMapping {
  /** The column of the ids that stand in ties. */
  readonly id: string;
  /** Keep ids that stand in ties only, as nodes without attributes. Default: false (their ties are dropped, reported). */
  readonly addUnknown?: boolean;
}

/** A table of ties: a list with a row each, a matrix, or a file of another format of networks. */
export interface TieMapping extends TableMapping {
  /** Default: found from the file. */
  readonly shape?: Shape;
  /** The columns of the ends, of a list. Default: found by their usual names. */
  readonly from?: string;
  readonly to?: string;
  /** Only rows with this value, or one of these, in that column. Default: all. */
  readonly where?: Readonly<Record<string, Cell | readonly Cell[]>>;
  /** The column that says the wave. Default: none. */
  readonly wave?: string;
  /** Whether a tie leads one way (true) or both ways (false). Default: true, with a word in the report. */
  readonly directed?: boolean;
  /** Whether its rows make ties, or only say something of those that other tables make. Default: 'ties'. */
  readonly makes?: Makes;
  /** What becomes of several ties from one node to another. Default: 'first', with a word in the report. */
  readonly repeated?: Repeated;
}

/**
 * Where the values of an attribute come from: a number is that of every row; a text is a column, `value` in a matrix; and a column
 * may have a scale or a recoding.
 */
export type ValueMapping = number | string | ColumnMapping;

/** A column of which the values become others. */
export interface ColumnMapping {
  readonly column: string;
  /** What becomes 0 and what becomes 1, such as [0, 10], or [5, 1] for a scale that runs the other way. */
  readonly scale?: readonly [zero: number, one: number];
  /** What each value becomes; null is a missing one. Each value that comes must be there. */
  readonly recode?: Readonly<Record<string, Cell | null>>;
}

type Cell = string | number;

/** What a table of ties looks like. */
export const SHAPES = ['list', 'matrix'] as const;
export type Shape = (typeof SHAPES)[number];

/** What the rows of a table are. */
export const MAKES = ['ties', 'attributes'] as const;
export type Makes = (typeof MAKES)[number];

/** The column of a matrix. */
export const MATRIX_COLUMN = 'value';
