import { embeddedFrom, type ScenarioInput } from '../../model/index.js';
import { describeReport, type ReadResult, readNetwork } from '../../network/index.js';
import { type OwnReport, reportOfNetwork } from '../saved-page/own-report.js';
import { OWN } from '../state/page-state.js';

interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Read files that were dropped on the page, or chosen: one network in any format, or a table of nodes and one of edges. They go
 * nowhere else.
 *
 * @throws FormatError, ParameterError or UnknownNameError for what cannot be read.
 */
export async function readOwnNetwork(
  files: readonly File[],
): Promise<{ readonly scenario: ScenarioInput; readonly report: OwnReport }> {
  const given = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const read = readFiles(given);
  const network = embeddedFrom(read.network);
  const title = given[0].name.replace(/\.\w+$/, '');
  return {
    scenario: { id: OWN, title, question: title, network },
    report: reportOfNetwork(network, describeReport(read.report)),
  };
}

// Which of two tables is that of the edges is not asked: read the wrong way round they make no network.
function readFiles([first, second]: readonly GivenFile[]): ReadResult {
  if (second === undefined) return readNetwork(first.bytes, { fileName: first.name });
  try {
    return readNetwork(second.bytes, { fileName: second.name, nodes: first.bytes });
  } catch {
    return readNetwork(first.bytes, { fileName: first.name, nodes: second.bytes });
  }
}
