import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FormatError } from '../../base/index.js';

/** What is done where an element begins and where it ends; names are without prefixes. */
export interface XmlVisitor {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  /** @param text - what stands directly in the element. */
  readonly close?: (name: string, text: string) => void;
}

/**
 * Go through a part of a workbook.
 *
 * @throws FormatError for one that is no well-formed XML.
 */
export function visitXml(part: string, bytes: Uint8Array, { open, close }: XmlVisitor): void {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const texts: string[] = [];
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    texts.push('');
    const locals = new Map(Object.entries(attributes).map(([each, value]) => [localName(each), value]));
    open?.(localName(name), (each) => attributes[each] ?? locals.get(each));
  });
  const append = (text: string) => {
    if (texts.length > 0) texts[texts.length - 1] += text;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', ({ name }) => close?.(localName(name), texts.pop() ?? ''));
  parser.on('error', (error) => {
    throw new FormatError(
      `Expected an Excel workbook but found a damaged one (${part}: ${error.message.slice(0, 80)}): save it again as .xlsx or CSV`,
      { part },
    );
  });
  parser.write(new TextDecoder().decode(bytes)).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A text as Excel writes it: characters that XML cannot hold stand as _x000D_. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
