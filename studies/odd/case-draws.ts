import {
  ASSETS,
  BEHAVIOURS,
  createWorld,
  JOINED,
  meetEveryday,
  parseScenario,
  SECTORS,
  STATUSES,
  stepWorld,
  type World,
} from 'metagovernor/model';
import {
  integerAt,
  nextInteger,
  nextUniform,
  normalAt,
  openRow,
  type RunKey,
  runKey,
  seedSequence,
  threefry2x32,
  uniformAt,
  uniformInRow,
} from 'metagovernor/numeric';
import seedrandom from 'seedrandom';
import { DRAW } from '#inside/model/vocabulary/purposes.js';
import { markdownTable } from '../markdown.ts';
import { tellingReplicate } from './case-replicate.ts';
import { CASE_SCENARIO, CASE_SEED, CASE_IDS as ids } from './case-scenario.ts';
import { codeText, numberText, wordText } from './texts.ts';

/** The world of the worked cases. */
export function caseWorld(replicate = 0): World {
  return createWorld(parseScenario(CASE_SCENARIO), { seed: CASE_SEED, replicate });
}

function encrypted(key0: number, key1: number, counter0: number, counter1: number): string {
  const out = new Int32Array(2);
  threefry2x32(out, key0, key1, counter0, counter1);
  return [...out].map(wordText).join(' ');
}

/** The first draws of the seed, from its text to numbers. */
export function firstDraws(): string {
  const generator = seedrandom(CASE_SEED);
  const words = [generator.int32(), generator.int32()];
  const key = runKey(CASE_SEED, 0);
  const other = tellingReplicate();
  const rows = [
    ['Threefry2x32, key 0 0, counter 0 0', encrypted(0, 0, 0, 0)],
    ['Threefry2x32, key ffffffff ffffffff, counter ffffffff ffffffff', encrypted(-1, -1, -1, -1)],
    [
      'Threefry2x32, key 13198a2e 03707344, counter 243f6a88 85a308d3',
      encrypted(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3),
    ],
    ['the two words that the text `odd` gives', words.map(wordText).join(' ')],
    ['key of replicate 0', [key.key0, key.key1].map(wordText).join(' ')],
    [`key of replicate ${other}`, Object.values(runKey(CASE_SEED, other)).map(wordText).join(' ')],
    [
      'block at (behaviour 2, tick 0, entity 0, index 0)',
      encrypted(key.key0 ^ Math.imul(DRAW.behaviour, 0x9e3779b1), key.key1, 0, 0),
    ],
    ['uniform there', numberText(uniformAt(key, DRAW.behaviour, 0, 0))],
    ['uniform at (behaviour 2, 0, 1, 0)', numberText(uniformAt(key, DRAW.behaviour, 0, 1))],
    ['normal at (motive 3, 0, 0, 0)', numberText(normalAt(key, DRAW.motive, 0, 0))],
    ['normal at (trust 12, 0, 3, 0)', numberText(normalAt(key, DRAW.trust, 0, 3))],
    ...[5, 3_000_000_000].map((count) => [
      `integers below ${count} at (focal 21, 0, 0, 0), (focal 21, 0, 0, 1), (focal 21, 0, 0, 2)`,
      [0, 1, 2].map((index) => integerAt(key, DRAW.focal, 0, 0, index, count)).join(', '),
    ]),
    ...sequenceRows(key),
    ...rowRows(key),
  ];
  return markdownTable(['what', 'value'], rows);
}

function sequenceRows(key: RunKey): string[][] {
  const state = new Int32Array(4);
  seedSequence(state, key, DRAW.landscape, 0, 0);
  const begun = [...state].map(wordText).join(' ');
  const uniforms = [nextUniform(state), nextUniform(state), nextUniform(state)];
  const integers = [nextInteger(state, 4), nextInteger(state, 4), nextInteger(state, 4)];
  return [
    ['state of the sequence at (landscape 24, 0, 0, 0), seeded', begun],
    ['its next three uniforms', uniforms.map(numberText).join(', ')],
    ['its next three integers below 4', integers.join(', ')],
  ];
}

function rowRows(key: RunKey): string[][] {
  const row = new Int32Array(2);
  openRow(row, key, DRAW.evidence, 0, 0);
  return [
    ['row opened at (evidence 13, spell 0, actor 0)', [...row].map(wordText).join(' ')],
    ['its draws 0, 1, 2', [0, 1, 2].map((index) => numberText(uniformInRow(row, index))).join(', ')],
  ];
}

function spaced(value: unknown): string {
  return JSON.stringify(value, null, 1).replaceAll(/\s*\n\s*/g, ' ');
}

function linesOf(items: readonly unknown[]): string {
  return items.map((item) => `      ${spaced(item)}`).join(',\n');
}

/** The scenario of the cases, as a user would write it; each actor and tie on a line. */
export function caseScenario(): string {
  const { network, ...rest } = CASE_SCENARIO;
  const parts = Object.entries(rest).map(([name, value]) => `  "${name}": ${spaced(value)}`);
  const lists = (['actors', 'ties'] as const).map((list) => `    "${list}": [\n${linesOf(network[list])}\n    ]`);
  parts.push(`  "network": {\n    "kind": "${network.kind}",\n${lists.join(',\n')}\n  }`);
  return ['```json', '{', parts.join(',\n'), '}', '```'].join('\n');
}

