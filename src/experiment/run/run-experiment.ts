import {
  checkInteger,
  checkNames,
  DeterminismError,
  ExperimentError,
  ExtensionError,
  isRecord,
  ParameterError,
  RunError,
  show as shown,
  WorkerError,
} from '../../base/index.js';
import type { Experiment, ExperimentInput, ParsedExperiment } from '../declare/experiment.js';
import { parseExperiment } from '../declare/parse-experiment.js';
import { memoryStore } from '../store/memory-store.js';
import { listShards, type StoredExperiment } from '../store/read-tables.js';
import type { Store } from '../store/store.js';
import { ALONE, type Claims } from './claims.js';
import type { Executor } from './executor.js';
import { inlineExecutor } from './inline.js';
import { cellAt, checkPlan, createPlan, type Plan } from './plan.js';
import { walkRounds } from './rounds.js';
import type { FailedRun } from './run-blocks.js';
import { type LostReplicate, runShards, type ShardHandlers } from './run-shards.js';
import { replicatesIn, replicatesOfShard, type Shard } from './shard.js';

/** How far an experiment has come. */
export interface Progress {
  /** Runs done, of all strategies, those of before included; where shards are selected, of these. */
  readonly done: number;
  /** All runs, or those of the selected shards; with `until` the most there may be. */
  readonly total: number;
  /** Runs that failed. */
  readonly failed: number;
}

type ShardRanges = readonly { readonly first: number; readonly end: number }[];

/** How to run an experiment; none of it changes a number. */
export interface RunExperimentOptions {
  /** Where results go; memory by default. */
  readonly store?: Store;
  /** Where to run; here by default, and always where a strategy or an extension is given as code. It is not closed. */
  readonly executor?: Executor;
  /** Only these shards, by their places from `first` up to (not including) `end`, so that others can run the rest. */
  readonly shards?: ShardRanges;
  /** Who runs which shard, where others work on the same store at the same time; by default all that is missing is run here. */
  readonly claims?: Claims;
  /** Runs of a shard at most, where the store is new: default 100, or so that there are about 200 shards. */
  readonly shardRuns?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Gives up at once; the shards that are done stay. */
  readonly signal?: AbortSignal;
  /** Begins no further shard, and finishes those under way. */
  readonly enough?: AbortSignal;
  /** Throw at the first run that fails, or is lost; false by default, where it is recorded and the rest goes on. */
  readonly strict?: boolean;
}

/** What became of an experiment. */
export interface ExperimentRun extends StoredExperiment {
  /** Whether every shard is done. */
  readonly isComplete: boolean;
  /** Shards in the store, of this experiment. */
  readonly done: number;
  /** Shards that are known to be needed and are not done. */
  readonly missing: number;
  /** Runs that failed in this call. */
  readonly failed: number;
  /** Replicates lost in this call, for want of memory, time or a worker. */
  readonly lost: readonly LostReplicate[];
}

const OPTIONS = ['store', 'executor', 'shards', 'claims', 'shardRuns', 'onProgress', 'signal', 'enough', 'strict'];

/**
 * Run an experiment, or what is missing of it.
 *
 * Every strategy, point and scenario shares its draws with the others, replicate by replicate (common random numbers). What is
 * in the store is not run again, so that the same call goes on after an interruption. Read what came out with readTable.
 *
 * @throws ExperimentError and what parseExperiment throws, before anything runs; StoreError for a store that does not fit;
 * WorkerError where workers die again and again; DeterminismError for a strategy that is not of the catalogue and does not do the
 * same again: in each process some of its runs, the first among them, are run twice. With extensions the same goes for all runs, and an
 * ExtensionError says what does not hold to their contract.
 */
