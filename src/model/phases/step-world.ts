import { applyAfter } from '../extending/apply-after.js';
import {
  AFTER_COLLABORATING,
  AFTER_CONTACT,
  AFTER_DECIDING,
  AFTER_ENVIRONMENT,
  AFTER_FORMING,
  AFTER_IMPLEMENTING,
  AFTER_INTERACTING,
  AFTER_LEARNING,
  AFTER_REWIRING,
  AFTER_STEERING,
} from '../vocabulary/phases.js';
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
 * Processes take their stages from last to first, so that none takes two steps in one tick. After each phase come the extensions that
 * have something to do there, in their order.
 */
export function stepWorld(world: World, intervene?: (world: World) => void): void {
  changeEnvironment(world); //     1. problems strike, drift, are shocked
  applyAfter(world, AFTER_ENVIRONMENT);
  finishTick(world, intervene);
}

/** The rest of a tick, from its second phase on: for who looks ahead when it is time to steer. */
export function finishTick(world: World, intervene?: (world: World) => void): void {
  intervene?.(world); //           2. somebody steers, if there is somebody
  applyAfter(world, AFTER_STEERING);
  meetEveryday(world); //          3. everyday contact along ties
  applyAfter(world, AFTER_CONTACT);
  implementProcesses(world); //    4. agreements are carried out
  applyAfter(world, AFTER_IMPLEMENTING);
  collaborateProcesses(world); //     collaborations search
  applyAfter(world, AFTER_COLLABORATING);
  interactProcesses(world); //        interactions deliberate
  applyAfter(world, AFTER_INTERACTING);
  formProcesses(world); //            processes gather their actors
  applyAfter(world, AFTER_FORMING);
  decideAlone(world); //              authorities, markets and heroes decide
  applyAfter(world, AFTER_DECIDING);
  learn(world); //                 5. trust, motive and levers move on
  applyAfter(world, AFTER_LEARNING);
  rewire(world); //                   ties form and die
  applyAfter(world, AFTER_REWIRING);
  world.state.clock[0]++;
}
