import type { Intervention } from '../../metagovernance/index.js';
import type { Scenario, World } from '../../model/index.js';
import type { Seed } from '../../numeric/index.js';
import { openSession, type Session } from '../../simulation/index.js';
import type { Act, Future } from '../state/page-state.js';

/**
 * One future on one seed, played month by month, and back.
 *
 * Going back plays it again from the start, so that a month reached by going back is the month reached by playing, to the bit.
 */
export class Story {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly future: Future;
  #session: Session;

  constructor(scenario: Scenario, seed: number, future: Future) {
    this.scenario = scenario;
    this.seed = seed;
    this.future = future;
    this.#session = this.#open();
  }

  /** Months done. */
  get month(): number {
    return this.#session.tick;
  }

  get world(): World {
    return this.#session.world;
  }

  get digest(): string {
    return this.#session.digest;
  }

  /** The run as it stands, to fork another future from. */
  get session(): Session {
    return this.#session;
  }

  /** Go to a month, at most the last. */
  goTo(month: number): this {
    if (month < this.month) this.#session = this.#open();
    const last = Math.min(month, this.scenario.ticks);
    while (this.month < last) this.#session = playMonth(this.#session, this.future);
    return this;
  }

  #open(): Session {
    return openStory(this.scenario, this.seed, this.future);
  }
}

/** A future at its beginning. */
export function openStory(scenario: Scenario, seed: Seed, { leader, from }: Future, replicate = 0): Session {
  return openSession(scenario, { seed, replicate, strategy: from === 0 ? leader : 'handsOff', log: true });
}

/** One month further: what was done by hand is applied first, and whoever leads from now on takes over. */
export function playMonth(session: Session, { leader, from, acts }: Future): Session {
  const month = session.tick;
  const now = from > 0 && month === from ? session.fork(leader) : session;
  const due = actsDue(acts, month);
  return (due.length === 0 ? now : now.apply(due)).step();
}

/** What is done by hand when so many months are done. */
export function actsDue(acts: readonly Act[], month: number): Intervention[] {
  return acts.filter((act) => act.month === month).map(({ act }) => act);
}

/** The first month at whose end two stories are no longer the same, up to `until`; null for none. Both are played that far. */
export function firstDifference(one: Story, other: Story, until: number): number | null {
  for (let month = 0; month <= until; month++) {
    if (one.goTo(month).digest !== other.goTo(month).digest) return month;
  }
  return null;
}
