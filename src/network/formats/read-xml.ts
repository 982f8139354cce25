import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { brief } from '../../base/index.js';
import { malformed } from './malformed.js';
import { leaveOut, type NetworkDraft } from './network-draft.js';

/** The attributes of an element by name. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/**
 * What a reader takes of one kind of element. Whatever no rule takes is left out and noted, without a word from the reader:
 * other attributes, other elements with all that is in them, and text.
 */
export interface ElementRule<Place> {
  /** The attributes that it takes. */
  readonly attributes: readonly string[];
  /** The elements directly inside that it takes, by their names in the grammar. */
  readonly children: readonly string[];
  /** Whether it takes the text directly inside. */
  readonly text?: boolean;
  /** Whether what it does not take is left out without a note: the rule says so itself. */
  readonly quiet?: boolean;
  /**
   * What there is to do at its start. The answer is the place in which its children and its end are read, or undefined for
   * an element that is dropped with all that is in it, which is for the rule to report.
   */
  readonly open: (place: Place, attributes: XmlAttributes, line: number) => Place | undefined;
  readonly close?: (place: Place, text: string, line: number) => void;
}

/** The elements of a format by name. */
export type XmlGrammar<Place> = Readonly<Record<string, ElementRule<Place>>>;

interface OpenElement<Place> {
  readonly name: string;
  readonly rule: ElementRule<Place>;
  readonly place: Place;
  /** The text that it takes, in parts where other elements stand in it. */
  readonly parts: string[];
  newPart: boolean;
  hasOtherText: boolean;
}

// Such attributes speak of the XML itself.
const ABOUT_XML = /^(?:xmlns|xml|xsi)(?::|$)/;
const NOT_BLANK = /\S/;

/**
 * Read an XML text in one pass, as its grammar says.
 *
 * An element is of the format if it has the prefix of the root: `y:node` in `<graphml>` belongs to another tool.
 *
 * @param root - the name that the outermost element must have.
 * @param start - the place of the root.
 * @throws FormatError for a text that is not well-formed or has another root.
 */
export function readXml<Place>(
  text: string,
  format: string,
  grammar: XmlGrammar<Place>,
  root: string,
  start: Place,
  draft: NetworkDraft,
): void {
  const parser = new SaxesParser({ position: true, xmlns: false });
  const open: OpenElement<Place>[] = [];
  let prefix = '';
  // How many elements are open from the outermost one on that is left out.
  let skipped = 0;

  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (skipped > 0) {
      skipped++;
      return;
    }
    const parent = open.at(-1);
    if (parent === undefined) {
      prefix = name.slice(0, name.indexOf(':') + 1);
      if (name !== prefix + root) throw malformed(format, parser.line, `<${root}>`, `<${name}>`);
    } else parent.newPart = true;
    const local = withoutPrefix(name, prefix);
    if (parent !== undefined && !parent.rule.children.includes(local)) {
      if (parent.rule.quiet !== true) leaveOut(draft, `<${brief(name, 25)}> in <${parent.name}>`);
      skipped = 1;
      return;
    }
    const rule = grammar[local];
    const place = rule.open(parent?.place ?? start, attributes, parser.line);
    if (place === undefined) {
      skipped = 1;
      return;
    }
    for (const attribute of rule.quiet === true ? [] : Object.keys(attributes)) {
      const taken = rule.attributes.includes(attribute) || ABOUT_XML.test(attribute);
      if (!taken) leaveOut(draft, `${brief(attribute, 25)} of <${local}>`);
    }
    open.push({ name: local, rule, place, parts: [], newPart: true, hasOtherText: false });
  });

  const append = (characters: string) => {
    const element = open.at(-1);
    if (skipped > 0 || element === undefined) return;
    if (element.rule.text !== true) element.hasOtherText ||= NOT_BLANK.test(characters);
    else if (element.newPart) element.parts.push(characters);
    else element.parts[element.parts.length - 1] += characters;
    element.newPart = false;
  };
  parser.on('text', append);
  parser.on('cdata', append);

  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped--;
      return;
    }
    const element = open.pop();
    if (element === undefined) return;
    if (element.hasOtherText && element.rule.quiet !== true) leaveOut(draft, `text in <${element.name}>`);
    element.rule.close?.(element.place, wholeText(element.parts), parser.line);
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
  attributes: XmlAttributes,
  name: string,
  line: number,
): string {
  const value = attributes[name];
  if (value === undefined) throw malformed(format, line, `attribute ${name} in <${element}>`, 'none');
  return value;
}

/** A text as it stands; where other elements parted it, its words with a space for each of them. */
function wholeText(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

function withoutPrefix(name: string, prefix: string): string {
  return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
