import { readNetworkCsv } from 'metagovernor/network';

/** @import { Network } from 'metagovernor/network' */

/**
 * What one organisation answered: whether it did, and its frame where enough items have an answer.
 *
 * @typedef {object} Answer
 * @property {string} status - respondent, non-respondent or invalid (not asked in this wave).
 * @property {readonly [number, number] | undefined} frame
 * @property {number} missing - items that count for the frame and have no answer.
 */

/**
 * Climate first: reducing emissions outranks competitiveness (A0111), secure energy supply (G0405) and the wish that the
 * government did less (G0402). All three are worded the other way round, so 1 is full disagreement.
 */
const CLIMATE_FIRST = ['A0111', 'G0405', 'G0402'];

/** Voluntary action helps: by businesses (G0101), by states (G0103), by each person (G0110). 1 is full agreement. */
const VOLUNTARY = ['G0101', 'G0103', 'G0110'];

const ENOUGH = 2;

/**
 * Read a belief table into one answer per organisation, by id.
 *
 * A dimension of a frame is the mean of its answered items, from 1..5 to 0..1; with fewer than two of its three items
 * answered it is missing, and with it the frame.
 *
 * @param {string} text
 * @returns {ReadonlyMap<string, Answer>}
 */
export function readAnswers(text) {
  const { network } = readNetworkCsv({ nodes: text, edges: 'from;to\n' });
  const statuses = network.nodeAttributes['status'];
  return new Map(
    network.ids.map((id, node) => {
      const climateFirst = answersTo(network, node, CLIMATE_FIRST);
      const voluntary = answersTo(network, node, VOLUNTARY);
      const known = climateFirst.length >= ENOUGH && voluntary.length >= ENOUGH;
      return [
        id,
        {
          status: String(statuses[node]),
          frame: known ? [1 - mean(climateFirst), mean(voluntary)] : undefined,
          missing: CLIMATE_FIRST.length + VOLUNTARY.length - climateFirst.length - voluntary.length,
        },
      ];
    }),
  );
}

/**
 * What was answered to some items, as shares.
 *
 * @param {Network} network
 * @param {number} node
 * @param {readonly string[]} items
 */
function answersTo(network, node, items) {
  return items
    .map((item) => (Number(network.nodeAttributes[item][node]) - 1) / 4)
    .filter((answer) => !Number.isNaN(answer));
}

/** @param {readonly number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
