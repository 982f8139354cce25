import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { lookUp } from '../../base/index.js';
import { FORMATS, type Format, mergeExperiment, openFolder } from '../../experiment/node/index.js';
import { checkFolder } from '../out-folder.js';
import { printLines } from '../print.js';
import type { Accept } from '../work.js';

/** `metagovernor experiment merge`: the tables of an experiment, each whole. */
export function mergeCommand(accept: Accept): Command {
  return new Command('merge')
    .description(
      'write the tables of an experiment, in the place of those of an earlier merge: Parquet, CSV and long CSV for R and pandas',
    )
    .argument('dir', 'the folder of the experiment')
    .option('--out <dir>', 'the folder for the tables (default: tables/ in the folder of the experiment)')
    .option('--formats <a,b>', `of ${Object.keys(FORMATS).join(', ')} (default: parquet,csv)`)
    .option('--partial', 'write what is there, where shards are missing')
    .action(
      (folder: string, options: { readonly out?: string; readonly formats?: string; readonly partial?: true }) => {
        const stored = openFolder(folder);
        const out = options.out ?? join(folder, 'tables');
        const formats = (options.formats ?? 'parquet,csv').split(',').map((format) => format.trim() as Format);
        for (const format of formats) lookUp('format', FORMATS, format);
        checkFolder('--out', out, []);
        accept(async () => {
          const before = existsSync(out) ? readdirSync(out) : [];
          const files = await mergeExperiment(stored, out, { formats, partial: options.partial === true });
          const gone = before.filter((name) => !name.startsWith('.') && !existsSync(join(out, name)));
          printLines([
            `Wrote ${files.join(', ')} into ${out}`,
            ...(gone.length === 0 ? [] : [`Removed ${gone.join(', ')} of an earlier merge`]),
          ]);
        });
      },
    );
}
