import { checkInteger, checkNumber } from '../../base/index.js';
import type { Intervention } from '../intervention.js';
import type { ProcessObservation } from '../observation.js';
import { OPERATION_FIELDS } from '../operation-fields.js';
import { OPERATION_NAMES, type OperationName } from '../operations.js';
import { type CatalogueStrategy, reachWith } from './reach.js';

const NEEDS_MORE: readonly OperationName[] = [
  'chooseArena',
  'setRule',
  'setInclusion',
  'setAgenda',
  'brokerTie',
  'exclude',
  'setMix',
  'changeCulture',
  'recruit',
];
const POOL = OPERATION_NAMES.filter((name) => !NEEDS_MORE.includes(name));

/** Steering without knowing what one does: the null model that any leadership role has to beat. */
export const random: CatalogueStrategy = {
  name: 'random',
  about: 'Operations drawn at random, on processes drawn at random.',
  options: { acts: 3, intensity: 1 },
  reach: (options) => reachWith(options, POOL),
  create: ({ acts, intensity }) => {
    checkInteger('random.acts', acts, 0, 100);
    checkNumber('random.intensity', intensity, 0, 1);
    return ({ processes }, { draw }) => {
      // A process that everybody has left offers nobody to act on.
      const open = processes.filter((process) => actorsOf(process).length > 0);
      if (open.length === 0) return [];
      return Array.from({ length: acts }, (_, act) => {
        const target = pick(open, draw(3 * act));
        return drawn(target, pick(POOL, draw(3 * act + 1)), draw(3 * act + 2), intensity);
      });
    };
  },
};

function drawn(target: ProcessObservation, operation: OperationName, luck: number, intensity: number): Intervention {
  const act: Intervention = { operation, process: target.process, intensity };
  return OPERATION_FIELDS[operation].needs.includes('actor') ? { ...act, actor: pick(actorsOf(target), luck) } : act;
}

function actorsOf({ members, hesitating, unasked }: ProcessObservation): readonly number[] {
  return [...members, ...hesitating, ...unasked];
}

function pick<Value>(values: readonly Value[], draw: number): Value {
  return values[Math.min(values.length - 1, Math.floor(draw * values.length))];
}
