import { digest } from '../../numeric/index.js';
import type { World } from './world.js';

/** A fingerprint of the whole state: equal exactly when every bit of two runs is equal. */
export function digestWorld(world: World): string {
  return digest(world.stateBytes);
}
