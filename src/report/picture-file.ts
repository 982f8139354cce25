/** A picture with the name of the file that it goes into. */
export interface Picture {
  readonly name: string;
  /** An SVG document. */
  readonly text: string;
}
