import { type ExperimentInput, readTable, type StoredExperiment, TABLES } from '../../src/experiment/index.js';
import type { ScenarioInput } from '../../src/model/index.js';
import { formatTableCsv } from '../../src/numeric/index.js';

/** A scenario of a millisecond or two: 8 actors, 10 ticks with a meeting in each, 3 problems of 6 decisions. */
export const TINY = {
  ticks: 10,
  network: { kind: 'generated', actors: 8, meanDegree: 3 },
  problems: { count: 3, decisions: 6, interdependence: 2 },
  table: { meetingEvery: 1 },
} as const satisfies ScenarioInput;

/** An experiment with something of everything: two scenarios, factors of numbers and names, all three tables, a stop condition. */
export const EVERYTHING = {
  scenarios: [
    { scenario: TINY, label: 'tiny' },
    { scenario: TINY, label: 'with distrust', changes: { 'actors.trust': 0.2 } },
  ],
  strategies: ['handsOff', 'convener'],
  factors: [
    { path: 'problems.uniqueness', values: [0.1, 0.9] },
    { path: 'contact.order', values: ['synchronous', 'asynchronous'] },
  ],
  replicates: 3,
  metrics: ['interaction', 'meanTrust', 'ticksToInnovation', 'digest'],
  series: { every: 4, measures: ['ties', 'trust'] },
  stop: { measure: 'ended', atLeast: 2 },
  attributed: 1,
  seed: 'everything',
} as const satisfies ExperimentInput;

/** All tables of an experiment as text, every digit of every number. */
export async function textOf(stored: StoredExperiment): Promise<string> {
  const parts: string[] = [];
  for (const name of TABLES) parts.push(`${name}\n${formatTableCsv(await readTable(stored, name))}`);
  return parts.join('\n');
}
