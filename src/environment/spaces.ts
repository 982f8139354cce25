import { deepFreeze } from '../base/index.js';
import { choiceCounts } from './choices.js';
import type { Layout, ObservationField } from './layout.js';

/** A box of 32-bit numbers, all of them from 0 to 1: Gymnasium's Box. */
export interface ObservationSpace {
  readonly kind: 'box';
  readonly shape: readonly [number];
  readonly dtype: 'float32';
  readonly low: 0;
  readonly high: 1;
  /** What each entry is called and means, in order. */
  readonly fields: readonly ObservationField[];
}

/** One choice for each slot and one at a distance: Gymnasium's MultiDiscrete. */
export interface ActionSpace {
  readonly kind: 'multiDiscrete';
  /** How many choices there are, place by place; 0 is to do nothing everywhere. */
  readonly counts: readonly number[];
  /** What each choice for a slot is called; the same for all slots. */
  readonly processChoices: readonly string[];
  /** What each choice at a distance is called. */
  readonly distantChoices: readonly string[];
}

/** The space of the flat observation. */
export function observationSpaceOf({ fields }: Layout): ObservationSpace {
  return deepFreeze({ kind: 'box', shape: [fields.length], dtype: 'float32', low: 0, high: 1, fields } as const);
}

/** The space of the choices. */
export function actionSpaceOf(layout: Layout): ActionSpace {
  return deepFreeze({
    kind: 'multiDiscrete',
    counts: choiceCounts(layout),
    processChoices: ['nothing', ...layout.processActs.map(({ name }) => name)],
    distantChoices: ['nothing', ...layout.distantActs.map(({ name }) => name)],
  } as const);
}
