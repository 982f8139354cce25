import { VERSION } from '../base/index.js';
import type { NamedText } from '../experiment/node/index.js';
import { ABOUT_MEASURES, type Network, type NetworkMeasures } from '../network/index.js';
import { formatTableCsv, table } from '../numeric/index.js';
import { measuredPicture } from '../report/index.js';
import { type ResultFolder, resultFolder } from './result-folder.js';

/** What `network --out` writes, beside the record of it. */
const NAMES = ['network.svg', 'measures.csv', 'summary.txt'] as const;

/** The folder of `network --out`. Throws a ParameterError for one that cannot take it. */
export function networkFolder(folder: string): ResultFolder {
  return resultFolder('--out', folder, { record: 'measures.json', names: NAMES });
}

/** What the record says: the measures, with what each of them is. */
export function networkRecord(name: string, measures: NetworkMeasures, described: object): object {
  return { version: VERSION, name, measures, about: ABOUT_MEASURES, ...described };
}

/** The picture of a network, its measures as a table, and what the command says of it. */
export function networkFiles(
  network: Network,
  name: string,
  measures: NetworkMeasures,
  text: readonly string[],
): NamedText[] {
  const rows = Object.keys(ABOUT_MEASURES) as (keyof NetworkMeasures)[];
  const columns = {
    measure: rows,
    value: Float64Array.from(rows, (row) => measures[row]),
    definition: rows.map((row) => ABOUT_MEASURES[row].definition),
    elsewhere: rows.map((row) => ABOUT_MEASURES[row].elsewhere),
  };
  return [
    measuredPicture(network, name, VERSION),
    { name: 'measures.csv', text: formatTableCsv(table(columns)) },
    { name: 'summary.txt', text: `${text.join('\n')}\n` },
  ];
}
