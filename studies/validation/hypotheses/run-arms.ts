import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { simulate, VERSION } from 'metagovernor';
import {
  type Executor,
  memoryStore,
  parseExperiment,
  readTable,
  runExperiment,
  type Store,
} from 'metagovernor/experiment';
import { folderStore, planModule, threadExecutor } from 'metagovernor/experiment/node';
import { type Table, texts } from 'metagovernor/numeric';
import { findScenario } from 'metagovernor/scenarios';
import { pointsOfGroup } from './acting-factors.ts';
import { ARMS, type ArmGroup, entryOf } from './arms.ts';
import type { ArmRuns, Point, RunsByGroup } from './claim.ts';

/** Of one run of the default scenario. */
let digest: string | undefined;

const OUT = new URL('../../../out/validation/V6/', import.meta.url);

// Points that share their draws share their luck too: so the space is run in batches, each with draws of its own.
const BATCH = 16;

/** Where to run the arms, and how often. */
export interface ArmOptions {
  /** None for the default alone. */
  readonly points: readonly Point[];
  readonly replicates: number;
  readonly seed: string;
  /** Whether the runs are kept in out/validation/V6, where the next call finds them. */
  readonly kept: boolean;
}

/** Run all arms at each point, on common random numbers, or what is missing of it. */
export async function runArms({ points, replicates, seed, kept }: ArmOptions): Promise<RunsByGroup> {
  const executor = threadExecutor(Math.min(2, availableParallelism()));
  const name = points.length === 0 ? 'default' : `${points.length} points`;
  try {
    const entries: [string, ArmRuns][] = [];
    for (const [group, arms] of Object.entries<ArmGroup>(ARMS)) {
      const times = replicates * (arms.times ?? (points.length === 0 ? 1 : (arms.timesInSpace ?? 1)));
      if (kept) console.error(`V6, ${name}: ${group}`);
      const parts: ArmRuns[] = [];
      const batches = points.length === 0 ? [[]] : batchesOf(pointsOfGroup(points, arms));
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

function batchesOf(points: readonly Point[]): Point[][] {
  const starts = Array.from({ length: Math.ceil(points.length / BATCH) }, (_, number) => number * BATCH);
  return starts.map((start) => points.slice(start, start + BATCH));
}

/** The runs of consecutive points as those of one group. */
function joinParts(parts: readonly ArmRuns[]): ArmRuns {
  const known = new Map<string, Float64Array>();
  const joined = (arm: string, measure: string) => {
    const columns = parts.map(({ values }) => values(arm, measure));
    return Float64Array.from(columns.flatMap((column) => Array.from(column)));
  };
  return {
    replicates: parts[0].replicates,
    points: parts.flatMap(({ points }) => points),
    values: (arm, measure) => {
      const name = `${arm} ${measure}`;
      const found = known.get(name) ?? joined(arm, measure);
      known.set(name, found);
      return found;
    },
  };
}

/**
 * Where runs are kept. Runs of another version, or of a model that gives other numbers, are not found there; after a change that
 * one run of the default scenario does not show, remove the folder.
 */
function folderOf(parts: readonly string[]): string {
  digest ??= simulate(findScenario('inclusive-environments').scenario, { strategy: 'collaborativeLeader' }).digest;
  const names = [`${VERSION}-${digest}`, ...parts].map((part) => encodeURIComponent(part.replaceAll(' ', '-')));
  const folder = new URL(`${names.join('/')}/`, OUT);
  mkdirSync(folder, { recursive: true });
  return fileURLToPath(folder);
}

interface GroupOptions {
  readonly points: readonly Point[];
  readonly replicates: number;
  readonly seed: string;
  readonly store: Store;
  readonly executor: Executor;
}

async function runGroup(arms: ArmGroup, { points, replicates, seed, store, executor }: GroupOptions): Promise<ArmRuns> {
  const { experiment, own } = parseExperiment({
    scenarios: arms.scenarios.map(entryOf),
    strategies: Object.values(arms.strategies),
    ...(points.length === 0 ? {} : { design: { kind: 'list', points: [...points] } }),
    replicates,
    seed,
    metrics: [...arms.metrics],
    ...(arms.stop === undefined ? {} : { stop: arms.stop }),
  });
  const strategies = await Promise.all(experiment.strategies.map(planModule));
  const run = await runExperiment(
    { experiment: { ...experiment, strategies }, own },
    { store, executor, strict: true },
  );
  const names = Object.keys(arms.strategies);
  const labels = new Map(strategies.map(({ label }, at) => [label, names[at]]));
  return gather(await readTable(run, 'runs'), { labels, points: points.length === 0 ? [{}] : points, replicates });
}

interface Layout {
  /** What an arm is called here, by the label of its strategy. */
  readonly labels: ReadonlyMap<string, string>;
  readonly points: readonly Point[];
  readonly replicates: number;
}

function gather(runs: Table, { labels, points, replicates }: Layout): ArmRuns {
  const arms = new Map<string, Readonly<Record<string, Float64Array>>>();
  const [scenario, strategy] = ['scenario', 'strategy'].map((name) => texts(runs, name));
  const { point, replicate } = runs.columns;
  const measures = Object.entries(runs.columns).flatMap(([name, column]) =>
    column instanceof Float64Array || (column instanceof Int32Array && name === 'stoppedAt') ? [{ name, column }] : [],
  );
  const emptyArm = () =>
    Object.fromEntries(measures.map(({ name }) => [name, new Float64Array(points.length * replicates)]));
  for (let row = 0; row < runs.rowCount; row++) {
    const arm = `${scenario[row]}/${labels.get(strategy[row])}`;
    const columns = arms.get(arm) ?? emptyArm();
    arms.set(arm, columns);
    const place = Number(point[row]) * replicates + Number(replicate[row]);
    for (const { name, column } of measures) columns[name][place] = column[row];
  }
  const values = (arm: string, measure: string) => {
    const found = arms.get(arm)?.[measure];
    if (found === undefined)
      throw new Error(`Expected an arm with runs and one of its measures but found ${arm}, ${measure}`);
    return found;
  };
  return { replicates, points, values };
}
