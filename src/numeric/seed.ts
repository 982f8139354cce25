import seedrandom from 'seedrandom';
import { checkInteger, exactNumber, isDecimal, ParameterError, show } from '../base/index.js';
import type { RunKey } from './address.js';
import { threefry2x32 } from './threefry.js';

/** What a user may give as a seed: a whole number from 0 to 2^53 - 1, or a text that is no number. */
export type Seed = string | number;

/** Texts of at most so many characters are the key of ARC4 as they are; longer ones are folded into one of that length. */
const ARC4_KEY = 256;

/**
 * The seed that somebody gave, in the one form that it has, so that it means the same in YAML, in JSON, on a command line and in a program.
 *
 * A text that says a number as JSON writes it is that number (`7`, `1e3`); its digits may be more than a number can hold, and then it
 * stays a text. What only some readers take for a number (`0x10`, `007`, ` 5`, `1_000`, `NaN`) is refused.
 *
 * @param name - what it is called, for messages.
 * @throws ParameterError for anything else than a whole number from 0 to 2^53 - 1 or a text that is neither empty nor another number.
 */
export function readSeed(name: string, value: unknown): Seed {
  if (typeof value === 'string' && isWrittenOut(value)) return value;
  const seed = typeof value === 'string' && isDecimal(value) ? exactNumber(value) : value;
  if (Number.isSafeInteger(seed) && Number(seed) >= 0) return Math.abs(Number(seed));
  throw new ParameterError(
    `Expected ${name} to be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, or a text that is no number, but found ${show(value)}${hintFor(value)}`,
    { name, found: value },
  );
}

/** Whether a text is a seed as it stands: no number, or all the digits of one that is too large to be kept. */
function isWrittenOut(text: string): boolean {
  if (text.includes('\0')) return false;
  if (/^[1-9]\d*$/.test(text)) return !Number.isSafeInteger(Number(text));
  return !looksLikeNumber(text);
}

function looksLikeNumber(text: string): boolean {
  const bare = text.trim();
  return !Number.isNaN(Number(bare.replaceAll(/(?<=\d)_(?=\d)/g, ''))) || /^[+-]?\.?(?:inf|infinity|nan)$/i.test(bare);
}

function hintFor(value: unknown): string {
  if (typeof value === 'number' && value > Number.MAX_SAFE_INTEGER) return ': write its digits as a text, in quotes';
  if (typeof value !== 'string' || value.trim() === '') return '';
  const meant = Number(value);
  return Number.isSafeInteger(meant) && meant >= 0 ? `: write ${Math.abs(meant)}` : '';
}

/**
 * The key of one replicate of a seed.
 *
 * @param seed - a whole number from 0 to 2^53 - 1, or a text; see readSeed.
 * @param replicate - 0, 1, 2 ... to 2^32 - 1: independent runs of one experiment.
 * @throws ParameterError for anything else.
 */
export function runKey(seed: Seed, replicate = 0): RunKey {
  checkInteger('replicate', replicate, 0, 4_294_967_295);
  const words = seedrandom(arc4Key(String(readSeed('seed', seed))));
  const block = new Int32Array(2);
  threefry2x32(block, words.int32(), words.int32(), replicate, 0);
  return { key0: block[0], key1: block[1] };
}

/**
 * The text that ARC4 takes as its key: the seed. ARC4 repeats a short key and sees the low byte of each character, so it could not
 * tell 1 from 11, or A from U+0141; a seed that repeats a part of it, or has a character beyond U+00FF, is spelled out: four hexadecimal
 * digits a UTF-16 unit, then a character that ends it.
 */
function arc4Key(seed: string): string {
  const isWide = /[^\0-\xff]/.test(seed);
  const isRepeated = seed.length <= ARC4_KEY && (seed + seed).indexOf(seed, 1) < seed.length;
  if (!isWide && !isRepeated) return seed;
  const units = Array.from({ length: seed.length }, (_, at) => seed.charCodeAt(at).toString(16).padStart(4, '0'));
  return `${units.join('')}\0`;
}
