import { lookUp, ParameterError, show } from '../base/index.js';
import { type ActorInput, ASSETS, SECTORS, type Sector, type TieInput } from '../model/index.js';
import type { AttributeColumn, Network } from '../network/index.js';
import { integerAt, runKey, type Seed } from '../numeric/index.js';
import { describeDrawn, describeUse } from './attribute-use.js';

/** A network as the actors and ties of a scenario, and what was done with its attributes. */
export interface EmbeddedNetwork {
  readonly network: { readonly kind: 'embedded'; readonly actors: ActorInput[]; readonly ties: TieInput[] };
  /** Which attributes were used, which ignored, and what the model draws instead: sentences. */
  readonly notes: readonly string[];
}

const SECTOR_PURPOSE = 900;
const NAMES = ['name', 'label'];
const TIE_LEVELS = ['dependence', 'trust', 'conflict'] as const;
const SECTOR_NAMES = Object.fromEntries(SECTORS.map((name) => [name, name])) as Record<string, Sector>;

/**
 * Take a network for the actors and ties of a scenario.
 *
 * Understood are, of a node, sector, name or label, asset_*, need_* (knowledge, skill, authority, money, legitimacy, access)
 * and frame_1, frame_2 ...; of a tie, dependence, trust and conflict: levels from 0 to 1.
 *
 * @param frameDimensions - of the scenario: frames beyond it are ignored.
 * @param seed - draws the sector of actors that have none, once for all replicates.
 * @throws ParameterError for fewer than 5 nodes, or a value that is not what its attribute asks for; UnknownNameError for a sector.
 */
export function embedNetwork(network: Network, frameDimensions: number, seed: Seed): EmbeddedNetwork {
  if (network.nodeCount < 5) {
    throw new ParameterError(`Expected the network to have at least 5 nodes but found ${network.nodeCount}`);
  }
  const frames = Array.from({ length: frameDimensions }, (_, dimension) => `frame_${dimension + 1}`);
  const nameColumn = NAMES.find((name) => Object.hasOwn(network.nodeAttributes, name));
  const actors = network.ids.map((id, node) => readActor(network, node, id, frames, nameColumn, seed));
  const notes = [
    ...describeUse('node', network.nodeAttributes, nodeNames(frames, nameColumn)),
    ...describeUse('tie', network.tieAttributes, TIE_LEVELS),
    describeDrawn(network, frames),
    ...describeBrokenFrames(network, frames),
  ];
  return { network: { kind: 'embedded', actors, ties: readTies(network) }, notes };
}

/** A frame of a scenario has no gaps: what is known behind one cannot be kept. */
function describeBrokenFrames({ nodeAttributes, nodeCount }: Network, frames: readonly string[]): string[] {
  let broken = 0;
  for (let node = 0; node < nodeCount; node++) {
    const known = frames.map((frame) => levelAt(nodeAttributes, frame, node, '') !== undefined);
    if (known.lastIndexOf(true) > known.indexOf(false) && known.includes(false)) broken++;
  }
  return broken === 0 ? [] : [`Of ${broken} frames the part behind their first missing value is drawn, too.`];
}

function nodeNames(frames: readonly string[], nameColumn = 'name'): string[] {
  const levels = ASSETS.flatMap((asset) => [`asset_${asset}`, `need_${asset}`]);
  return ['sector', nameColumn, ...levels, ...frames];
}

function readActor(
  { nodeAttributes }: Network,
  node: number,
  id: string,
  frames: readonly string[],
  nameColumn: string | undefined,
  seed: Seed,
): ActorInput {
  const owner = `actor ${show(id)}`;
  const levels = (kind: 'asset' | 'need') =>
    Object.fromEntries(
      ASSETS.map((asset) => [asset, levelAt(nodeAttributes, `${kind}_${asset}`, node, owner)] as const).filter(
        ([, level]) => level !== undefined,
      ),
    );
  const known = frames.map((frame) => levelAt(nodeAttributes, frame, node, owner));
  const gap = known.indexOf(undefined);
  const frame = known.slice(0, gap < 0 ? known.length : gap) as number[];
  const name = nameColumn === undefined ? '' : valueAt(nodeAttributes[nameColumn], node);
  return {
    id,
    ...(name === '' ? {} : { name }),
    sector: sectorOf(nodeAttributes['sector'], node, owner) ?? drawnSector(seed, node),
    assets: levels('asset'),
    needs: levels('need'),
    ...(frame.length === 0 ? {} : { frame }),
  };
}

function sectorOf(column: AttributeColumn | undefined, node: number, owner: string): Sector | undefined {
  const text = column === undefined ? '' : valueAt(column, node).toLowerCase();
  return text === '' ? undefined : lookUp(`sector for ${owner}`, SECTOR_NAMES, text);
}

function drawnSector(seed: Seed, node: number): Sector {
  return SECTORS[integerAt(runKey(seed), SECTOR_PURPOSE, 0, node, 0, SECTORS.length)];
}

function readTies({ ids, offsets, targets, tieAttributes }: Network): TieInput[] {
  const ties: TieInput[] = [];
  for (let node = 0; node < ids.length; node++) {
    for (let at = offsets[node]; at < offsets[node + 1]; at++) {
      const to = ids[targets[at]];
      const tie: TieInput = { from: ids[node], to };
      for (const name of TIE_LEVELS) {
        const level = levelAt(tieAttributes, name, at, `the tie ${show(ids[node])} -> ${show(to)}`);
        if (level !== undefined) tie[name] = level;
      }
      ties.push(tie);
    }
  }
  return ties;
}

type Columns = Readonly<Record<string, AttributeColumn>>;

function levelAt(columns: Columns, name: string, at: number, owner: string): number | undefined {
  if (!Object.hasOwn(columns, name)) return undefined;
  const value = columns[name][at];
  if (value === '' || Number.isNaN(value)) return undefined;
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  throw new ParameterError(`Expected ${name} of ${owner} to be a number from 0 to 1 but found ${show(value)}`);
}

function valueAt(column: AttributeColumn, at: number): string {
  const value = column[at];
  return Number.isNaN(value) ? '' : String(value).trim();
}
