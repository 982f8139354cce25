import type { PreparedStrategy } from '../../metagovernance/index.js';

/** A strategy as one process runs it. */
export interface Arm {
  readonly label: string;
  readonly prepared: PreparedStrategy;
  /** The same from modules imported anew, which have run nothing yet; none of a strategy of the catalogue, or of code. */
  readonly copies: readonly PreparedStrategy[];
}

/**
 * Says which strategies have to run a replicate again, and as whom.
 *
 * Of each scenario the first replicate that a process runs, the second, the tenth, the hundredth and so on is run again by every strategy
 * that is not of the catalogue: by itself, after all others and in the opposite order, so that whatever it has kept shows; and by a
 * copy that has run nothing, so that what it drew or cached when it began shows as well.
 *
 * @param all - whether strategies of the catalogue run again too, because the model is extended.
 */
export function createRepeats(arms: readonly Arm[], all = false): (scenario: number) => readonly Arm[] {
  const own = arms.filter(({ prepared }) => all || prepared.isOwn).toReversed();
  const counts = new Map<number, number>();
  const copies = new Map(own.map(({ label, copies: fresh }) => [label, [...fresh]]));
  return (scenario) => {
    const count = (counts.get(scenario) ?? 0) + 1;
    counts.set(scenario, count);
    if (own.length === 0 || !isRepeated(count)) return [];
    return own.map((arm) => ({ ...arm, copies: copies.get(arm.label)?.splice(0, 1) ?? [] }));
  };
}

/** 1, 2, and the powers of ten. */
function isRepeated(count: number): boolean {
  if (count <= 2) return true;
  let power = 10;
  while (power < count) power *= 10;
  return power === count;
}
