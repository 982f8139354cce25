import { FormatError, show } from '../../base/index.js';

const LONE_SURROGATE = /\p{Surrogate}/u;
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Throw a FormatError for a text that no file in UTF-8 can hold (half of a surrogate pair). */
export function checkText(text: string): void {
  if (LONE_SURROGATE.test(text)) {
    throw new FormatError(`Expected a text that UTF-8 can hold but found half of a character in ${show(text)}`, {
      expected: 'well-formed text',
      found: text,
    });
  }
}

/** Throw a FormatError for a text that XML cannot hold (control characters). */
export function checkXmlText(text: string): void {
  checkText(text);
  if (NOT_XML.test(text)) {
    throw new FormatError(
      `Expected a text without control characters, which XML cannot hold, but found ${show(text)}`,
      { expected: 'text without control characters', found: text },
    );
  }
}
