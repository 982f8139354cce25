import { type AttributeColumn, isNumberColumn } from '../network.js';
import { numberText } from './number-text.js';
import { checkXmlText } from './text-check.js';

const SPECIAL = /[&<>"\t\n\r]/;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * A text as it must stand in XML to read back the same, in an attribute or between tags.
 *
 * @throws FormatError for characters that XML cannot hold.
 */
export function escapeXml(text: string): string {
  checkXmlText(text);
  return SPECIAL.test(text) ? text.replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character]) : text;
}

/** The cells of a column as XML, '' where the value is missing; infinities are INF and -INF as in XML Schema. */
export function xmlCells(column: AttributeColumn): readonly string[] {
  if (!isNumberColumn(column)) return column.map((text) => escapeXml(text));
  return Array.from(column, (value) => numberText(value).replace('Infinity', 'INF'));
}
