import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { ParameterError } from '../../base/index.js';
import { replaceFiles } from '../../experiment/node/index.js';
import {
  type Boot,
  FIRST_STATE,
  isPlayground,
  OWN,
  pageWith,
  reportOfNetwork,
  writeLink,
} from '../../playground/index.js';
import { drawnLines } from '../../report/index.js';
import { findScenario } from '../../scenarios/index.js';
import { type Language, wordsOf } from '../../words/index.js';
import { deliver, writtenText } from '../deliver.js';
import type { NetworkOptions } from '../network-options.js';
import { checkFolder, checkNoExperiment } from '../out-folder.js';
import { networkText } from '../prepare-comparison.js';
import { printJson, printLines } from '../print.js';
import { readScenarioSource } from '../scenario-source.js';
import { addJsonOption, addNetworkOptions, readWords } from '../shared-options.js';
import type { Accept, Work } from '../work.js';

/** The page as it was built, beside the command line. */
const PAGE = fileURLToPath(new URL('../../playground.html', import.meta.url));

interface PageOptions extends NetworkOptions {
  readonly scenario?: string;
  readonly lang?: string;
  readonly out: string;
  readonly where?: true;
  readonly json?: true;
}

/** `metagovernor page`: the page for teachers, as one file, with a problem or a network of one's own in it. */
export function pageCommand(accept: Accept): Command {
  const command = new Command('page')
    .description("write the teacher's page: one file that opens by a double click and needs no network")
    .option('--scenario <id|file>', 'open it with this scenario: of the catalogue, or a JSON file')
    .option('--lang <language>', 'open it in this language: en or da (default: as the browser says)')
    .option('--out <file>', 'the file to write', 'playground.html')
    .option('--where', 'say where the page of the package lies, and write nothing');
  return addJsonOption(addNetworkOptions(command)).action((options: PageOptions) => accept(preparePage(options)));
}

function preparePage(options: PageOptions): Work {
  if (options.where) return async () => (options.json ? printJson({ page: PAGE }) : printLines([PAGE]));
  const words = readWords(options.lang);
  const { boot, network, drawn } = readBoot(options, options.lang === undefined ? undefined : words.language);
  const [folder, name] = [dirname(options.out), basename(options.out)];
  if (!/\.html?$/i.test(name)) {
    throw new ParameterError(`Expected --out to be a file that ends in .html but found ${options.out}`);
  }
  checkNoExperiment('the folder of --out', folder);
  checkFolder('the folder of --out', folder, [name], (_, bytes) => isPlayground(bytes.toString('utf8')));
  return async () => {
    const text = pageWith(readFileSync(PAGE, 'utf8'), boot);
    await deliver({
      write: async () => {
        await replaceFiles(folder, [{ name, text }]);
        return { names: [name], folder: resolve(folder), isReplaced: false };
      },
      print: (written) => {
        if (options.json) printJson({ page: resolve(options.out), network });
        else
          printLines([...networkText([...network, ...drawn]), words.terminal.openPage, ...writtenText(written, words)]);
      },
    });
  };
}

function readBoot(
  options: PageOptions,
  lang: Language | undefined,
): { readonly boot: Boot; readonly network: readonly string[]; readonly drawn: readonly string[] } {
  const { scenario, network, edges, nodes, mapping } = options;
  const language = lang === undefined ? {} : { lang };
  const spoken = lang === undefined ? [] : (['lang'] as const);
  const isOwn =
    (network ?? edges ?? nodes ?? mapping) !== undefined || (scenario !== undefined && /\.json$/i.test(scenario));
  if (!isOwn) {
    const id = scenario === undefined ? {} : { view: 'lab' as const, scenario: findScenario(scenario).id };
    return { boot: { link: writeLink({ ...FIRST_STATE, ...id, ...language }, spoken) }, network: [], drawn: [] };
  }
  const source = readScenarioSource({ ...options, set: [] });
  const own = source.scenario;
  return {
    boot: {
      link: writeLink({ ...FIRST_STATE, view: 'lab', scenario: OWN, ...language }, spoken),
      own: { ...own, question: own.question === '' ? own.title : own.question },
      ...(own.network.kind === 'embedded' ? { report: reportOfNetwork(own.network, source.network) } : {}),
    },
    network: source.network,
    drawn: drawnLines(own, wordsOf(lang ?? 'en')),
  };
}
