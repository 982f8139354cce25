import { describe, expect, test } from 'vitest';
import { pageWordsOf } from '../../../src/playground/words/page-words-of.js';
import { strangeWords } from '../../../src/playground/words/strange-words.js';
import { LANGUAGES, wordsOf } from '../../../src/words/index.js';
import { flatWords } from '../../support/flat-words.ts';

const [EN, DA] = [flatWords(pageWordsOf('en')), flatWords(pageWordsOf('da'))];

describe('the words of the page', () => {
  test('are the same keys in each language', () => {
    expect([...DA.keys()].toSorted()).toEqual([...EN.keys()].toSorted());
    const empty = (texts: Map<string, string>) =>
      [...texts].filter(([, text]) => text.trim() === '').map(([path]) => path);
    expect(empty(DA)).toEqual(empty(EN));
  });

  test('use all that they are told, in each language alike', () => {
    const holes = (text: string | undefined) => new Set(text?.match(/<\d>/g));
    for (const [path, text] of EN) expect([path, holes(DA.get(path))]).toEqual([path, holes(text)]);
  });
});

describe.each(LANGUAGES)('strange words, in %s', (language) => {
  test.each([pageWordsOf(language), wordsOf(language)])(
    'stand in the place of all texts but the name of the language',
    (words) => {
      const said = flatWords(strangeWords<object>(words, '?strings=x'));
      expect([...said.keys()]).toEqual([...flatWords(words).keys()]);
      const others = [...said].filter(([path, text]) => text !== 'x' && flatWords(words).get(path) !== '');
      expect(others.map(([path]) => path)).toEqual('language' in words ? ['language'] : []);
    },
  );

  test('are the words themselves where none are asked for', () => {
    for (const search of ['', '?strings=', '?strings=toString', '?x=long']) {
      expect(strangeWords(pageWordsOf(language), search)).toBe(pageWordsOf(language));
    }
  });

  test('are twice as long, or HTML', () => {
    const { brand } = pageWordsOf(language);
    expect(strangeWords({ brand }, '?strings=long').brand).toBe(`${brand} ${brand}`);
    expect(strangeWords({ brand }, '?strings=xss').brand).toMatch(/^<img .*onerror=/);
  });
});
