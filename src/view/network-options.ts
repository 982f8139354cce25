import type { PictureOptions } from './picture.js';

/** What a picture of a network can be asked. */
export interface NetworkOptions extends PictureOptions {
  /** Height of the drawing without title and caption, pixels; default 660. */
  readonly height?: number;
  /** What a tie is, for the key: default "tie"; "trust", say. */
  readonly tie?: string;
  /** What an arrow means, for the key; default "A → B: <tie> of A towards B". */
  readonly arrow?: string;
  /** What a group is, for the key where it was drawn by a model: default "group"; "sector", say. */
  readonly group?: string;
  /** How many nodes are labelled, those with most ties first; default all up to 45, of more 25. The rest have a tooltip. */
  readonly maxLabels?: number;
}

/** What fills a picture of a network, and what its caption must say: what is not shown, what was drawn by a model. */
export interface NetworkDrawing {
  readonly body: string;
  readonly notes: readonly string[];
  /** What only the description says, in whole sentences. */
  readonly described: string;
}
