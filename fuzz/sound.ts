import { MetagovernorError } from '../src/base/index.js';
import { describeReport, type ReadResult } from '../src/network/index.js';

/** Longer than a message needs, and short enough to read. */
const LONGEST = 1_500;
// oxlint-disable-next-line no-control-regex -- they would end the line
const ENDS_OF_LINES = /[\n\r\u2028\u2029\u0085\u000b\u000c]/g;
// oxlint-disable-next-line no-control-regex -- likewise
const END_OF_LINE = /[\n\r\u2028\u2029\u0085\u000b\u000c]/;

/** Where a message goes: as it is to a program, or to the command line, which prints it on one line whatever it holds. */
type Destination = 'program' | 'printed';

/** Throws unless an error is one that the library throws on purpose, with a message on one line that is not long. */
export function checkError(error: unknown, destination: Destination = 'program'): void {
  if (!(error instanceof MetagovernorError)) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new Error(`an exception that is not the library's: ${text}`);
  }
  checkLine(destination === 'printed' ? error.message.replaceAll(ENDS_OF_LINES, ' ') : error.message);
}

/** Throws unless a text is on one line that is not long. */
export function checkLine(text: string): void {
  if (END_OF_LINE.test(text)) throw new Error(`a message on several lines: ${JSON.stringify(text.slice(0, 300))}`);
  if (text.length > LONGEST)
    throw new Error(`a message of ${text.length} characters: ${JSON.stringify(text.slice(0, 300))}`);
}

/** Throws unless the lines of a report are lines, and its numbers those of the network. */
export function checkReport({ network, report }: ReadResult): void {
  for (const line of describeReport(report)) checkLine(line);
  if (report.nodes !== network.nodeCount || report.ties !== network.tieCount)
    throw new Error('the report counts wrong');
}

/** What a call gives, or undefined where it throws an error that is sound. */
export function attempt<Value>(call: () => Value, destination?: Destination): Value | undefined {
  try {
    return call();
  } catch (error) {
    checkError(error, destination);
    return undefined;
  }
}
