import { readFileSync } from 'node:fs';
import { CAPACITIES } from 'metagovernor/metagovernance';
import {
  ARENA_FORMS,
  ASPECTS,
  ASSETS,
  BARRIERS,
  BEHAVIOURS,
  EVENTS,
  FAILURES,
  FORM_TRAITS,
  LEARNING_RULES,
  LEVERS,
  MODES,
  RULES,
  SECTORS,
  STAGES,
  STATUSES,
} from 'metagovernor/model';
import { PROFILE } from '#inside/model/problem/profile.js';
import { SETTING_COLUMNS, STATE_COLUMNS } from '#inside/model/state/columns.js';
import { markdownTable } from '../markdown.ts';
import { codeText } from './texts.ts';

const source = (path: string) => readFileSync(new URL(`../../src/model/${path}`, import.meta.url), 'utf8');

type Columns = Readonly<Record<string, readonly [type: string, shape: string]>>;
type ColumnName = keyof typeof STATE_COLUMNS | keyof typeof SETTING_COLUMNS;
/** Unit, range, and the meaning where it does not stand in columns.ts. */
type ColumnNotes = readonly [unit: string, range: string, meaning?: string];

/** What a column counts in, and between what; the meaning stands in columns.ts, or here where it does not. */
const NOTES: Readonly<Record<ColumnName, ColumnNotes>> = {
  clock: ['ticks', '0 to `ticks`'],
  stock: ['points', '0 to the cap'],
  spent: ['points', 'from 0'],
  interventions: ['count', 'from 0'],
  refusals: ['count', 'from 0'],
  culture: ['share', '0 to 1'],
  cultureTarget: ['share', '0 to 1'],
  motive: ['share', '0 to 1'],
  experience: ['share', '-1 to 1'],
  tradition: ['share', '0 to 1'],
  control: ['share', 'from 0'],
  support: ['share', '0 to 1'],
  influence: ['count', 'from 0'],
  load: ['count', 'from 0'],
  degree: ['count', '0 to the room of the row'],
  popularity: ['count', '0 to actors - 1'],
  frame: ['share', '0 to 1'],
  target: ['actor', '0 to actors - 1'],
  trust: ['share', '0 to 1'],
  evidence: ['count', 'above 0'],
  dependence: ['share', '0 to 1'],
  conflict: ['share', '0 to 1', 'conflict as the source of the tie feels it'],
  born: ['tick', 'from -1'],
  used: ['tick', '-1000, or from 0'],
  lasting: ['yes or no', '0 or 1'],
  mix: ['weight', '0 to 1'],
  status: ['code', '0 to 6'],
  failure: ['code', '0 to 8'],
  failedStage: ['code', '0 to 2, 255'],
  naive: ['code', '0 to 9, 255'],
  neutralised: ['bits', '0 to 1023'],
  mode: ['code', '0 to 3'],
  decider: ['actor', 'from -1'],
  work: ['ticks', 'from 0'],
  rule: ['code', '0 to 3'],
  form: ['code', '0 to 4'],
  learningRule: ['code', '0 to 3'],
  shocked: ['yes or no', '0 or 1'],
  blocked: ['yes or no', '0 or 1'],
  stale: ['yes or no', '0 or 1'],
  pace: ['count', '0 to 100'],
  stageTick: ['tick', 'from 0'],
  reached: ['tick', 'from -1'],
  ended: ['tick', 'from -1'],
  memberCount: ['count', '0 to the places'],
  streak: ['meetings', 'from 0'],
  facts: ['bits', 'N bits'],
  narrowed: ['bits', 'N bits'],
  adopted: ['bits', 'N bits, -1 before the search'],
  delivered: ['bits', 'N bits, -1 before delivery'],
  appraised: ['possible gain', 'any number'],
  agreedGain: ['possible gain', 'up to 1'],
  gain: ['possible gain', 'up to 1'],
  meetings: ['pairs', 'from 0'],
  eventTick: ['tick', 'from 0'],
  pressure: ['share', 'from 0'],
  lever: ['share', '0 to 1 (`exploration` to 3)'],
  member: ['actor', '0 to actors - 1'],
  place: ['code', '0 to 4'],
  attends: ['yes or no', '0 or 1'],
  contributes: ['yes or no', '0 or 1'],
  weighed: ['yes or no', '0 or 1'],
  activation: ['share', '0 to 1'],
  known: ['bits', 'N bits'],
  effort: ['share', '0 to 1'],
  voluntary: ['share', '0 to 1'],
  expectation: ['share', '0 to 1'],
  understood: ['share', '0 to 1'],
  strain: ['share', '0 to 1'],
  prospect: ['possible gain', 'any number'],
  outside: ['possible gain', 'from 0'],
  proposal: ['bits', 'N bits; -1 from joining to the search'],
  quarrel: ['share', '0 to 1'],
  sector: ['code', '0 to 5'],
  behaviour: ['code', '0 to 3'],
  restMotive: ['share', '0 to 1', 'intrinsic motive at rest'],
  reactance: ['share', '0 to 1', 'how far perceived control takes motive'],
  riskAversion: ['share', 'from 0', 'gain asked for per share of the solution that is new'],
  openness: ['share', '0 to 1', 'frame distance across which the actor can talk'],
  attention: ['count', 'from 1'],
  capacity: ['count', 'from 0'],
  trusting: ['share', '0 to 1'],
  likeness: ['share', '0 to 1'],
  need: ['share', '0 to 1'],
  appeal: ['count', 'from 0'],
  meanTrust: ['share', '0 to 1'],
  anchor: ['share', '0 to 1'],
  assets: ['share', '0 to 1', 'what the actor has, by ASSETS'],
  needs: ['share', '0 to 1', 'what the actor needs, by ASSETS'],
  rowStart: ['place of a tie', 'from 0'],
  conflicted: ['yes or no', '0 or 1'],
  startTick: ['tick', 'from 0'],
  kind: ['code', 'from 0'],
  profile: ['share', '0 to 1'],
  focal: ['actor', '0 to actors - 1'],
  holder: ['actor', '0 to actors - 1'],
  affected: ['actor', 'from -1'],
};