/** The actors of the world at tick 0. */
export function actorsAtStart(): string {
  const { setting, state, sizes } = caseWorld();
  const columns: ActorColumns = {
    sector: (actor) => SECTORS[setting.sector[actor]],
    behaviour: (actor) => BEHAVIOURS[setting.behaviour[actor]],
    restMotive: (actor) => setting.restMotive[actor],
    reactance: (actor) => setting.reactance[actor],
    riskAversion: (actor) => setting.riskAversion[actor],
    openness: (actor) => setting.openness[actor],
    experience: (actor) => state.experience[actor],
    tradition: (actor) => state.tradition[actor],
    capacity: (actor) => setting.capacity[actor],
    trusting: (actor) => setting.trusting[actor],
    likeness: (actor) => setting.likeness[actor],
    need: (actor) => setting.need[actor],
    popularity: (actor) => state.popularity[actor],
    'frame 1': (actor) => state.frame[actor * sizes.frameDimensions],
    'frame 2': (actor) => state.frame[actor * sizes.frameDimensions + 1],
    ...levelsOf('asset', setting.assets),
    ...levelsOf('need', setting.needs),
  };
  return [
    markdownTable(['column', ...ids], rowsOf(columns)),
    '',
    `\`meanTrust\` is ${numberText(setting.meanTrust[0])}.`,
  ].join('\n');
}

/** What stands of an actor in a row of a table. */
type ActorColumns = Readonly<Record<string, (actor: number) => number | string>>;

function levelsOf(kind: string, levels: ArrayLike<number>): ActorColumns {
  return Object.fromEntries(
    ASSETS.map((asset, at) => [`${kind} ${asset}`, (actor: number) => levels[actor * ASSETS.length + at]]),
  );
}

function rowsOf(columns: ActorColumns): string[][] {
  return Object.entries(columns).map(([name, read]) => [
    name,
    ...ids.map((_, actor) => {
      const value = read(actor);
      return typeof value === 'number' ? numberText(value) : value;
    }),
  ]);
}

/** The ties of the world: at tick 0, after its everyday contact, and after the whole of it. */
export function tiesOfFirstTick(): string {
  const world = caseWorld();
  const before = tieRows(world);
  meetEveryday(world);
  const met = tieRows(world);
  const whole = caseWorld();
  stepWorld(whole);
  const head = [
    'tie',
    'dependence',
    'lasting',
    'trust at the start',
    'after contact',
    'evidence after contact',
    'conflict at the start',
    'after contact',
  ];
  const rows = before.map((tie, at) => [
    tie.name,
    ...[tie.dependence, tie.lasting, tie.trust, met[at].trust, met[at].evidence, tie.conflict, met[at].conflict].map(
      numberText,
    ),
  ]);
  const end = tieRows(whole).map(({ name, trust, evidence, dependence, conflict, lasting, born }) => [
    name,
    ...[trust, evidence, dependence, conflict, lasting, born].map(numberText),
  ]);
  return [
    markdownTable(head, rows),
    '',
    'Ties at the end of tick 0, row by row as they are stored:',
    '',
    markdownTable(['tie', 'trust', 'evidence', 'dependence', 'conflict', 'lasting', 'born'], end),
  ].join('\n');
}

interface TieRow {
  readonly name: string;
  readonly dependence: number;
  readonly trust: number;
  readonly conflict: number;
  readonly evidence: number;
  readonly lasting: number;
  readonly born: number;
}

function tieRows({ state, setting, sizes }: World): TieRow[] {
  const rows: TieRow[] = [];
  for (let actor = 0; actor < sizes.actors; actor++) {
    const begin = setting.rowStart[actor];
    for (let tie = begin; tie < begin + state.degree[actor]; tie++) {
      rows.push({
        name: `${ids[actor]} to ${ids[state.target[tie]]}`,
        dependence: state.dependence[tie],
        trust: state.trust[tie],
        conflict: state.conflict[tie],
        evidence: state.evidence[tie],
        lasting: state.lasting[tie],
        born: state.born[tie],
      });
    }
  }
  return rows;
}

/** The frames before and after the everyday contact of tick 0, the motive after the whole tick, and the problem. */
export function actorsOfFirstTick(): string {
  const world = caseWorld();
  meetEveryday(world);
  const whole = caseWorld();
  stepWorld(whole);
  const { frameDimensions } = world.sizes;
  const columns: ActorColumns = {
    'frame 1 after contact': (actor) => world.state.frame[actor * frameDimensions],
    'frame 2 after contact': (actor) => world.state.frame[actor * frameDimensions + 1],
    'motive after tick 0': (actor) => whole.state.motive[actor],
    'load after tick 0': (actor) => whole.state.load[actor],
    'degree after tick 0': (actor) => whole.state.degree[actor],
  };
  const { setting } = world;
  const { state } = whole;
  const parties = Array.from(
    { length: state.memberCount[0] },
    (_, place) => `${ids[state.member[place]]} (${state.place[place] === JOINED ? 'joined' : 'invited'})`,
  );
  const holders = Array.from(setting.holder, (actor) => ids[actor]);
  const affected = Array.from(setting.affected).filter((actor) => actor >= 0);
  return [
    markdownTable(['column', ...ids], rowsOf(columns)),
    '',
    `The focal actor is ${ids[setting.focal[0]]}; decisions 0 to 3 are held by ${holders.join(', ')}; affected besides: ` +
      `${affected.map((actor) => ids[actor]).join(', ')}. After tick 0 the process is ${codeText(STATUSES[state.status[0]])} ` +
      `with the places ${parties.join(', ')}.`,
  ].join('\n');
}
