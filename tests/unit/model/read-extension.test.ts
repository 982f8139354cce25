import { describe, expect, test } from 'vitest';
import { election } from '../../../examples/own-extension/election.mjs';
import { polarisation } from '../../../examples/own-extension/polarisation.mjs';
import { rotation } from '../../../examples/own-extension/rotation.mjs';
import { STRATEGIES } from '../../../src/metagovernance/index.js';
import {
  type Extension,
  isExtension,
  notesOf,
  parseScenario,
  readExtension,
  withExtensions,
} from '../../../src/model/index.js';
import { LEARNING_RULES, type LearningRule } from '../../../src/search/index.js';

const with_ = (parts: object) => ({ name: 'odd', about: 'Odd.', ...parts }) as Extension;
const parameter = { about: 'a', unit: 'share', default: 0.5, min: 0, max: 1 };

describe('an extension is read part by part', () => {
  test.each<[string, unknown, RegExp]>([
    ['no object', 3, /an extension to be an object but found 3/],
    [
      'no name',
      with_({ name: 'a.b' }),
      /name of an extension to be letters and digits, a letter first, but|name of an extension/,
    ],
    ['no about', with_({ about: '' }), /about of the extension odd to be a text/],
    [
      'a part that there is not',
      with_({ phase: [] }),
      /the extension odd to hold only known names, such as "phases", but found "phase"/,
    ],
    [
      'a default out of range',
      with_({ parameters: { p: { ...parameter, default: 2 } } }),
      /default of parameters.p of the extension odd to be a number from 0 to 1 but found 2/,
    ],
    ['no range', with_({ parameters: { p: { about: 'a', unit: 'b', default: 2 } } }), /min and max of parameters.p/],
    ['no unit', with_({ parameters: { p: { about: 'a', default: true } } }), /unit of parameters.p/],
    [
      'names without the default',
      with_({ parameters: { p: { about: 'a', unit: 'b', default: 'x', names: ['y'] } } }),
      /to be one of y but found "x"/,
    ],
    [
      'a switch that all have',
      with_({ parameters: { active: { about: 'a', unit: 'b', default: true } } }),
      /without active, which every extension has/,
    ],
    [
      'a column of ties',
      with_({ state: { s: { about: 'a', unit: 'b', of: 'tie', min: 0, max: 1 } } }),
      /of of state.s of the extension odd to be run, actor or process but found "tie"/,
    ],
    [
      'a start out of range',
      with_({ state: { s: { about: 'a', unit: 'b', of: 'run', min: 1, max: 2 } } }),
      /start of state.s .* from 1 to 2 but found 0/,
    ],
    [
      'a column that may not be written',
      with_({ writes: ['degree'] }),
      /writes of the extension odd to be a list of some of .* but found "degree"/,
    ],
    [
      'no stage',
      with_({ barrier: { name: 'wall', about: 'a', stage: 'delivery' } }),
      /stage of the barrier .* interaction, collaboration, innovation but found "delivery"/,
    ],
    [
      'no phase',
      with_({ phases: [{ after: 'lunch', apply: () => {} }] }),
      /after of phases 1 .* environment, steering/,
    ],
    [
      'no function',
      with_({ phases: [{ after: 'learning' }] }),
      /apply of phases 1 of the extension odd to be a function but found undefined/,
    ],
    [
      'what is not done when it returns',
      with_({ phases: [{ after: 'learning', apply: async () => {} }] }),
      /a function that is done when it returns/,
    ],
    ['a measure without a unit', with_({ measures: { m: { about: 'a', measure: () => 0 } } }), /unit of measures.m/],
    [
      'a rule that the library has',
      with_({ decisionRules: { majority: { about: 'a', carries: () => true } } }),
      /names that the library has not but found "majority"/,
    ],
  ])('%s', (_, given, said) => {
    expect(() => readExtension(given as Extension)).toThrow(said);
  });

  test('the examples are extensions, and a strategy is none', () => {
    for (const each of [election, polarisation, rotation]) {
      expect(isExtension(each)).toBe(true);
      expect(readExtension(each)).toBe(readExtension(each));
      // What is stored beside results holds no code.
      expect(JSON.parse(JSON.stringify(notesOf(readExtension(each))))).toEqual(notesOf(readExtension(each)));
    }
    expect(isExtension(STRATEGIES.convener)).toBe(false);
  });
});

test('a scenario has all parameters of its extensions, those that it does not set by default', () => {
  const notes = [notesOf(readExtension(election))];
  const filled = withExtensions(parseScenario({ extensions: { election: { term: 12 } } }), notes);
  expect(filled.extensions?.['election']).toEqual({
    active: true,
    barrier: true,
    term: 12,
    turnover: 0.5,
    loss: 0.8,
    growth: 0.03,
    closing: 0.3,
  });
  expect(withExtensions(filled, notes)).toBe(filled);
  expect(() => withExtensions(filled, [])).toThrow(/the extension election of the scenario to be given as code/);
});

test('a rule of learning with half of its parts does not compile', () => {
  const { searchesAlone, choose } = LEARNING_RULES.none;
  // @ts-expect-error -- what it does at a table is missing
  const half: LearningRule = { searchesAlone, choose };
  expect(Object.keys(half)).toHaveLength(2);
});
