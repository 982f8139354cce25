import { type Drawable, drawnOf, type ScenarioInput } from '../../model/index.js';

/** What is told of it: conflict is not drawn, there is none where nobody says so. */
const DRAWN = ['sector', 'assets', 'needs', 'frame', 'trust', 'dependence'] as const satisfies readonly Drawable[];

/** What was read of a network of one's own, so that nothing that was drawn is taken for given. */
export interface OwnReport {
  readonly actors: number;
  readonly ties: number;
  /** What the files do not say of some actor or tie. */
  readonly drawn: readonly (typeof DRAWN)[number][];
  /** What the reader says of the files, in English: what was dropped, and why. */
  readonly remarks: readonly string[];
}

/**
 * What a network says of its actors and ties, and what it leaves to the model.
 *
 * @param remarks - what was said of it when it was read.
 */
export function reportOfNetwork(
  network: Extract<ScenarioInput['network'], { kind: 'embedded' }>,
  remarks: readonly string[],
): OwnReport {
  const { actors, ties = [] } = network;
  const drawn = drawnOf({ network });
  return {
    actors: actors.length,
    ties: ties.length,
    remarks,
    drawn: DRAWN.filter((part) => (drawn?.[part].drawn ?? 0) > 0),
  };
}
