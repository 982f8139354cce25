import { Command } from 'commander';
import { ParameterError } from '../../base/index.js';
import { replaceFiles } from '../../experiment/node/index.js';
import { parseScenario, type ScenarioInput } from '../../model/index.js';
import {
  checkFitTies,
  compareWaves,
  describeComparison,
  describeFit,
  type EffectName,
  type FitProgress,
  type FitTiesOptions,
  fitRows,
  fitTableCsv,
  fitTies,
  TIE_EFFECTS,
} from '../../waves/index.js';
import { ENGLISH } from '../../words/index.js';
import { deliver, writtenText } from '../deliver.js';
import { readSeed, wholeNumber } from '../option-values.js';
import { checkFolder, checkNoExperiment } from '../out-folder.js';
import { networkText } from '../prepare-comparison.js';
import { formatJson, printLines, printResult } from '../print.js';
import { progressTarget } from '../progress.js';
import { readScenario } from '../scenario-source.js';
import { addJsonOption } from '../shared-options.js';
import { formatTextTable, wrap } from '../text-table.js';
import { addWaveOptions, readWaveSource, type WaveFileOptions } from '../wave-source.js';
import type { Accept, Work } from '../work.js';

const WIDTH = 92;
const FILES = ['fit.csv', 'fit.json', 'scenario.json'];

interface FitOptions extends WaveFileOptions {
  readonly months?: string;
  readonly scenario?: string;
  readonly effects?: string;
  readonly withProblems?: true;
  readonly futures?: string;
  readonly seed?: string;
  readonly out?: string;
  readonly json?: true;
}

/** `metagovernor network fit`: what two waves say of the parameters of tie change, as a scenario. */
export function fitCommand(accept: Accept): Command {
  const command = new Command('fit').description(
    'estimate from two waves how ties change here, and write the scenario with what was found',
  );
  return addJsonOption(
    addWaveOptions(command)
      .option('--months <n>', 'months (ticks) between the waves')
      .option('--scenario <id|file>', 'everything but the network and what is fitted (default: all defaults)')
      .option(
        '--effects <names>',
        `what to fit, with commas between: ${Object.keys(TIE_EFFECTS).join(', ')} (default: what the data can tell of)`,
      )
      .option('--with-problems', 'let the problems of the scenario strike between the waves')
      .option('--futures <n>', 'futures in the last steps and the final look (default: 1000)')
      .option('--seed <seed>', 'a whole number or a text (default: 0)')
      .option('--out <dir>', `the folder for ${FILES.join(', ')}`),
  ).action((options: FitOptions) => accept(prepareFit(options)));
}

function prepareFit(options: FitOptions): Work {
  const { months, scenario, effects, withProblems, futures, seed, out, json, ...files } = options;
  const { waves, options: known, read, name } = readWaveSource(files);
  if (months === undefined) {
    throw new ParameterError('Expected --months N, the months (ticks) between the waves, but found none');
  }
  const base: ScenarioInput =
    scenario === undefined ? { id: 'fitted', title: `${name}, ties as fitted` } : readScenario(scenario);
  const asked: FitTiesOptions = {
    ...known,
    months: wholeNumber('--months', months, 1, 600),
    scenario: base,
    ...(effects !== undefined && { effects: effects.split(',').map((each) => each.trim()) as EffectName[] }),
    ...(withProblems && { problems: true }),
    ...(futures !== undefined && { final: wholeNumber('--futures', futures, 100, 1_000_000) }),
    ...(seed !== undefined && { seed: readSeed(seed) }),
  };
  const comparison = compareWaves(waves[0], waves[1], known);
  checkFitTies(waves, asked);
  if (out !== undefined) {
    checkNoExperiment('the folder of --out', out);
    checkFolder('the folder of --out', out, FILES);
  }
  return async () => {
    const { scenario: found, ...fit } = await withProgress(asked, (told) => fitTies(waves, told));
    const whole = { ...fit, scenario: found };
    const texts = [fitTableCsv(whole), formatJson({ name, read, comparison, fit }), formatJson(parseScenario(found))];
    await deliver({
      write: async () => {
        if (out === undefined) return undefined;
        await replaceFiles(
          out,
          FILES.map((file, at) => ({ name: file, text: texts[at] })),
        );
        return { names: FILES, folder: out, isReplaced: false };
      },
      print: (written) =>
        json
          ? printResult({ name, read, comparison, fit: whole }, written)
          : printLines([
              name,
              '',
              ...networkText(read),
              ...describeComparison(comparison).flatMap((line) => wrap(line, WIDTH)),
              '',
              `Ties change by these parameters (${fit.months} months, ${fit.actors} actors, ${fit.pairs} pairs, ${fit.futures} futures):`,
              '',
              ...formatTextTable(fitRows(whole), 2),
              '',
              ...describeFit(whole).flatMap((line) => wrap(line, WIDTH)),
              ...writtenText(written, ENGLISH),
            ]),
    });
  };
}

/** Seconds between two lines of progress away from a terminal. */
const PLAIN_SECONDS = 10;

/** Work with its progress on stderr: on a terminal one line drawn again, elsewhere a line now and then. */
async function withProgress<Value>(
  options: FitTiesOptions,
  work: (options: FitTiesOptions) => Promise<Value>,
): Promise<Value> {
  const target = progressTarget();
  let shown = Number.NEGATIVE_INFINITY;
  const onProgress = ({ phase, futures }: FitProgress) => {
    const now = target.now();
    if (!target.isTerminal && now - shown < PLAIN_SECONDS) return;
    shown = now;
    const line = `${phase}: ${futures} futures`;
    target.write(target.isTerminal ? `\r\x1b[2K${line}` : `${line}\n`);
  };
  try {
    return await work({ ...options, onProgress });
  } finally {
    if (target.isTerminal) target.write('\r\x1b[2K');
  }
}
