// Run the lesson of every scenario and write what the model shows into src/scenarios/lesson-figures.ts:
// `npm run build && npx node studies/update-lessons.ts`, then build again.
import { writeFileSync } from 'node:fs';
import { byRun, meanInterval, pairedDifference } from 'metagovernor/analysis';
import { compare } from 'metagovernor/experiment';
import { type CatalogueEntry, type LessonArm, lessonArm, listScenarios, type Shown } from 'metagovernor/scenarios';

const FILE = new URL('../src/scenarios/lesson-figures.ts', import.meta.url);
const REPLICATES = 200;
const SEED = 0;
const LEVEL = 0.95;

const round = (value: number) => Number(value.toPrecision(3));
const words = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

async function runsOf(entry: CatalogueEntry, arm: LessonArm) {
  const { scenario, strategy } = lessonArm(entry, arm);
  return (await compare({ scenario, strategies: [strategy], replicates: REPLICATES, seed: SEED })).runs;
}

function verdictOf(expected: string, low: number, high: number): Shown['measures'][number]['verdict'] {
  if (low <= 0 && high >= 0) return 'not shown';
  return low > 0 === (expected === 'higher') ? 'shown' : 'the opposite is shown';
}

async function show(entry: CatalogueEntry): Promise<Shown> {
  const [one, other] = entry.lesson.arms;
  const tables = [await runsOf(entry, one), await runsOf(entry, other)];
  const measures = entry.lesson.measures.map((measure) => {
    // A mean over nothing is missing: what is compared are the runs in which both arms had something to measure.
    const all = tables.map((runs) => [...byRun(runs, measure.name).values()][0]);
    const samples = all.map((sample) => sample.filter((_, run) => all.every((each) => !Number.isNaN(each[run]))));
    const { mean, low, high } = pairedDifference(samples[1], samples[0], LEVEL);
    const means = samples.map((sample) => round(meanInterval(sample, { level: LEVEL }).mean));
    const [difference, from, to] = [mean, low, high].map(round);
    return {
      ...measure,
      first: means[0],
      second: means[1],
      difference,
      low: from,
      high: to,
      verdict: verdictOf(measure.expect, low, high),
    };
  });
  const text = measures
    .map(
      ({ name, first, second, difference, low, high, expect, verdict }) =>
        `${words(name)} per run: ${first} (${one.label}) against ${second} (${other.label}), difference ${difference} [${low}, ${high}]; expected ${expect}: ${verdict}`,
    )
    .join('. ');
  return {
    version: entry.version,
    replicates: REPLICATES,
    seed: SEED,
    level: LEVEL,
    measures,
    text: `${text[0].toUpperCase()}${text.slice(1)}.`,
  };
}

const figures: Record<string, Shown> = {};
for (const entry of listScenarios()) {
  const shown = await show(entry);
  figures[entry.id] = shown;
  console.log(`${entry.id}: ${shown.text}`);
}
writeFileSync(
  FILE,
  [
    '// Written by studies/update-lessons.ts: do not edit.',
    "import type { Shown } from './shown.js';",
    '',
    '/** What the model shows of the lesson of each scenario, by id. */',
    '// biome-ignore format: written by a script',
    `export const LESSON_FIGURES: Readonly<Record<string, Shown>> = ${JSON.stringify(figures, null, 2)};`,
    '',
  ].join('\n'),
);
