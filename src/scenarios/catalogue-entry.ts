import type { ScenarioInput } from '../model/index.js';
import type { Bilingual } from './network-table.js';

/** The six dimensions of wickedness (S8), each with a sentence on why the problem stands where it does. */
export interface ProblemWhy {
  readonly uniqueness: string;
  readonly unclearDefinition: string;
  readonly conflictingDemands: string;
  readonly knowledgeNeed: string;
  readonly stakeholders: string;
  readonly conflictPotential: string;
}

/** One side of a lesson: a strategy, on the scenario or on a changed copy of it. */
export interface LessonArm {
  readonly label: string;
  readonly strategy: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Another scenario of the catalogue to run instead. */
  readonly scenario?: string;
  /** Parameters to change, by dotted path. */
  readonly changes?: Readonly<Record<string, unknown>>;
}

/** What the literature or the talk leads one to expect, as a hypothesis that a run can contradict. */
export interface Lesson {
  readonly expected: Bilingual;
  /** The second is held against the first. */
  readonly arms: readonly [LessonArm, LessonArm];
  /** Measures of a run, and what is expected of the second arm against the first. */
  readonly measures: readonly { readonly name: string; readonly expect: 'higher' | 'lower' }[];
}

/** A stage that hardly any process passes which could, or nearly every one: fewer than 5 % or more than 95 %. */
export interface Extreme {
  readonly stage: 'interaction' | 'collaboration' | 'innovation';
  /** Under nobody (handsOff), or under a collaborative leader. */
  readonly under: 'handsOff' | 'collaborativeLeader';
  /** Share of the processes that could pass it and did, as a test measures it. */
  readonly share: number;
  /** Why that is what the scenario is about. */
  readonly why: Bilingual;
}

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
  readonly why: ProblemWhy;
  /** What to try first. */
  readonly hints: { readonly regime: string; readonly mode: string; readonly strategy: string };
  readonly lesson: Lesson;
  /** The stages that tell little here, for they nearly always fail or succeed; none where it is left out. */
  readonly extremes?: readonly Extreme[];
  readonly scenario: ScenarioInput;
}
