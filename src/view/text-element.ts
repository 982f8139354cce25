import { escapeText } from './escape-text.js';
import { formatCoordinate } from './format-number.js';
import { INK, PAPER } from './palette.js';

/** How a text is set; sizes in pixels. */
export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Draw a border of paper around the letters, so that lines behind do not disturb. */
  readonly halo?: boolean;
}

/** A line of text with its baseline at (x, y). Not smaller than 12 pixels, whatever the style asks. */
export function textElement(x: number, y: number, text: string, style: TextStyle = {}): string {
  const size = Math.max(12, style.size ?? 14);
  const weight = style.bold ? ' font-weight="700"' : '';
  const anchor = style.anchor && style.anchor !== 'start' ? ` text-anchor="${style.anchor}"` : '';
  const halo = style.halo ? ` stroke="${PAPER}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"` : '';
  const at = `x="${formatCoordinate(x)}" y="${formatCoordinate(y)}"`;
  return `<text ${at} font-size="${size}" fill="${style.colour ?? INK}"${weight}${anchor}${halo}>${escapeText(text)}</text>`;
}

/** Several lines, the first with its baseline at (x, y), the next `leading` pixels below. */
export function textLines(
  x: number,
  y: number,
  lines: readonly string[],
  leading: number,
  style: TextStyle = {},
): string {
  return lines.map((line, index) => textElement(x, y + index * leading, line, style)).join('');
}