export async function runExperiment(
  input: ExperimentInput | ParsedExperiment,
  options: RunExperimentOptions = {},
): Promise<ExperimentRun> {
  checkNames('the options of an experiment', options, OPTIONS);
  checkPart('store', options.store, 'open', 'a store, such as folderStore(path)');
  checkPart('executor', options.executor, 'run', 'an executor, such as threadExecutor()');
  const { experiment, own, extensions = [] } = 'own' in input ? input : parseExperiment(input);
  checkModules(experiment);
  const plan = createPlan(experiment);
  checkPlan(plan);
  const { store = memoryStore(), shards: selection, claims = ALONE, onProgress, strict } = options;
  for (const range of selection ?? []) checkRange(range);
  const isCode = own.size > 0 || extensions.length > 0;
  const executor = isCode ? inlineExecutor(own, extensions) : (options.executor ?? inlineExecutor());
  const manifest = await store.open(plan, options.shardRuns);

  const arms = experiment.strategies.length;
  let total = plan.cellCount * experiment.replicates * arms;
  const lost: LostReplicate[] = [];
  let done = 0;
  let failed = 0;
  const show = () => onProgress?.({ done, total, failed });
  if (selection !== undefined && experiment.until === null) checkSelection(selection, plan, manifest.shardRuns);
  const isWanted = ({ index }: Shard) =>
    selection === undefined || selection.some(({ first, end }) => index >= first && index < end);

  let selected = 0;
  for await (const shard of listShards({ manifest, store })) {
    if (!isWanted(shard)) continue;
    selected += arms * replicatesIn(shard.blocks);
    if (shard.isDone) done += arms * replicatesIn(shard.blocks);
  }
  // With `until` nobody knows how many shards there will be.
  if (selection !== undefined && experiment.until === null) total = selected;
  show();
  let shardsDone = 0;
  let shardsMissing = 0;
  for await (const { shards } of walkRounds(plan, store, manifest.shardRuns)) {
    const missing = async () => wanted(shards(), await store.keys(), isWanted);
    const handlers: ShardHandlers = {
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(options.enough === undefined ? {} : { enough: options.enough }),
      onChunk: (results) => {
        done += results.runs.rowCount + results.failed.length;
        failed += results.failed.length;
        const broken = results.failed.find(({ error }) => error.code === 'DETERMINISM');
        if (broken !== undefined) throw new DeterminismError(broken.error.message, { ...broken });
        const breach = results.failed.find(({ error }) => error.code === 'EXTENSION');
        if (breach !== undefined) throw new ExtensionError(breach.error.message, { ...breach });
        if (strict && results.failed.length > 0) throw asRunError(results.failed[0]);
        show();
      },
      onShard: async (finished) => {
        const { shard, tables, failed: failedHere, lost: lostHere } = finished;
        if (lostHere.length === 0) await store.write(shard.key, { ...tables, failed: failedHere });
        else await store.writeUnfinished(shard.key, { failed: failedHere, lost: lostHere });
        claims.settle(shard, lostHere.length === 0);
        if (strict && lostHere.length > 0) throw asWorkerError(plan, lostHere[0]);
        for (const each of lostHere) lost.push(each);
      },
    };
    do await runShards(plan, claims.choose(await missing()), executor, handlers);
    while (!options.enough?.aborted && (await claims.again(missing)));
    const now = await store.keys();
    for (const { key } of shards()) {
      if (now.has(key)) shardsDone += 1;
      else shardsMissing += 1;
    }
  }
  return { manifest, store, isComplete: shardsMissing === 0, done: shardsDone, missing: shardsMissing, failed, lost };
}

/** Throw a ParameterError where something is given that is not what it should be. */
function checkPart(name: string, found: object | undefined, method: string, expected: string): void {
  if (found === undefined || (isRecord(found) && typeof found[method] === 'function')) return;
  throw new ParameterError(`Expected ${name} to be ${expected}, but found ${shown(found)}`, { name });
}

/** Throw an ExperimentError for a module that nobody has looked at: nobody could tell whether it has changed. */
function checkModules({ strategies }: Experiment): void {
  const found = strategies.find(({ module, source }) => module !== undefined && source === undefined);
  if (found === undefined) return;
  throw new ExperimentError(
    `Expected the strategy "${found.label}" to come with a fingerprint of its code, as planModule of metagovernor/experiment/node gives it, but found only ${found.module}`,
    { label: found.label, module: found.module },
  );
}

function checkRange({ first, end }: { readonly first: number; readonly end: number }): void {
  checkInteger('shards.first', first, 0, Number.MAX_SAFE_INTEGER);
  checkInteger('shards.end', end, first + 1, Number.MAX_SAFE_INTEGER);
}

/** Throw a ParameterError where none of the shards is there; with `until` nobody knows how many there will be. */
function checkSelection(selection: ShardRanges, plan: Plan, shardRuns: number): void {
  const count = Math.ceil((plan.cellCount * plan.experiment.replicates) / replicatesOfShard(plan, shardRuns));
  if (selection.some(({ first }) => first < count)) return;
  const found = selection.map(({ first, end }) => `${first} to ${end - 1}`).join(', ');
  throw new ParameterError(`Expected shards to name some of the ${count}, from 0 to ${count - 1}, but found ${found}`, {
    count,
    selection,
  });
}

function* wanted(
  shards: Iterable<Shard>,
  present: ReadonlySet<string>,
  isWanted: (shard: Shard) => boolean,
): Generator<Shard> {
  for (const shard of shards) if (!present.has(shard.key) && isWanted(shard)) yield shard;
}

function asWorkerError(plan: Plan, { cell, replicate, message }: LostReplicate): WorkerError {
  const { label, point } = cellAt(plan, cell);
  return new WorkerError(
    `Expected every run to come to its end but replicate ${replicate} (${label}, point ${point}) did not: ${message}`,
    { scenario: label, point, replicate },
  );
}

function asRunError({ strategy, replicate, tick, scenario, point, seed, error }: FailedRun): RunError {
  return new RunError(
    `Expected every run to come to its end but replicate ${replicate} of ${strategy} (${scenario}, point ${point}, seed ${seed}) did not, ${tick === null ? 'before its first tick' : `at tick ${tick}`}: ${error.message}`,
    { strategy, replicate, tick, scenario, point, seed, error },
  );
}
