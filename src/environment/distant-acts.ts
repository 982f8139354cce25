import { type Intervention, OPERATIONS } from '../metagovernance/index.js';
import { ASPECTS, HR_ASPECTS, MODES } from '../model/index.js';

/** What can be done at a distance, aimed at the organisations and at no process. */
export interface DistantAct {
  /** Such as `changeCulture flatness`, `recruit talent`, `setMix hierarchy for safety`. */
  readonly name: string;
  readonly intervention: Intervention;
}

/**
 * What can be done at a distance, in the order of the choices; choice 0, to do nothing, stands before all of these.
 *
 * @param kinds - the kinds of problems; where there are several the mix is shifted for each of them.
 * @param intensities - what can be done by halves is there once for each of these.
 */
export function distantActs(kinds: readonly string[], intensities: readonly number[]): DistantAct[] {
  const acts: DistantAct[] = [
    ...ASPECTS.map((aspect): DistantAct => {
      const operation = HR_ASPECTS.includes(aspect) ? 'recruit' : 'changeCulture';
      return { name: `${operation} ${aspect}`, intervention: { operation, aspect } };
    }),
    ...kinds.flatMap((kind) =>
      MODES.map((mode): DistantAct => {
        const shift: Intervention = { operation: 'setMix', mix: { [mode]: 1 } };
        return kinds.length === 1
          ? { name: `setMix ${mode}`, intervention: shift }
          : { name: `setMix ${mode} for ${kind}`, intervention: { ...shift, kind } };
      }),
    ),
  ];
  return acts.flatMap(({ name, intervention }) =>
    (OPERATIONS[intervention.operation].graded ? intensities : [1]).map((intensity) => ({
      name: intensity === 1 ? name : `${name} at ${intensity}`,
      intervention: { ...intervention, intensity },
    })),
  );
}
