import type { Scenario } from '../../model/index.js';

type Embedded = Extract<Scenario['network'], { kind: 'embedded' }>;

/** How much of a given network is left to the model. */
export interface NetworkFacts {
  readonly actors: number;
  readonly ties: number;
  /** Ties without trust of their own, and those among them that may lead into another sector. */
  readonly untrusted: number;
  readonly untrustedAcross: number;
  /** Ties whose strength a shift can move: not given as 0 or 1. */
  readonly movable: { readonly trust: number; readonly dependence: number; readonly conflict: number };
}

const known = new WeakMap<object, NetworkFacts>();

/** Count what is given in a network; the same network is counted once. */
export function factsOf(network: Embedded): NetworkFacts {
  const found = known.get(network.ties);
  if (found !== undefined) return found;
  const counted = countFacts(network);
  known.set(network.ties, counted);
  return counted;
}

function countFacts({ actors, ties }: Embedded): NetworkFacts {
  const sectors = new Map(actors.map(({ id, sector }) => [id, sector]));
  const untrusted = ties.filter(({ trust }) => trust === undefined);
  return {
    actors: actors.length,
    ties: ties.length,
    untrusted: untrusted.length,
    untrustedAcross: untrusted.filter(({ from, to }) => {
      const [one, other] = [sectors.get(from), sectors.get(to)];
      return one === undefined || other === undefined || one !== other;
    }).length,
    movable: {
      trust: ties.filter(({ trust }) => trust === undefined || isInside(trust)).length,
      dependence: ties.filter(({ dependence }) => dependence === undefined || isInside(dependence)).length,
      conflict: ties.filter(({ conflict }) => isInside(conflict)).length,
    },
  };
}

/** Whether all actors of a network have a frame of their own in each of some dimensions. */
export function framesAreGiven({ actors }: Embedded, dimensions: number): boolean {
  return actors.every(({ frame = [] }) => {
    for (let at = 0; at < dimensions; at++) if (typeof frame[at] !== 'number') return false;
    return true;
  });
}

/** Only what is neither 0 nor 1 moves on the logit scale. */
function isInside(level: number | undefined): boolean {
  return level !== undefined && level > 0 && level < 1;
}
