import { Command } from 'commander';
import { compareWaves, describeComparison } from '../../waves/index.js';
import { networkText } from '../prepare-comparison.js';
import { printJson, printLines } from '../print.js';
import { addJsonOption } from '../shared-options.js';
import { wrap } from '../text-table.js';
import { addWaveOptions, readWaveSource, type WaveFileOptions } from '../wave-source.js';
import type { Accept } from '../work.js';

const WIDTH = 92;

/** `metagovernor network waves`: what became of the ties between two waves. */
export function wavesCommand(accept: Accept): Command {
  const command = new Command('waves').description('compare two waves of a network: what stays, forms and is given up');
  return addJsonOption(addWaveOptions(command)).action((options: WaveFileOptions & { readonly json?: true }) => {
    const { waves, options: known, read, name } = readWaveSource(options);
    const comparison = compareWaves(waves[0], waves[1], known);
    accept(() => {
      if (options.json) return printJson({ name, read, comparison });
      return printLines([
        name,
        '',
        ...networkText(read),
        ...describeComparison(comparison).flatMap((line) => wrap(line, WIDTH)),
      ]);
    });
  });
}
