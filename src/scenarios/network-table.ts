import {
  type ActorInput,
  ASSETS,
  type Asset,
  type Each,
  type ScenarioInput,
  type Sector,
  type TieInput,
} from '../model/index.js';

/** A text in the two languages that the catalogue speaks. */
export interface Bilingual {
  readonly en: string;
  readonly da: string;
}

/** Levels from 0 to 1, by ASSETS. */
export type AssetRow = Each<typeof ASSETS, number>;

/** One actor as a line of a table: id, sector, what it holds, what it needs, how it sees the problem (0 to 1 each). */
export type ActorRow<Id extends string = string> = readonly [
  id: Id,
  sector: Sector,
  assets: AssetRow,
  needs: AssetRow,
  frame: readonly [number, number],
];

/** One tie as a cell of a table: to whom, dependence on it, trust in it, and conflict where there is some (0 to 1 each). */
export type TieCell<Id extends string = string> = readonly [
  to: Id,
  dependence: number,
  trust: number,
  conflict?: number,
];

/**
 * The embedded network of a scenario, from a table of actors and a list of ties written by hand.
 *
 * @param actors - one row per actor; the order becomes the order of the actors.
 * @param ties - the ties of each actor, by its id.
 * @param names - the name of each actor; the English one goes into the scenario.
 */
export function networkFromTable<Id extends string>(
  actors: readonly ActorRow<Id>[],
  ties: Readonly<Record<Id, readonly TieCell<Id>[]>>,
  names: Readonly<Record<Id, Bilingual>>,
): NonNullable<ScenarioInput['network']> {
  return {
    kind: 'embedded',
    actors: actors.map((row) => writeActor(row, names[row[0]].en)),
    ties: actors.flatMap(([from]) => ties[from].map((cell) => writeTie(from, cell))),
  };
}

function writeActor([id, sector, assets, needs, frame]: ActorRow, name: string): ActorInput {
  return { id, name, sector, assets: levels(assets), needs: levels(needs), frame: [...frame] };
}

function levels(row: AssetRow): Partial<Record<Asset, number>> {
  return Object.fromEntries(ASSETS.map((asset, i) => [asset, row[i]]));
}

function writeTie(from: string, [to, dependence, trust, conflict]: TieCell): TieInput {
  return { from, to, dependence, trust, ...(conflict === undefined ? {} : { conflict }) };
}
