/** What was written of a result. */
export interface Written {
  /** Says what, and where. */
  readonly line: string;
  /** Whether an earlier result made way for it. */
  readonly isReplaced: boolean;
}

/** How a result leaves. */
export interface Delivery {
  readonly write: () => Promise<Written | undefined>;
  /** Is given what was written; undefined where nothing was. */
  readonly print: (written: Written | undefined) => void;
}

/** What was written, as the last lines of a text. */
export function writtenText(written: Written | undefined): string[] {
  return written === undefined ? [] : ['', written.line];
}

/** Write a result, then print it. It is printed where it cannot be written too: what went wrong is thrown afterwards. */
export async function deliver({ write, print }: Delivery): Promise<void> {
  let written: Written | undefined;
  try {
    written = await write();
  } catch (error) {
    print(undefined);
    throw error;
  }
  print(written);
}
