import { basename, dirname, extname, join } from 'node:path';
import { Command } from 'commander';
import { lookUp, ParameterError, show } from '../../base/index.js';
import { measuresIn } from '../../experiment/index.js';
import { openFolder, replaceFiles } from '../../experiment/node/index.js';
import { isPage, reportExperiment } from '../../report/index.js';
import { checkFolder } from '../out-folder.js';
import { printLines } from '../print.js';
import { addLanguageOption, readWords } from '../shared-options.js';
import type { Accept } from '../work.js';

interface ReportCommandOptions {
  readonly out?: string;
  readonly measure?: string;
  readonly partial?: true;
  readonly lang?: string;
}

/** `metagovernor report`: an experiment as one page. */
export function reportCommand(accept: Accept): Command {
  const command = new Command('report')
    .description('write an experiment as one HTML page: tables, pictures, parameters, how to do it again')
    .argument('dir', 'the folder of the experiment')
    .option('--out <file>', 'the page, whose name ends in .html (default: report.html in the folder of the experiment)')
    .option('--measure <name>', 'what comparisons, curves and sensitivity are about (default: rate)')
    .option('--partial', 'report what is there, where shards are missing');
  return addLanguageOption(command).action((folder: string, options: ReportCommandOptions) => {
    const words = readWords(options.lang);
    const stored = openFolder(folder);
    const out = options.out ?? join(folder, 'report.html');
    if (options.measure !== undefined) lookUp('measure', measuresIn(stored.manifest.experiment), options.measure);
    checkPage(out);
    accept(async () => {
      const text = await reportExperiment(stored, {
        words,
        ...(options.measure === undefined ? {} : { measure: options.measure }),
        ...(options.partial === undefined ? {} : { partial: true }),
      });
      await replaceFiles(dirname(out), [{ name: basename(out), text }]);
      printLines([`${words.terminal.wrote} ${out}`]);
    });
  });
}

/** Only a page may be written over, and nothing that is no page may get the name of a file that an experiment rests on. */
function checkPage(out: string): void {
  if (!/^\.html?$/i.test(extname(out)) || out.endsWith('/')) {
    throw new ParameterError(`Expected --out to name a page, such as report.html, but found ${show(out)}`);
  }
  checkFolder('the folder of --out', dirname(out), [basename(out)], (_, bytes) => isPage(bytes.toString('utf8')));
}
