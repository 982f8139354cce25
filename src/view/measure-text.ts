const NARROW = /[\sijlrtfI.,:;'"|!()[\]{}·-]/;
const WIDE = /[mwMW@%—]/;
const CAPITAL = /[A-Z0-9_&#$+=<>?~^]/;

/**
 * About how wide a text is drawn, without a page to measure it in: on the wide side for the usual sans-serif fonts.
 *
 * @param size - font size in pixels.
 * @returns pixels.
 */
export function measureText(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return pixelsOf(width, size, bold);
}

/** How wide a character is, as a share of the font size. */
function widthOf(character: string): number {
  if (NARROW.test(character)) return 0.37;
  if (WIDE.test(character)) return 0.92;
  if (CAPITAL.test(character)) return 0.67;
  return character.codePointAt(0)! > 0x2e80 ? 1 : 0.59;
}

function pixelsOf(width: number, size: number, bold: boolean): number {
  return width * size * (bold ? 1.08 : 1);
}

/** Break a text into at most `most` lines no wider than `width` pixels; what does not fit ends in an ellipsis. */
export function wrapText(text: string, width: number, size: number, most: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measureText(longer, size, bold) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length > most) lines.splice(most - 1, lines.length, `${lines.slice(most - 1).join(' ')}`);
  return lines.map((each) => shorten(each, width, size, bold));
}

const ELLIPSIS = '…';

/** A text cut to `width` pixels, with an ellipsis where something is missing; at least one character stays. */
export function shorten(text: string, width: number, size: number, bold = false): string {
  const ellipsis = widthOf(ELLIPSIS);
  let drawn = 0;
  let length = 0;
  // Where the text ends if an ellipsis has to stand behind it.
  let kept = 0;
  for (const character of text) {
    drawn += widthOf(character);
    length += character.length;
    if (kept === 0 || pixelsOf(drawn + ellipsis, size, bold) <= width) kept = length;
    else if (pixelsOf(drawn, size, bold) > width) return `${text.slice(0, kept).trimEnd()}${ELLIPSIS}`;
  }
  return text;
}
