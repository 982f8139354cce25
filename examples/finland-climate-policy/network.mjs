import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeReport, findTie, readNetworkCsv } from 'metagovernor/network';
import { describeAnswers, describeAttributes, describeNetwork, few } from './describe.mjs';
import { readAnswers } from './frames.mjs';
import { SECTOR_OF_TYPE } from './sectors.mjs';

/** @import { ActorInput, ScenarioInput, TieInput } from 'metagovernor/model' */
/** @import { Network } from 'metagovernor/network' */
/** @import { Answer } from './frames.mjs' */

/**
 * The Finnish network as a scenario, and what was read, dropped and missing on the way, as lines of text.
 *
 * @typedef {object} FinnishNetwork
 * @property {ScenarioInput} scenario
 * @property {readonly string[]} lines
 */

/**
 * How to read it.
 *
 * @typedef {object} FinnishOptions
 * @property {'collaboration' | 'either'} [ties] - what makes a tie: collaboration alone, or either collaboration or being named as
 * influential. Default: collaboration.
 */

/**
 * Read one wave of the Finnish climate policy network.
 *
 * @param {string} folder - holds attribute.csv, collaboration0.csv, influence0.csv, belief0.csv and the same for wave 1.
 * @param {0 | 1} wave
 * @param {FinnishOptions} options
 * @returns {FinnishNetwork}
 * @throws Error for a file that is not there, FormatError for one that is malformed.
 */
export function readFinnishNetwork(folder, wave, options = {}) {
  const text = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8');
  const nodes = text('attribute.csv');
  const collaboration = readRelation(nodes, text(`collaboration${wave}.csv`), `collaboration${wave}.csv`);
  const influence = readRelation(nodes, text(`influence${wave}.csv`), `influence${wave}.csv`);
  const answers = readAnswers(text(`belief${wave}.csv`));

  const { ids, nodeAttributes } = collaboration.network;
  const all = ids.map((_, node) => node);
  const asked = all.filter((node) => nodeAttributes[`roster${wave}`][node] === 1);
  const notAsked = all.filter((node) => !asked.includes(node));
  const actors = asked.map((node) =>
    readActor(ids[node], String(nodeAttributes['type'][node]), answers.get(ids[node])),
  );
  const ties = readTies(collaboration.network, influence.network, asked, options.ties ?? 'collaboration');
  return {
    scenario: {
      id: `finland-climate-policy-wave-${wave}`,
      title: `Climate policy in Finland, wave ${wave}`,
      question: 'Which leadership would help a measured policy network, with its own coalitions and gaps?',
      network: { kind: 'embedded', actors, ties },
    },
    lines: [
      ...collaboration.lines,
      ...influence.lines,
      describeAttributes(collaboration.report),
      `Left out: ${notAsked.length} organisations that were not asked in wave ${wave} (${few(notAsked.map((node) => ids[node]))}).`,
      ...describeAnswers(actors, ties, answers),
      ...describeNetwork(actors, ties),
    ],
  };
}

/**
 * @param {string} nodes
 * @param {string} edges
 * @param {string} name
 */
function readRelation(nodes, edges, name) {
  const { network, report } = readNetworkCsv({ nodes, edges }, { directed: true });
  const unknown =
    readNetworkCsv({ nodes, edges }, { addUnknown: true, directed: true }).network.nodeCount - network.nodeCount;
  const lines = describeReport({ ...report, missing: [] }).map((line) => `${name}: ${line}`);
  return { network, report, lines: [...lines, `${name}: ${unknown} ids have no row in attribute.csv.`] };
}

/**
 * @param {string} id
 * @param {string} type
 * @param {Answer | undefined} answer
 * @returns {ActorInput}
 */
function readActor(id, type, answer) {
  const sector = SECTOR_OF_TYPE[type];
  if (sector === undefined) throw new Error(`Expected a known type of organisation for ${id} but found "${type}"`);
  return {
    id,
    name: `${id} (${type.replaceAll('_', ' ')})`,
    sector,
    ...(answer?.frame && { frame: [...answer.frame] }),
  };
}

/**
 * A tie where an organisation says that it collaborates with another or, where either counts, names it as influential. Being
 * named makes the other one to depend on; working together, and all the more if both say so, makes it one to trust. From
 * 0.4, the trust in strangers.
 *
 * @param {Network} collaboration
 * @param {Network} influence
 * @param {readonly number[]} asked
 * @param {'collaboration' | 'either'} counts
 */
function readTies(collaboration, influence, asked, counts) {
  /** @type {TieInput[]} */
  const ties = [];
  for (const from of asked) {
    for (const to of asked) {
      const collaborates = findTie(collaboration, from, to) >= 0;
      const named = findTie(influence, from, to) >= 0;
      if (!collaborates && (!named || counts === 'collaboration')) continue;
      const answered = findTie(collaboration, to, from) >= 0;
      ties.push({
        from: collaboration.ids[from],
        to: collaboration.ids[to],
        dependence: (1 + (collaborates ? 2 : 0) + (named ? 4 : 0)) / 10,
        trust: (4 + (collaborates ? 2 : 0) + (answered ? 1 : 0)) / 10,
      });
    }
  }
  return ties;
}
