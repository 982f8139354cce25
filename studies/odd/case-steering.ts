import { CAPACITIES, enact, type Intervention, OPERATIONS, regenerate } from 'metagovernor/metagovernance';
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
import { tellingReplicate } from './case-replicate.ts';
import { CASE_SCENARIO, CASE_SEED, CASE_IDS as ids } from './case-scenario.ts';
import { bitsText, numberText } from './texts.ts';

const CHANGES = {
  'metagovernor.authority.start': 1.5,
  'metagovernor.authority.cap': 4,
  'metagovernor.authority.regeneration': 0.1,
  'actors.reactance': 1,
};
const TICKS = 10;
/** What is done here, and the lever that it moves. */
const LEVERS_MOVED = {
  castShadow: 'shadow',
  fund: 'incentive',
  provideService: 'service',
  factFinding: 'clarity',
  mediate: 'mediation',
} as const;
interface CaseAct extends Intervention {
  readonly tick: number;
  readonly operation: keyof typeof LEVERS_MOVED;
}
const PLAN: readonly CaseAct[] = [
  { tick: 3, operation: 'castShadow', process: 0 },
  { tick: 3, operation: 'fund', process: 0, intensity: 0.5 },
  { tick: 4, operation: 'castShadow', process: 0 },
  { tick: 4, operation: 'factFinding', process: 0, intensity: 0.5 },
  { tick: 5, operation: 'castShadow', process: 0 },
  { tick: 5, operation: 'provideService', process: 0 },
  { tick: 6, operation: 'mediate', process: 0 },
];

type Cells = readonly (string | number)[];

/** What the case changes in the scenario, and what is planned. */
export function steeringPlan(): string {
  const changes = Object.entries(CHANGES).map(([path, value]) => `\`${path}\` ${value}`);
  const rows = PLAN.map(({ tick, operation, intensity = 1 }) => [tick, operation, intensity]);
  return [
    `Replicate ${tellingReplicate()} again, with ${changes.join(', ')}, and with the strategy \`fixedPlan\`, all of it aimed at process 0:`,
    markdownTable(['tick', 'operation', 'intensity'], rows),
  ].join('\n\n');
}

/** What is paid, refused, set, felt and forgotten, tick by tick. */
export function followSteering(): string {
  const scenario = withParameters(parseScenario(CASE_SCENARIO), CHANGES);
  const log = createEventLog();
  const world = createWorld(scenario, { seed: CASE_SEED, replicate: tellingReplicate(), log });
  const acts: Cells[] = [];
  const levers: Cells[] = [];
  const felt: Cells[] = [];
  while (world.state.clock[0] < TICKS) {
    const tick = world.state.clock[0];
    stepWorld(world, (stepped) => steerOnce(stepped, acts));
    levers.push([
      tick,
      ...Object.values(LEVERS_MOVED).map((lever) => numberText(world.state.lever[LEVERS.indexOf(lever)])),
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
        'facts',
        'pressure',
        'outcome',
      ],
      acts,
    ),
    'Levers at the end of each tick, after fading:',
    markdownTable(['tick', ...Object.values(LEVERS_MOVED)], levers.slice(3)),
    'What the members felt at the end of each tick; understood, strain, voluntary and effort are those of the last meeting:',
    markdownTable(
      ['tick', 'actor', 'control', 'support', 'motive', 'understood', 'strain', 'voluntary', 'effort'],
      felt,
    ),
  ].join('\n\n');
}

function steerOnce(world: World, acts: Cells[]): void {
  const { state, scenario, sizes } = world;
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
      numberText(state.lever[LEVERS.indexOf(LEVERS_MOVED[intervention.operation])]),
      bitsText(state.facts[0], sizes.decisions),
      numberText(state.pressure[0]),
      done ? 'done' : 'refused',
    ]);
  }
}

/** As far as the competence reaches, and the scarcest of the stocks. */
function strengthOf(
  { operation, intensity = 1 }: Omit<CaseAct, 'tick'>,
  stock: readonly number[],
  { metagovernor }: Scenario,
): number {
  const { price, competence } = OPERATIONS[operation];
  const fullness = CAPACITIES.map((capacity, at) => (capacity in price ? stock[at] / metagovernor[capacity].cap : 1));
  return intensity * metagovernor.competence[competence] * Math.min(...fullness);
}

function feltBy({ state }: World, tick: number): Cells[] {
  return Array.from({ length: state.memberCount[0] }, (_, place) => {
    const actor = state.member[place];
    const numbers = [
      state.control[actor],
      state.support[actor],
      state.motive[actor],
      state.understood[place],
      state.strain[place],
      state.voluntary[place],
      state.effort[place],
    ];
    return [tick, ids[actor], ...numbers.map(numberText)];
  });
}
