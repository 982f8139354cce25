import { largest } from '../numeric/index.js';

/**
 * Rows of cells as lines of text: the first column to the left, the others to the right, two spaces between them.
 *
 * @param rows - the header first; all of the same length.
 * @param left - how many columns stand to the left; the last column is never padded there.
 */
export function formatTextTable(rows: readonly (readonly string[])[], left = 1): string[] {
  const widths = rows[0].map((_, column) => largest(rows.map((row) => widthOf(row[column]))));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat(widths[column] - widthOf(cell));
        return column < left ? cell + gap : gap + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** A text cut to a width, with dots where something is missing. */
export function cut(text: string, width: number): string {
  const characters = Array.from(text);
  return characters.length <= width ? text : `${characters.slice(0, width - 3).join('')}...`;
}

/** A text as lines of at most `width` characters, broken between words. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(indent + word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function widthOf(text: string): number {
  return Array.from(text).length;
}
