/** What something is called, as in the middle of a sentence. */
export interface Named {
  readonly label: string;
}

/** What something is called, and what it is. */
export interface Term extends Named {
  readonly about: string;
}
