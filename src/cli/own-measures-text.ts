import { byRun } from '../analysis/index.js';
import { type Comparison, notesIn } from '../experiment/index.js';
import { measureOwn } from '../measures/index.js';
import type { World } from '../model/index.js';
import { fixed, formatEstimate, meanOverMeasured, strategyInTable } from '../report/index.js';
import type { Words } from '../words/index.js';
import { formatTextTable, wrap } from './text-table.js';

const WIDTH = 92;

/** What the extensions of a run measured at its end: a line each. */
export function ownMeasuresText(world: World, words: Words): string[] {
  const lines = (world.extensions?.all ?? []).flatMap(({ measures }) =>
    Object.entries(measures).flatMap(([name, { about, unit }]) => {
      const value = measureOwn(world, name) as number;
      return wrap(`${name}: ${Number.isNaN(value) ? '-' : fixed(value, 3, words)} (${unit}; ${about})`, WIDTH);
    }),
  );
  return lines.length === 0 ? [] : ['', words.terminal.ownMeasures, ...lines];
}

/** What the extensions of a comparison measured: a table with a row for each measure, and a column for each strategy. */
export function ownMeasuresTable(comparison: Comparison, words: Words): string[] {
  const measures = notesIn(comparison).flatMap((notes) => Object.entries(notes.measures));
  if (measures.length === 0) return [];
  const strategies = comparison.strategies.map(({ label }) => label);
  const rows = measures.map(([name, { unit }]) => {
    const samples = byRun(comparison.runs, name);
    return [
      `${name} (${unit})`,
      ...strategies.map((strategy) => formatEstimate(meanOverMeasured(samples.get(strategy) ?? []), 3, words)),
    ];
  });
  return [
    '',
    words.terminal.ownMeasures,
    ...formatTextTable([['', ...strategies.map((strategy) => strategyInTable(strategy, words))], ...rows]),
    ...measures.flatMap(([name, { about }]) => wrap(`${name}: ${about}.`, WIDTH)),
  ];
}
