import { asDeclaredNumber, awkwardText, isTooLong, NUMBERS, plainText } from './awkward.js';
import type { Dice } from './dice.js';
import type { WrittenNetwork, WrittenValue } from './written-network.js';

/** Attributes of nodes or of edges that a file declares. */
export interface DrawnColumn {
  readonly key: string;
  readonly name: string;
  /** In the words of the format. */
  readonly type: string;
  readonly standard: WrittenValue | undefined;
  /** The default as it stands in the file. */
  readonly standardText: string;
}

const NUMERIC = ['double', 'float', 'int', 'long', 'Integer', 'boolean'];

/** Draw columns with names of their own, which are not `taken`, and defaults for some. */
export function drawColumns(
  dice: Dice,
  written: WrittenNetwork,
  prefix: string,
  taken: readonly string[] = [],
): DrawnColumn[] {
  const drawn = new Set(dice.some(4, () => awkwardText(dice)));
  const names = Array.from(drawn).filter((name) => !taken.includes(name));
  return names.map((name, i) => {
    const type = dice.pick(['string', 'string', 'anyURI', 'liststring', 'geometry', ...NUMERIC]);
    if (type === 'geometry') written.said.push('geometry of');
    if (type === 'boolean') written.said.push('Truth values');
    const standardText = dice.chance(0.2) ? drawValue(dice, type) : '';
    const standard = standardText === '' ? undefined : valueOf(written, type, standardText);
    return { key: `${prefix}${i}`, name, type, standard, standardText };
  });
}

/** A text for a value of a column. */
export function drawValue(dice: Dice, type: string): string {
  if (type === 'boolean')
    return dice.pick([
      'true',
      'false',
      '1',
      '0',
      'True',
      '',
      dice.pick(['yes', 'No']),
      dice.chance(0.05) ? 'perhaps' : 'FALSE',
    ]);
  if (!NUMERIC.includes(type)) return awkwardText(dice);
  // Most numbers are numbers, so that most files are read to their end.
  if (dice.chance(0.03)) return dice.pick(NUMBERS);
  return dice.pick(NUMBERS.filter((text) => !asDeclaredNumber(text).refused));
}

/** What a text in a column of a type says; it may be that the file is to be refused. */
export function valueOf(written: WrittenNetwork, type: string, text: string): WrittenValue {
  if (!NUMERIC.includes(type)) return { text };
  const lower = text.trim().toLowerCase();
  if (type === 'boolean') {
    if (lower === '' || lower === 'nan') return { number: Number.NaN };
    if (['true', '1', 'yes'].includes(lower)) return { number: 1 };
    if (['false', '0', 'no'].includes(lower)) return { number: 0 };
    written.mustRefuse.push(`${text} as boolean`);
    return { text: '' };
  }
  const { refused, value = Number.NaN } = asDeclaredNumber(text);
  if (refused) written.mustRefuse.push(`${text} as ${type}`);
  if (isTooLong(text)) written.said.push('Long numbers were rounded');
  return { number: value };
}

/** Whether a value is no value, so that another one may follow. */
export function isMissingValue(value: WrittenValue): boolean {
  return 'number' in value ? Number.isNaN(value.number) : 'text' in value && value.text === '';
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it may stand in an attribute: as references, some of them needlessly. */
export function inAttribute(dice: Dice, text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 32 || code === 0x85 || code === 0x2028 || dice.chance(0.02)) return `&#x${code.toString(16)};`;
    return REFERENCES[character] ?? character;
  }).join('');
}

/** A text as it may stand between tags: also as CDATA, or with a comment in the middle. */
export function betweenTags(dice: Dice, text: string): string {
  if (dice.chance(0.1) && !text.includes(']]>') && !text.includes('\r')) return `<![CDATA[${text}]]>`;
  if (dice.chance(0.1)) return `${inAttribute(dice, text)}<!-- ${plainText(dice)} -->`;
  return inAttribute(dice, text);
}

/** Ids: few, so that some come twice. */
export function drawIds(dice: Dice): string[] {
  return dice.some(6, () => (dice.chance(0.5) ? plainText(dice) : awkwardText(dice)));
}

/** An end of a tie: an id of a node nearly always. */
export function drawEnd(dice: Dice, ids: readonly string[]): string {
  return ids.length === 0 || dice.chance(0.05) ? awkwardText(dice) : dice.pick(ids);
}
