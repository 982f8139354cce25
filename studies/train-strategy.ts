// Train a strategy in an environment, and write what was learned to examples/trained-strategy/: build first, then
// `npx node studies/train-strategy.ts [--generations N]`, some ten minutes on one core. The same bits again.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { VERSION } from 'metagovernor';
import { meanInterval } from 'metagovernor/analysis';
import { formatTableCsv, table } from 'metagovernor/numeric';
import { ACTS, LOOKED_AT, WEIGHTS } from '../examples/trained-strategy/priorities.mjs';
import { evolve } from './training/evolve.ts';
import { openTraining, paidIn, REWARD, SLOTS, TRAINED_IN } from './training/play.ts';

const FOLDER = new URL('../examples/trained-strategy/', import.meta.url);
const { values } = parseArgs({ options: { generations: { type: 'string', default: '40' } } });
const GENERATIONS = Number(values.generations);
const PAIRS = 16;
/** Runs of each candidate; a generation shares them, and none has those of another. */
const RUNS = 6;
/** Runs by which the middle is followed, every so many generations. */
const FOLLOWED = 40;
const EVERY = 5;
/** What is kept is the mean of the last middles: each of them has gone astray in its own way. */
const KEPT = Math.max(1, Math.round(GENERATIONS / 4));

const environment = openTraining();
const rows: { generation: number; runs: string; value: number; low: number; high: number }[] = [];
const sum = new Float64Array(WEIGHTS);

function follow(weights: ArrayLike<number>, generation: number): void {
  for (const [runs, seed] of [
    ['training', 'training'],
    ['fresh', 'fresh'],
  ]) {
    const { mean, low, high } = meanInterval(paidIn(environment, weights, seed, 0, FOLLOWED));
    rows.push({ generation, runs, value: mean, low, high });
    process.stderr.write(
      `generation ${generation}, ${runs}: ${mean.toFixed(4)} [${low.toFixed(4)}, ${high.toFixed(4)}]\n`,
    );
  }
}

follow(new Float64Array(WEIGHTS), 0);
evolve(
  { seed: 'evolution', dimensions: WEIGHTS, generations: GENERATIONS, pairs: PAIRS },
  (candidates, generation) =>
    candidates.map((weights) => {
      const paid = paidIn(environment, weights, 'training', generation * RUNS, RUNS);
      return paid.reduce((total, each) => total + each, 0) / RUNS;
    }),
  (middle, generation) => {
    if (generation >= GENERATIONS - KEPT) for (const [at, value] of middle.entries()) sum[at] += value / KEPT;
    if ((generation + 1) % EVERY === 0) follow(middle, generation + 1);
  },
);

const rounded = Array.from(sum, (value) => Math.round(value * 1_000) / 1_000);
const weights = ACTS.map((_, act) => rounded.slice(act * LOOKED_AT.length, (act + 1) * LOOKED_AT.length));
const lines = ACTS.map((_, at) => `    ${JSON.stringify(weights[at])}${at < ACTS.length - 1 ? ',' : ''}`);
const told = { version: VERSION, scenario: TRAINED_IN, reward: REWARD, slots: SLOTS, generations: GENERATIONS };
const head = Object.entries(told).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`);
const lists = [
  `  "acts": ${JSON.stringify(ACTS)},`,
  `  "lookedAt": ${JSON.stringify(LOOKED_AT)},`,
  '  "weights": [',
  ...lines,
  '  ]',
];
writeFileSync(new URL('weights.json', FOLDER), `{\n${[...head, ...lists].join('\n')}\n}\n`);
writeFileSync(
  new URL('learning-curve.csv', FOLDER),
  formatTableCsv(
    table({
      generation: Int32Array.from(rows, ({ generation }) => generation),
      runs: rows.map(({ runs }) => runs),
      delivery: Float64Array.from(rows, ({ value }) => value),
      low: Float64Array.from(rows, ({ low }) => low),
      high: Float64Array.from(rows, ({ high }) => high),
    }),
  ),
);
