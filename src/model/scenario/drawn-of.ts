import { ASSETS, type Asset } from '../vocabulary/names.js';
import type { ActorInput, ScenarioInput, TieInput } from './scenario.js';

/** What may stand in a network, and comes from the model where it does not. */
export type Drawable = 'sector' | 'assets' | 'needs' | 'frame' | 'dependence' | 'trust' | 'conflict';

/** Of which actors, or of which ties, something was not given. */
export interface DrawnPart {
  readonly of: 'actor' | 'tie';
  /** How many actors, or ties, there are. */
  readonly total: number;
  /** Of how many the data do not say it, or not all of it: 0 to `total`. */
  readonly drawn: number;
  /** Whether it is drawn, of each actor in the order of `network.actors`, or of each tie in that of `network.ties`. */
  readonly isDrawn: readonly boolean[];
}

/**
 * What of a network was given, and what the model draws in each replicate because nobody said it: sectors evenly, assets and
 * needs as typical of the sector, frames by sector, dependence from assets and needs, trust about `actors.trust`. Of conflict
 * none is assumed. Whatever shows one of these says with this whether it was drawn.
 *
 * @param scenario - checked or not; `actors.frameDimensions` dimensions of a frame belong to an actor (default 2).
 * @returns null for a generated network, of which everything is drawn, as it says itself.
 */
export function drawnOf(scenario: ScenarioInput): Readonly<Record<Drawable, DrawnPart>> | null {
  const { network } = scenario;
  if (network?.kind !== 'embedded') return null;
  const dimensions = scenario.actors?.frameDimensions ?? 2;
  const ofActors = (lacks: (actor: ActorInput) => boolean) => partOf('actor', network.actors.map(lacks));
  const ofTies = (name: 'dependence' | 'trust' | 'conflict') =>
    partOf(
      'tie',
      network.ties.map((tie: TieInput) => tie[name] === undefined),
    );
  return {
    sector: ofActors(({ sector }) => sector === undefined),
    assets: ofActors(({ assets }) => lacksLevel(assets)),
    needs: ofActors(({ needs }) => lacksLevel(needs)),
    frame: ofActors(({ frame = [] }) => Array.from({ length: dimensions }, (_, d) => frame[d] ?? null).includes(null)),
    dependence: ofTies('dependence'),
    trust: ofTies('trust'),
    conflict: ofTies('conflict'),
  };
}

function partOf(of: DrawnPart['of'], isDrawn: readonly boolean[]): DrawnPart {
  return { of, total: isDrawn.length, drawn: isDrawn.filter((each) => each).length, isDrawn };
}

function lacksLevel(levels: Readonly<Partial<Record<Asset, number>>> = {}): boolean {
  return ASSETS.some((asset) => levels[asset] === undefined);
}
