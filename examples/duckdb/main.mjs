import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runExperiment } from 'metagovernor';
import { folderStore, threadExecutor } from 'metagovernor/experiment/node';

const duckdb = await import('@duckdb/node-api').catch(() => undefined);
if (duckdb === undefined) {
  console.log('DuckDB is not installed: npm install @duckdb/node-api');
  process.exit();
}

const folder = mkdtempSync(join(tmpdir(), 'metagovernor-example-'));
const executor = threadExecutor();
try {
  await runExperiment(
    {
      scenarios: [{ scenario: 'generated-network', changes: { ticks: 30, 'problems.count': 10 } }],
      strategies: ['handsOff', 'facilitator'],
      factors: [{ path: 'problems.conflictPotential', values: [0.2, 0.8] }],
      replicates: 30,
      seed: 'duckdb',
    },
    { store: folderStore(folder), executor, shardRuns: 40 },
  );
  const database = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  // One thread and fsum: with several threads DuckDB adds doubles in another order each time.
  await connection.run('SET threads = 1');
  await connection.run(`CREATE VIEW runs AS SELECT * FROM read_parquet('${join(folder, 'runs', '*.parquet')}')`);
  await show(
    'Each strategy at each point',
    `
    SELECT "problems.conflictPotential" AS conflict, strategy, count(*) AS runs,
      round(fsum(collaboration) / count(*), 3) AS collaborations, round(quantile_cont(meetings, 0.5), 1) AS meetings
    FROM runs GROUP BY ALL ORDER BY ALL`,
  );
  await show(
    'The facilitator less hands-off, pair by pair: the same replicate, the same draws',
    `
    SELECT conflict, round(fsum(difference) / count(*), 3) AS mean, round(stddev_samp(difference), 3) AS sd
    FROM (
      SELECT one."problems.conflictPotential" AS conflict, one.collaboration - other.collaboration AS difference
      FROM runs AS one JOIN runs AS other USING (scenario, point, replicate)
      WHERE one.strategy = 'facilitator' AND other.strategy = 'handsOff'
    ) GROUP BY ALL ORDER BY ALL`,
  );

  /**
   * @param {string} title
   * @param {string} sql
   */
  async function show(title, sql) {
    const rows = (await connection.runAndReadAll(sql)).getRowObjects();
    console.log(title);
    for (const row of rows)
      console.log(
        `  ${Object.entries(row)
          .map(([name, value]) => `${name} ${value}`)
          .join(', ')}`,
      );
  }
} finally {
  await executor.close();
  rmSync(folder, { recursive: true });
}
