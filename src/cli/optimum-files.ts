import type { NamedText } from '../experiment/node/index.js';
import { formatTableCsv, mean, table } from '../numeric/index.js';
import { type Optimum, winnerChoice, winnerData } from '../optimisation/index.js';
import { captionOf, drawSeries } from '../view/index.js';
import type { Words } from '../words/index.js';
import { formatJson } from './print.js';

/** All that a search found, as plain data. */
export function optimumRecord(optimum: Optimum): object {
  const { search, schedule, spent, front, rivals, beatsAll, freshRuns } = optimum;
  const told = ({ candidate, generation, options, worth, measured }: Optimum['winner']) => ({
    candidate,
    generation,
    strategy: winnerChoice(optimum, options),
    worth,
    measured: Object.fromEntries(search.scenarios.map(({ label }, at) => [label, measured[at]])),
  });
  return {
    version: search.version,
    search: search.declaration,
    schedule,
    spent,
    runs: spent.reduce((sum, { runs }) => sum + runs, 0),
    freshRuns,
    winner: told(front[0]),
    front: front.map(told),
    rivals,
    beatsAll,
  };
}

/** What a search found as files: to be used at once, to be read, and to be looked at. */
export function optimumFiles(optimum: Optimum, words: Words): NamedText[] {
  const { search, winner, front } = optimum;
  return [
    { name: 'winner.json', text: formatJson(winnerData(optimum, winner.options)) },
    ...(search.objectives.length === 1
      ? []
      : [{ name: 'front.json', text: formatJson(front.map(({ options }) => winnerChoice(optimum, options))) }]),
    { name: 'history.csv', text: historyCsv(optimum) },
    { name: 'rivals.csv', text: rivalsCsv(optimum) },
    { name: 'progress.svg', text: progressPicture(optimum, words) },
  ];
}

function historyCsv({ history, search, candidates }: Optimum): string {
  const scores = search.objectives.map(({ measure }, at) => [
    `score_${measure}`,
    Float64Array.from(history, (row) => row.scores[at]),
  ]);
  return formatTableCsv(
    table({
      generation: Int32Array.from(history, ({ generation }) => generation),
      rung: Int32Array.from(history, ({ rung }) => rung),
      candidate: Int32Array.from(history, ({ candidate }) => candidate),
      replicates: Int32Array.from(history, ({ replicates }) => replicates),
      ...Object.fromEntries(scores),
      goes_on: Int32Array.from(history, ({ goesOn }) => (goesOn ? 1 : 0)),
      options: history.map(({ candidate }) => JSON.stringify(candidates[candidate])),
    }),
  );
}

function rivalsCsv({ rivals }: Optimum): string {
  return formatTableCsv(
    table({
      scenario: rivals.map(({ scenario }) => scenario),
      rival: rivals.map(({ rival }) => rival),
      winner: Float64Array.from(rivals, ({ winner }) => winner),
      has: Float64Array.from(rivals, ({ found }) => found),
      better: Float64Array.from(rivals, ({ better }) => better.mean),
      low: Float64Array.from(rivals, ({ better }) => better.low),
      high: Float64Array.from(rivals, ({ better }) => better.high),
    }),
  );
}

/** The best of each generation's race and the middle of those it began with, by the first objective. */
function progressPicture({ search, history, schedule, spent }: Optimum, words: Words): string {
  const { search: said } = words;
  const lastRung = Math.max(...history.filter((row) => row.generation === 0).map(({ rung }) => rung));
  const scoreOf = (generation: number, rung: number) =>
    history.filter((row) => row.generation === generation && row.rung === rung).map(({ scores }) => scores[0]);
  const generations = Array.from({ length: schedule.generations }, (_, generation) => generation);
  const best = generations.map((tick) => ({ tick, value: Math.max(...scoreOf(tick, lastRung)) }));
  const middle = generations.map((tick) => ({ tick, value: mean(Float64Array.from(scoreOf(tick, 0))) }));
  const [{ measure, goal }] = search.objectives;
  return drawSeries(
    {
      title: said.picture,
      caption: captionOf(
        {
          runs: spent.reduce((sum, { runs }) => sum + runs, 0),
          seed: search.seed,
          version: search.version,
          note: said.pictureNote(search.scenarios.map(({ label }) => label).join(', ')),
        },
        words,
      ),
      measure: said.goals[goal](measureLabel(measure, words)),
      lines: [
        { label: said.best, points: best },
        { label: said.middle, points: middle },
      ],
    },
    { words, timeLabel: said.generation },
  );
}

/** What a measure is called in a table of a language. */
export function measureLabel(measure: string, words: Words): string {
  const { label } = (words.measures as Readonly<Record<string, { label: string }>>)[measure];
  return words.results.inTable(measure, label);
}
