import { type ActorInput, embeddedFrom, type ScenarioInput, type TieInput } from '../../model/index.js';
import { describeReport, type ReadResult, readNetwork, readNetworkCsv } from '../../network/index.js';

/** A file as it was handed over. */
export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

/** What may stand in a network, and is drawn by the model where it does not. */
export const DRAWABLE = ['sector', 'assets', 'needs', 'frame', 'trust', 'dependence'] as const;
export type Drawable = (typeof DRAWABLE)[number];

/** What was read of a network of one's own, so that nothing that was drawn is taken for given. */
export interface OwnReport {
  readonly actors: number;
  readonly ties: number;
  /** What the files do not say, of some actor or tie. */
  readonly drawn: readonly Drawable[];
  /** What was dropped or noted in reading, as sentences. */
  readonly remarks: readonly string[];
}

/**
 * A scenario on a network of one's own, with the default problems.
 *
 * @param files - one file in any format of the library, or a table of nodes and one of edges.
 * @throws FormatError, ParameterError or UnknownNameError for what cannot be read.
 */
export function ownScenario(files: readonly GivenFile[]): { scenario: ScenarioInput; report: OwnReport } {
  const { network, report } = readFiles(files);
  const embedded = embeddedFrom(network);
  const drawn = [...drawnOf<ActorInput>(embedded.actors, DRAWABLE.slice(0, 4)), ...drawnOf<TieInput>(embedded.ties ?? [], DRAWABLE.slice(4))];
  const title = files[0].name.replace(/\.\w+$/, '');
  return {
    scenario: { id: 'own', title, question: title, network: embedded },
    report: { actors: network.nodeCount, ties: network.tieCount, drawn, remarks: describeReport(report) },
  };
}

// Of two tables the one of the edges names both ends; reading it the other way round fails, and then the other is tried.
function readFiles(files: readonly GivenFile[]): ReadResult {
  if (files.length === 1) return readNetwork(files[0].text, { fileName: files[0].name });
  const [first, second] = files;
  try {
    return readNetworkCsv({ nodes: first.text, edges: second.text });
  } catch {
    return readNetworkCsv({ nodes: second.text, edges: first.text });
  }
}

function drawnOf<T extends object>(rows: readonly T[], fields: readonly string[]): Drawable[] {
  return fields.filter((field) => rows.some((row) => (row as Record<string, unknown>)[field] === undefined)) as Drawable[];
}
