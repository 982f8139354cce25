// Run the lesson of every scenario and write what the model shows into src/scenarios/lesson-figures.ts:
// `npm run build && node scripts/scenario-lessons.mjs`, then build again..
import { writeFileSync } from 'node:fs';
import { byRun, meanInterval, pairedDifference } from '../dist/analysis/index.js';
import { compare } from '../dist/experiment/index.js';
import { lessonArm, listScenarios } from '../dist/scenarios/index.js';

const FILE = new URL('../src/scenarios/lesson-figures.ts', import.meta.url);
const REPLICATES = 200;
const SEED = 0;
const LEVEL = 0.95;

const round = (value) => Number(value.toPrecision(3));
const words = (name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

async function runsOf(entry, arm) {
  const { scenario, strategy } = lessonArm(entry, arm);
  return (await compare({ scenario, strategies: [strategy], replicates: REPLICATES, seed: SEED })).runs;
}

const sampleOf = (runs, name) => [...byRun(runs, name).values()][0];

function verdictOf({ expect }, { low, high }) {
  if (low <= 0 && high >= 0) return 'not shown';
  return low > 0 === (expect === 'higher') ? 'shown' : 'the opposite is shown';
}

async function show(entry) {
  const tables = [];
  for (const arm of entry.lesson.arms) tables.push(await runsOf(entry, arm));
  const measures = entry.lesson.measures.map((measure) => {
    const samples = tables.map((runs) => sampleOf(runs, measure.name));
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
      verdict: verdictOf(measure, { low, high }),
    };
  });
  const [a, b] = entry.lesson.arms.map(({ label }) => label);
  const text = measures
    .map(
      ({ name, first, second, difference, low, high, expect, verdict }) =>
        `${words(name)} per run: ${first} (${a}) against ${second} (${b}), difference ${difference} [${low}, ${high}]; expected ${expect}: ${verdict}`,
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

const figures = {};
for (const entry of listScenarios()) {
  figures[entry.id] = await show(entry);
  console.log(`${entry.id}: ${figures[entry.id].text}`);
}
writeFileSync(
  FILE,
  [
    '// Written by scripts/scenario-lessons.mjs: do not edit.',
    "import type { Shown } from './shown.js';",
    '',
    '/** What the model shows of the lesson of each scenario, by id. */',
    '// biome-ignore format: written by a script',
    `export const LESSON_FIGURES: Readonly<Record<string, Shown>> = ${JSON.stringify(figures, null, 2)};`,
    '',
  ].join('\n'),
);
