import {
  createEventLog,
  createWorld,
  type EventName,
  eventsOf,
  INNOVATED,
  parseScenario,
  stepWorld,
  type World,
} from 'metagovernor/model';
import { CASE_SCENARIO, CASE_SEED } from './case-scenario.ts';

const MOST = 10_000;
let telling: number | undefined;

/**
 * The first replicate whose process passes every stage, and on the way meets what can happen there: somebody joins later than the
 * others, the problem changes, a proposal is turned down and one is agreed on, a change is carried out and another is not.
 */
export function tellingReplicate(): number {
  telling ??= searchReplicate();
  return telling;
}

function searchReplicate(): number {
  for (let replicate = 0; replicate < MOST; replicate++) if (isTelling(replicate)) return replicate;
  throw new Error(`Expected one of ${MOST} replicates to pass every stage but found none`);
}

function isTelling(replicate: number): boolean {
  const log = createEventLog();
  const world = createWorld(parseScenario(CASE_SCENARIO), { seed: CASE_SEED, replicate, log });
  const { state, sizes } = world;
  let changes = 0;
  let refusals = 0;
  while (state.ended[0] < 0 && state.clock[0] < world.scenario.ticks) {
    stepWorld(world);
    if (hasChanged(world)) changes++;
    refusals += state.blocked[0];
  }
  const events = eventsOf(log);
  const ticksOf = (name: EventName) => new Set(events.filter(({ event }) => event === name).map(({ tick }) => tick));
  return (
    state.status[0] === INNOVATED &&
    state.memberCount[0] === sizes.actors &&
    changes > 0 &&
    refusals > 0 &&
    ticksOf('joined').size > 1 &&
    ticksOf('notCarriedOut').size > 0
  );
}

/** Whether drift or a shock has changed the problem in the tick that is just over. */
function hasChanged({ state, setting }: World): boolean {
  return state.eventTick[0] > setting.startTick[0] && state.eventTick[0] === state.clock[0] - 1;
}
