import type { ActorInput, ScenarioInput, TieInput } from '../../model/index.js';

/** What may stand in a network, and is drawn by the model where it does not. */
const DRAWABLE = { actors: ['sector', 'assets', 'needs', 'frame'], ties: ['trust', 'dependence'] } as const satisfies {
  readonly actors: readonly (keyof ActorInput)[];
  readonly ties: readonly (keyof TieInput)[];
};
export type Drawable = (typeof DRAWABLE)[keyof typeof DRAWABLE][number];

/** What was read of a network of one's own, so that nothing that was drawn is taken for given. */
export interface OwnReport {
  readonly actors: number;
  readonly ties: number;
  /** What the files do not say of some actor or tie. */
  readonly drawn: readonly Drawable[];
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
  return {
    actors: actors.length,
    ties: ties.length,
    remarks,
    drawn: [
      ...missingIn<ActorInput>(actors, DRAWABLE.actors),
      ...missingIn<TieInput>(ties, DRAWABLE.ties),
    ] as Drawable[],
  };
}

function missingIn<T extends object>(rows: readonly T[], fields: readonly (keyof T)[]): (keyof T)[] {
  return fields.filter((field) => rows.some((row) => row[field] === undefined));
}
