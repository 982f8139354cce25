import { checkInteger, checkNumber, lookUp, ParameterError, show } from '../../base/index.js';
import { ASPECTS, type Aspect, HR_ASPECTS } from '../../model/index.js';
import type { Intervention } from '../intervention.js';
import type { OperationName } from '../operations.js';
import { type CatalogueStrategy, reachWith } from './reach.js';

const NAMES = Object.fromEntries(ASPECTS.map((aspect) => [aspect, aspect]));

/**
 * Leadership from a distance (S21): touches no process, and moves only culture and HR, one aspect after the other.
 *
 * Options: `intensity` of each act, 0 to 1; `acts` per tick, 0 to 100; `aspects` to work on, in turn.
 *
 * @source torfing2012
 */
export const handsOffCulture: CatalogueStrategy = {
  name: 'handsOffCulture',
  about: 'Touches no process: moves culture and HR from a distance.',
  options: { intensity: 1, acts: 2, aspects: ASPECTS },
  reach: (options) => reachWith(options, checkAspects(options['aspects']).map(operationOn)),
  create: ({ intensity, acts, aspects }) => {
    checkNumber('handsOffCulture.intensity', intensity, 0, 1);
    checkInteger('handsOffCulture.acts', acts, 0, 100);
    const chosen = checkAspects(aspects);
    return ({ tick }) =>
      Array.from({ length: acts }, (_, act) => workOn(chosen[(tick * acts + act) % chosen.length], intensity));
  },
};

function workOn(aspect: Aspect, intensity: number): Intervention {
  return { operation: operationOn(aspect), aspect, intensity };
}

function operationOn(aspect: Aspect): OperationName {
  return HR_ASPECTS.includes(aspect) ? 'recruit' : 'changeCulture';
}

function checkAspects(aspects: unknown): readonly Aspect[] {
  if (!Array.isArray(aspects) || aspects.length === 0) {
    throw new ParameterError(
      `Expected handsOffCulture.aspects to be a list of aspects of culture or HR, such as ["zeroError"], but found ${show(aspects)}`,
    );
  }
  return aspects.map((aspect) => lookUp('aspect of culture or HR', NAMES, String(aspect)) as Aspect);
}