type Comments = Readonly<Record<string, string | undefined>>;

/** The comment that stands behind each line of a list, by the name that the line begins with. */
function commentsOf(text: string): Comments {
  const lines = text.matchAll(/^ {2}'?(\w+)'?(?:: \[.*\])?,\s*\/\/\s*(.+)$/gm);
  return Object.fromEntries(Array.from(lines, ([, name, comment]) => [name, comment]));
}

function commentBehind(comments: Comments, name: string): string {
  const comment = comments[name];
  if (comment === undefined) throw new Error(`Expected a comment behind ${name} but found none`);
  return comment;
}

/** The range has a column of its own. */
function meaningOf(comments: Comments, name: string): string {
  return commentBehind(comments, name).replace(/^-?\d+\.\.\d*(?:, )?/, '');
}

function columnTable(columns: Columns): string {
  const comments = commentsOf(source('state/columns.ts'));
  const rows = Object.entries(columns).map(([name, [type, shape]]) => {
    const [unit, range, meaning = meaningOf(comments, name)] = NOTES[name as ColumnName];
    return [codeText(name), type, shape, unit, range, meaning];
  });
  return markdownTable(['column', 'type', 'one entry per', 'unit', 'range', 'meaning'], rows);
}

/** The state, column by column. */
export const stateTable = () => columnTable(STATE_COLUMNS);
/** What is drawn once per seed, column by column. */
export const settingTable = () => columnTable(SETTING_COLUMNS);

const LISTS = { SECTORS, ASSETS, BEHAVIOURS, STATUSES, STAGES, FAILURES, MODES, RULES, LEARNING_RULES, ARENA_FORMS };

function numbered(names: readonly string[]): string {
  return names.map((name, code) => `${code} ${codeText(name)}`).join(', ');
}

/** The lists of names, each with its codes. */
export function codeTable(): string {
  const barriers = BARRIERS.map(({ name, stage }, code) => `${code} ${codeText(name)} (${stage})`).join(', ');
  return markdownTable(
    ['list', 'codes'],
    [
      ...Object.entries(LISTS).map(([list, names]) => [list, numbered(names)]),
      ['BARRIERS, with the transition each can stop', barriers],
      ['places of a member', numbered(['absent', 'invited', 'joined', 'left', 'excluded'])],
      ['PROFILE', numbered(PROFILE)],
      ['CAPACITIES', numbered(CAPACITIES)],
      ['EVENTS', numbered(EVENTS)],
    ],
  );
}

/** The levers of a process. */
export function leverTable(): string {
  const comments = commentsOf(source('vocabulary/levers.ts'));
  return markdownTable(
    ['code', 'lever', 'meaning'],
    LEVERS.map((name, code) => [code, codeText(name), commentBehind(comments, name)]),
  );
}

/** The aspects of culture and HR. */
export function aspectTable(): string {
  const comments = commentsOf(source('vocabulary/aspects.ts'));
  return markdownTable(
    ['code', 'aspect', 'meaning of 1'],
    ASPECTS.map((name, code) => [code, codeText(name), commentBehind(comments, name)]),
  );
}

/** What the forms of arena change. */
export function formTable(): string {
  const traits = Object.keys(FORM_TRAITS[0]) as (keyof (typeof FORM_TRAITS)[number])[];
  return markdownTable(
    ['form', ...traits],
    ARENA_FORMS.map((form, code) => [codeText(form), ...traits.map((trait) => FORM_TRAITS[code][trait])]),
  );
}

/** What sectors typically have and need: constants of population.ts. */
export function typicalTable(constant: string): string {
  const body = new RegExp(`const ${constant}: TypicalLevels = (\\[[^;]+\\]);`).exec(source('actor/population.ts'))?.[1];
  if (body === undefined) throw new Error(`Expected population.ts to hold ${constant} but found no such list`);
  const levels = JSON.parse(body.replace(/,(\s*\])/g, '$1')) as number[][];
  return markdownTable(
    ['sector', ...ASSETS],
    SECTORS.map((sector, code) => [sector, ...levels[code]]),
  );
}
