import { Command } from 'commander';
import { type ComparisonOptions, prepareComparison } from '../prepare-comparison.js';
import type { Accept } from '../work.js';
import { addRunOptions } from './compare.js';

/** `metagovernor demo`: the main job on the default scenario, everything written into a folder. */
export function demoCommand(accept: Accept): Command {
  const command = new Command('demo').description(
    'compare five strategies on the default scenario and write a page, tables and pictures',
  );
  return addRunOptions(command)
    .option('--out <dir>', 'the folder to write into', 'out')
    .action((options: Omit<ComparisonOptions, 'set'>) =>
      accept(prepareComparison({ ...options, set: [] }, ({ terminal }) => ['', terminal.forAClass])),
    );
}
