// Judge the trained strategy on fresh runs and write docs/trained-strategy.md and its picture: build first, then
// `npx node studies/update-trained-strategy.ts`, some minutes. `npx node studies/train-strategy.ts` trains it.
import { readFileSync, writeFileSync } from 'node:fs';
import { drawSeries, type SeriesLine } from 'metagovernor/view';
import { TRAINED_IN } from './training/play.ts';
import { type CurveRow, trainedPage } from './training/trained-page.ts';

const DOCS = new URL('../docs/', import.meta.url);
const CURVE = new URL('../examples/trained-strategy/learning-curve.csv', import.meta.url);

/** What a reader of the figures should know; it holds whatever they are. */
const READING = [
  'One search, with one seed: another would find other weights, and nobody has counted how much better or worse.',
  'The measure is what the model says was delivered. Whoever wants something else as well, say acceptance, has to reward it.',
  'Prices and effects of operations are guesses of ours; a strategy trained on them knows the guesses, and not a municipality.',
  'In the environment it decides before the points of the month come back and before new problems strike, as a strategy after: it is trained in the one and judged in the other.',
];

const curve: CurveRow[] = readFileSync(CURVE, 'utf8')
  .trim()
  .split('\r\n')
  .slice(1)
  .map((line) => {
    const [generation, runs, delivery, low, high] = line.split(',');
    return { generation: Number(generation), runs, delivery: Number(delivery), low: Number(low), high: Number(high) };
  });

function lineOf(runs: string, label: string): SeriesLine {
  const points = curve
    .filter((row) => row.runs === runs)
    .map(({ generation, delivery, low, high }) => ({ tick: generation, value: delivery, low, high }));
  return { label, points };
}

const picture = drawSeries(
  {
    title: 'What a search finds in the environment',
    caption: `Net delivery in ${TRAINED_IN}, mean of 40 runs with 95 % intervals, every five generations`,
    measure: 'net delivery, -1 to 1',
    lines: [lineOf('training', 'runs it is trained on'), lineOf('fresh', 'fresh runs')],
  },
  { timeLabel: 'generation' },
);
writeFileSync(new URL('learning-curve.svg', DOCS), picture);
writeFileSync(new URL('trained-strategy.md', DOCS), await trainedPage(curve, READING));
