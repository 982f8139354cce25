import { Command } from 'commander';
import { createPlan } from '../../experiment/index.js';
import { folderStore } from '../../experiment/node/index.js';
import { planModules, readExperiment } from '../experiment-source.js';
import { experimentText, inertText, sizeOf } from '../experiment-text.js';
import { readShardRuns, usualFolder } from '../experiment-values.js';
import { checkFolder } from '../out-folder.js';
import { printJson, printLines } from '../print.js';
import { addJsonOption } from '../shared-options.js';
import { pathWord, shellCommand } from '../shell-command.js';
import type { Accept, Work } from '../work.js';

interface PlanOptions {
  readonly out?: string;
  readonly shardRuns?: string;
  readonly json?: true;
}

/** `metagovernor experiment plan`: check an experiment and make its folder. */
export function planCommand(accept: Accept): Command {
  const command = new Command('plan')
    .description('check an experiment and make its folder; nothing is run')
    .argument('file', 'the experiment, in YAML or JSON')
    .option('--out <dir>', 'the folder of the results (default: results/ and the name of the file)')
    .option('--shard-runs <n>', 'runs of a shard at most (default: 100, or so that there are about 200 shards)');
  return addJsonOption(command).action((file: string, options: PlanOptions) => accept(preparePlan(file, options)));
}

function preparePlan(file: string, options: PlanOptions): Work {
  const parsed = readExperiment(file);
  const out = options.out ?? usualFolder(file);
  checkFolder('--out', out, []);
  const shardRuns = readShardRuns(options.shardRuns);
  return async () => {
    const { experiment } = await planModules(parsed);
    const store = folderStore(out);
    const manifest = await store.open(createPlan(experiment), shardRuns);
    if (options.json)
      return printJson({
        folder: out,
        id: manifest.id,
        ...sizeOf(experiment),
        shardRuns: manifest.shardRuns,
        notes: inertText(experiment),
      });
    return printLines([
      ...experimentText(manifest),
      '',
      `Planned in ${out}. Run it with: ${shellCommand('experiment', 'run', pathWord(out))}`,
    ]);
  };
}
