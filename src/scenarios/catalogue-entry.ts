import type { ScenarioInput } from '../model/index.js';
import type { Bilingual } from './network-table.js';

/** A scenario of the catalogue: what is run, and what people are told about it. */
export interface CatalogueEntry {
  readonly id: string;
  /** Grows by one whenever a number of the scenario changes. */
  readonly version: number;
  readonly title: Bilingual;
  readonly question: Bilingual;
  /** What it shows, and how far its numbers can be trusted. */
  readonly about: Bilingual;
  /** Keys in docs/sources.bib. */
  readonly sources: readonly string[];
  /** The actors by id, where they are named. */
  readonly names?: Readonly<Record<string, Bilingual>>;
  readonly scenario: ScenarioInput;
}
