import { FormatError, show } from '../../base/index.js';

/**
 * The error for a text that is not what its format asks for.
 *
 * @param format - as a person would call it ("GraphML").
 * @param line - 1 for the first line; undefined where it is not known.
 */
export function malformed(
  format: string,
  line: number | undefined,
  expected: string,
  found: unknown,
  details: Readonly<Record<string, unknown>> = {},
): FormatError {
  const place = line === undefined ? `in the ${format} text` : `on line ${line} of the ${format} text`;
  return new FormatError(`Expected ${expected} ${place} but found ${typeof found === 'string' ? found : show(found)}`, {
    ...details,
    format,
    line,
    expected,
    found,
  });
}
