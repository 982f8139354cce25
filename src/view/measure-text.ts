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
  for (const character of text) {
    if (NARROW.test(character)) width += 0.37;
    else if (WIDE.test(character)) width += 0.92;
    else if (CAPITAL.test(character)) width += 0.67;
    else if (character.codePointAt(0)! > 0x2e80) width += 1;
    else width += 0.59;
  }
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

/** A text cut to `width` pixels, with an ellipsis where something is missing. */
export function shorten(text: string, width: number, size: number, bold = false): string {
  if (measureText(text, size, bold) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && measureText(`${characters.join('')}…`, size, bold) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
