import {
  CAPACITIES,
  type Capacity,
  COLLABORATION,
  countTies,
  FAILED,
  FAILURES,
  INNOVATION,
  INTERACTION,
  type World,
} from '../model/index.js';
import { measureFunnel } from './funnel.js';
import { measureGains } from './gains.js';
import { measureOutcomes } from './outcomes.js';
import { measureOwnAll } from './own-measures.js';

/** What is measured of every run: one number per name, the same names in the same order for every run. */
export type RunMeasures = Readonly<Record<string, number>>;

/**
 * Measure a run at its end: the funnel, how processes failed, durations, the three outcomes, the six gains, what the metagovernor did,
 * and self-regulation: the transitions made and missed after the metagovernor left, and the motive and trust left at the end; then what
 * extensions measure.
 */
export function measureRun(world: World): RunMeasures {
  const { state, sizes, setting } = world;
  const { started, reached, failed, running, failures, ticks } = measureFunnel(world);
  const outcomes = measureOutcomes(world);
  let motive = 0;
  let rest = 0;
  let trust = 0;
  const ties = countTies(world);
  const spent = (capacity: Capacity) => state.spent[CAPACITIES.indexOf(capacity)];
  for (let actor = 0; actor < sizes.actors; actor++) {
    motive += state.motive[actor];
    rest += setting.restMotive[actor];
    const begin = setting.rowStart[actor];
    for (let tie = begin; tie < begin + state.degree[actor]; tie++) trust += state.trust[tie];
  }
  return {
    started,
    interaction: reached[INTERACTION],
    collaboration: reached[COLLABORATION],
    innovation: reached[INNOVATION],
    failedInteraction: failed[INTERACTION],
    failedCollaboration: failed[COLLABORATION],
    failedInnovation: failed[INNOVATION],
    running: running.reduce((total, processes) => total + processes, 0),
    ...Object.fromEntries(FAILURES.slice(1).map((name, index) => [name, failures[index + 1]])),
    ticksToInteraction: ticks[INTERACTION],
    ticksToCollaboration: ticks[COLLABORATION],
    ticksToInnovation: ticks[INNOVATION],
    ...outcomes,
    ...transitionsAlone(world),
    motiveKept: rest > 1e-6 ? motive / rest : 0,
    meanTrust: ties > 0 ? trust / ties : 0,
    density: ties / (sizes.actors * (sizes.actors - 1)),
    meetings: state.meetings.reduce((total, meetings) => total + meetings, 0),
    interventions: state.interventions[0],
    refusals: state.refusals[0],
    spentNodality: spent('nodality'),
    spentAuthority: spent('authority'),
    spentTreasure: spent('treasure'),
    spentOrganisation: spent('organisation'),
    ...measureGains(world),
    ...(world.extensions === null ? {} : measureOwnAll(world)),
  };
}

/** Transitions made and missed in the ticks after the metagovernor has left: what the network does by itself. */
function transitionsAlone(world: World): { passedAlone: number; failedAlone: number } {
  const { state, sizes, derived } = world;
  let passedAlone = 0;
  let failedAlone = 0;
  for (const tick of state.reached) if (tick >= derived.leavesAt) passedAlone++;
  for (let process = 0; process < sizes.processes; process++) {
    if (state.status[process] === FAILED && state.ended[process] >= derived.leavesAt) failedAlone++;
  }
  return { passedAlone, failedAlone };
}
