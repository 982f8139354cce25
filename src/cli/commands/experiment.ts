import { Command } from 'commander';
import { experimentJsonSchema } from '../../experiment/index.js';
import { printJson } from '../print.js';
import type { Accept } from '../work.js';
import { mergeCommand } from './experiment-merge.js';
import { planCommand } from './experiment-plan.js';
import { runCommand } from './experiment-run.js';
import { missingCommand, statusCommand } from './experiment-status.js';
import { submitCommand } from './experiment-submit.js';
import { workCommand } from './experiment-work.js';

/** `metagovernor experiment`: many runs, in a folder that survives. */
export function experimentCommand(accept: Accept): Command {
  return new Command('experiment')
    .description('designs and many runs: plan, run, submit, work, status, missing, merge, schema')
    .addCommand(planCommand(accept))
    .addCommand(runCommand(accept))
    .addCommand(submitCommand(accept))
    .addCommand(workCommand(accept))
    .addCommand(statusCommand(accept))
    .addCommand(missingCommand(accept))
    .addCommand(mergeCommand(accept))
    .addCommand(schemaCommand(accept));
}

function schemaCommand(accept: Accept): Command {
  return new Command('schema')
    .description('print the JSON Schema of an experiment, which editors use')
    .action(() => accept(() => printJson(experimentJsonSchema())));
}
