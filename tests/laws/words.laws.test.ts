import { describe, expect, test } from 'vitest';
import { MEASURES, MOMENT_MEASURES } from '../../src/measures/index.js';
import { KNOWING_STRATEGIES, OPERATION_NAMES, STRATEGIES } from '../../src/metagovernance/index.js';
import { formatDecimal, formatExact, formatPercentage, LANGUAGES, sortNames, wordsOf } from '../../src/words/index.js';
import { flatWords } from '../support/flat-words.ts';

const EN = flatWords(wordsOf('en'));
const DA = flatWords(wordsOf('da'));

/** What is the same in both languages. */
const SAME = [
  'stages.innovation.label',
  'eventNames.reform.label',
  'benchmark.columns.front',
  'capacities.nodality.plain',
  'capacities.organisation.label',
  'strategies.convener.label',
  'strategies.facilitator.label',
  'measures.innovation.label',
  'events.intervened',
  'pictures.picture.interval',
  'terminal.extreme',
  'page.parameterColumns.0',
  'page.pairColumns.4',
  'page.pairColumns.6',
  'page.under',
  'page.answer.inScenario',
  'page.answer.under',
  'page.surface.foretold',
  'page.surface.named',
];

/** What is told with other things: Danish has labels where English has names, and some texts are in English only. */
const OTHERWISE = ['results.inTable', 'terminal.dimension', 'terminal.shows', 'page.endsOnce'];

describe('the words', () => {
  test('are the same keys in each language, and none is empty', () => {
    expect([...DA.keys()].toSorted()).toEqual([...EN.keys()].toSorted());
    for (const texts of [EN, DA]) expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('differ between the languages but for a few', () => {
    const same = [...EN].filter(([path, text]) => DA.get(path) === text).map(([path]) => path);
    expect(same.toSorted()).toEqual(SAME.toSorted());
  });

  test('use all that they are told, in each language alike but for a few', () => {
    const holes = (text: string | undefined) => new Set(text?.match(/<\d>/g));
    for (const [path, text] of EN) {
      if (!OTHERWISE.includes(path)) expect([path, holes(DA.get(path))]).toEqual([path, holes(text)]);
    }
  });

  test.each(LANGUAGES)('name in %s what is in the catalogues, in their order', (language) => {
    const words = wordsOf(language);
    expect(Object.keys(words.strategies)).toEqual([...Object.keys(STRATEGIES), ...Object.keys(KNOWING_STRATEGIES)]);
    expect(Object.keys(words.operations)).toEqual(OPERATION_NAMES);
    expect(Object.keys(words.measures)).toEqual(Object.keys(MEASURES));
    expect(Object.keys(words.momentMeasures)).toEqual(Object.keys(MOMENT_MEASURES));
  });

  test.each(LANGUAGES)('tell in %s the things of one kind apart', (language) => {
    for (const [kind, terms] of Object.entries(wordsOf(language)) as [string, object][]) {
      const labels = [...flatWords(terms)].filter(([path]) => path.endsWith('.label')).map(([, label]) => label);
      expect([kind, new Set(labels).size]).toEqual([kind, labels.length]);
    }
  });
});

describe('numbers and names', () => {
  test('have the same digits in each language, with the decimal mark of each', () => {
    for (const value of [0, 1.005, 2.5, -0.125, 1234.5678, 1e-7, 0.95]) {
      for (const decimals of [0, 1, 3]) {
        expect(formatDecimal('en', value, decimals)).toBe(value.toFixed(decimals));
        expect(formatDecimal('da', value, decimals).replace('−', '-')).toBe(value.toFixed(decimals).replace('.', ','));
      }
    }
    for (const value of [0, -3, 0.1, 123.456, 1e-7, 1e21, Number.NaN])
      expect(formatExact('en', value)).toBe(String(value));
    expect(formatExact('da', 123.456)).toBe('123,456');
    expect(formatPercentage('da', 0.456, 1)).toBe('45,6 %');
  });

  test('stand in the order of the alphabet', () => {
    expect(sortNames('da', ['åben', 'zoo', 'øde', 'ære'])).toEqual(['zoo', 'ære', 'øde', 'åben']);
    expect(sortNames('en', ['åben', 'zoo'])).toEqual(['åben', 'zoo']);
  });

  test('are refused in a language that there is not', () => {
    expect(() => wordsOf('de' as 'da')).toThrow(/language/);
  });
});
