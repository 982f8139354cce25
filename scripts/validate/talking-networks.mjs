import { buildNetwork, completeNetwork } from '../../dist/network/index.js';
import { openSession } from '../../dist/simulation/index.js';
import { EVERYBODY_COMES } from './everybody-comes.mjs';

/** No problem gathers anybody, nothing drifts, nothing forms or dies: what is left is everyday contact. */
const CONTACT_ONLY = {
  ticks: 10_000,
  actors: { openness: 0.5, opennessSpread: 0, frameDimensions: 1, trust: 0.5, trustSpread: 0, sectorDistrust: 0 },
  contact: { influence: 1, anchoring: 0, trustLearning: 0, noise: 0, gossip: 0, evidence: 'steady' },
  problems: { count: 1, decisions: 2, interdependence: 0, stakeholders: 0 },
  environment: { drift: 0, shockRate: 0 },
  forming: { patience: 1, baseline: -10, experience: 0, dependence: 0, incentive: 0, trust: 0 },
  ties: {
    rate: 0,
    survival: -10,
    formation: -20,
    reciprocity: 0,
    sharedPartners: 0,
    popularity: 0,
    distance: 0,
    dependence: 0,
    use: 0,
    conflict: 0,
  },
};

const STILL = 1e-10;

/**
 * Everyday contact in two chambers of the same opinions, each member tied to the whole other chamber.
 *
 * Everyday contact averages over one's contacts and leaves oneself out. A member's likeness in the other chamber speaks for
 * it, so that here it is the mean of all in reach, oneself included: Hegselmann & Krause 2002, exactly.
 *
 * @param {Float64Array} start
 * @param {number} reach
 */
export function talkInTwoChambers(start, reach) {
  const both = Float64Array.from([...start, ...start]);
  const network = { ...twoChambers(start.length), nodeAttributes: attributes(both) };
  return untilStill(contactScenario(reach), network).slice(0, start.length);
}

/**
 * Everyday contact in one assembly: the same without the likeness. With all of the way to the mean of the others, two who
 * are alone would change places for ever; so everybody goes `influence` of the way.
 *
 * @param {Float64Array} start
 * @param {number} reach
 * @param {number} influence
 */
export function talkInOneAssembly(start, reach, influence) {
  const network = { ...assembly(start.length), nodeAttributes: attributes(start) };
  return untilStill(contactScenario(reach, { influence }), network);
}

/**
 * Each month somebody introduces strangers to each other in pairs, who talk and lose sight of each other: Deffuant et al. 2000.
 *
 * @param {Float64Array} start
 * @param {number} reach
 * @param {readonly (readonly (readonly [number, number])[])[]} months - the pairs of each month, nobody twice in one.
 */
export function talkInPairs(start, reach, months) {
  const plenty = { start: 1000, cap: 1000, regeneration: 1000 };
  const scenario = contactScenario(reach, { influence: 0.5 });
  const plan = months.flatMap((pairs, tick) =>
    pairs.map(([actor, partner]) => ({ tick, operation: 'brokerTie', actor, partner, intensity: 0.001 })),
  );
  const session = openSession(
    {
      ...scenario,
      ticks: months.length,
      // Ties die as soon as they can; who is trusted little is left sooner.
      actors: { ...scenario.actors, strangerTrust: 0 },
      ties: { ...scenario.ties, rate: 1 },
      metagovernor: { nodality: plenty, leavesAt: 1 },
      strategy: { name: 'fixedPlan', options: { plan } },
    },
    { network: strangers(start) },
  );
  session.finish();
  if (session.world.state.refusals[0] > 0) throw new Error('Expected every introduction to be made');
  return Float64Array.from(session.world.state.frame);
}

/**
 * Each month everybody runs into somebody new, and listens; the other may listen to somebody else. Nobody steers.
 *
 * @param {Float64Array} start
 * @param {number} reach
 * @param {{ months: number, seed: string, replicate: number }} options
 */
