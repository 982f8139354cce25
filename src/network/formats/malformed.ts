import { brief, FormatError, show } from '../../base/index.js';

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
  const shown = found === '' ? 'an empty text' : typeof found === 'string' ? brief(found, 160) : show(found);
  return new FormatError(`Expected ${brief(expected, 200)} ${place} but found ${shown}`, {
    ...details,
    format,
    line,
    expected,
    found,
  });
}
