import { checkNumber } from '../base/index.js';
import type { Words } from '../words/index.js';
import { escapeText } from './escape-text.js';
import { formatCoordinate } from './format-number.js';
import { wrapText } from './measure-text.js';
import { FONT, INK, MUTED, PAPER } from './palette.js';
import { textLines } from './text-element.js';

/** What every picture is given, whatever it shows. */
export interface PictureText {
  /** The heading: the question or the finding. */
  readonly title: string;
  /** Stands below the picture: how many runs, which seed, which version (captionOf writes it). */
  readonly caption: string;
}

/** What every picture can be asked. */
export interface PictureOptions {
  /** Pixels, 640 to 10000; the default fits a projector. */
  readonly width?: number;
  /** The id of the element and the start of every id inside it; by default made from the texts, and the same each time. */
  readonly id?: string;
  /** The fixed words of the picture, and how it writes numbers: wordsOf('da'), say; default wordsOf('en'). */
  readonly words?: Words;
}

const MARGIN = 24;
const TITLE_LEADING = 28;
const CAPTION_LEADING = 19;

/** The width asked for, or the usual one. Throws a ParameterError outside 640 to 10000. */
export function pictureWidth(options: PictureOptions, usual: number): number {
  const width = options.width ?? usual;
  checkNumber('width', width, 640, 10_000);
  return width;
}

/** The id of a picture, which its parts (patterns) can be named after. */
export function pictureId(kind: string, text: PictureText, options: PictureOptions): string {
  if (options.id !== undefined) return options.id.replace(/[^\w-]/g, '-');
  let hash = 5381;
  for (const character of `${text.title}\n${text.caption}`) {
    hash = (Math.imul(hash, 33) ^ character.codePointAt(0)!) >>> 0;
  }
  return `${kind}-${hash.toString(36)}`;
}

/**
 * Put a drawing between its title and its caption.
 *
 * @param description - the same as the picture, in words: for who hears pages, and for tests.
 * @param body - SVG that fills 0 to `width` and 0 to `height`.
 * @returns a whole SVG document as text: no styles, scripts or links, so it can be saved, pasted and printed.
 */
export function picture(
  id: string,
  text: PictureText,
  description: string,
  width: number,
  height: number,
  body: string,
): string {
  const titleLines = wrapText(text.title, width - 2 * MARGIN, 22, 3, true);
  const captionLines = wrapText(text.caption, width - 2 * MARGIN, 13, 6);
  const top = 16 + titleLines.length * TITLE_LEADING;
  const captionTop = top + height + 24;
  const total = captionTop + (captionLines.length - 1) * CAPTION_LEADING + 18;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" role="img" aria-labelledby="${id}-title ${id}-desc"`,
    ` viewBox="0 0 ${formatCoordinate(width)} ${formatCoordinate(total)}" width="${formatCoordinate(width)}"`,
    ` height="${formatCoordinate(total)}" font-family="${escapeText(FONT)}">`,
    `<title id="${id}-title">${escapeText(text.title)}</title>`,
    `<desc id="${id}-desc">${escapeText(description)}</desc>`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    textLines(MARGIN, 34, titleLines, TITLE_LEADING, { size: 22, bold: true, colour: INK }),
    `<g transform="translate(0 ${formatCoordinate(top)})">${body}</g>`,
    textLines(MARGIN, captionTop, captionLines, CAPTION_LEADING, { size: 13, colour: MUTED }),
    '</svg>',
  ].join('');
}
