import { Command } from 'commander';
import {
  type ComparisonOptions,
  DEFAULT_ATTRIBUTED,
  DEFAULT_REPLICATES,
  DEFAULT_STRATEGIES,
  prepareComparison,
} from '../prepare-comparison.js';
import { addExtensionOption, addJsonOption, addLanguageOption, addScenarioOptions } from '../shared-options.js';
import type { Accept } from '../work.js';

/** `metagovernor compare`: strategies on the same scenario, the same problems and the same luck. */
export function compareCommand(accept: Accept): Command {
  const command = new Command('compare')
    .description('compare strategies on the same problems and the same luck')
    .option(
      '--strategies <a,b>',
      `names, the first is what the others are compared with (default: ${DEFAULT_STRATEGIES})`,
    );
  return addRunOptions(addExtensionOption(addScenarioOptions(command)))
    .option(
      '--out <dir>',
      'write report.html (one page on all of it), tables, pictures and summary.json into this folder, in place of an earlier comparison',
    )
    .action((options: ComparisonOptions) => accept(prepareComparison(options)));
}

/** Add the options that every comparison has. */
export function addRunOptions(command: Command): Command {
  return addJsonOption(
    addLanguageOption(command)
      .option('--replicates <n>', `runs of each strategy (default: ${DEFAULT_REPLICATES})`)
      .option(
        '--attribute <n>',
        `attribute the failures of so many replicates to barriers (default: ${DEFAULT_ATTRIBUTED})`,
      )
      .option('--seed <seed>', 'a whole number or a text; the same seed gives the same numbers (default: 0)')
      .option('--threads <n>', 'worker threads; they change no number (default: as many as there are cores)'),
  );
}
