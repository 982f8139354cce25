import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Reader } from './input.js';
import { isLinear, LONG_TEXTS } from './long-texts.js';
import { drawInput, type Failure, READERS, shareInputs, tryInput } from './readers.js';
import type { Batch, BatchResult, WorkerInput } from './worker.js';

const USAGE = `npm run fuzz -- [--inputs 100000] [--seed 0] [--threads N] [--reader NAME]
npm run fuzz -- --reader NAME --seed SEED --place N              one input again

Readers: ${READERS.map(({ name }) => name).join(', ')}`;

/** Longer than any of these inputs takes, however busy the machine. */
const HANGS_AFTER = 30_000;
const BATCH = 250;
/** After so many failures nobody needs more. */
const MOST_SHOWN = 20;

/** What came of all inputs. */
interface Outcome {
  readonly failures: Failure[];
  readonly slowest: Map<string, BatchResult['slowest']>;
}

function repeat(seed: string, { reader, place }: Pick<Failure, 'reader' | 'place'>): string {
  return `npm run fuzz -- --reader "${reader}" --seed ${seed} --place ${place}`;
}

function show(seed: string, failure: Failure): void {
  console.log(`\n${failure.reader}, input ${failure.place}: ${failure.message}`);
  for (const text of failure.texts) console.log(`  ${JSON.stringify(text).slice(0, 2_000)}`);
  console.log(`  ${repeat(seed, failure)}`);
}

/** Batches of all readers, one reader after the other. */
function* batchesOf(counts: ReturnType<typeof shareInputs>): Generator<Batch> {
  for (const { reader, count } of counts) {
    for (let first = 0; first < count; first += BATCH) {
      yield { reader: reader.name, first, end: Math.min(count, first + BATCH) };
    }
  }
}

/** Go through batches in one worker after the other, until none is left; an input on which a worker hangs ends it and is a failure. */
async function workThrough(batches: Iterator<Batch>, seed: string, outcome: Outcome): Promise<void> {
  let worker: Worker | undefined;
  const current = new SharedArrayBuffer(4);
  const place = new Int32Array(current);
  for (let { value: batch, done } = batches.next(); done !== true; { value: batch, done } = batches.next()) {
    worker ??= new Worker(new URL('worker.js', import.meta.url), {
      workerData: { seed, current } satisfies WorkerInput,
    });
    const result = await runBatch(worker, batch, place);
    if (typeof result === 'string') {
      outcome.failures.push({ reader: batch.reader, place: Atomics.load(place, 0), message: result, texts: [] });
      await worker.terminate();
      worker = undefined;
      continue;
    }
    outcome.failures.push(...result.failures);
    const before = outcome.slowest.get(batch.reader);
    if (before === undefined || before.milliseconds < result.slowest.milliseconds) {
      outcome.slowest.set(batch.reader, result.slowest);
    }
  }
  await worker?.terminate();
}

/** What came of a batch, or in words why nothing did. */
function runBatch(worker: Worker, batch: Batch, place: Int32Array): Promise<BatchResult | string> {
  return new Promise((resolve) => {
    let last = -1;
    let since = performance.now();
    const watch = setInterval(() => {
      const now = Atomics.load(place, 0);
      if (now !== last) {
        last = now;
        since = performance.now();
      } else if (performance.now() - since > HANGS_AFTER) end(`no end after ${HANGS_AFTER / 1000} seconds`);
    }, 500);
    const onError = (error: Error) => end(`the process would have died: ${error.message}`);
    const onExit = (code: number) => end(`the process ended with ${code}`);
    const end = (result: BatchResult | string) => {
      clearInterval(watch);
      worker.off('message', end);
      worker.off('error', onError);
      worker.off('exit', onExit);
      resolve(result);
    };
    worker.once('message', end);
    worker.once('error', onError);
    worker.once('exit', onExit);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage(batch);
  });
}

async function tryOne(reader: Reader, seed: string, place: number): Promise<boolean> {
  const { texts } = await drawInput(reader, seed, place);
  for (const text of texts) console.log(text);
  const failure = await tryInput(reader, seed, place);
  console.log(failure === undefined ? '\nIt is read as it should be.' : `\n${failure.message}`);
  return failure === undefined;
}

function tryLongTexts(): string[] {
  return LONG_TEXTS.flatMap((text) => (isLinear(text) ? [] : [text.name]));
}

async function tryAll(counts: ReturnType<typeof shareInputs>, seed: string, threads: number): Promise<boolean> {
  const start = performance.now();
  const outcome: Outcome = { failures: [], slowest: new Map() };
  const batches = batchesOf(counts);
  await Promise.all(Array.from({ length: threads }, () => workThrough(batches, seed, outcome)));
  for (const { reader, count } of counts) {
    const failed = outcome.failures.filter((failure) => failure.reader === reader.name).length;
    const { milliseconds = 0, place = 0 } = outcome.slowest.get(reader.name) ?? {};
    console.log(
      `${reader.name.padEnd(20)} ${String(count).padStart(7)} inputs, ${failed} failed, at most ${milliseconds.toFixed(0)} ms (input ${place})`,
    );
  }
  for (const failure of outcome.failures.slice(0, MOST_SHOWN)) show(seed, failure);
  const bent = counts.length === READERS.length ? tryLongTexts() : [];
  for (const name of bent) console.log(`\nMore than linear time: ${name}`);
  const sum = counts.reduce((all, { count }) => all + count, 0);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `\nSeed ${seed}: ${sum} inputs, ${outcome.failures.length} failed; ${bent.length} long texts in more than linear time; ${seconds} seconds.`,
  );
  return outcome.failures.length + bent.length === 0;
}

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '0' },
    threads: { type: 'string', default: String(Math.max(1, availableParallelism())) },
    reader: { type: 'string' },
    place: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const { seed, inputs, threads, place } = values;
const readers = READERS.filter(({ name }) => name === (values.reader ?? name));
const [first] = readers;
if (values.help || first === undefined) console.log(USAGE);
else {
  const good =
    place === undefined
      ? await tryAll(shareInputs(Number(inputs), readers), seed, Number(threads))
      : await tryOne(first, seed, Number(place));
  process.exitCode = good ? 0 : 1;
}
