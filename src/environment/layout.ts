import type { Capacity } from '../metagovernance/index.js';
import type { DistantAct } from './distant-acts.js';
import type { ProcessAct } from './process-acts.js';

/** One entry of the flat observation. */
export interface ObservationField {
  /** Such as `stock.treasure`, `kind.all.market.innovated`, `slot2.trust`. */
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly about: string;
}

/** What each entry of the flat observation and each choice means. It follows from the scenario and the options, and from no seed. */
export interface Layout {
  readonly slots: number;
  readonly actors: number;
  readonly ticks: number;
  /** Problems of a run. */
  readonly problems: number;
  /** Decisions of a problem, and places at a table. */
  readonly decisions: number;
  readonly members: number;
  readonly kinds: readonly string[];
  /** Tick at which the metagovernor is gone. */
  readonly until: number;
  /** Points that can be held of each capacity, and that come back in a tick. */
  readonly caps: Readonly<Record<Capacity, number>>;
  readonly regeneration: Readonly<Record<Capacity, number>>;
  readonly fields: readonly ObservationField[];
  readonly processActs: readonly ProcessAct[];
  readonly distantActs: readonly DistantAct[];
}
