import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Named, wordsOf } from '../../src/words/index.js';

const PAGE = readFileSync(new URL('../../docs/danish-words.md', import.meta.url), 'utf8');

/** The sections of the page, each with the words that it lists. */
const SECTIONS = {
  Stages: 'stages',
  'Where a process stands': 'statuses',
  'The problem': 'dimensions',
  Barriers: 'barriers',
  'How a process fails': 'failures',
  Sectors: 'sectors',
  'What an actor has': 'assets',
  Behaviours: 'behaviours',
  Capacities: 'capacities',
  Instruments: 'instruments',
  Operations: 'operations',
  Strategies: 'strategies',
  Modes: 'modes',
  Heroes: 'heroes',
  'Rules of decision': 'rules',
  'Forms of arena': 'arenaForms',
  'Culture and HR': 'aspects',
  'Measures of a run': 'measures',
  'Measures of a moment': 'momentMeasures',
  'Why somebody left': 'leftFor',
} as const;

const sections = new Map(
  PAGE.split('\n## ')
    .slice(1)
    .map((section): [string, string[][]] => {
      const [heading, ...lines] = section.split('\n');
      const rows = lines.filter((line) => line.startsWith('| ')).slice(2);
      return [heading, rows.map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))];
    }),
);

test('the page has a section for each kind of words, and no other', () => {
  expect([...sections.keys()]).toEqual(Object.keys(SECTIONS));
});

test.each(Object.entries(SECTIONS))(
  'the section "%s" has each word in both languages, and where it is from',
  (heading, kind) => {
    const [english, danish] = [wordsOf('en')[kind], wordsOf('da')[kind]] as Readonly<Record<string, Named>>[];
    const rows = sections.get(heading) ?? [];
    expect(rows.map(([en, da]) => [en, da])).toEqual(
      Object.keys(english).map((name) => [english[name].label, danish[name].label]),
    );
    expect(rows.map(([, , from]) => from).filter((from) => !['talk', 'ours'].includes(from))).toEqual([]);
  },
);