export function talkByChance(start, reach, { months, seed, replicate }) {
  const scenario = contactScenario(reach, { influence: 0.5 });
  const session = openSession(
    { ...scenario, ticks: months, ties: { ...scenario.ties, rate: 1, formation: 10 } },
    { network: strangers(start), seed, replicate },
  );
  session.finish();
  return Float64Array.from(session.world.state.frame);
}

/** The most who can sit at one table: twenty hold a decision of the problem, six are affected. */
export const TABLE = 26;

/**
 * Deliberation of one process: everybody joins, nobody contributes or leaves, and they talk for fifty years.
 *
 * @param {Float64Array} start - of TABLE members.
 * @param {number} reach
 */
export function talkAtTheTable(start, reach) {
  const network = {
    ...assembly(start.length),
    nodeAttributes: attributes(start),
    tieAttributes: { trust: new Float64Array(start.length * (start.length - 1)).fill(1) },
  };
  const session = openSession(
    {
      ...CONTACT_ONLY,
      ticks: 600,
      actors: { ...CONTACT_ONLY.actors, openness: reach, attention: 50 },
      contact: { ...CONTACT_ONLY.contact, influence: 0 },
      problems: { count: 1, lastStart: 0, decisions: 20, interdependence: 0, stakeholders: 1 },
      forming: EVERYBODY_COMES,
      interacting: {
        patience: 600,
        influence: 1,
        heat: 0,
        tolerance: 1,
        outside: 0,
        temptation: 2,
        slope: 0,
        sensitivity: 0,
        contributes: 1,
      },
      learning: { evidence: 0 },
    },
    { network },
  );
  session.step();
  askMissing(session, start.length);
  session.finish();
  const seats = session.observe().processes[0]?.members.length ?? 0;
  if (seats !== start.length) throw new Error(`Expected ${start.length} at the table but found ${seats}`);
  return Float64Array.from(session.world.state.frame);
}

/**
 * Holders of decisions come by themselves in the first month; one who holds none may have been overlooked, and is asked in
 * before anybody talks.
 *
 * @param {import('../../dist/simulation/index.js').Session} session - after one month.
 * @param {number} people
 */
export function askMissing(session, people) {
  const seated = session.observe().processes[0]?.members ?? [];
  const missing = Array.from({ length: people }, (_, actor) => actor).filter((actor) => !seated.includes(actor));
  session.apply(missing.map((actor) => ({ operation: 'invite', process: 0, actor })));
}

function contactScenario(openness, contact = {}) {
  return {
    ...CONTACT_ONLY,
    actors: { ...CONTACT_ONLY.actors, openness },
    contact: { ...CONTACT_ONLY.contact, ...contact },
  };
}

function untilStill(scenario, network) {
  const session = openSession(scenario, { network });
  const { frame } = session.world.state;
  for (;;) {
    const before = frame.slice();
    session.step();
    if (session.isOver || frame.every((opinion, at) => Math.abs(opinion - before[at]) < STILL)) return frame.slice();
  }
}

function attributes(opinions) {
  return { sector: Array.from(opinions, () => 'citizen'), frame_1: opinions };
}

function strangers(start) {
  return buildNetwork({ ids: idsOf(start.length), sources: [], targets: [], nodeAttributes: attributes(start) });
}

const assemblies = new Map();

function assembly(count) {
  if (!assemblies.has(count)) assemblies.set(count, completeNetwork(count));
  return assemblies.get(count);
}

const chambers = new Map();

function twoChambers(count) {
  if (chambers.has(count)) return chambers.get(count);
  const sources = new Int32Array(2 * count * count);
  const targets = new Int32Array(2 * count * count);
  for (let at = 0; at < sources.length; at++) {
    sources[at] = Math.floor(at / count);
    targets[at] = (at % count) + (sources[at] < count ? count : 0);
  }
  const network = buildNetwork({ ids: idsOf(2 * count), sources, targets });
  chambers.set(count, network);
  return network;
}

function idsOf(count) {
  return Array.from({ length: count }, (_, at) => `A${at + 1}`);
}
