import { nextUniform, type RunKey, seedSequence } from '../../numeric/index.js';
import { PURPOSE } from '../purposes.js';
import { type AliasTable, createAliasTable, drawAlias, fillAliasTable } from './alias-table.js';

/** Who the actors are and how they seek contact. */
export interface WiringPlan {
  /** Actors of sector s are `sectorStarts[s]` up to (not including) `sectorStarts[s + 1]`. */
  readonly sectorStarts: Int32Array;
  readonly positions: Float64Array;
  /** How sought each actor is. */
  readonly weights: Float64Array;
  /** How many ties each actor has room for. */
  readonly rooms: Int32Array;
  readonly homophily: number;
  readonly reciprocity: number;
  readonly closure: number;
  readonly distance: number;
}

interface Wiring {
  readonly plan: WiringPlan;
  readonly everyone: AliasTable;
  readonly ownSector: AliasTable;
  /** Row i is `starts[i]` up to `starts[i] + filled[i]`, with space up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly filled: Int32Array;
  readonly targets: Int32Array;
  readonly state: Int32Array;
}

const ATTEMPTS = 30;

/**
 * Let actors make ties in turns, one each, until every one has as many as it has room for (or finds nobody any more).
 *
 * Each new tie goes to a contact of a contact, or to somebody sought by sector and popularity; positions far apart may turn
 * it down; the other may answer it. Nothing is allocated for a tie but its place in the arrays.
 */
export function wireActors(plan: WiringPlan, key: RunKey): { offsets: Int32Array; targets: Int32Array } {
  const wiring = prepare(plan, key);
  const { starts, filled } = wiring;
  const count = plan.rooms.length;
  let busiest = 0;
  for (let i = 0; i < count; i++) busiest = Math.max(busiest, plan.rooms[i]);
  for (let turn = 0; turn < busiest; turn++) {
    for (let i = 0; i < count; i++) {
      if (filled[i] <= turn && starts[i] + filled[i] < starts[i + 1]) makeTie(wiring, i);
    }
  }
  return compact(wiring);
}

function prepare(plan: WiringPlan, key: RunKey): Wiring {
  const { weights, rooms, sectorStarts } = plan;
  const count = rooms.length;
  const everyone = createAliasTable(count);
  fillAliasTable(everyone, weights, 0, count);
  const ownSector = createAliasTable(count);
  for (let s = 0; s + 1 < sectorStarts.length; s++) {
    fillAliasTable(ownSector, weights, sectorStarts[s], sectorStarts[s + 1]);
  }
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) starts[i + 1] = starts[i] + rooms[i];
  const state = new Int32Array(4);
  seedSequence(state, key, PURPOSE.wiring, 0, 0);
  const targets = new Int32Array(starts[count]);
  return { plan, everyone, ownSector, starts, filled: new Int32Array(count), targets, state };
}

function makeTie(wiring: Wiring, i: number): void {
  const { plan, state, starts, filled } = wiring;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    let j = nextUniform(state) < plan.closure ? contactOfContact(wiring, i) : -1;
    if (j < 0) j = newContact(wiring, i);
    if (j === i || hasTie(wiring, i, j)) continue;
    const distance = Math.abs(plan.positions[i] - plan.positions[j]);
    if (nextUniform(state) < plan.distance * distance) continue;
    addTie(wiring, i, j);
    const room = starts[j] + filled[j] < starts[j + 1];
    if (room && nextUniform(state) < plan.reciprocity && !hasTie(wiring, j, i)) addTie(wiring, j, i);
    return;
  }
}

function newContact({ plan, state, everyone, ownSector }: Wiring, i: number): number {
  const inside = nextUniform(state) < plan.homophily;
  const place = nextUniform(state);
  const coin = nextUniform(state);
  if (!inside) return drawAlias(everyone, 0, plan.rooms.length, place, coin);
  let s = 0;
  while (plan.sectorStarts[s + 1] <= i) s++;
  return drawAlias(ownSector, plan.sectorStarts[s], plan.sectorStarts[s + 1], place, coin);
}

/** A random contact of a random contact, or -1 where there is none. */
function contactOfContact({ starts, filled, targets, state }: Wiring, i: number): number {
  if (filled[i] === 0) return -1;
  const between = targets[starts[i] + Math.floor(nextUniform(state) * filled[i])];
  if (filled[between] === 0) return -1;
  return targets[starts[between] + Math.floor(nextUniform(state) * filled[between])];
}

function hasTie({ starts, filled, targets }: Wiring, i: number, j: number): boolean {
  const end = starts[i] + filled[i];
  for (let t = starts[i]; t < end; t++) if (targets[t] === j) return true;
  return false;
}

function addTie({ starts, filled, targets }: Wiring, i: number, j: number): void {
  targets[starts[i] + filled[i]++] = j;
}

/** Close the gaps of rows that stayed short, and sort each row. */
function compact({ starts, filled, targets }: Wiring): { offsets: Int32Array; targets: Int32Array } {
  const offsets = new Int32Array(starts.length);
  for (let i = 0; i < filled.length; i++) {
    targets.copyWithin(offsets[i], starts[i], starts[i] + filled[i]);
    offsets[i + 1] = offsets[i] + filled[i];
    targets.subarray(offsets[i], offsets[i + 1]).sort();
  }
  return { offsets, targets: targets.slice(0, offsets[filled.length]) };
}
