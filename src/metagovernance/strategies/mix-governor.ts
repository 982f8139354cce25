import { checkInteger, checkNumber, lookUp, ParameterError, show } from '../../base/index.js';
import type { Mode } from '../../model/index.js';
import type { Intervention } from '../intervention.js';
import type { KindObservation } from '../observed-kinds.js';
import { OPERATIONS, type Operation } from '../operations.js';
import { playRoles } from '../role.js';
import { rolesNamed } from '../role-catalogue.js';
import { type CatalogueStrategy, operationsOf, reachWith } from './reach.js';

/** Guessed successes and processes that every mode begins with: a mode that failed once is not given up. */
const PRIOR_SUCCESS = 1;
const PRIOR_PROCESSES = 2;

/**
 * Sets up, evaluates and adjusts the mix of modes, for each kind of problem (S12): all modes alike at first, then the more of
 * what worked, as far as it can be seen. It keeps `explore` of the mix shared out, so that it can find that it was wrong.
 */
export const mixGovernor: CatalogueStrategy = {
  name: 'mixGovernor',
  about: 'Tries all modes, then gives each kind of problem more of what worked; may play roles besides.',
  options: { modes: ['network', 'hierarchy', 'market'], every: 6, explore: 0.1, roles: [], intensity: 1, acts: 2 },
  reach: (options) => ({
    operations: [
      'setMix',
      ...reachWith(options, operationsOf(rolesNamed('mixGovernor.roles', options['roles']))).operations,
    ],
    modes: modesNamed(options['modes']),
  }),
  create: ({ modes, every, explore, roles, intensity, acts }) => {
    const tried = modesNamed(modes);
    checkInteger('mixGovernor.every', every, 1, 10_000);
    checkNumber('mixGovernor.explore', explore, 0, 1);
    checkNumber('mixGovernor.intensity', intensity, 0, 1);
    checkInteger('mixGovernor.acts', acts, 0, 100);
    const parts = rolesNamed('mixGovernor.roles', roles);
    return (observation) => {
      const isDue = observation.tick % every === 0;
      const shifts = isDue ? observation.kinds.map((kind) => shift(kind, tried, explore)) : [];
      // What the shifts cost is not there for the roles.
      const { price }: Operation = OPERATIONS.setMix;
      const left = { ...observation.stock };
      for (const capacity of ['authority', 'organisation'] as const) {
        left[capacity] = Math.max(0, left[capacity] - shifts.length * (price[capacity] ?? 0));
      }
      return [...shifts, ...playRoles(parts, { ...observation, stock: left }, { intensity, acts })];
    };
  },
};

/** The mix that what has been seen of a kind speaks for: weights by the cube of the expected success. */
function shift({ kind, modes }: KindObservation, tried: readonly Mode[], explore: number): Intervention {
  const worth = tried.map((mode) => {
    const { finished, innovated } = modes[mode];
    const expected = (PRIOR_SUCCESS + innovated * finished) / (PRIOR_PROCESSES + finished);
    return expected * expected * expected;
  });
  const total = worth.reduce((sum, each) => sum + each, 0);
  const share = (index: number) => explore / tried.length + ((1 - explore) * worth[index]) / total;
  return {
    operation: 'setMix',
    kind,
    mix: Object.fromEntries(tried.map((mode, index) => [mode, Math.min(1, share(index))])),
  };
}

function modesNamed(modes: unknown): readonly Mode[] {
  const list: unknown = typeof modes === 'string' ? modes.split('+') : modes;
  if (!Array.isArray(list) || list.length === 0) {
    throw new ParameterError(`Expected mixGovernor.modes to be a list of modes but found ${show(modes)}`);
  }
  const known: Record<Mode, Mode> = { network: 'network', hierarchy: 'hierarchy', market: 'market', hero: 'hero' };
  return [...new Set(list.map((mode) => lookUp('mode of governance', known, String(mode))))];
}
