import { lookUp } from '../base/index.js';
import { describeTwoMode, type NetworkMode, projectTwoMode, type ReadResult } from '../network/index.js';

const MODES: Readonly<Record<NetworkMode, string>> = { actors: 'events', events: 'actors' };

/**
 * The network of --project, and a report that says so.
 *
 * @throws UnknownNameError for what is no mode, ParameterError for a network of one mode.
 */
export function projectResult({ network, report }: ReadResult, onto: string): ReadResult {
  const shared = lookUp('--project', MODES, onto);
  const projected = projectTwoMode(network, onto as NetworkMode);
  const said = describeTwoMode(network);
  const notes = [
    ...report.notes.filter((note) => note !== said),
    `Projected onto its ${onto}: ${projected.nodeCount} nodes and ${projected.tieCount} ties between those that share ${shared}; weight says how many.`,
  ];
  return { network: projected, report: { ...report, notes } };
}
