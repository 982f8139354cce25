import { FAILED, INNOVATED, MODES, type Mode, WAITING, type World } from '../model/index.js';
import { clampShare, normalAt } from '../numeric/index.js';
import { STEERING_DRAW } from './purposes.js';

/** What a metagovernor can know of one mode for one kind of problem. */
export interface ModeObservation {
  /** Share of the mix that it has now, 0..1: it decides its own mix, so this is exact. */
  readonly share: number;
  /** Processes begun in this mode. */
  readonly started: number;
  /** Of these, over: those that still run have not failed yet. */
  readonly finished: number;
  /** Of the finished, the share that innovated, 0..1, with noise; 0 where none is finished. */
  readonly innovated: number;
}

/** What a metagovernor can know of one kind of problem: what has come of it, mode by mode. */
export interface KindObservation {
  readonly kind: string;
  readonly modes: Readonly<Record<Mode, ModeObservation>>;
}

/** Look back at the processes that have started, by kind and mode; `noise` is the standard deviation of a share. */
export function observeKinds(world: World, noise: number): KindObservation[] {
  const { state, setting, sizes, derived, key } = world;
  const cells = derived.kinds.length * MODES.length;
  const started = new Int32Array(cells);
  const finished = new Int32Array(cells);
  const innovated = new Int32Array(cells);
  for (let process = 0; process < sizes.processes; process++) {
    const status = state.status[process];
    if (status === WAITING) continue;
    const cell = setting.kind[process] * MODES.length + state.mode[process];
    started[cell]++;
    if (status === INNOVATED || status === FAILED) finished[cell]++;
    if (status === INNOVATED) innovated[cell]++;
  }
  return derived.kinds.map(({ name }, kind) => {
    const base = kind * MODES.length;
    const weights = state.mix.subarray(base, base + MODES.length);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const modes = MODES.map((mode, index): [Mode, ModeObservation] => {
      const cell = base + index;
      const share = finished[cell] > 0 ? innovated[cell] / finished[cell] : 0;
      const isExact = noise === 0 || finished[cell] === 0;
      const error = isExact ? 0 : noise * normalAt(key, STEERING_DRAW.mix, state.clock[0], kind, index);
      return [
        mode,
        {
          share: total > 0 ? weights[index] / total : 0,
          started: started[cell],
          finished: finished[cell],
          innovated: clampShare(share + error),
        },
      ];
    });
    return { kind: name, modes: Object.fromEntries(modes) as Record<Mode, ModeObservation> };
  });
}
