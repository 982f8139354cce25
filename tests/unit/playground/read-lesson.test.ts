import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ParameterError } from '../../../src/base/index.js';
import { readLesson } from '../../../src/playground/lessons/read-lesson.js';

const both = { en: 'Why?', da: 'Hvorfor?' };
const ACT = { operation: 'setMix', mix: { market: 1 } };
const SHOW = {
  view: 'compare',
  scenario: 'river-basin',
  set: { 'problems.uniqueness': 0.5 },
  seed: 7,
  a: { leader: 'facilitator', from: 12, mode: 'network', acts: [{ month: 3, act: ACT }] },
  b: { leader: 'handsOff' },
  month: 12,
  process: 2,
  lens: 'conflict',
};
const STEP = {
  say: both,
  seen: both,
  show: SHOW,
  hide: ['acts'],
  predict: { kind: 'better', measure: 'innovation', question: both },
  run: 12,
  many: true,
  readOut: true,
  ask: 'Hvem?',
};
const LESSON = {
  id: 'our-river',
  title: 'Vores å',
  question: both,
  minutes: 45,
  before: both,
  steps: [STEP, { say: 'Videre.', run: 'end' }],
  after: ['Hvad så?'],
  notes: both,
  wrongIdeas: [],
};

const step = (changes: object) => ({ ...LESSON, steps: [{ ...STEP, ...changes }] });
const shown = (changes: object) => step({ show: { ...SHOW, ...changes } });

