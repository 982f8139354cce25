import { Command } from 'commander';
import { searchJsonSchema } from '../../optimisation/index.js';
import { type OptimiseCommandOptions, prepareOptimise } from '../prepare-optimise.js';
import { printJson } from '../print.js';
import { addJsonOption, addLanguageOption, oneMore } from '../shared-options.js';
import type { Accept } from '../work.js';

/** `metagovernor optimise`: search for options of a strategy, a plan or rules. */
export function optimiseCommand(accept: Accept): Command {
  const command = new Command('optimise')
    .description('search for the options of a strategy, a fixed plan or rules; estimate what was found on fresh seeds')
    .argument('[file|dir]', 'the search, in YAML or JSON, or the folder of one that was begun')
    .option('--scenario <a,b>', 'scenarios: ids of the catalogue or JSON files (default: inclusive-environments)')
    .option(
      '--strategy <name>',
      'search the options of this strategy: all its numbers and switches, or those of --vary (default: collaborativeLeader)',
    )
    .option('--vary <option=range>', 'an option and its range 1..8, or its values a|b|c (repeatable)', oneMore, [])
    .option('--plan', 'search a fixed plan instead')
    .option('--rules', 'search rules instead')
    .option('--operations <a,b>', 'operations that the plan or the rules may use (default: all that a word can aim)')
    .option('--objectives <a,b>', 'measures of a run, `harmed:least` for less of it (default: delivery)')
    .option('--robust <mean|worst|regret>', 'over several scenarios (default: mean)')
    .option('--budget <n>', 'runs that the search may take; those on fresh seeds come on top (default: 2000)')
    .option(
      '--fresh <n>',
      'replicates on fresh seeds, in each scenario of what was found and of each rival; not of the budget (default: 200)',
    )
    .option('--seed <seed>', 'a whole number or a text; the same seed gives the same numbers (default: 0)')
    .option('--threads <n>', 'worker threads; they change no number (default: as many as there are cores)')
    .option(
      '--out <dir>',
      'write winner.json, optimum.json, tables and a picture into this folder; the same command goes on after an interruption',
    );
  return addJsonOption(addLanguageOption(command))
    .action((source: string | undefined, options: OptimiseCommandOptions) => accept(prepareOptimise(source, options)))
    .addCommand(
      new Command('schema')
        .description('print the JSON Schema of a search, which editors use')
        .action(() => accept(() => printJson(searchJsonSchema()))),
    );
}
