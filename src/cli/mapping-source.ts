import { basename, dirname, join } from 'node:path';
import { ParameterError } from '../base/index.js';
import { checkMapping, type Mapping, readMapped } from '../network/index.js';
import type { NetworkOptions, NetworkSource } from './network-source.js';
import { parseYaml } from './parse-yaml.js';
import { readBytes, readTextFile, withFileName } from './read-text-file.js';
import { readReadingOptions } from './reading-options.js';

/**
 * Read the network of a mapping file: the files it names stand beside it.
 *
 * @throws ParameterError for a file that is not there or options that do not go together, FormatError for what is wrong in it.
 */
export function readMappedSource(path: string, options: NetworkOptions): NetworkSource {
  const { network, nodes, edges } = options;
  if ((network ?? nodes ?? edges) !== undefined) {
    throw new ParameterError(
      'Expected --mapping without --network, --nodes and --edges, as it names the files, but found both',
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
  const at = (file: string) => join(dirname(path), file);
  const result = withFileName(path, () =>
    readMapped(mapping, (file) => readBytes('the file', at(file)), wave === undefined ? {} : { wave }),
  );
  const files = [mapping.nodes, ...mapping.ties].flatMap((each) => (each === undefined ? [] : [at(each.file)]));
  return { ...result, name: basename(path), files: [path, ...new Set(files)] };
}

function readMapping(path: string): Mapping {
  const text = readTextFile('--mapping', path);
  return withFileName(path, () => checkMapping(parseYaml(text)));
}
