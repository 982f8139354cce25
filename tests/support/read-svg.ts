import { SaxesParser } from 'saxes';

/** An element of a document with its own text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of a document, in order; throws where it is not well-formed. */
export function readSvg(svg: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg).close();
  return all;
}

/** The lines of text that a picture shows. */
export function textsOf(svg: string): string[] {
  return readSvg(svg).flatMap((element) => (element.name === 'text' ? [element.text] : []));
}

/** What a picture says of itself in words. */
export function descriptionOf(svg: string): string {
  return readSvg(svg).find(({ name }) => name === 'desc')?.text ?? '';
}
