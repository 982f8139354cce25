import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { memoryStore, parseExperiment, readTable, runExperiment } from '../../../dist/experiment/index.js';
import { folderStore, planModule, threadExecutor } from '../../../dist/experiment/node/index.js';
import { simulate, VERSION } from '../../../dist/index.js';
import { findScenario } from '../../../dist/scenarios/index.js';
import { ARMS, entryOf } from './arms.mjs';

/** Of one run of the default scenario. */
let digest;

const OUT = new URL('../../../out/validation/V6/', import.meta.url);

/**
 * What came out of the arms, by group.
 *
 * @typedef {object} ArmRuns
 * @property {number} replicates
 * @property {readonly Readonly<Record<string, number>>[]} points - the values of the factors of each point.
 * @property {(arm: string, measure: string) => Float64Array} values - of the arm "scenario/strategy", point by point and in each
 *   point by replicate.
 */

// Points that share their draws share their luck too: so the space is run in batches, each with draws of its own.
const BATCH = 16;

/**
 * Run all arms at each point, on common random numbers, or what is missing of it.
 *
 * @param {object} options
 * @param {readonly Readonly<Record<string, number>>[]} options.points - none for the default alone.
 * @param {number} options.replicates
 * @param {string} options.seed
 * @param {boolean} options.kept - whether the runs are kept in out/validation/V6, where the next call finds them.
 * @returns {Promise<Record<string, ArmRuns>>}
 */
export async function runArms({ points, replicates, seed, kept }) {
  const executor = threadExecutor(Math.min(2, availableParallelism()));
  const batches = points.length === 0 ? [[]] : batchesOf(points);
  const name = points.length === 0 ? 'default' : `${points.length} points`;
  try {
    const entries = [];
    for (const [group, arms] of Object.entries(ARMS)) {
      const times = replicates * (arms.times ?? (points.length === 0 ? 1 : (arms.timesInSpace ?? 1)));
      if (kept) console.error(`V6, ${name}: ${group}`);
      const parts = [];
      for (const [number, batch] of batches.entries()) {
        const place = [seed, name, `${times} replicates`, group, ...(points.length === 0 ? [] : [`batch ${number}`])];
        const store = kept ? folderStore(folderOf(place)) : memoryStore();
        const drawn = points.length === 0 ? seed : `${seed} ${number}`;
        parts.push(await runGroup(arms, { points: batch, replicates: times, seed: drawn, store, executor }));
      }
      entries.push([group, joinParts(parts)]);
    }
    return Object.fromEntries(entries);
  } finally {
    await executor.close();
  }
}

function batchesOf(points) {
  const starts = Array.from({ length: Math.ceil(points.length / BATCH) }, (_, number) => number * BATCH);
  return starts.map((start) => points.slice(start, start + BATCH));
}

/** The runs of consecutive points as those of one group. */
function joinParts(parts) {
  const known = new Map();
  const joined = (arm, measure) => {
    const columns = parts.map(({ values }) => values(arm, measure));
    return Float64Array.from(columns.flatMap((column) => Array.from(column)));
  };
  return {
    replicates: parts[0].replicates,
    points: parts.flatMap(({ points }) => points),
    values: (arm, measure) => {
      const name = `${arm} ${measure}`;
      if (!known.has(name)) known.set(name, joined(arm, measure));
      return known.get(name);
    },
  };
}

/**
 * Where runs are kept. Runs of another version, or of a model that gives other numbers, are not found there; after a change that
 * one run of the default scenario does not show, remove the folder.
 */
function folderOf(parts) {
  digest ??= simulate(findScenario('inclusive-environments').scenario, { strategy: 'collaborativeLeader' }).digest;
  const names = [`${VERSION}-${digest}`, ...parts].map((part) => encodeURIComponent(part.replaceAll(' ', '-')));
  const folder = new URL(`${names.join('/')}/`, OUT);
  mkdirSync(folder, { recursive: true });
  return fileURLToPath(folder);
}

async function runGroup(arms, { points, replicates, seed, store, executor }) {
  const free = points.map((point) =>
    Object.fromEntries(Object.entries(point).filter(([path]) => !arms.fixed.includes(path))),
  );
  const { experiment, own } = parseExperiment({
    scenarios: arms.scenarios.map(entryOf),
    strategies: Object.values(arms.strategies),
    ...(free.length === 0 ? {} : { design: { kind: 'list', points: free } }),
    replicates,
    seed,
    metrics: arms.metrics,
    ...(arms.stop === undefined ? {} : { stop: arms.stop }),
  });
  const strategies = await Promise.all(experiment.strategies.map(planModule));
  const run = await runExperiment(
    { experiment: { ...experiment, strategies }, own },
    { store, executor, strict: true },
  );
  const names = Object.keys(arms.strategies);
  const labels = new Map(strategies.map(({ label }, at) => [label, names[at]]));
  return gather(await readTable(run, 'runs'), { labels, points: free.length === 0 ? [{}] : free, replicates });
}

function gather(runs, { labels, points, replicates }) {
  const arms = new Map();
  const { scenario, strategy, point, replicate } = runs.columns;
  const measures = Object.keys(runs.columns).filter(
    (name) => runs.columns[name] instanceof Float64Array || name === 'stoppedAt',
  );
  for (let row = 0; row < runs.rowCount; row++) {
    const arm = `${scenario[row]}/${labels.get(strategy[row])}`;
    if (!arms.has(arm))
      arms.set(arm, Object.fromEntries(measures.map((name) => [name, new Float64Array(points.length * replicates)])));
    const columns = arms.get(arm);
    for (const name of measures) columns[name][point[row] * replicates + replicate[row]] = runs.columns[name][row];
  }
  const values = (arm, measure) => {
    const found = arms.get(arm)?.[measure];
    if (found === undefined)
      throw new Error(`Expected an arm with runs and one of its measures but found ${arm}, ${measure}`);
    return found;
  };
  return { replicates, points, values };
}
