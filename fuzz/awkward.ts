import type { Dice } from './dice.js';

const TEXTS = [
  'a',
  'b',
  'c',
  'd',
  'id',
  'key',
  'source',
  'target',
  'label',
  'weight',
  'x:text',
  'x:number',
  'NA',
  'null',
  'true',
  'NaN',
  '007',
  '5',
  '1e3',
  '0,5',
  '-',
  '+',
  ' padded ',
  'two\nlines',
  'old\rmac',
  'tab\there',
  'a;b',
  'a,b',
  '"',
  'say "so"',
  "it's",
  '<&>',
  ']]>',
  '&amp;',
  '*',
  '$&',
  '{}',
  '[]',
  '#c',
  '=1+1',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'blåbærgrød',
  '東京',
  '👩‍👧',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u202e',
  'é',
  'e\u0301',
  'İ',
  '%s',
  '../..',
  '\\',
  '\\n',
  'C:\\',
];
const LETTERS = 'abcXYZ019_-.: ,;\'"<>&=/\\é東\n\t';

/** A text that programs like to trip over; never empty, and without what XML cannot hold. */
export function awkwardText(dice: Dice): string {
  if (dice.chance(0.6)) return dice.pick(TEXTS);
  if (dice.chance(0.02)) return dice.pick(['n', '1', 'a b ', 'é']).repeat(500);
  return Array.from({ length: 1 + dice.below(5) }, () => LETTERS[dice.below(LETTERS.length)]).join('');
}

/** A text without spaces around it and without ends of lines: one that every format keeps as it is. */
export function plainText(dice: Dice): string {
  return `${dice.pick(['a', 'b', 'c', 'n', 'ø', 'x'])}${dice.below(40)}`;
}

/** Texts that are numbers, nearly numbers, or numbers that no double holds. */
export const NUMBERS = [
  '0',
  '1',
  '-1',
  '2',
  '0.5',
  '-2.25',
  '1e3',
  '1E-7',
  '+3',
  '.5',
  '5.',
  '00',
  '007',
  '-0',
  '1e21',
  '9007199254740991',
  '9007199254740993',
  '12345678901234567890',
  '1152921504606846976',
  '1e400',
  '-1e400',
  '1e-400',
  '5e-324',
  'Infinity',
  '-inf',
  'NaN',
  '',
  ' ',
  ' 1 ',
  '0x10',
  '0b1',
  '1_000',
  '1,5',
  '1.2.3',
  '--1',
  '1e',
  'e1',
  '٣',
  '１',
  '∞',
  '1 000',
  '1d',
  'true',
  'false',
];

/** How a text is read in a column that is declared as numbers, worked out another way than by the readers. */
export function asDeclaredNumber(text: string): { readonly refused: boolean; readonly value?: number } {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.toLowerCase() === 'nan') return { refused: false, value: Number.NaN };
  const infinite = ['inf', 'infinity'].includes(trimmed.replace(/^[+-]/, '').toLowerCase());
  if (infinite) return { refused: false, value: trimmed.startsWith('-') ? -Infinity : Infinity };
  const value = Number(trimmed);
  const decimal = Array.from(trimmed).every((character) => '0123456789+-.eE'.includes(character));
  const toZero = value === 0 && /[1-9]/.test(trimmed.split(/e/i)[0]);
  return decimal && Number.isFinite(value) && !toZero ? { refused: false, value } : { refused: true };
}

/** Whether a text is a whole number that no double holds. */
export function isTooLong(text: string): boolean {
  const trimmed = text.trim();
  if (!/^[+-]?\d{16,}$/.test(trimmed)) return false;
  const exact = BigInt(trimmed.replace('+', ''));
  return BigInt(Number(trimmed)) !== exact && String(Number(trimmed)) !== String(exact);
}
