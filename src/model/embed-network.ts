import { lookUp, nearestName, ParameterError, show, UnknownNameError } from '../base/index.js';
import { type AttributeColumn, isNumberColumn, type Network } from '../network/index.js';
import { ASSETS, SECTORS, type Sector } from './names.js';
import type { ActorInput, ScenarioInput, TieInput } from './scenario.js';

type Attributes = Readonly<Record<string, AttributeColumn>>;
type Levels = readonly (readonly [name: string, column: Float64Array])[];

const STRENGTHS = ['dependence', 'trust', 'conflict'] as const;
const ASSET_COLUMNS: Attributes = Object.fromEntries(
  ASSETS.flatMap((asset) => [`asset_${asset}`, `need_${asset}`]).map((name) => [name, []]),
);

/**
 * A network, such as one read from files, as the embedded network of a scenario.
 *
 * Node attributes: `sector` (one of SECTORS, for every node), `name`, levels from 0 to 1 in `asset_knowledge`,
 * `need_knowledge` and so on for each of ASSETS, and in `frame_1`, `frame_2`, ... Tie attributes: `dependence`, `trust` and
 * `conflict`, 0 to 1. A missing value (NaN or '') is left out, so that the model draws it; a frame is taken up to its
 * first missing dimension. Other attributes are not used.
 *
 * @param network - its ids become those of the actors; at least 5 nodes, as parseScenario will check.
 * @returns what stands at `network` in a scenario.
 * @throws UnknownNameError for a sector that is none, or an attribute `asset_...` or `need_...` that names no asset.
 * @throws ParameterError for a node without a sector, or texts where levels belong.
 */
export function embeddedFrom(network: Network): NonNullable<ScenarioInput['network']> {
  const { ids, offsets, targets, nodeAttributes, tieAttributes } = network;
  for (const name of Object.keys(nodeAttributes)) {
    if (/^(asset|need)_/.test(name)) lookUp('node attribute', ASSET_COLUMNS, name);
  }
  const assets = levelsOf(nodeAttributes, ASSETS, 'asset_');
  const needs = levelsOf(nodeAttributes, ASSETS, 'need_');
  const frames = levelsOf(nodeAttributes, frameColumns(nodeAttributes));
  const strengths = levelsOf(tieAttributes, STRENGTHS);
  const ties: TieInput[] = [];
  const actors = ids.map((id, node): ActorInput => {
    for (let tie = offsets[node]; tie < offsets[node + 1]; tie++) {
      ties.push({ from: id, to: ids[targets[tie]], ...Object.fromEntries(known(strengths, tie)) });
    }
    const name = String(nodeAttributes.name?.[node] ?? '');
    return {
      id,
      ...(name !== '' && name !== 'NaN' && { name }),
      sector: sectorOf(network, node),
      ...(assets.length > 0 && { assets: Object.fromEntries(known(assets, node)) }),
      ...(needs.length > 0 && { needs: Object.fromEntries(known(needs, node)) }),
      ...(frames.length > 0 && { frame: leading(frames, node) }),
    };
  });
  return { kind: 'embedded', actors, ties };
}

/** The columns of levels among some attributes, by name without prefix; those that are absent or empty are left out. */
function levelsOf(attributes: Attributes, names: readonly string[], prefix = ''): Levels {
  return names.flatMap((name) => {
    const column = attributes[prefix + name] ?? [];
    if (isNumberColumn(column)) return [[name, column] as const];
    if (column.every((cell) => cell === '')) return [];
    const text = column.find((cell) => Number.isNaN(Number(cell)));
    throw new ParameterError(`Expected the attribute ${prefix}${name} to hold numbers but found ${show(text)}`, {
      name: prefix + name,
      found: text,
    });
  });
}

/** frame_1, frame_2, ... as far as there are columns. */
function frameColumns(attributes: Attributes): string[] {
  const names: string[] = [];
  while (Object.hasOwn(attributes, `frame_${names.length + 1}`)) names.push(`frame_${names.length + 1}`);
  return names;
}

function known(levels: Levels, place: number): [name: string, level: number][] {
  return levels.flatMap(([name, column]) => (Number.isNaN(column[place]) ? [] : [[name, column[place]]]));
}

function leading(levels: Levels, place: number): number[] {
  const frame = levels.map(([, column]) => column[place]);
  const firstMissing = frame.findIndex(Number.isNaN);
  return firstMissing < 0 ? frame : frame.slice(0, firstMissing);
}

function sectorOf({ ids, nodeAttributes }: Network, node: number): Sector {
  const found = nodeAttributes.sector?.[node];
  const sector = SECTORS.find((name) => name === found);
  if (sector !== undefined) return sector;
  const expected = `Expected the attribute sector of ${show(ids[node])} to be one of ${SECTORS.join(', ')}`;
  const details = { id: ids[node], found, valid: SECTORS };
  if (found === undefined || found === '') throw new ParameterError(`${expected} but found none`, details);
  const nearest = nearestName(String(found), SECTORS);
  throw new UnknownNameError(`${expected} but found ${show(found)}`, { ...details, nearest });
}
