import { FormatError } from '../../base/index.js';

/** A text, and what it was written in where that is not UTF-8. */
export interface DecodedText {
  readonly text: string;
  readonly encoding?: 'UTF-16' | 'Windows-1252';
}

/**
 * The text of a file: in UTF-8; in UTF-16, with a byte order mark or without; else in Windows-1252, of which Latin-1 is a part.
 *
 * @throws FormatError for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
  if (bytes.includes(0)) {
    throw new FormatError('Expected a text but found a file of another kind (it has bytes of value 0)', {
      expected: 'a text',
      found: 'bytes of value 0',
    });
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/** UTF-16 says so in its first two bytes, or else every second byte of a text in Latin letters is 0. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 200);
  if (start.length < 4 || bytes.length % 2 === 1) return undefined;
  const zeros = [0, 0];
  start.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2]++;
  });
  const most = start.length / 2;
  if (zeros[0] === 0 && zeros[1] > 0.7 * most) return 'utf-16le';
  if (zeros[1] === 0 && zeros[0] > 0.7 * most) return 'utf-16be';
  return undefined;
}
