import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable, runExperiment } from 'metagovernor';
import { pairedComparisons, replicatesForWidth } from 'metagovernor/analysis';
import { parseExperiment } from 'metagovernor/experiment';
import { folderStore, mergeExperiment, planModule, threadExecutor } from 'metagovernor/experiment/node';
import { filterRows, numbers, texts } from 'metagovernor/numeric';

/** @import { ExperimentInput } from 'metagovernor/experiment' */

/**
 * The same as experiment.yaml, which the command line runs.
 * @type {ExperimentInput}
 */
const input = {
  title: 'Does the facilitator still help where problems are new?',
  scenarios: [{ scenario: 'generated-network', changes: { ticks: 30, 'problems.count': 10 } }],
  strategies: [
    'handsOff',
    'facilitator',
    {
      name: 'lateFacilitator',
      module: fileURLToPath(new URL('late-facilitator.mjs', import.meta.url)),
      options: { from: 10 },
    },
  ],
  factors: [{ path: 'problems.uniqueness', values: [0, 0.5, 1] }],
  replicates: 40,
  metrics: ['started', 'interaction', 'collaboration', 'innovation', 'rate', 'meetings'],
  seed: 'new problems',
};

const folder = mkdtempSync(join(tmpdir(), 'metagovernor-example-'));
const executor = threadExecutor();
try {
  const parsed = parseExperiment(input);
  const strategies = await Promise.all(parsed.experiment.strategies.map(planModule));
  const experiment = { ...parsed, experiment: { ...parsed.experiment, strategies } };

  // Somebody pulls the plug as soon as the first shard is there ...
  const enough = new AbortController();
  const store = folderStore(folder);
  const begun = await runExperiment(experiment, {
    store,
    executor,
    shardRuns: 30,
    enough: enough.signal,
    onProgress: ({ done }) => {
      if (done >= 30) enough.abort();
    },
  });
  console.log(begun.isComplete ? 'Complete.' : 'Interrupted.');

  // ... and the same call goes on: what is done is not run again.
  const run = await runExperiment(experiment, { store, executor });
  const runs = await readTable(run, 'runs');
  console.log(`${run.isComplete ? 'Complete' : 'Not complete'}: ${runs.rowCount} runs in ${run.done} shards.`);

  const points = numbers(runs, 'point');
  for (const point of new Set(points)) {
    const here = filterRows(runs, (row) => points[row] === point);
    console.log(`\nUniqueness ${numbers(here, 'problems.uniqueness')[0]}, collaborations a run more than hands-off:`);
    const compared = pairedComparisons(here, 'collaboration');
    const [mean, low, high, sd, p] = ['mean', 'low', 'high', 'sd', 'pAdjusted'].map((name) => numbers(compared, name));
    for (const [row, arm] of texts(compared, 'arm').entries()) {
      const interval = `${mean[row].toFixed(2)} [${low[row].toFixed(2)}, ${high[row].toFixed(2)}]`;
      const enoughFor = replicatesForWidth({ sd: sd[row], halfWidth: 0.25 });
      console.log(
        `  ${arm.padEnd(16)} ${interval.padEnd(22)} p ${p[row].toFixed(3)}; to within .25: ${enoughFor} replicates`,
      );
    }
  }

  const tables = await mergeExperiment(run, join(folder, 'tables'), { formats: ['parquet', 'csv'] });
  console.log(
    `\nFor R and pandas: ${tables.join(', ')}; shards: ${readdirSync(join(folder, 'runs')).length} Parquet files.`,
  );
} finally {
  await executor.close();
  rmSync(folder, { recursive: true });
}
