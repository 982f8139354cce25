import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { malformed } from './malformed.js';

/** What a reader does with the events of an XML text. Names come without prefix, except those of `viz:`. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => void;
  /** `text` is the character data directly inside the element, after its last child. */
  readonly close: (name: string, text: string, line: number) => void;
}

/**
 * Read an XML text as a stream of events.
 *
 * @param root - the name that the outermost element must have.
 * @throws FormatError for a text that is not well-formed or has another root.
 */
export function readXml(text: string, format: string, root: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ position: true, xmlns: false });
  let content = '';
  let rooted = false;
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const local = withoutPrefix(name);
    if (!rooted && local !== root) throw malformed(format, parser.line, `<${root}>`, `<${name}>`);
    rooted = true;
    content = '';
    handlers.open(local, attributes, parser.line);
  });
  const append = (characters: string) => {
    content += characters;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', ({ name }) => {
    handlers.close(withoutPrefix(name), content, parser.line);
    content = '';
  });
  parser.on('error', (error) => {
    throw malformed(format, parser.line, 'well-formed XML', error.message.replace(/^[\d:]+\s*/, '').replace(/\.$/, ''));
  });
  parser.write(text).close();
}

/** The attribute of an element that must have it. */
export function required(
  format: string,
  element: string,
  attributes: Readonly<Record<string, string>>,
  name: string,
  line: number,
): string {
  const value = attributes[name];
  if (value === undefined) throw malformed(format, line, `attribute ${name} in <${element}>`, 'none');
  return value;
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 || name.startsWith('viz:') ? name : name.slice(colon + 1);
}
