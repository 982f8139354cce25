import { checkInteger, checkNumber } from '../../base/index.js';
import { nextUniform, type RunKey, seedSequence, uniformAt } from '../../numeric/index.js';
import type { AttributeColumn, Network } from '../network.js';
import { PURPOSE } from '../purposes.js';
import { countSectors, DEFAULT_SECTOR_SHARES, SECTORS, type Sector } from './sectors.js';
import { numberedIds } from './standard-networks.js';
import { wireActors } from './wire-actors.js';

/** Options of `generateGovernanceNetwork`. All strengths are guesses that together give networks like measured ones. */
export interface GovernanceNetworkOptions {
  /** Number of actors, 5 .. 1,000,000. Default: 30. */
  readonly actors?: number;
  /** Ties an actor sends on average, 1 .. half of the others. Default: grows with the root of `actors`, up to 12. */
  readonly meanDegree?: number;
  /** Weights of the sectors. Default: DEFAULT_SECTOR_SHARES. */
  readonly sectorShares?: Readonly<Partial<Record<Sector, number>>>;
  /** Probability, 0 .. 1, that a new contact is sought inside one's own sector. Default: .4. */
  readonly homophily?: number;
  /** How unequal actors are in being sought, 0 (equal) .. 1 (in-degrees with a heavy tail). Default: .8. */
  readonly popularity?: number;
  /** Probability, 0 .. 1, that a tie is answered, as long as the other has time for one more. Default: .3. */
  readonly reciprocity?: number;
  /** Probability, 0 .. 1, that a contact is sought among the contacts of contacts, where there are any. Default: .4. */
  readonly closure?: number;
  /** How much a distance in position repels, 0 (not) .. 1 (opposites never tie). Default: .5. */
  readonly distance?: number;
}

const MANY = 100_000;

/**
 * Generate a governance network: who turns to whom among actors of several sectors and positions.
 *
 * Actors stand in the order of their sectors. Node attributes: `sector` (text), `position` (0 .. 1, uniform), and above
 * 100,000 actors `sectorCode` (place in SECTORS). Ties have no attributes. Time and memory are linear in actors and ties.
 *
 * @throws ParameterError for an option outside its range.
 */
export function generateGovernanceNetwork(options: GovernanceNetworkOptions, key: RunKey): Network {
  const count = options.actors ?? 30;
  checkInteger('actors', count, 5, 1_000_000);
  const meanDegree = options.meanDegree ?? defaultMeanDegree(count);
  checkNumber('meanDegree', meanDegree, 1, (count - 1) / 2);
  const { homophily = 0.4, popularity = 0.8, reciprocity = 0.3, closure = 0.4, distance = 0.5 } = options;
  for (const [name, value] of Object.entries({ homophily, popularity, reciprocity, closure, distance })) {
    checkNumber(name, value, 0, 1);
  }
  const counts = countSectors(count, options.sectorShares ?? DEFAULT_SECTOR_SHARES);
  const positions = new Float64Array(count);
  for (let i = 0; i < count; i++) positions[i] = uniformAt(key, PURPOSE.position, 0, i);
  const { offsets, targets } = wireActors(
    {
      sectorStarts: startsOf(counts),
      positions,
      weights: drawWeights(count, popularity, key),
      rooms: drawRooms(count, meanDegree, key),
      homophily,
      reciprocity,
      closure,
      distance,
    },
    key,
  );
  return {
    ids: numberedIds(count),
    nodeCount: count,
    tieCount: targets.length,
    offsets,
    targets,
    nodeAttributes: { ...sectorColumns(count, counts), position: positions },
    tieAttributes: {},
  };
}

function defaultMeanDegree(count: number): number {
  return Math.min(12, 1.1 * Math.sqrt(count), 0.35 * (count - 1));
}

function startsOf(counts: readonly number[]): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((sector, s) => {
    starts[s + 1] = starts[s] + sector;
  });
  return starts;
}

/**
 * How sought each actor is: a mix of equal weights and of a Lomax law with exponent 2 (mean 1, as the equal ones), whose
 * quantiles are dealt out in random order so that every network of one size has the same weights.
 */
function drawWeights(count: number, popularity: number, key: RunKey): Float64Array {
  const weights = new Float64Array(count);
  for (let i = 0; i < count; i++) weights[i] = 1 - popularity + popularity * (1 / Math.sqrt((i + 0.5) / count) - 1);
  const state = new Int32Array(4);
  seedSequence(state, key, PURPOSE.popularity, 0, 0);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(nextUniform(state) * (i + 1));
    const weight = weights[i];
    weights[i] = weights[j];
    weights[j] = weight;
  }
  return weights;
}

/** How many ties each actor has room for: uniform from .4 to 1.6 of the mean, rounded at random, at least 1. */
function drawRooms(count: number, meanDegree: number, key: RunKey): Int32Array {
  const rooms = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const wish = meanDegree * (0.4 + 1.2 * uniformAt(key, PURPOSE.activity, 0, i, 0));
    const whole = Math.floor(wish + uniformAt(key, PURPOSE.activity, 0, i, 1));
    rooms[i] = Math.max(1, Math.min(count - 1, whole));
  }
  return rooms;
}

function sectorColumns(count: number, counts: readonly number[]): Record<string, AttributeColumn> {
  const sector: string[] = [];
  counts.forEach((size, s) => {
    for (let k = 0; k < size; k++) sector.push(SECTORS[s]);
  });
  return count > MANY
    ? { sector, sectorCode: Float64Array.from(sector, (name) => SECTORS.indexOf(name as Sector)) }
    : { sector };
}
