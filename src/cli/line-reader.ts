/** One line of an input, or why it cannot be read. */
export type ReadLine = { readonly text: string } | { readonly fault: string };

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * The lines of an input, one at a time, as UTF-8: what comes faster than it is taken waits in the pipe.
 *
 * A line that is too long is not kept, and counts as one line; so does what stands after the last newline, if anything does.
 *
 * @param mostBytes - of a line, its end not counted.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<ReadLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array) => {
    length += part.length;
    // Of a line that is too long nothing is kept but how long it is.
    if (length > mostBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): ReadLine => {
    const line = length > mostBytes ? tooLong(length, mostBytes) : decoded(decoder, Buffer.concat(parts));
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}

function tooLong(length: number, mostBytes: number): ReadLine {
  return { fault: `Expected a line of at most ${mostBytes} bytes but found one of ${length}` };
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): ReadLine {
  const end = bytes[bytes.length - 1] === RETURN ? bytes.length - 1 : bytes.length;
  try {
    return { text: decoder.decode(bytes.subarray(0, end)) };
  } catch {
    return { fault: 'Expected a line in UTF-8 but found bytes that are none' };
  }
}
