import { describe, expect, test } from 'vitest';
import { optionFactorAt } from '../../src/experiment/declare/option-factor.js';
import { REGIME } from '../../src/experiment/declare/scenario-changes.js';
import { STRATEGY_PREFIX, strategyFactorAt } from '../../src/experiment/declare/strategy-factor.js';
import { KNOWING_STRATEGIES, STRATEGIES } from '../../src/metagovernance/index.js';
import { listParameters } from '../../src/model/index.js';
import { parameterNames as da } from '../../src/words/da/parameters.js';
import { parameterNames as en } from '../../src/words/en/parameters.js';
import { LANGUAGES, nameParameter, wordsOf } from '../../src/words/index.js';
import { englishIn } from '../support/english-in.ts';
import { flatWords } from '../support/flat-words.ts';

const PATHS = listParameters().map(({ path }) => path);
/** Lists of a scenario, which are no parameters and can be varied as a whole. */
const LISTS = ['problems.kinds', 'environment.departures', 'environment.reforms'];
const GROUPS = [REGIME, 'modes.mix', 'metagovernor.competence'];
const OPTIONS = [...Object.values(STRATEGIES), ...Object.values(KNOWING_STRATEGIES)].flatMap(({ name, options }) =>
  Object.keys(options).map((option) => ({ strategy: name, option })),
);
const EVERYTHING = [...PATHS, ...LISTS, ...GROUPS];
/** What is the same in both languages. */
const SAME = [REGIME];
/** Words that are Danish and English alike. */
const SPELLED_ALIKE = [
  'fast',
  'innovation',
  'organisation',
  'over',
  'partner',
  'problem',
  'regime',
  'relation',
  'tradition',
];

describe.each(LANGUAGES)('names of parameters (%s)', (language) => {
  const names = EVERYTHING.map((path) => [path, nameParameter(path, language) ?? ''] as const);

  test('are there for every parameter, and for nothing that is none', () => {
    expect(names.filter(([, name]) => name === '')).toEqual([]);
    const { parameters, groups } = language === 'en' ? en : da;
    const named = [...flatWords(parameters).keys(), ...Object.keys(groups)];
    const withWords = EVERYTHING.filter((path) => !path.startsWith('barriers.'));
    expect(named.toSorted()).toEqual(withWords.toSorted());
  });

  test('are short and plain: one line that can stand in a sentence', () => {
    for (const [path, name] of names) {
      expect(name.length, path).toBeLessThanOrEqual(60);
      expect(name, path).toMatch(/^\p{Ll}[\p{L}' ,.-]*\p{L}$/u);
    }
  });

  test('tell everything apart', () => {
    const twice = names.filter(([, name], index) => names.findIndex(([, other]) => other === name) !== index);
    expect(twice).toEqual([]);
  });

  test('of barriers are those of the barriers', () => {
    for (const [barrier, { label }] of Object.entries(wordsOf(language).barriers)) {
      expect(nameParameter(`barriers.${barrier}`, language)).toContain(label);
    }
  });

  test('of strategies have the label, and of options both, apart from each other', () => {
    const { strategies } = wordsOf(language);
    expect(nameParameter('strategies.leader', language)).toMatch(/\bleader\b/);
    expect(OPTIONS.length).toBeGreaterThan(20);
    const all = OPTIONS.map(({ strategy, option }) => {
      const name = nameParameter(`strategies.${strategy}.${option}`, language) ?? '';
      expect(name).toContain(strategies[strategy as keyof typeof strategies].label);
      expect(name, `${strategy}.${option} has words of its own`).not.toContain(
        nameParameter('strategies.x.y', language)?.split(' ')[0],
      );
      return name;
    });
    expect(new Set(all).size).toBe(all.length);
  });

  test('read the path of a strategy as experiments do, dots in a label included', () => {
    for (const path of [
      'strategies.leader',
      'strategies.leader.acts',
      'strategies.the v1.2.acts',
      'strategies.Own Plan.dose',
    ]) {
      const factor = optionFactorAt(path);
      const label = strategyFactorAt(path) ?? factor?.label ?? '';
      expect(path.startsWith(STRATEGY_PREFIX)).toBe(true);
      expect(nameParameter(path, language)).toContain(label);
      if (factor?.option === 'dose') expect(nameParameter(path, language)).toContain('dose');
    }
  });

  test('are missing where nothing has one', () => {
    const unnamed = [
      'extensions.election.term',
      'actors',
      'actors.trust.more',
      'actors.toString',
      'barriers.none',
      'barriers',
      'nothing',
      '',
      'strategies.',
      'constructor',
      'network.ties',
    ];
    expect(unnamed.map((path) => nameParameter(path, language))).toEqual(unnamed.map(() => undefined));
  });
});

test('Danish names hold no English, and differ from the English ones but for a few', () => {
  const english = new Map(EVERYTHING.map((path) => [path, nameParameter(path, 'en')]));
  expect(EVERYTHING.filter((path) => nameParameter(path, 'da') === english.get(path))).toEqual(SAME);
  const found = EVERYTHING.flatMap((path) => englishIn(nameParameter(path, 'da') ?? '').map((word) => [path, word]));
  expect(found).toEqual([]);
  const own = new Set([...english.values()].flatMap((name) => name?.match(/\p{L}{4,}/gu) ?? []));
  const shared = EVERYTHING.flatMap((path) =>
    (nameParameter(path, 'da')?.match(/\p{L}{4,}/gu) ?? []).filter((word) => own.has(word)),
  );
  expect([...new Set(shared)].toSorted()).toEqual(SPELLED_ALIKE);
});

test('a language that there is not is refused', () => {
  expect(() => nameParameter('actors.trust', 'de' as 'da')).toThrow(/language/);
});
