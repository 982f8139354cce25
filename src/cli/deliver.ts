/** What was written of a result. */
export interface Written {
  /** The files, by name. */
  readonly names: readonly string[];
  /** Says where. */
  readonly place: string;
  /** Whether an earlier result made way for it. */
  readonly isReplaced: boolean;
}

/** How a result leaves. */
export interface Delivery {
  readonly write: () => Promise<Written | undefined>;
  /** Is given what was written; undefined where nothing was. */
  readonly print: (written: Written | undefined) => void;
}

const WIDTH = 92;

/** What was written, and where, on one line. */
export function writtenLine({ names, place }: Written): string {
  return `Wrote ${names.join(', ')} into ${place}`;
}

/** What was written, as the last lines of a text: broken between names, never inside one. */
export function writtenText(written: Written | undefined): string[] {
  if (written === undefined) return [];
  const { names, place } = written;
  const lines = ['', 'Wrote'];
  for (const [at, name] of names.entries()) {
    const piece = at < names.length - 1 ? `${name},` : `${name} into ${place}`;
    const line = `${lines.at(-1)} ${piece}`;
    if (at > 0 && line.length > WIDTH) lines.push(piece);
    else lines[lines.length - 1] = line;
  }
  return lines;
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
