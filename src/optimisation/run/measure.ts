import { type ExperimentInput, type RunExperimentOptions, readTable, runExperiment } from '../../experiment/index.js';
import { numbers, type Seed, type Table, texts } from '../../numeric/index.js';
import type { Rival, Search } from '../declare/parse-search.js';
import type { Candidate } from '../space/search-space.js';
import type { Samples } from './rank.js';

/** How and where experiments are run. */
export type Running = Pick<RunExperimentOptions, 'store' | 'executor' | 'onProgress' | 'signal' | 'enough'>;

/** Run some candidates on the same luck, and give what was measured of each. */
export async function measureCandidates(
  search: Search,
  candidates: readonly Candidate[],
  measures: readonly string[],
  { seed, replicates, title }: { readonly seed: Seed; readonly replicates: number; readonly title: string },
  running: Running,
): Promise<Samples[]> {
  const { strategy } = search.space;
  const points = candidates.map((candidate) =>
    Object.fromEntries(
      Object.entries(candidate).map(([name, value]) => [`strategies.${strategy.name}.${name}`, value]),
    ),
  );
  const runs = await runWhole(
    {
      title,
      scenarios: search.scenarios as ExperimentInput['scenarios'] & object,
      strategies: [strategy as Rival],
      design: { kind: 'list', points: points as Record<string, never>[] },
      replicates,
      metrics: [...measures],
      seed,
    },
    running,
  );
  const point = numbers(runs, 'point');
  return candidates.map((_, at) => samplesOf(search, runs, measures, replicates, (row) => point[row] === at));
}

/** Run some strategies by their names on the same luck: all measures of each, by scenario. */
export async function measureStrategies(
  search: Search,
  strategies: readonly Rival[],
  measures: readonly string[],
  { seed, replicates, title }: { readonly seed: Seed; readonly replicates: number; readonly title: string },
  running: Running,
): Promise<Samples[]> {
  const runs = await runWhole(
    {
      title,
      scenarios: search.scenarios as ExperimentInput['scenarios'] & object,
      // An experiment gives them the same labels again.
      strategies: strategies.map(withoutLabel),
      replicates,
      metrics: [...measures],
      seed,
    },
    running,
  );
  const labels = texts(runs, 'strategy');
  const names = [...new Set(labels)];
  return names.map((name) => samplesOf(search, runs, measures, replicates, (row) => labels[row] === name));
}

function withoutLabel({ name, options, module, source }: Rival): Omit<Rival, 'label'> {
  return { name, options, ...(module === undefined ? {} : { module }), ...(source === undefined ? {} : { source }) };
}

async function runWhole(input: ExperimentInput, { enough, ...running }: Running): Promise<Table> {
  enough?.throwIfAborted();
  const run = await runExperiment(input, { ...running, ...(enough === undefined ? {} : { enough }), strict: true });
  // A run that was ended early is not whole, and is gone on with by the same call.
  if (!run.isComplete) enough?.throwIfAborted();
  return readTable(run, 'runs');
}

function samplesOf(
  { scenarios }: Search,
  runs: Table,
  measures: readonly string[],
  replicates: number,
  isMine: (row: number) => boolean,
): Samples {
  const scenario = texts(runs, 'scenario');
  const replicate = numbers(runs, 'replicate');
  const places = new Map(scenarios.map(({ label }, at) => [label, at]));
  const samples = scenarios.map(() => measures.map(() => new Float64Array(replicates)));
  const columns = measures.map((measure) => numbers(runs, measure));
  for (let row = 0; row < runs.rowCount; row++) {
    if (!isMine(row)) continue;
    const of = samples[places.get(scenario[row]) as number];
    for (const [at, column] of columns.entries()) of[at][replicate[row]] = column[row];
  }
  return samples;
}
