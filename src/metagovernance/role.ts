import type { Aspect } from '../model/index.js';
import { CAPACITIES, type Capacity, type Price } from './capacity.js';
import { type Intervention, intensityOf } from './intervention.js';
import type { Observation, ObservedStage, ProcessObservation } from './observation.js';
import { OPERATIONS, type OperationName } from './operations.js';

/**
 * A leadership role (S19-S20): what it attends to, and its acts, most urgent first.
 *
 * An act is one operation with the situation that calls for it; an act on actors is repeated for each of them.
 */
export interface Role {
  readonly name: string;
  /** The stage it attends to; 'distance' for what is aimed at the organisations and at no process (S21). */
  readonly stage: ObservedStage | 'distance';
  readonly acts: readonly Act[];
}

/** One act of a role. */
export interface Act {
  readonly operation: OperationName;
  /** What the talk calls it. */
  readonly as: string;
  /** Ticks between two times; the effect of an operation fades, so most are repeated. */
  readonly every: number;
  /** Whether the situation calls for it; always, if left out. */
  readonly when?: (process: ProcessObservation) => boolean;
  /** The actors it is aimed at, for operations on actors. */
  readonly actors?: (process: ProcessObservation) => readonly number[];
  /** What else the operation needs, such as the form of arena or the partners to introduce; repeated for each of them. */
  readonly with?: (process: ProcessObservation) => readonly Partial<Intervention>[];
  /** At a distance: the aspects of culture or HR it works on, one after the other. */
  readonly aspects?: readonly Aspect[];
}

/** What a role may spend in one tick. */
export interface Effort {
  /** 0..1, intensity of each act. */
  readonly intensity: number;
  /** Acts per process and tick at most. */
  readonly acts: number;
}

/**
 * The interventions by which roles work on what they see, within the stock that is left.
 *
 * Processes are served in turn, one act each, until nothing is called for or nothing can be paid.
 */
export function playRoles(roles: readonly Role[], observation: Observation, effort: Effort): Intervention[] {
  const near = observation.processes.map((process) =>
    roles.flatMap((role) => (hasWork(role, process) ? wantedBy(role, process, effort) : [])),
  );
  const far = roles
    .filter(({ stage }) => stage === 'distance')
    .flatMap((role) => wantedAtDistance(role, observation.tick, effort));
  return serveInTurn([...near, far], observation.stock, effort.acts);
}

/**
 * What can be paid of several lists of wishes, most urgent first: they are served in turn, one act each, until each has had its acts, nothing is
 * wanted or nothing can be paid.
 */
export function serveInTurn(
  lists: readonly (readonly Intervention[])[],
  stock: Readonly<Record<Capacity, number>>,
  acts: number,
): Intervention[] {
  const left = { ...stock };
  const interventions: Intervention[] = [];
  const plans = lists.map((wanted): Plan => ({ wanted, next: 0, done: [] }));
  for (let round = 0; round < acts; round++) {
    for (const plan of plans) {
      const intervention = nextOf(plan, left);
      if (intervention !== undefined) interventions.push(intervention);
    }
  }
  return interventions;
}

/** What is wanted of one process, most urgent first; how far it has been looked through, and what was done. */
interface Plan {
  readonly wanted: readonly Intervention[];
  next: number;
  readonly done: Intervention[];
}

/** The next that can be paid. Two roles that want the very same want it once; what could not be paid before cannot be paid later. */
function nextOf(plan: Plan, left: Record<Capacity, number>): Intervention | undefined {
  while (plan.next < plan.wanted.length) {
    const intervention = plan.wanted[plan.next++];
    if (plan.done.some((other) => areSame(intervention, other)) || !spend(left, intervention)) continue;
    plan.done.push(intervention);
    return intervention;
  }
  return undefined;
}

/** Where an authority, a market or a hero decides alone there is no table; delivery can be helped in every mode. */
function hasWork({ stage }: Role, process: ProcessObservation): boolean {
  return stage === process.stage && (process.mode === 'network' || stage === 'implementing');
}

/** Both are aimed at the same process; most differ in what comes first. */
function areSame(one: Intervention, other: Intervention): boolean {
  if (one === other) return true;
  if (one.operation !== other.operation || one.actor !== other.actor) return false;
  return JSON.stringify(one) === JSON.stringify(other);
}

function wantedBy(role: Role, process: ProcessObservation, { intensity }: Effort): Intervention[] {
  const wanted: Intervention[] = [];
  for (let index = 0; index < role.acts.length; index++) {
    const { operation, every, when, actors, with: more } = role.acts[index];
    // Acts with the same rhythm take turns, so that no tick has to pay for all of them.
    if ((process.ticksInStage + index) % every !== 0) continue;
    if (when !== undefined && !when(process)) continue;
    const base = { operation, process: process.process, intensity };
    if (more !== undefined) for (const need of more(process)) wanted.push({ ...base, ...need });
    else if (actors !== undefined)
      for (const actor of actors(process)) wanted.push({ operation, process: process.process, intensity, actor });
    else wanted.push(base);
  }
  return wanted;
}

function wantedAtDistance(role: Role, tick: number, effort: Effort): Intervention[] {
  return role.acts.flatMap(({ operation, every, aspects = [] }, index) => {
    if ((tick + index) % every !== 0 || aspects.length === 0) return [];
    const aspect = aspects[Math.floor(tick / every) % aspects.length];
    return [{ operation, aspect, intensity: effort.intensity }];
  });
}

function spend(left: Record<Capacity, number>, intervention: Intervention): boolean {
  const { price }: { price: Price } = OPERATIONS[intervention.operation];
  const intensity = intensityOf(intervention);
  for (const capacity of CAPACITIES) if ((price[capacity] ?? 0) * intensity > left[capacity]) return false;
  for (const capacity of CAPACITIES) left[capacity] -= (price[capacity] ?? 0) * intensity;
  return true;
}
