import { basename, dirname, isAbsolute, join } from 'node:path';
import { ParameterError } from '../base/index.js';
import { checkMapping, type FileOf, type Mapping, readMapped } from '../network/index.js';
import type { NetworkOptions, NetworkSource } from './network-options.js';
import { parseYaml } from './parse-yaml.js';
import { readTextFile, withFileName } from './read-text-file.js';
import { readReadingOptions } from './reading-options.js';
import { readTableFile } from './workbook-source.js';

/**
 * Read the network of a mapping file: the files it names stand beside it.
 *
 * @throws ParameterError for a file that is not there or options that do not go together, FormatError for what is wrong in it.
 */
export function readMappedSource(path: string, options: NetworkOptions): NetworkSource {
  const { network, nodes, edges, sheet } = options;
  if ((network ?? nodes ?? edges ?? sheet) !== undefined) {
    throw new ParameterError(
      'Expected --mapping without --network, --nodes, --edges and --sheet, as it names them, but found both',
    );
  }
  const { wave, ...others } = readReadingOptions(options);
  const [other] = Object.keys(others);
  if (other !== undefined) {
    throw new ParameterError(
      `Expected --mapping without --${other === 'directed' && others.directed === false ? 'undirected' : other}, as the mapping says how its files are to be read, but found both`,
      { option: other },
    );
  }
  const mapping = readMapping(path);
  const at = (file: string) => (isAbsolute(file) ? file : join(dirname(path), file));
  const said = new Set<string>();
  const fileOf: FileOf = (file, sheetOfFile, of) => {
    const { content, notes } = readTableFile('the file', at(file), of, sheetOfFile);
    for (const note of notes) said.add(note);
    return content;
  };
  const { network: read, report } = withFileName(path, () =>
    readMapped(mapping, fileOf, wave === undefined ? {} : { wave }),
  );
  const files = [mapping.nodes, ...mapping.ties].flatMap((each) => (each === undefined ? [] : [at(each.file)]));
  return {
    network: read,
    report: { ...report, notes: [...said, ...report.notes] },
    name: basename(path),
    files: [path, ...new Set(files)],
  };
}

function readMapping(path: string): Mapping {
  const text = readTextFile('--mapping', path);
  return withFileName(path, () => checkMapping(parseYaml(text)));
}
