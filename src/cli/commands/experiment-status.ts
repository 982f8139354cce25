import { Command } from 'commander';
import { experimentStatus } from '../../experiment/index.js';
import { openFolder } from '../../experiment/node/index.js';
import { clusterJson, clusterText, readClusterStatus } from '../cluster/cluster-status.js';
import { countsOf, statusText } from '../experiment-status-text.js';
import { experimentText, inertText } from '../experiment-text.js';
import { printJson, printLines } from '../print.js';
import { formatShards } from '../shard-ranges.js';
import { addJsonOption } from '../shared-options.js';
import type { Accept } from '../work.js';

/** `metagovernor experiment status`: how far an experiment has come, and what failed. */
export function statusCommand(accept: Accept): Command {
  const command = new Command('status')
    .description('say how far an experiment has come, what failed, and who works on it')
    .argument('dir', 'the folder of the experiment');
  return addJsonOption(command).action((folder: string, { json }: { readonly json?: true }) => {
    const stored = openFolder(folder);
    accept(async () => {
      const status = await experimentStatus(stored);
      const cluster = readClusterStatus(folder);
      if (json)
        return printJson({
          id: stored.manifest.id,
          version: stored.manifest.version,
          ...countsOf(status),
          ...clusterJson(cluster),
          notes: inertText(stored.manifest.experiment),
        });
      return printLines([
        ...experimentText(stored.manifest),
        '',
        ...statusText(stored, status),
        ...clusterText(folder, cluster, status.missing.length),
      ]);
    });
  });
}

/** `metagovernor experiment missing`: the shards that are not done. */
export function missingCommand(accept: Accept): Command {
  return new Command('missing')
    .description('list the shards that are not done, as --shards takes them; nothing where all are')
    .argument('dir', 'the folder of the experiment')
    .action((folder: string) => {
      const stored = openFolder(folder);
      accept(async () => {
        const { missing } = await experimentStatus(stored);
        if (missing.length > 0) printLines([formatShards(missing)]);
      });
    });
}
