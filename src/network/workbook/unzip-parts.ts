import { FormatError } from '../../base/index.js';

/** What of the package fflate takes a zip archive apart: whoever has a workbook loads it. */
export type Unzipper = Pick<typeof import('fflate'), 'Unzip' | 'UnzipInflate'>;

/** So much of an archive is pushed at once: between two pieces it is seen how much came out. */
const PIECE = 16_384;
/** So many bytes fit into memory: an archive of few bytes may hold many more. */
const MOST_BYTES = 100_000_000;

/**
 * The parts of a zip archive, by their names in small letters, in time and memory bounded whatever the archive says of itself.
 *
 * @throws FormatError for an archive that is damaged, locked, or holds more than fits into memory.
 */
export function unzipParts(
  bytes: Uint8Array,
  { Unzip, UnzipInflate }: Unzipper,
  isWanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  const open = new Set<string>();
  let size = 0;
  let fault: FormatError | undefined;
  const unzip = new Unzip((file) => {
    const name = file.name.toLowerCase();
    if (!isWanted(name) || open.has(name)) return;
    open.add(name);
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, isLast) => {
      size += piece?.length ?? 0;
      if (size > MOST_BYTES) fault ??= tooLarge();
      if (fault !== undefined) throw fault;
      if (error !== null) throw damaged(error.message);
      pieces.push(piece);
      if (isLast) parts.set(name, joined(pieces));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch (error) {
    if (error instanceof FormatError) throw error;
    throw damaged(error instanceof Error ? error.message : String(error));
  }
  if (parts.size < open.size) throw damaged('an archive that ends too early');
  return parts;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function tooLarge(): FormatError {
  return new FormatError(`Expected a workbook of at most ${MOST_BYTES / 1e6} MB when unpacked but found more`, {
    expected: MOST_BYTES,
  });
}

function damaged(found: string): FormatError {
  return new FormatError(
    `Expected an Excel workbook but found a damaged one (${found}): save it again as .xlsx or CSV`,
    {
      found,
    },
  );
}
