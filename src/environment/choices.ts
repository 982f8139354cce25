import { checkInteger, ParameterError, show } from '../base/index.js';
import { CAPACITIES, type Intervention, type Observation, OPERATIONS, type Price } from '../metagovernance/index.js';
import type { Layout } from './layout.js';

/** What is chosen at a tick: one number per slot, and a last one for what is done at a distance; 0 is to do nothing. */
export type Choices = ArrayLike<number>;

/** How many choices there are for each slot, and at a distance: nothing among them. */
export function choiceCounts({ slots, processActs, distantActs }: Layout): number[] {
  return [...Array.from({ length: slots }, () => 1 + processActs.length), 1 + distantActs.length];
}

/**
 * Throw unless these are choices of the layout.
 * @throws ParameterError naming the place.
 */
export function checkChoices(layout: Layout, choices: unknown): asserts choices is Choices {
  const isList = Array.isArray(choices) || (ArrayBuffer.isView(choices) && !(choices instanceof DataView));
  if (!isList) throw new ParameterError(`Expected choices to be a list of whole numbers but found ${show(choices)}`);
  const { length } = choices as ArrayLike<unknown>;
  const { slots, processActs, distantActs } = layout;
  if (length !== slots + 1) {
    throw new ParameterError(
      `Expected ${slots + 1} choices, one for each of ${slots} slots and one at a distance, but found ${length}`,
    );
  }
  for (let at = 0; at <= slots; at++) {
    const acts = at < slots ? processActs : distantActs;
    checkInteger(`choices[${at}]`, (choices as ArrayLike<unknown>)[at], 0, acts.length);
  }
}

/**
 * The interventions that choices stand for, in the order of the slots, and what is done at a distance last.
 *
 * @param choices - of the layout, checked.
 * @param observation - what the choices were made by.
 * @returns no intervention for a choice that there is nobody or nothing to do to; `empty` counts these.
 */
export function interventionsOf(
  choices: Choices,
  observation: Observation,
  layout: Layout,
): { readonly interventions: Intervention[]; readonly empty: number } {
  const { slots, processActs, distantActs } = layout;
  const interventions: Intervention[] = [];
  let empty = 0;
  for (let slot = 0; slot < slots; slot++) {
    if (choices[slot] === 0) continue;
    const process = observation.processes[slot];
    const { operation, intensity, aim } = processActs[choices[slot] - 1];
    const aimed = process === undefined ? null : aim(process);
    if (aimed === null) empty++;
    else interventions.push({ operation, process: process.process, ...aimed, intensity });
  }
  if (choices[slots] > 0) interventions.push(distantActs[choices[slots] - 1].intervention);
  return { interventions, empty };
}

/**
 * Which choices can come to anything, each by itself: 1 where it is not ruled out by what is seen and can be paid, else 0. The slots
 * stand one after the other, each with its choices, and what is done at a distance stands last. To do nothing is always open.
 *
 * @param stock - points that there will be to pay with.
 */
export function maskOf(observation: Observation, layout: Layout, stock: Observation['stock']): Uint8Array {
  const { slots, processActs, distantActs } = layout;
  const width = 1 + processActs.length;
  const mask = new Uint8Array(slots * width + 1 + distantActs.length);
  for (let slot = 0; slot < slots; slot++) mask[slot * width] = 1;
  mask[slots * width] = 1;
  if (observation.tick >= observation.until) return mask;
  for (const [index, { operation, intensity, aim }] of processActs.entries()) {
    if (!canPay(OPERATIONS[operation].price, intensity, stock)) continue;
    for (let slot = 0; slot < Math.min(slots, observation.processes.length); slot++) {
      if (aim(observation.processes[slot]) !== null) mask[slot * width + 1 + index] = 1;
    }
  }
  for (const [index, { intervention }] of distantActs.entries()) {
    const { operation, intensity = 1 } = intervention;
    if (canPay(OPERATIONS[operation].price, intensity, stock)) mask[slots * width + 1 + index] = 1;
  }
  return mask;
}

/** The points there are when the choices are carried out: what is seen between two ticks, and what comes back first. */
export function stockNext({ stock }: Observation, { caps, regeneration }: Layout): Observation['stock'] {
  return Object.fromEntries(
    CAPACITIES.map((name) => [name, Math.min(caps[name], stock[name] + regeneration[name])]),
  ) as Observation['stock'];
}

function canPay(price: Price, intensity: number, stock: Observation['stock']): boolean {
  for (const name of CAPACITIES) if ((price[name] ?? 0) * intensity > stock[name]) return false;
  return true;
}
