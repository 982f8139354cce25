import { measureRun, type RunMeasures } from '../../measures/index.js';
import { CAPACITIES, type Capacity, eventsOf, type LoggedEvent, SECTORS, type Sector } from '../../model/index.js';
import { type Bond, bondsOf } from './bonds-of.js';
import { funnelOf, type Transition } from './funnel-of.js';
import { type ProcessCard, processCards } from './process-card.js';
import type { Story } from './story.js';

/** A story at one month: all that any screen shows of it, so that no screen looks into the model. */
export interface Moment {
  readonly month: number;
  readonly months: number;
  readonly sectors: readonly Sector[];
  readonly bonds: readonly Bond[];
  readonly cards: readonly ProcessCard[];
  readonly funnel: readonly Transition[];
  /** Problems that have not struck yet. */
  readonly waiting: number;
  readonly innovated: readonly ProcessCard[];
  /** Points left of each capacity, and most that can be held. */
  readonly purses: Readonly<Record<Capacity, { readonly left: number; readonly cap: number }>>;
  /** Points spent so far, of all capacities. */
  readonly spent: number;
  /** Whether somebody can still act. */
  readonly steered: boolean;
  /** What is measured of a run, of what there is of it so far. */
  readonly measures: RunMeasures;
  /** What happened in the last month done. */
  readonly events: readonly LoggedEvent[];
}

/** Look at a story as it stands. */
export function momentOf({ world, session, month }: Story): Moment {
  const { state, setting, scenario, sizes, derived } = world;
  const cards = processCards(world);
  const purse = (capacity: Capacity, index: number) =>
    [capacity, { left: state.stock[index], cap: scenario.metagovernor[capacity].cap }] as const;
  return {
    month,
    months: scenario.ticks,
    sectors: Array.from(setting.sector, (code) => SECTORS[code]),
    bonds: bondsOf(world),
    cards,
    funnel: funnelOf(cards),
    waiting: sizes.processes - cards.length,
    innovated: cards.filter(({ status }) => status === 'innovated'),
    purses: Object.fromEntries(CAPACITIES.map(purse)) as unknown as Moment['purses'],
    spent: state.spent.reduce((sum, points) => sum + points, 0),
    steered: month < derived.leavesAt,
    measures: measureRun(world),
    events: session.log === null ? [] : eventsOf(session.log).filter(({ tick }) => tick === month - 1),
  };
}
