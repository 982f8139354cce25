import { describe, expect, test } from 'vitest';
import { STRATEGIES } from '../../../src/metagovernance/index.js';
import { parseSearch, type SearchInput } from '../../../src/optimisation/index.js';

const refused = (input: object) => {
  try {
    parseSearch(input as SearchInput);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing is wrong';
};

describe('what is searched', () => {
  test('has defaults for all of it, and every strategy that needs not be written as rivals', () => {
    const search = parseSearch({});
    expect(search.objectives).toEqual([{ measure: 'delivery', goal: 'most' }]);
    const others = Object.keys(STRATEGIES).filter((name) => name !== 'fixedPlan' && name !== 'rules');
    expect(search.rivals.map(({ name }) => name)).toEqual(others);
    expect(search.scenarios.map(({ label }) => label)).toEqual(['inclusive-environments']);
  });

  test.each<[string, object, RegExp]>([
    ['a name that there is not', { budgets: 3 }, /search to hold only known names.*budgets/],
    ['a kind of search that there is not', { search: { kind: 'plans' } }, /search\.search\.kind/],
    ['a scenario that there is not', { scenarios: ['river'] }, /scenario.*river-basin.*found "river"/],
    [
      'a factor of a scenario that there is not',
      { scenarios: [{ scenario: 'river-basin', changes: { tick: 3 } }] },
      /tick/,
    ],
    ['a part of a scenario by its place', { scenarios: ['river-basin', 'river-basin'] }, /search\.scenarios to differ/],
    ['a measure that there is not', { objectives: ['deliver'] }, /measure.*search\.objectives\.0.*"delivery"/],
    [
      'a measure that some runs lack',
      { objectives: ['worth'] },
      /search\.objectives\.0 to be there in every run but found worth/,
    ],
    [
      'a measure twice',
      { objectives: ['rate', { measure: 'rate', goal: 'least' }] },
      /search\.objectives to differ but found rate twice/,
    ],
    [
      'a strategy that there is not',
      { search: { kind: 'options', strategy: 'convenor' } },
      /strategy.*"convener".*found "convenor"/,
    ],
    [
      'a strategy without options',
      { search: { kind: 'options', strategy: 'handsOff' } },
      /an option of handsOff to vary but found none/,
    ],
    [
      'an option that the strategy has not',
      { search: { kind: 'options', strategy: 'convener', options: { act: { low: 1, high: 2 } } } },
      /search\.search\.options to hold only known names, such as "acts", but found "act"/,
    ],
    [
      'a range that the option does not take',
      { search: { kind: 'options', strategy: 'convener', options: { intensity: { low: 0.5, high: 2 } } } },
      /search\.search\.options\.intensity to hold values that the option takes but found 2/,
    ],
    [
      'a range upside down',
      { search: { kind: 'options', strategy: 'convener', options: { acts: { low: 4, high: 2 } } } },
      /search\.search\.options\.acts\.low to be below high but found 4 and 2/,
    ],
    [
      'a range from 0 on a log scale',
      { search: { kind: 'options', strategy: 'convener', options: { intensity: { low: 0, high: 1, scale: 'log' } } } },
      /search\.search\.options\.intensity\.low to be above 0 on a log scale but found 0/,
    ],
    [
      'options of a module without ranges',
      { search: { kind: 'options', strategy: { name: 'mine', module: 'mine.mjs' } } },
      /search\.search\.options to say which options of mine, a strategy of a module, are varied/,
    ],
    [
      'an operation that there is not',
      { search: { kind: 'plan', operations: ['mediat'] } },
      /operation, in search\.search\.operations.*"mediate"/,
    ],
    [
      'an operation that no word can aim',
      { search: { kind: 'rules', operations: ['exclude'] } },
      /operations that a word can aim but found exclude/,
    ],
    [
      'a plan to begin with that is none',
      { search: { kind: 'plan', from: [[{ operation: 'fund' }]] } },
      /fixedPlan\.plan\[0\]\.tick/,
    ],
    [
      'a rule to begin with that is none',
      { search: { kind: 'rules', from: [[{ do: 'fund' }]] } },
      /rules\.rules\[0\]\.do to be a plain object/,
    ],
    [
      'too few runs',
      { budget: 100 },
      /search\.budget to be at least 120 runs for each scenario, 120 for 1, but found 100/,
    ],
    [
      'too few runs for several scenarios',
      { scenarios: ['river-basin', 'homelessness'], budget: 200 },
      /240 for 2, but found 200/,
    ],
    ['a rival that there is not', { rivals: ['nobody'] }, /strategy.*found "nobody"/],
    ['a seed that is none', { seed: -1 }, /search\.seed to be a whole number/],
  ])('%s is refused, with its place', (_, input, message) => {
    expect(refused(input)).toMatch(message);
  });
});
