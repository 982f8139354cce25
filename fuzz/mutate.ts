import { NUMBERS } from './awkward.js';
import type { Dice } from './dice.js';

const TOKENS = [
  '<',
  '>',
  '/>',
  '</',
  '<node id="a"/>',
  '<edge source="a" target="b"/>',
  '<data key="n0">',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '&amp;',
  '&#0;',
  '&#x1F600;',
  '&bogus;',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<?xml version="1.1"?>',
  'xmlns:y="u"',
  'y:',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '""',
  '\\',
  '\\u0000',
  '\\ud800',
  'null',
  'true',
  '{"a":1,"a":2}',
  '"__proto__":',
  '1e999',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\ufeff',
  '\u0000',
  '\u001b[2J',
  '\u202e',
  '\ud800',
  '\u0085',
  '\u2028',
  'NA',
  'id',
  'source',
  '- ',
  '&a ',
  '*a',
  '!!js/function ',
  '? ',
  '| ',
  '%YAML 1.1',
  '---',
  '...',
  '<<: *a',
  '# ',
  '0o17',
  '.inf',
  '.nan',
  '2001-01-01',
  '=',
  '.',
  '-1',
  '..',
  '/',
  '@',
  '~',
  '$',
  '`',
  "'",
  'constructor',
  'toString',
  'é',
  '東',
];

/** A text with a few changes, of the kinds that disks, editors and people make. */
export function mutate(dice: Dice, text: string, others: readonly string[]): string {
  let changed = text;
  for (let count = 1 + dice.below(4); count > 0; count--) changed = mutateOnce(dice, changed, others);
  return changed;
}

function mutateOnce(dice: Dice, text: string, others: readonly string[]): string {
  const at = dice.below(text.length + 1);
  const end = Math.min(text.length, at + 1 + dice.below(dice.chance(0.5) ? 4 : 60));
  const [before, part, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  switch (dice.below(9)) {
    case 0:
      return before;
    case 1:
      return before + after;
    case 2:
      return before + part.repeat(2 + dice.below(dice.chance(0.05) ? 400 : 4)) + after;
    case 3:
      return before + String.fromCharCode((part.charCodeAt(0) || 0) ^ (1 << dice.below(8))) + part.slice(1) + after;
    case 4:
      return before + dice.pick(TOKENS) + dice.pick([part, '']) + after;
    case 5:
      return before + dice.pick(NUMBERS) + after;
    case 6: {
      const other = dice.pick(others);
      const from = dice.below(other.length + 1);
      return before + other.slice(from, from + dice.below(80)) + after;
    }
    case 7:
      return replaceNumber(dice, text, at);
    default:
      return after + part + before;
  }
}

function replaceNumber(dice: Dice, text: string, from: number): string {
  const match = /\d+/.exec(text.slice(from, from + 500));
  if (match === null) return text;
  const start = from + match.index;
  const number = dice.pick([...NUMBERS, '4294967296', '-2147483649', '1e308', '9'.repeat(40)]);
  return text.slice(0, start) + number + text.slice(start + match[0].length);
}
