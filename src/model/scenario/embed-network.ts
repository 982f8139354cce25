import { lookUp, ParameterError, show } from '../../base/index.js';
import { type AttributeColumn, modesOf, type Network } from '../../network/index.js';
import { largest } from '../../numeric/index.js';
import { ASSETS, SECTORS, type Sector } from '../vocabulary/names.js';
import type { ActorInput, ScenarioInput, TieInput } from './scenario.js';

type Columns = Readonly<Record<string, AttributeColumn>>;
type Owner = () => string;
type EmbeddedInput = Extract<NonNullable<ScenarioInput['network']>, { kind: 'embedded' }>;

const STRENGTHS = ['dependence', 'trust', 'conflict'] as const;
const SECTOR_NAMES = Object.fromEntries(SECTORS.map((name) => [name, name])) as Record<string, Sector>;
const LEVEL_COLUMNS = Object.fromEntries(
  ASSETS.flatMap((asset) => [`asset_${asset}`, `need_${asset}`]).map((name) => [name, name]),
);

/**
 * A network, such as one read from files, as the embedded network of a scenario.
 *
 * Node attributes: `sector` (one of SECTORS, in small or capital letters), `name` or `label`, levels from 0 to 1 in
 * `asset_knowledge`, `need_knowledge` and so on for each of ASSETS, and in `frame_1`, `frame_2`, ... Tie attributes:
 * `dependence`, `trust` and `conflict`, 0 to 1. What is missing (NaN or '', or a whole column) is left out, so that the
 * model draws it in each replicate. Other attributes are not used.
 *
 * @param network - its ids become those of the actors; at least 5 nodes.
 * @returns what stands at `network` in a scenario.
 * @throws ParameterError for fewer nodes, a two-mode network, or a value that is no level where one belongs.
 * @throws UnknownNameError for a sector that is none, or an attribute `asset_...` or `need_...` that names no asset.
 */
export function embeddedFrom(network: Network): EmbeddedInput {
  const { ids, nodeCount, nodeAttributes } = network;
  if (nodeCount < 5) {
    throw new ParameterError(`Expected the network to have at least 5 nodes but found ${nodeCount}`, {
      found: nodeCount,
    });
  }
  const modes = modesOf(network);
  if (modes !== undefined) {
    const { actors, events } = modes;
    throw new ParameterError(
      `Expected a network of one mode but found two, ${actors.length} actors with ties to ${events.length} events: project it (--project actors or events, projectTwoMode)`,
      { actors: actors.length, events: events.length },
    );
  }
  for (const name of Object.keys(nodeAttributes)) {
    if (/^(asset|need)_/.test(name)) lookUp('node attribute', LEVEL_COLUMNS, name);
  }
  const frames = frameColumns(nodeAttributes);
  return {
    kind: 'embedded',
    actors: ids.map((id, node) => readActor(nodeAttributes, frames, id, node)),
    ties: readTies(network),
  };
}

/** frame_1 up to the last one that has a column; a scenario has at most 8. */
function frameColumns(columns: Columns): string[] {
  const dimensions = Object.keys(columns).map((name) => Number(/^frame_([1-8])$/.exec(name)?.[1] ?? 0));
  return Array.from({ length: Math.max(0, largest(dimensions)) }, (_, dimension) => `frame_${dimension + 1}`);
}

function readActor(columns: Columns, frames: readonly string[], id: string, node: number): ActorInput {
  const owner = () => `actor ${show(id)}`;
  const name = textAt(columns.name ?? columns.label, node);
  const sector = textAt(columns.sector, node).toLowerCase();
  const assets = levelsAt(columns, 'asset', node, owner);
  const needs = levelsAt(columns, 'need', node, owner);
  const frame = frames.map((column) => levelAt(columns[column], column, node, owner) ?? null);
  while (frame.at(-1) === null) frame.pop();
  return {
    id,
    ...(name !== '' && { name }),
    ...(sector !== '' && { sector: lookUp(`sector for ${owner()}`, SECTOR_NAMES, sector) }),
    ...(assets.length > 0 && { assets: Object.fromEntries(assets) }),
    ...(needs.length > 0 && { needs: Object.fromEntries(needs) }),
    ...(frame.length > 0 && { frame }),
  };
}

function readTies({ ids, offsets, targets, tieAttributes }: Network): TieInput[] {
  return ids.flatMap((from, node) =>
    Array.from(targets.subarray(offsets[node], offsets[node + 1]), (target, step): TieInput => {
      const tie: TieInput = { from, to: ids[target] };
      const owner = () => `the tie ${show(from)} -> ${show(tie.to)}`;
      for (const name of STRENGTHS) {
        const level = levelAt(tieAttributes[name], name, offsets[node] + step, owner);
        if (level !== undefined) tie[name] = level;
      }
      return tie;
    }),
  );
}

function levelsAt(columns: Columns, kind: 'asset' | 'need', node: number, owner: Owner): [string, number][] {
  return ASSETS.flatMap((asset): [string, number][] => {
    const name = `${kind}_${asset}`;
    const level = levelAt(columns[name], name, node, owner);
    return level === undefined ? [] : [[asset, level]];
  });
}

/** One level, undefined where it is missing. Among texts a number stays one, so that the text that is none gets named. */
function levelAt(column: AttributeColumn | undefined, name: string, at: number, owner: Owner): number | undefined {
  const found = column?.[at];
  if (found === undefined || Number.isNaN(found)) return undefined;
  if (typeof found === 'string' && found.trim() === '') return undefined;
  const level = typeof found === 'string' ? Number(found.replace(',', '.')) : found;
  if (level >= 0 && level <= 1) return level;
  throw new ParameterError(`Expected ${name} of ${owner()} to be a number from 0 to 1 but found ${show(found)}`, {
    name,
    found,
  });
}

/** One text, '' where it is missing. */
function textAt(column: AttributeColumn | undefined, at: number): string {
  const found = column?.[at] ?? '';
  return Number.isNaN(found) ? '' : String(found).trim();
}
