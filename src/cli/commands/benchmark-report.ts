import { Command } from 'commander';
import { StoreError } from '../../base/index.js';
import { readRecord } from '../../benchmark/node/index.js';
import { checkBenchmarkFolder } from '../benchmark-results.js';
import { showRecord } from '../benchmark-work.js';
import { addJsonOption, addLanguageOption, readWords } from '../shared-options.js';
import type { Accept } from '../work.js';

interface ReportOptions {
  readonly json?: true;
  readonly lang?: string;
}

/** `metagovernor benchmark report`: the standings again, from the runs that are there. */
export function benchmarkReportCommand(accept: Accept): Command {
  const command = new Command('report')
    .description('write the leaderboard (HTML, JSON, CSV) again, from the runs in a folder')
    .argument('dir', 'the folder of a benchmark');
  return addLanguageOption(addJsonOption(command)).action((folder: string, { json, lang }: ReportOptions) => {
    const words = readWords(lang);
    const record = readRecord(folder);
    if (record === undefined) throw new StoreError(`Expected ${folder} to be the folder of a benchmark but found none`);
    checkBenchmarkFolder('dir', folder);
    accept(() => showRecord(folder, record, { words, json: json === true }));
  });
}
