import { ENGLISH, type Words } from '../words/index.js';

/** What was written of a result. */
export interface Written {
  /** The files, by name. */
  readonly names: readonly string[];
  readonly folder: string;
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
export function writtenLine(written: Written): string {
  const { wrote, into } = ENGLISH.terminal;
  return `${wrote} ${into(written.names.join(', '), placeOf(written, ENGLISH))}`;
}

/** What was written, as the last lines of a text: broken between names, never inside one. */
export function writtenText(written: Written | undefined, words: Words): string[] {
  if (written === undefined) return [];
  const { names } = written;
  const { wrote, into } = words.terminal;
  const lines = ['', wrote];
  for (const [at, name] of names.entries()) {
    const piece = at < names.length - 1 ? `${name},` : into(name, placeOf(written, words));
    const line = `${lines.at(-1)} ${piece}`;
    if (at > 0 && line.length > WIDTH) lines.push(piece);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

/** Where it was written, and in place of what. */
function placeOf({ folder, isReplaced }: Written, { terminal }: Words): string {
  return isReplaced ? terminal.inPlaceOf(folder) : folder;
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
