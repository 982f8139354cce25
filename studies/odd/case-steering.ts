import { CAPACITIES, enact, type PlannedIntervention, regenerate } from 'metagovernor/metagovernance';
import {
  createEventLog,
  createWorld,
  eventsOf,
  LEVERS,
  parseScenario,
  type Scenario,
  stepWorld,
  type World,
  withParameters,
} from 'metagovernor/model';
import { markdownTable } from '../markdown.ts';
import { CASE_SCENARIO, CASE_IDS as ids } from './case-scenario.ts';
import { numberText } from './texts.ts';

const CHANGES = {
  'metagovernor.authority.start': 1.5,
  'metagovernor.authority.cap': 4,
  'metagovernor.authority.regeneration': 0.1,
  'actors.reactance': 1,
};
const REPLICATE = 118;
const TICKS = 8;
/** What is done here: the lever that each operation moves, and the capacity that it needs. */
const OPERATIONS = {
  castShadow: { lever: 'shadow', capacity: 'authority' },
  fund: { lever: 'incentive', capacity: 'treasure' },
  provideService: { lever: 'service', capacity: 'organisation' },
} as const;
interface CaseAct extends PlannedIntervention {
  readonly operation: keyof typeof OPERATIONS;
}
const PLAN: readonly CaseAct[] = [
  { tick: 3, operation: 'castShadow', process: 0 },
  { tick: 3, operation: 'fund', process: 0, intensity: 0.5 },
  { tick: 4, operation: 'castShadow', process: 0 },
  { tick: 5, operation: 'castShadow', process: 0 },
  { tick: 5, operation: 'provideService', process: 0 },
];

type Cells = readonly (string | number)[];

/** What the case changes in the scenario, and what is planned. */
export function steeringPlan(): string {
  const changes = Object.entries(CHANGES).map(([path, value]) => `\`${path}\` ${value}`);
  const rows = PLAN.map(({ tick, operation, intensity = 1 }) => [tick, operation, intensity]);
  return [
    `Replicate ${REPLICATE} again, with ${changes.join(', ')}, and with the strategy \`fixedPlan\`, all of it aimed at process 0:`,
    markdownTable(['tick', 'operation', 'intensity'], rows),
  ].join('\n\n');
}

/** What is paid, refused, set, felt and forgotten, tick by tick. */
export function followSteering(): string {
  const scenario = withParameters(parseScenario(CASE_SCENARIO), CHANGES);
  const log = createEventLog();
  const world = createWorld(scenario, { seed: 'odd', replicate: REPLICATE, log });
  const acts: Cells[] = [];
  const levers: Cells[] = [];
  const felt: Cells[] = [];
  while (world.state.clock[0] < TICKS) {
    const tick = world.state.clock[0];
    stepWorld(world, (stepped) => steerOnce(stepped, acts));
    levers.push([
      tick,
      ...Object.values(OPERATIONS).map(({ lever }) => numberText(world.state.lever[LEVERS.indexOf(lever)])),
    ]);
    if (tick >= 3) felt.push(...feltBy(world, tick));
  }
  const happened = eventsOf(log).filter(({ event }) => event === 'refused').length;
  if (happened !== acts.filter((row) => row.at(-1) === 'refused').length)
    throw new Error('Expected the log to tell what was refused');
  return [
    'What was done. Stocks are those after regeneration and before the act; pressure is what has gathered on the process after it.',
    markdownTable(
      [
        'tick',
        'operation',
        'nodality',
        'authority',
        'treasure',
        'organisation',
        'strength',
        'lever after',
        'pressure',
        'outcome',
      ],
      acts,
    ),
    'Levers at the end of each tick, after fading:',
    markdownTable(['tick', ...Object.values(OPERATIONS).map(({ lever }) => lever)], levers.slice(3)),
    'What the actors felt at the end of each tick; effort is that of the round of this tick:',
    markdownTable(
      ['tick', 'actor', 'reactance', 'rest motive', 'control', 'support', 'motive', 'voluntary', 'effort'],
      felt,
    ),
  ].join('\n\n');
}

function steerOnce(world: World, acts: Cells[]): void {
  const { state, scenario } = world;
  const tick = state.clock[0];
  regenerate(world);
  for (const { tick: due, ...intervention } of PLAN) {
    if (due !== tick) continue;
    const stock = [...state.stock];
    const refused = state.refusals[0];
    enact(world, [intervention]);
    const done = state.refusals[0] === refused;
    acts.push([
      tick,
      intervention.operation,
      ...stock.map(numberText),
      done ? numberText(strengthOf(intervention, stock, scenario)) : '',
      numberText(state.lever[LEVERS.indexOf(OPERATIONS[intervention.operation].lever)]),
      numberText(state.pressure[0]),
      done ? 'done' : 'refused',
    ]);
  }
}

/** All competences are alike by default. */
function strengthOf(
  { operation, intensity = 1 }: Omit<CaseAct, 'tick'>,
  stock: readonly number[],
  { metagovernor }: Scenario,
): number {
  const { capacity } = OPERATIONS[operation];
  return intensity * metagovernor.competence.power * (stock[CAPACITIES.indexOf(capacity)] / metagovernor[capacity].cap);
}

function feltBy({ state, setting }: World, tick: number): Cells[] {
  return Array.from({ length: state.memberCount[0] }, (_, place) => {
    const actor = state.member[place];
    const numbers = [
      setting.reactance[actor],
      setting.restMotive[actor],
      state.control[actor],
      state.support[actor],
      state.motive[actor],
      state.voluntary[place],
      state.effort[place],
    ];
    return [tick, ids[actor], ...numbers.map(numberText)];
  });
}
