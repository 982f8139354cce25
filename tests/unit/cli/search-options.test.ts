import { describe, expect, test } from 'vitest';
import { readSearchOptions, type SearchOptions } from '../../../src/cli/search-source.js';

const read = (options: Partial<SearchOptions>) => () => readSearchOptions({ vary: [], ...options });

describe('what is wrong with an option of optimise is said by its name on the command line', () => {
  test.each<[string, Partial<SearchOptions>, RegExp]>([
    ['an option that is not there', { strategy: 'convener', vary: ['nope=1..8'] }, /--vary/],
    ['a range from high to low', { strategy: 'convener', vary: ['acts=8..1'] }, /--vary\.acts\.low to be below high/],
    ['a strategy without numbers', { strategy: 'handsOff' }, /--vary/],
    ['an operation that no word aims', { plan: true, operations: 'exclude' }, /--operations/],
    ['a measure that is not there', { objectives: 'nope' }, /--objectives/],
    ['a measure that a run may lack', { objectives: 'gain' }, /--objectives/],
    ['a measure twice', { objectives: 'delivery,delivery' }, /--objectives to differ/],
    ['a small budget', { budget: '60' }, /--budget to be at least 120/],
    ['another way over scenarios', { robust: 'best' }, /--robust/],
    ['a module', { strategy: 'mine.mjs' }, /a strategy of the library but found the module mine\.mjs: .*optimise FILE/],
  ])('%s', (_, options, said) => {
    expect(read(options)).toThrow(said);
    expect(read(options)).not.toThrow(/search\.(search|objectives|budget|robust|scenarios)/);
  });
});
