import { basename, dirname, join } from 'node:path';
import { Command } from 'commander';
import { lookUp } from '../../base/index.js';
import { openFolder } from '../../experiment/node/index.js';
import { MEASURES } from '../../measures/index.js';
import { reportExperiment } from '../../report/index.js';
import { checkFolder, writeFiles } from '../out-folder.js';
import { printLines } from '../print.js';
import type { Accept } from '../work.js';

interface ReportCommandOptions {
  readonly out?: string;
  readonly measure?: string;
  readonly partial?: true;
}

/** `metagovernor report`: an experiment as one page. */
export function reportCommand(accept: Accept): Command {
  return new Command('report')
    .description('write an experiment as one HTML page: tables, pictures, parameters, how to do it again')
    .argument('dir', 'the folder of the experiment')
    .option('--out <file>', 'the page (default: report.html in the folder of the experiment)')
    .option('--measure <name>', 'what comparisons, curves and sensitivity are about (default: rate)')
    .option('--partial', 'report what is there, where shards are missing')
    .action((folder: string, options: ReportCommandOptions) => {
      const stored = openFolder(folder);
      const out = options.out ?? join(folder, 'report.html');
      if (options.measure !== undefined) lookUp('measure', MEASURES, options.measure);
      checkFolder('--out', dirname(out), [basename(out)]);
      accept(async () => {
        const text = await reportExperiment(stored, {
          ...(options.measure === undefined ? {} : { measure: options.measure }),
          ...(options.partial === undefined ? {} : { partial: true }),
        });
        writeFiles(dirname(out), [{ name: basename(out), text }]);
        printLines([`Wrote ${out}`]);
      });
    });
}
