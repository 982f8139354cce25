import * as fc from 'fast-check';
import type { Intervention, StrategyChoice } from '../../src/metagovernance/index.js';
import type { ScenarioInput } from '../../src/model/index.js';
import { openSession, type Session } from '../../src/simulation/index.js';
import { anySchedule } from './arbitrary-intervention.js';
import { anyScenario } from './arbitrary-scenario.js';

/** Everything that determines one run: scenario, seed, strategy, and what somebody does by hand besides. */
export interface AnyRun {
  readonly scenario: ScenarioInput;
  readonly seed: number;
  readonly strategy: StrategyChoice;
  /** Interventions by tick. */
  readonly schedule: readonly (readonly Intervention[])[];
}

const strategies = fc.oneof(
  fc.constant('handsOff'),
  fc.record({
    name: fc.constantFrom('convener', 'facilitator', 'catalyst', 'collaborativeLeader', 'random'),
    options: fc.record({ acts: fc.nat({ max: 20 }), intensity: fc.double({ min: 0, max: 1, noNaN: true }) }),
  }),
);

/** Any run of any small scenario, by any strategy, with any interventions besides. */
export function anyRun(): fc.Arbitrary<AnyRun> {
  return fc.tuple(anyScenario(), fc.nat(), strategies).chain(([scenario, seed, strategy]) => {
    const { world } = openSession(scenario, { seed });
    return anySchedule(world, world.scenario.ticks).map((schedule) => ({ scenario, seed, strategy, schedule }));
  });
}

/** Open the session of a run, at tick 0. */
export function openRun({ scenario, seed, strategy }: AnyRun, log = false): Session {
  return openSession(scenario, { seed, strategy, log });
}

/** Do the ticks of a run up to `until`, with what is scheduled for each. */
export function follow(session: Session, { schedule }: AnyRun, until = schedule.length): Session {
  while (session.tick < until && !session.isOver) session.apply(schedule[session.tick]).step();
  return session;
}
