import { describe, expect, test } from 'vitest';
import { isRecord } from '../../../src/base/index.js';
import { LESSONS } from '../../../src/playground/lessons/lessons.js';
import { readLesson } from '../../../src/playground/lessons/read-lesson.js';
import { FIRST_STATE } from '../../../src/playground/state/page-state.js';

/** Every text in two languages of a value, wherever it stands. */
function textsOf(value: unknown): { en: string; da: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isRecord(value) && 'en' in value) return [value as { en: string; da: string }];
  return Object.values(value).flatMap(textsOf);
}

const sentences = (text: string) => text.split(/(?<=[.!?…”«])\s+(?=\p{Lu}|[“»…])/u);

test('there are eight lessons, each with an id of its own, that nobody can change', () => {
  expect(new Set(LESSONS.map(({ id }) => id)).size).toBe(8);
  expect(LESSONS).toHaveLength(8);
  expect(Object.isFrozen(LESSONS) && Object.isFrozen(LESSONS[0].steps[0].show)).toBe(true);
});

describe.each(LESSONS)('the lesson $id', (lesson) => {
  const { shows, ...told } = lesson;
  const { steps } = lesson;

  test('is one that the page reads: every name is known, every month within the run', () => {
    expect(readLesson(structuredClone(told))).toEqual(told);
  });

  test('says everything in both languages', () => {
    for (const { en, da } of textsOf(lesson)) {
      expect(en.trim()).not.toBe('');
      expect(da.trim()).not.toBe('');
      expect(da).not.toBe(en);
      expect(`${en}${da}`).not.toMatch(/ {2}|\bundefined\b/);
    }
  });

  test('has two sentences and a question before, four to eight short steps, three questions after', () => {
    for (const text of [lesson.before.en, lesson.before.da]) {
      expect(sentences(text)).toHaveLength(3);
      expect(text).toMatch(/\?$/);
    }
    expect(steps.length).toBeGreaterThanOrEqual(4);
    expect(steps.length).toBeLessThanOrEqual(8);
    for (const { say, seen } of steps) {
      for (const text of [say, seen ?? say].flatMap(({ en, da }) => [en, da]))
        expect(sentences(text).length).toBeLessThan(4);
    }
    expect(lesson.after).toHaveLength(3);
    expect([2, 3]).toContain(lesson.wrongIdeas.length);
    for (const { en, da } of [...lesson.after, lesson.question])
      expect([en, da].every((q) => q.endsWith('?'))).toBe(true);
  });

  test('tells the teacher the answers, how to lead it, and that it holds in this model', () => {
    for (const text of [lesson.notes.en, lesson.notes.da]) expect(text.split('\n\n').length).toBeGreaterThanOrEqual(3);
    expect(lesson.notes.en).toMatch(/in this model/i);
    expect(lesson.notes.da).toMatch(/i denne model/i);
  });

  test('asks for a guess before the first run, and ends in many runs that something rests on', () => {
    const guess = steps.findIndex(({ predict }) => predict !== undefined);
    const firstRun = steps.findIndex(({ run, many }) => run !== undefined || many === true);
    expect(guess).toBeGreaterThanOrEqual(0);
    expect(guess).toBeLessThanOrEqual(firstRun);
    expect(steps.at(-1)).toMatchObject({ many: true });
    expect(shows?.length).toBeGreaterThan(0);
  });

  test('says what was seen only where something runs, and asks for each guess on two futures in plain words', () => {
    for (const { seen, run, many, predict } of steps) {
      if (run === undefined && many !== true) expect(seen).toBeUndefined();
      if (predict?.kind === 'better') {
        for (const text of [predict.question?.en, predict.question?.da]) expect(text).toMatch(/^\p{Lu}.*\?$/u);
      }
    }
  });

  test('has the quotation marks of each language', () => {
    for (const { en, da } of textsOf(lesson)) {
      expect(en).not.toMatch(/[»«„"]/);
      expect(da).not.toMatch(/[“”„"]/);
    }
  });

  test('begins with all that its story needs, whatever the page showed before', () => {
    const kept = ['lesson', 'step', 'lang', 'theme', ...(lesson.id === 'lead-it-yourself' ? ['seed'] : [])];
    const needed = Object.keys(FIRST_STATE).filter((name) => !kept.includes(name));
    expect(Object.keys(steps[0].show ?? {}).toSorted()).toEqual(needed.toSorted());
  });
});
