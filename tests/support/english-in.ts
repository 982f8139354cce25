import { wordsOf } from '../../src/words/index.js';
import { flatWords } from './flat-words.js';

/** The English texts of the words that Danish does not share: each piece between what is filled in, if it has a word of four letters. */
const PIECES = piecesOf('en').filter((piece) => !piecesOf('da').includes(piece));

/** The English words and phrases that stand in a text as such. */
export function englishIn(text: string): string[] {
  const spaced = text.replace(/\s+/g, ' ');
  return PIECES.filter((piece) => new RegExp(`(?<![\\p{L}-])${escaped(piece)}(?![\\p{L}-])`, 'u').test(spaced));
}

function piecesOf(language: 'en' | 'da'): string[] {
  const pieces = [...flatWords(wordsOf(language)).values()].flatMap((text) => text.split(/<\d>/));
  return [...new Set(pieces.map((piece) => piece.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')))].filter((piece) =>
    /\p{L}{4}/u.test(piece),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