describe("a teacher's own lesson", () => {
  test('is read with a text in both languages, or one text for both', () => {
    const { title, question, steps } = readLesson(LESSON);
    expect(title).toEqual({ en: 'Vores å', da: 'Vores å' });
    expect(question).toEqual(both);
    expect(steps[0]).toEqual({ ...STEP, ask: { en: 'Hvem?', da: 'Hvem?' } });
  });

  test('is written as docs/lessons.md shows', () => {
    const page = readFileSync(new URL('../../../docs/lessons.md', import.meta.url), 'utf8');
    const [, json = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
    expect(readLesson(JSON.parse(json)).steps).toHaveLength(3);
  });

  test('is a copy that nobody can change', () => {
    expect(Object.isFrozen(readLesson(LESSON).steps[0].show)).toBe(true);
  });

  test('may be about a network of its own, of whatever length', () => {
    expect(readLesson(shown({ scenario: 'own', month: 300 })).steps).toHaveLength(1);
    expect(readLesson(shown({ set: { ticks: 300 }, month: 280 })).steps).toHaveLength(1);
  });

  test.each([
    ['Guess the stage', { kind: 'stage' }],
    ['Guess how many', { kind: 'innovated' }],
  ])('may ask: %s', (_, predict) => {
    expect(readLesson(step({ predict })).steps[0].predict).toEqual(predict);
  });
});

describe('a mistake in a lesson', () => {
  test.each<[string, unknown, string]>([
    ['no lesson', 'a lesson', 'Expected lesson to be a plain object but found "a lesson"'],
    ['no data', { ...LESSON, steps: [() => 1] }, 'Expected lesson.steps[0] to be plain data'],
    ['an unknown name', { ...LESSON, minuts: 15 }, 'Expected lesson to hold only known names, such as "minutes"'],
    ['a claim, which a test would have to run', { ...LESSON, shows: [] }, 'but found "shows"'],
    ['an id that no link can hold', { ...LESSON, id: 'Vores å' }, 'Expected lesson.id to be small letters, digits'],
    ['an empty text', { ...LESSON, title: ' ' }, 'Expected lesson.title to be a text that says something'],
    ['one language', { ...LESSON, question: { da: 'Hvorfor?' } }, 'Expected lesson.question to hold en'],
    [
      'a third language',
      { ...LESSON, before: { ...both, sv: 'Varför?' } },
      'Expected lesson.before to hold only known',
    ],
    ['minutes', { ...LESSON, minutes: 30 }, 'Expected lesson.minutes to be one of 15, 45, 90 but found 30'],
    ['steps', { ...LESSON, steps: STEP }, 'Expected lesson.steps to be a list'],
    ['after', { ...LESSON, after: [3] }, 'Expected lesson.after[0] to be a plain object but found 3'],
    ['notes', { ...LESSON, notes: null }, 'Expected lesson.notes to be a plain object but found null'],
    ['wrong ideas', { ...LESSON, wrongIdeas: [''] }, 'Expected lesson.wrongIdeas[0] to be a text'],
    ['a step that says nothing', { ...LESSON, steps: [{ run: 3 }] }, 'Expected lesson.steps[0] to hold say'],
    ['an unknown name in a step', step({ lock: true }), 'Expected lesson.steps[0] to hold only known names'],
    ['hide', step({ hide: ['settngs'] }), 'Expected lesson.steps[0].hide[0] to be a known name, such as "settings"'],
    [
      'predict',
      step({ predict: { kind: 'best' } }),
      'Expected lesson.steps[0].predict.kind to be one of stage, innovated, better',
    ],
    ['no measure', step({ predict: { kind: 'better' } }), 'Expected lesson.steps[0].predict to hold measure'],
    [
      'an unknown measure',
      step({ predict: { kind: 'better', measure: 'inovation' } }),
      'Expected lesson.steps[0].predict.measure to be a known name, such as "innovation", but found "inovation"',
    ],
    [
      'run in words',
      step({ run: 'all' }),
      'Expected lesson.steps[0].run to be a number of months or "end" but found "all"',
    ],
    ['half a month', step({ run: 1.5 }), 'Expected lesson.steps[0].run to be a whole number'],
    ['many', step({ many: 200 }), 'Expected lesson.steps[0].many to be one of true, false but found 200'],
    ['ask', step({ ask: 1 }), 'Expected lesson.steps[0].ask to be a plain object'],
    ['what a reader chooses', shown({ lang: 'da' }), 'Expected lesson.steps[0].show to hold only known names'],
    ['view', shown({ view: 'labs' }), 'Expected lesson.steps[0].show.view to be a known name, such as "lab"'],
    ['scenario', shown({ scenario: 'river' }), 'such as "river-basin", but found "river"'],
    [
      'an unknown parameter',
      shown({ set: { trust: 1 } }),
      'Expected lesson.steps[0].show.set to hold only known names',
    ],
    [
      'a parameter out of range',
      shown({ set: { 'problems.uniqueness': 2 } }),
      'Expected lesson.steps[0].show.set.problems.uniqueness to be a number from 0 to 1 but found 2',
    ],
    ['seed', shown({ seed: -1 }), 'Expected lesson.steps[0].show.seed to be a whole number from 0'],
    ['process', shown({ process: 'first' }), 'Expected lesson.steps[0].show.process to be a whole number from -1'],
    ['lens', shown({ lens: 'power' }), 'Expected lesson.steps[0].show.lens to be one of trust, dependence, conflict'],
    ['leader', shown({ a: { leader: 'facilitater' } }), 'Expected lesson.steps[0].show.a.leader to be a known name'],
    ['from', shown({ b: { from: 121 } }), 'Expected lesson.steps[0].show.b.from to be a whole number from 0 to 120'],
    ['an act without a month', shown({ a: { acts: [{ act: ACT }] } }), 'lesson.steps[0].show.a.acts[0] to hold month'],
    [
      'an act after the end',
      shown({ a: { acts: [{ month: 120, act: ACT }] } }),
      'Expected lesson.steps[0].show.a.acts[0].month to be a whole number from 0 to 119 but found 120',
    ],
    [
      'an act that is none',
      shown({ a: { acts: [{ month: 1, act: { operation: 'invit' } }] } }),
      'lesson.steps[0].show.a.acts[0].act',
    ],
    [
      'a month after the end',
      shown({ month: 121 }),
      'Expected lesson.steps[0].show.month to be a whole number from 0 to 120',
    ],
    [
      'a run beyond the end',
      step({ run: 109 }),
      'Expected lesson.steps[0].run, counted from month 12, to be a whole number from 1 to 108 but found 109',
    ],
  ])('is told with what was expected, what was found and where: %s', (_, lesson, message) => {
    expect(() => readLesson(lesson)).toThrow(message);
  });

  test('is an error of the library', () => {
    expect(() => readLesson(null)).toThrow(ParameterError);
  });
});
