import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  INSTRUMENT_QUESTIONS,
  INSTRUMENTS,
  LEADERSHIP,
  OPERATION_NAMES,
  OPERATIONS,
} from '../../src/metagovernance/index.js';

// The named acts of the talk (torfing2012), S20 for roles and S22 for leader types, as docs and code must have them.
const ACTS: Readonly<Record<string, readonly string[]>> = {
  convener: [
    'create momentum',
    'set the team',
    'assign roles',
    'prepare the process',
    'secure political backing and room',
    'align expectations',
  ],
  facilitator: [
    'support the process',
    'build mutual trust',
    'develop common frames of understanding',
    'solve conflicts',
    'activate selectively',
    'remove obstacles',
  ],
  catalyst: [
    'construct threats',
    'lay new angles',
    'bring in new knowledge or actors',
    'change the form of meetings',
    'spur transformative learning',
    'handle risks',
  ],
  pathfinder: ['own ideas', 'set the agenda', 'make the frames', 'keep focus'],
  whip: ['speak the need for innovation', 'bring people together', 'give incentives', 'reward results'],
  mediator: ['couple the parties', 'translate', 'mediate conflict'],
  cultureMaker: [
    'make room for innovation',
    'make routines for innovation',
    'value experiments',
    'value entrepreneurship',
  ],
};

// The questions of S13, shortened to what tells them apart.
const QUESTIONS: Readonly<Record<string, readonly RegExp[]>> = {
  networkDesign: [/who takes part/, /purpose/, /how does the network work/, /served/],
  framing: [/political/, /economic/, /discursive/],
  processManagement: [/activated/, /inputs/, /linked and what kept apart/, /conflicts/],
  participation: [/agenda/, /solutions/, /premises/],
};

const page = readFileSync(new URL('../../docs/roles.md', import.meta.url), 'utf8');

/** The rows of the tables of the page: cells without the backticks of code. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .map((line) =>
    line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.trim().replaceAll('`', '')),
  );

/** The rows of docs/roles.md as the code has them. */
const roleRows = Object.entries(ACTS).flatMap(([leader, acts]) =>
  acts.map((act) => {
    const all = LEADERSHIP[leader].flatMap((role) => role.acts.filter(({ as }) => as === act));
    return [leader, act, [...new Set(all.map(({ operation }) => operation))].join(', ')];
  }),
);
const questionRows = INSTRUMENTS.flatMap((instrument) =>
  INSTRUMENT_QUESTIONS[instrument].map(({ question, operations }) => [instrument, question, operations.join(', ')]),
);

describe('the acts of the talk', () => {
  test.each(Object.entries(ACTS))('of the %s all have an operation, and no operation another name', (leader, acts) => {
    const inCode = new Set(LEADERSHIP[leader].flatMap((role) => role.acts.map(({ as }) => as)));
    expect([...inCode].sort()).toEqual([...acts].sort());
  });

  test('are those of all roles and leader types that there are', () => {
    expect(Object.keys(LEADERSHIP)).toEqual(Object.keys(ACTS));
  });

  test('consist of operations that exist', () => {
    const used = Object.values(LEADERSHIP).flatMap((roles) => roles.flatMap(({ acts }) => acts));
    for (const { operation } of used) expect(OPERATION_NAMES).toContain(operation);
  });
});

describe('the questions of the instruments', () => {
  test.each(INSTRUMENTS)('of %s are those of the talk', (instrument) => {
    const asked = INSTRUMENT_QUESTIONS[instrument].map(({ question }) => question);
    expect(asked).toEqual(QUESTIONS[instrument].map((words) => expect.stringMatching(words)));
  });

  test('are answered by each operation once, under its own instrument', () => {
    const answers = INSTRUMENTS.flatMap((instrument) =>
      INSTRUMENT_QUESTIONS[instrument].flatMap(({ operations }) =>
        operations.map((name) => [name, instrument] as const),
      ),
    );
    expect(answers.map(([name]) => name).sort()).toEqual([...OPERATION_NAMES].sort());
    for (const [name, instrument] of answers) expect(OPERATIONS[name].instrument, name).toBe(instrument);
  });
});

describe('docs/roles.md', () => {
  const isHeader = ([first]: readonly string[]) =>
    first === 'leader' || first === 'instrument' || first === 'operation';

  test('has the table of acts, of questions and of competences as the code has them, and no other row', () => {
    const competenceRows = OPERATION_NAMES.map((name) => [
      name,
      OPERATIONS[name].competence,
      OPERATIONS[name].about,
      expect.stringMatching(/\w+ \w+/),
    ]);
    expect(rows.filter((row) => !isHeader(row))).toEqual([...roleRows, ...questionRows, ...competenceRows]);
  });
});
