import type { World } from '../world/world.js';
import { collaborateProcesses } from './collaborating.js';
import { meetEveryday } from './contact.js';
import { decideAlone } from './deciding.js';
import { changeEnvironment } from './environment.js';
import { formProcesses } from './forming.js';
import { implementProcesses } from './implementing.js';
import { interactProcesses } from './interacting.js';
import { learn } from './learning.js';
import { rewire } from './rewiring.js';

/**
 * One tick, one month: the whole order on one page.
 *
 * Processes take their stages from last to first, so that none takes two steps in one tick.
 */
export function stepWorld(world: World, intervene?: (world: World) => void): void {
  changeEnvironment(world); //     1. problems strike, drift, are shocked
  finishTick(world, intervene);
}

/** The rest of a tick, from its second phase on: for who looks ahead when it is time to steer. */
export function finishTick(world: World, intervene?: (world: World) => void): void {
  intervene?.(world); //           2. somebody steers, if there is somebody
  meetEveryday(world); //          3. everyday contact along ties
  implementProcesses(world); //    4. agreements are carried out
  collaborateProcesses(world); //     collaborations search
  interactProcesses(world); //        interactions deliberate
  formProcesses(world); //            processes gather their actors
  decideAlone(world); //              authorities, markets and heroes decide
  learn(world); //                 5. trust, motive and levers move on
  rewire(world); //                   ties form and die
  world.state.clock[0]++;
}
