import { ScenarioError, show } from '../base/index.js';
import { ASSETS, type ScenarioInput, type Sector } from '../model/index.js';
import type { ActorRow, AssetRow, Bilingual, TieCell } from './network-table.js';
import { networkFromTable } from './network-table.js';

/**
 * One organisation as one line: id, sector, name in English and Danish, then in tenths what it holds, what it needs and how it
 * sees the problem, one digit each (`'385764'`), and its ties as `'to:75'` or `'to:752'`: dependence, trust, conflict.
 */
export type OrganisationRow = readonly [
  id: string,
  sector: Sector,
  en: string,
  da: string,
  assets: string,
  needs: string,
  frame: string,
  ties: string,
];

/** A small network written as a table, and what its organisations are called. */
export interface OrganisationTable {
  readonly network: NonNullable<ScenarioInput['network']>;
  readonly names: Readonly<Record<string, Bilingual>>;
}

/**
 * Write out a table of organisations as an embedded network.
 *
 * @throws ScenarioError for a cell that is not in the notation; parseScenario checks the rest.
 */
export function embedOrganisations(rows: readonly OrganisationRow[]): OrganisationTable {
  const names = Object.fromEntries(rows.map(([id, , en, da]) => [id, { en, da }]));
  const actors = rows.map(
    ([id, sector, , , assets, needs, frame]): ActorRow => [
      id,
      sector,
      tenths(id, assets, ASSETS.length) as unknown as AssetRow,
      tenths(id, needs, ASSETS.length) as unknown as AssetRow,
      tenths(id, frame, 2) as unknown as readonly [number, number],
    ],
  );
  const ties = Object.fromEntries(rows.map(([id, , , , , , , cells]) => [id, readCells(id, cells)]));
  return { names, network: networkFromTable(actors, ties, names) };
}

function readCells(id: string, cells: string): TieCell[] {
  return cells
    .split(' ')
    .filter((cell) => cell !== '')
    .map((cell) => {
      const [to, digits = ''] = cell.split(':');
      const [dependence, trust, conflict] = tenths(id, digits, digits.length === 3 ? 3 : 2);
      return conflict === undefined ? [to, dependence, trust] : [to, dependence, trust, conflict];
    });
}

function tenths(id: string, digits: string, length: number): number[] {
  if (!/^\d+$/.test(digits) || digits.length !== length) {
    throw new ScenarioError(`Expected the row of ${id} to hold ${length} digits but found ${show(digits)}`);
  }
  return Array.from(digits, (digit) => Number(digit) / 10);
}
