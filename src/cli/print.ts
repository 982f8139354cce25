import { visible, visibleJson } from '../base/index.js';
import { type Written, writtenLine } from './deliver.js';
import { UNEXPECTED } from './failure.js';

// All that is printed leaves through this file: what a file of the user holds never reaches a terminal as a command, and a stream
// that takes nothing more costs nothing but what it would have shown.

const lost = new Set<NodeJS.WriteStream>();
// Lines that are written at once: a text has a greatest length.
const GROUP_LINES = 10_000;

/** Print lines of text on stdout. */
export function printLines(lines: readonly string[]): void {
  for (let first = 0; first < lines.length; first += GROUP_LINES) {
    const group = lines.slice(first, first + GROUP_LINES).map((line) => `${visible(line)}\n`);
    write(process.stdout, group.join(''));
  }
}

/** Print a value as JSON on stdout. */
export function printJson(value: unknown): void {
  write(process.stdout, visibleJson(formatJson(value)));
}

/** Print a result as JSON on stdout; that an earlier one made way for it is said on stderr. */
export function printResult(value: unknown, written: Written | undefined): void {
  printJson(value);
  if (written?.isReplaced) say(writtenLine(written));
}

/** Print a value as JSON on one line of stdout. */
export function printJsonLine(value: unknown): void {
  write(process.stdout, visibleJson(`${JSON.stringify(value)}\n`));
}

/**
 * Print a value as JSON on one line of stdout, and wait until there is room for the next.
 * @returns whether anybody reads it.
 */
export async function printAnswer(value: unknown): Promise<boolean> {
  const { stdout } = process;
  printJsonLine(value);
  if (stdout.writableNeedDrain && !lost.has(stdout)) await roomIn(stdout);
  return !lost.has(stdout);
}

/** Until a stream takes more, or never will. */
function roomIn(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      for (const event of ['drain', 'close', 'error']) stream.off(event, end);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) stream.on(event, end);
  });
}

/** Print a text of our own on stdout, as it is. */
export function printText(text: string): void {
  write(process.stdout, text);
}

/** Say something on one line of stderr. */
export function say(message: string): void {
  write(process.stderr, `metagovernor: ${visible(message)}\n`);
}

/** Write a text of our own on stderr, as it is: how far the work has come. */
export function drawProgress(text: string): void {
  write(process.stderr, text);
}

/** A value as JSON text, two spaces deep; JSON has no NaN, so what is not a finite number becomes null. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Let the work go on where stdout or stderr takes nothing more. */
export function guardStreams(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', (error) => lose(stream, error));
}

function write(stream: NodeJS.WriteStream, text: string): void {
  if (lost.has(stream)) return;
  try {
    stream.write(text);
  } catch (error) {
    lose(stream, error);
  }
}

function lose(stream: NodeJS.WriteStream, error: unknown): void {
  if (lost.has(stream)) return;
  lost.add(stream);
  // Whoever reads no further (`| head`) is done, and messages have no reader: no error.
  const { code = String(error) } = error as NodeJS.ErrnoException;
  if (code === 'EPIPE' || stream === process.stderr) return;
  process.exitCode = UNEXPECTED;
  say(`Expected stdout to take what is printed but found ${code}`);
}
