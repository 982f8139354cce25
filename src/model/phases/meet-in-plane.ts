import { clampShare, openRow, uniformInRow } from '../../numeric/index.js';
import { opennessOf, reachAcross } from '../actor/culture.js';
import { observeTrust, usualImpression } from '../actor/trust.js';
import { DRAW } from '../vocabulary/purposes.js';
import type { World } from '../world/world.js';

/**
 * Everyday contact of everybody at once, as `meetOne` has it, where frames have two dimensions and evidence grows: what nearly all
 * scenarios ask for. The same sums in the same order, with one number for each dimension and no loop over them.
 */
export function meetInPlane(world: World): void {
  const { state, setting, sizes, scenario, scratch, key } = world;
  const { frame, target, trust, conflict, degree } = state;
  const { rowStart, sector, anchor, likeness, trusting } = setting;
  const { nextFrame, row } = scratch;
  const { influence, anchoring, impression, noise, circumstances, cooling } = scenario.contact;
  const { loss } = scenario.learning;
  const across = reachAcross(world);
  const tick = state.clock[0];
  for (let actor = 0; actor < sizes.actors; actor++) {
    const begin = rowStart[actor];
    const end = begin + degree[actor];
    const own = sector[actor];
    const within = opennessOf(world, actor);
    const beyond = within + across;
    const x = frame[2 * actor];
    const y = frame[2 * actor + 1];
    const used = likeness[actor];
    const usual = usualImpression(trusting[actor], loss);
    if (noise > 0)
      openRow(row, key, DRAW.evidence, Math.floor((tick + (actor % circumstances)) / circumstances), actor);
    let trusted = 0;
    let pullX = 0;
    let pullY = 0;
    for (let tie = begin; tie < end; tie++) {
      const other = target[tie];
      const gapX = frame[2 * other] - x;
      const gapY = frame[2 * other + 1] - y;
      const distance = (Math.abs(gapX) + Math.abs(gapY)) / 2;
      const heat = conflict[tie];
      if (distance <= (sector[other] === own ? within : beyond)) {
        const weight = trust[tie];
        trusted += weight;
        pullX += weight * gapX;
        pullY += weight * gapY;
      }
      if (impression > 0) {
        const luck = noise === 0 ? 0 : noise * (2 * uniformInRow(row, other) - 1);
        observeTrust(world, tie, clampShare(usual + (1 - distance - used) + luck - heat), impression);
      }
      conflict[tie] = heat - cooling * heat;
    }
    const drawnX = trusted > 0 ? pullX / trusted : 0;
    const drawnY = trusted > 0 ? pullY / trusted : 0;
    nextFrame[2 * actor] = clampShare(x + influence * drawnX + anchoring * (anchor[2 * actor] - x));
    nextFrame[2 * actor + 1] = clampShare(y + influence * drawnY + anchoring * (anchor[2 * actor + 1] - y));
  }
  frame.set(nextFrame);
}
