import { openSession, type ScenarioInput } from 'metagovernor';
import { measureRun } from 'metagovernor/measures';
import { eventsOf, SECTORS, type World } from 'metagovernor/model';
import { STATE_COLUMNS } from '#inside/model/state/columns.js';
import { markdownTable } from '../markdown.ts';
import { CASE_SCENARIO, CASE_SEED } from './case-scenario.ts';
import { codeText, numberText } from './texts.ts';

/** Whole runs, in which everything goes on at once: much conflict, several modes, a culture, and somebody who steers. */
const BUSY = {
  ticks: 48,
  problems: {
    count: 10,
    lastStart: 0.4,
    decisions: 6,
    interdependence: 2,
    conflictPotential: 0.9,
    kinds: [
      { name: 'wicked', share: 3, conflictPotential: 1, conflictingDemands: 0.4, urgency: 0.005 },
      { name: 'standard', share: 2, uniqueness: 0.3, mix: { hierarchy: 0.8, market: 0.6 } },
    ],
  },
  modes: { mix: { network: 0.7, hero: 0.3 }, authorityCapacity: 1, authorities: 1 },
  environment: { drift: 0.05, ambitionGrowth: 0.001 },
  interacting: { tolerance: 0.3 },
  actors: { attention: 2 },
  contact: { gossip: 0.3 },
  culture: { zeroError: 0.6, ruleBurden: 0.55, fixedValues: 0.4, flatness: 0.7, siloOpenness: 0.6, coProduction: 0.7 },
  strategy: {
    name: 'team',
    options: { roles: ['convener', 'facilitator', 'catalyst', 'mediator', 'cultureMaker'], acts: 3 },
  },
} satisfies ScenarioInput;
const GENERATED = {
  id: 'odd-generated',
  network: { kind: 'generated', actors: 17, meanDegree: 4 },
  ...BUSY,
} satisfies ScenarioInput;
const DEPARTING = {
  id: 'odd-departing',
  ...BUSY,
  network: CASE_SCENARIO.network,
  environment: { ...BUSY.environment, departures: [{ tick: 9, actor: 'school' }] },
  culture: { diversity: 0.3, boundarySpanners: 0.8, talent: 0.9 },
} satisfies ScenarioInput;
const REPLICATES = [0, 1, 2];

type Session = ReturnType<typeof openSession>;

function scenarioText(scenario: ScenarioInput): string {
  const parts = Object.entries(scenario).map(([name, value]) => `  "${name}": ${JSON.stringify(value)}`);
  return ['```json', '{', parts.join(',\n'), '}', '```'].join('\n');
}

/** What the generated runs are of. */
export const generatedScenario = () => scenarioText(GENERATED);

const sessionsOf = (scenario: ScenarioInput) =>
  REPLICATES.map((replicate) => openSession(scenario, { seed: CASE_SEED, replicate, log: true }));

/** The generated networks at tick 0: how many actors each sector has, and where the first ties lead. */
export function generatedNetworks(): string {
  const worlds = sessionsOf(GENERATED).map(({ world }) => world);
  const rows = [
    ...SECTORS.map((name, sector) => [
      `${name} actors`,
      ...worlds.map(({ setting }) => setting.sector.filter((code) => code === sector).length),
    ]),
    ...[0, 1, 2, 3].map((actor) => [`ties of actor ${actor}`, ...worlds.map((world) => tiesText(world, actor))]),
    ['ties in all', ...worlds.map(({ state }) => state.degree.reduce((sum, degree) => sum + degree, 0))],
  ];
  return markdownTable(headOf(), rows);
}

function tiesText({ state, setting }: World, actor: number): string {
  const begin = setting.rowStart[actor];
  return [...state.target.subarray(begin, begin + state.degree[actor])].join(', ');
}

const headOf = () => ['', ...REPLICATES.map((replicate) => `replicate ${replicate}`)];

/** The generated runs at their end. */
export const generatedEnds = () => endsOf(GENERATED);

/** The runs with a departure, what they are of and how they end; their network is that of the other cases. */
export function departingRuns(): string {
  const { network: _, ...rest } = DEPARTING;
  return [scenarioText(rest), endsOf(DEPARTING)].join('\n\n');
}

function endsOf(scenario: ScenarioInput): string {
  const sessions = sessionsOf(scenario).map((session) => session.finish());
  const columns = Object.keys(STATE_COLUMNS) as (keyof typeof STATE_COLUMNS)[];
  return [
    'Events of each kind:',
    markdownTable(headOf(), eventRows(sessions)),
    'Sums of the state columns after the last tick, entry by entry from the first:',
    markdownTable(
      headOf(),
      columns.map((name) => [codeText(name), ...sessions.map(({ world }) => numberText(sumOf(world, name)))]),
    ),
    'Measures of the runs:',
    markdownTable(headOf(), measureRows(sessions)),
  ].join('\n\n');
}

function eventRows(sessions: readonly Session[]): (string | number)[][] {
  const counts = sessions.map(({ log }) => {
    const of = new Map<string, number>();
    for (const { event } of log === null ? [] : eventsOf(log)) of.set(event, (of.get(event) ?? 0) + 1);
    return of;
  });
  const names = [...new Set(counts.flatMap((of) => [...of.keys()]))];
  return names.map((name) => [codeText(name), ...counts.map((of) => of.get(name) ?? 0)]);
}

function measureRows(sessions: readonly Session[]): string[][] {
  const measures = sessions.map(({ world }) => measureRun(world));
  return Object.keys(measures[0]).map((name) => [
    codeText(name),
    ...measures.map((of) => (Number.isNaN(of[name]) ? '-' : numberText(of[name]))),
  ]);
}

/** Of a column by tie only what is in use counts. */
function sumOf({ state, setting, sizes }: World, name: keyof typeof STATE_COLUMNS): number {
  const column = state[name];
  let sum = 0;
  if (STATE_COLUMNS[name][1] !== 'tie') {
    for (const value of column) sum += value;
    return sum;
  }
  for (let actor = 0; actor < sizes.actors; actor++) {
    const begin = setting.rowStart[actor];
    for (let tie = begin; tie < begin + state.degree[actor]; tie++) sum += column[tie];
  }
  return sum;
}
