import {
  COLLABORATING,
  FORMING,
  IMPLEMENTING,
  INTERACTING,
  INTERVENED,
  JOINED,
  REFUSED,
  recordEvent,
  type World,
} from '../model/index.js';
import { CAPACITIES, type Price } from './capacity.js';
import { EFFECTS } from './effects.js';
import { type Intervention, intensityOf } from './intervention.js';
import { OPERATION_NAMES, OPERATIONS, type Operation } from './operations.js';
import { type Giver, readInterventions, targetsOf } from './read-interventions.js';

/** Regain stock for one tick, up to the cap. */
export function regenerate(world: World): void {
  const { stock } = world.state;
  for (let capacity = 0; capacity < CAPACITIES.length; capacity++) {
    const { cap, regeneration } = world.scenario.metagovernor[CAPACITIES[capacity]];
    stock[capacity] = Math.min(cap, stock[capacity] + regeneration);
  }
}

/**
 * Carry out interventions in the order given: each is paid for and takes effect, or is refused and recorded.
 *
 * The effect is limited by the scarcest capacity it needs, and by the competence it rests on; whoever is touched perceives it as control or
 * as support. Asking for more than there is, or for what cannot be done, is a refusal and no error.
 *
 * @param giver - who gave them, for messages.
 * @throws ParameterError or UnknownNameError where one is not well formed; then none is carried out.
 */
export function enact(
  world: World,
  interventions: readonly Intervention[],
  giver: Giver = { who: 'enact', does: 'to be given' },
): void {
  const { state, log } = world;
  for (const intervention of readInterventions(targetsOf(world), interventions, giver)) {
    const { operation, process = -1, actor = -1 } = intervention;
    const { price, coercion, competence }: Operation = OPERATIONS[operation];
    const intensity = intensityOf(intervention);
    const code = OPERATION_NAMES.indexOf(operation);
    const strength = intensity * world.scenario.metagovernor.competence[competence] * scarcest(world, price);
    const done =
      intensity > 0 &&
      canPay(world, price, intensity) &&
      isRunning(world, process) &&
      EFFECTS[operation](world, intervention, strength);
    if (!done) {
      state.refusals[0]++;
      recordEvent(log, state.clock[0], REFUSED, process, actor, code);
      continue;
    }
    pay(world, price, intensity);
    if (process >= 0) beFelt(world, process, coercion * intensity);
    state.interventions[0]++;
    recordEvent(log, state.clock[0], INTERVENED, process, actor, code);
  }
}

function isRunning(world: World, process: number): boolean {
  if (process < 0) return true;
  const status = world.state.status[process];
  return status === FORMING || status === INTERACTING || status === COLLABORATING || status === IMPLEMENTING;
}

/** How full the scarcest of the capacities that a price names is, 0..1. */
function scarcest(world: World, price: Price): number {
  let least = 1;
  for (let capacity = 0; capacity < CAPACITIES.length; capacity++) {
    const name = CAPACITIES[capacity];
    if ((price[name] ?? 0) <= 0) continue;
    least = Math.min(least, world.state.stock[capacity] / world.scenario.metagovernor[name].cap);
  }
  return least;
}

function canPay(world: World, price: Price, intensity: number): boolean {
  for (let capacity = 0; capacity < CAPACITIES.length; capacity++) {
    if ((price[CAPACITIES[capacity]] ?? 0) * intensity > world.state.stock[capacity]) return false;
  }
  return true;
}

function pay(world: World, price: Price, intensity: number): void {
  for (let capacity = 0; capacity < CAPACITIES.length; capacity++) {
    const cost = (price[CAPACITIES[capacity]] ?? 0) * intensity;
    world.state.stock[capacity] -= cost;
    world.state.spent[capacity] += cost;
  }
}

/** Control is felt by the members at the end of the tick, less of it where steering is found rightful; support at once. */
function beFelt(world: World, process: number, coercion: number): void {
  const { state, sizes, scenario } = world;
  if (coercion > 0) {
    state.pressure[process] += coercion * (1 - 0.5 * scenario.metagovernor.legitimacy);
    return;
  }
  const base = process * sizes.members;
  for (let place = 0; place < state.memberCount[process]; place++) {
    if (state.place[base + place] !== JOINED) continue;
    const actor = state.member[base + place];
    state.support[actor] += -coercion * (1 - state.support[actor]);
  }
}
