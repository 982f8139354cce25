import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { ParameterError, show } from '../base/index.js';
import { replaceFiles } from '../experiment/node/index.js';
import { type DraftSource, draftMapping, nodesOf, type SheetText, sheetsByKind } from '../network/index.js';
import { ENGLISH } from '../words/index.js';
import { deliver, writtenText } from './deliver.js';
import type { NetworkOptions } from './network-options.js';
import { checkFolder, checkNoExperiment } from './out-folder.js';
import { printLines } from './print.js';
import { readBytes, withFileName } from './read-text-file.js';
import { readReadingOptions } from './reading-options.js';
import { pathWord, shellCommand } from './shell-command.js';
import type { Work } from './work.js';
import { openWorkbook } from './workbook-source.js';

/**
 * Check the options of --draft-mapping. The work writes the mapping file and prints it.
 *
 * @throws ParameterError for a file that is there already or options that do not go together, FormatError for a malformed file.
 */
export function prepareDraft(
  path: string,
  files: readonly string[],
  options: NetworkOptions & {
    readonly convert?: string;
    readonly scenario?: string;
    readonly out?: string;
    readonly json?: true;
  },
): Work {
  const [other] = Object.keys({
    ...readReadingOptions(options),
    ...given(options, ['mapping', 'project', 'convert', 'scenario', 'out', 'json']),
  });
  if (other !== undefined) {
    throw new ParameterError(
      `Expected --draft-mapping with files of ties and --nodes alone but found --${other} beside it: the mapping says it`,
      { option: other },
    );
  }
  const ties = [
    ...(options.network === undefined ? [] : [options.network]),
    ...(options.edges === undefined ? [] : [options.edges]),
    ...files,
  ];
  if (ties.length === 0) {
    throw new ParameterError(
      'Expected a file of ties beside --draft-mapping (--network FILE, or further files) but found none',
    );
  }
  // What somebody filled in is not written over.
  if (existsSync(path)) {
    throw new ParameterError(
      `Expected --draft-mapping to name a file that is not there yet but found ${show(path)}: name another, or remove it`,
      { path },
    );
  }
  const folder = dirname(path);
  const opened = ties.map((file) => openTies(file, beside(folder, file)));
  const tieSources = opened.flatMap((each) => each.ties);
  const nodeSource =
    options.nodes === undefined
      ? opened.find((each) => each.nodes !== undefined)?.nodes
      : openNodes(options.nodes, beside(folder, options.nodes));
  const others = opened.flatMap((each) => each.others);
  const text = withFileName([...ties, ...(options.nodes === undefined ? [] : [options.nodes])].join(' and '), () =>
    draftMapping(tieSources, nodeSource),
  );
  checkNoExperiment('the folder of --draft-mapping', folder);
  checkFolder('the folder of --draft-mapping', folder, [basename(path)], () => false);
  return async () => {
    await deliver({
      write: async () => {
        await replaceFiles(folder, [{ name: basename(path), text }]);
        return { names: [basename(path)], folder, isReplaced: false };
      },
      print: (written) =>
        printLines([
          ...text.trimEnd().split('\n'),
          ...writtenText(written, ENGLISH),
          ...(others.length === 0
            ? []
            : [`Sheets that are neither ties nor nodes were left out: ${others.join(', ')}.`]),
          `Go through it, then: ${shellCommand('network', '--mapping', pathWord(path))}`,
        ]),
    });
  };
}

interface OpenedFile {
  readonly ties: readonly DraftSource[];
  readonly nodes: DraftSource | undefined;
  /** The names of sheets that are neither. */
  readonly others: readonly string[];
}

/** A file of ties; of a workbook every sheet that may be one. */
function openTies(path: string, file: string): OpenedFile {
  const bytes = readBytes('the file', path);
  const workbook = openWorkbook(path, bytes);
  if (workbook === undefined) return { ties: [{ file, content: bytes }], nodes: undefined, others: [] };
  const { ties, nodes, others } = withFileName(path, () => sheetsByKind(workbook));
  const sourceOf = ({ name, text }: SheetText): DraftSource => ({ file, sheet: name, content: text });
  return { ties: ties.map(sourceOf), nodes: nodes === undefined ? undefined : sourceOf(nodes), others };
}

function openNodes(path: string, file: string): DraftSource {
  const bytes = readBytes('--nodes', path);
  const workbook = openWorkbook(path, bytes);
  if (workbook === undefined) return { file, content: bytes };
  const { name, text } = withFileName(path, () => nodesOf(workbook));
  return { file, sheet: name, content: text };
}

function given(options: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).filter(([name, value]) => names.includes(name) && value !== undefined),
  );
}

/** A file as the mapping names it: from its own folder, with the separator that every system reads. */
function beside(folder: string, file: string): string {
  return relative(resolve(folder), resolve(file)).split(sep).join('/');
}
