import { join } from 'node:path';
import { type Optimum, type SpentRow, winnerData } from '../optimisation/index.js';
import { formatEstimate, strategyInTable } from '../report/index.js';
import type { Words } from '../words/index.js';
import { measureLabel } from './optimum-files.js';
import { pathWord, shellCommand } from './shell-command.js';
import { formatTextTable, wrap } from './text-table.js';

const WIDTH = 92;

/** What a search found, as a reader of the terminal gets it. */
export function optimumText(optimum: Optimum, out: string | undefined, words: Words): string[] {
  const { search, winner, front, spent, rivals, freshRuns } = optimum;
  const { search: said } = words;
  const { kind } = search.declaration.search;
  const estimate = ({ mean, low, high }: { mean: number; low: number; high: number }, isDifference = false) =>
    formatEstimate({ value: mean, low, high }, 3, words, isDifference);
  const interval = words.results.ofInterval(100 * search.level);
  const goals = search.objectives.map(({ measure, goal }) => said.goals[goal](measureLabel(measure, words)));
  const sought = [goals.join(', '), ...(search.scenarios.length === 1 ? [] : [said.robust[search.robust]])];
  const unbeaten = rivals.filter(({ better }) => !(better.low > 0));
  return [
    ...wrap(said.head(said.kinds[kind](search.space.strategy.name), String(search.seed), search.version), WIDTH),
    ...wrap(said.scenarios(search.scenarios.map(({ label }) => label).join(', ')), WIDTH, ''),
    ...wrap(said.sought(sought.join(', ')), WIDTH),
    '',
    ...wrap(said.spent, WIDTH),
    ...formatTextTable([said.spentColumns, ...spentRows(optimum, words)]),
    said.runs(
      spent.reduce((sum, { runs }) => sum + runs, 0),
      freshRuns,
    ),
    '',
    said.found(winner.candidate, winner.generation),
    ...foundLines(optimum),
    ...(search.objectives.length === 1 ? [] : frontLines(optimum, words)),
    '',
    `${said.worth} [${interval}]`,
    ...formatTextTable([
      ['', ...said.worthColumns],
      ...winner.worth.map(({ measure, whenFound, fresh, optimism }) => [
        measureLabel(measure, words),
        estimate(whenFound),
        estimate(fresh),
        estimate(optimism, true),
      ]),
    ]),
    '',
    ...wrap(`${measureLabel(search.objectives[0].measure, words)}. ${said.rivals(search.fresh, interval)}`, WIDTH),
    ...formatTextTable(
      [
        ['', ...said.rivalColumns],
        ...rivals.map(({ rival, scenario, found, better }) => [
          strategyInTable(rival, words),
          scenario,
          words.results.inTable(
            found.toFixed(3),
            formatEstimate({ value: found, low: found, high: found }, 3, words).split(' ')[0],
          ),
          estimate(better, true),
        ]),
      ],
      2,
    ),
    ...wrap(
      unbeaten.length === 0
        ? said.beatsAll(search.rivals.length)
        : said.doesNotBeat(
            unbeaten.map(({ rival, scenario }) => `${strategyInTable(rival, words)} (${scenario})`).join(', '),
          ),
      WIDTH,
    ),
    ...wrap(said.fitted, WIDTH),
    ...(front.length > 0 && out !== undefined ? ['', said.useIt(useCommand(optimum, out))] : []),
  ];
}

/** Generations that spent alike stand in one row. */
function spentRows({ spent, schedule }: Optimum, { search: said }: Words): string[][] {
  const groups: { first: number; last: number; rows: SpentRow[] }[] = [];
  for (let generation = 0; generation <= schedule.generations; generation++) {
    const rows = spent.filter((row) => row.generation === generation);
    const before = groups.at(-1);
    const isAlike =
      before !== undefined &&
      generation < schedule.generations &&
      before.rows.length === rows.length &&
      before.rows.every((row, at) => row.candidates === rows[at].candidates && row.replicates === rows[at].replicates);
    if (isAlike) before.last = generation;
    else groups.push({ first: generation, last: generation, rows });
  }
  return groups.flatMap(({ first, last, rows }) =>
    rows.map(({ candidates, replicates, runs }, at) => [
      at > 0 ? '' : first === schedule.generations ? said.lastRace : said.generations(`${first}`, `${last}`),
      `${at}`,
      `${candidates}`,
      `${replicates}`,
      `${(last - first + 1) * runs}`,
    ]),
  );
}

/** What was found, a line or a rule a line. */
function foundLines(optimum: Optimum): string[] {
  const { winner } = optimum;
  const data = winnerData(optimum, winner.options);
  const lines = Array.isArray(data) ? data.map((line) => JSON.stringify(line)) : settingsOf(winner.options);
  const others = Object.entries(winner.options).filter(([, value]) => Array.isArray(data) && value !== data);
  return [...lines, ...settingsOf(Object.fromEntries(others))].flatMap((line) => wrap(line, WIDTH, '  '));
}

function settingsOf(options: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(options).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
}

function frontLines({ front }: Optimum, words: Words): string[] {
  const { search: said } = words;
  const head = [said.candidate, ...front[0].worth.map(({ measure }) => measureLabel(measure, words))];
  const rows = front.map(({ candidate, worth }) => [
    `${candidate}`,
    ...worth.map(({ fresh }) => formatEstimate({ value: fresh.mean, low: fresh.low, high: fresh.high }, 3, words)),
  ]);
  return ['', ...wrap(said.front(front.length), WIDTH), ...formatTextTable([head, ...rows])];
}

/** A command that plays what was found against nobody. */
function useCommand(optimum: Optimum, out: string): string {
  const { search, winner } = optimum;
  const { strategy, written } = search.space;
  const settings = Object.entries({ ...strategy.options, ...winner.options })
    .filter(([name]) => name !== written && Object.hasOwn(winner.options, name))
    .map(
      ([name, value]) =>
        `:${name}=${Array.isArray(value) ? value.join('+') : typeof value === 'string' ? value : JSON.stringify(value)}`,
    );
  const file = written === undefined ? '' : `:${written}=@${join(out, 'winner.json')}`;
  const [{ label }] = search.scenarios;
  return shellCommand(
    'compare',
    '--scenario',
    pathWord(label),
    '--strategies',
    `handsOff,${strategy.name}${file}${settings.join('')}`,
  );
}
