import type { ScenarioInput } from 'metagovernor';
import { enact, OPERATIONS } from 'metagovernor/metagovernance';
import { findTie } from 'metagovernor/model';
import { buildNetwork, completeNetwork, type Network } from 'metagovernor/network';
import { openSession } from 'metagovernor/simulation';
import type { Pair } from './bounded-confidence.ts';
import { CONTACT_ONLY, opinionColumns } from './contact-only.ts';

const STILL = 1e-10;
const PLENTY = { start: 1000, cap: 1000, regeneration: 1000 };
/** Every tie is lost at the end of its month, whoever it leads to. */
const LOST_AT_ONCE = {
  rate: 1,
  loss: 1,
  lasting: 0,
  returned: 1,
  sharedPartner: 1,
  inUse: 1,
  conflict: 0,
  trust: 0,
  strangeness: 0,
  dependence: 0,
  capacity: 0,
};

/**
 * Everyday contact in two chambers of the same opinions, each member tied to the whole other chamber.
 *
 * Everyday contact averages over one's contacts and leaves oneself out. A member's likeness in the other chamber speaks for
 * it, so that here it is the mean of all in reach, oneself included: Hegselmann & Krause 2002, exactly.
 */
export function talkInTwoChambers(start: Float64Array, reach: number): Float64Array {
  const both = Float64Array.from([...start, ...start]);
  const network = { ...twoChambers(start.length), nodeAttributes: opinionColumns(both) };
  return untilStill(contactScenario(reach), network).slice(0, start.length);
}

/**
 * Everyday contact in one assembly: the same without the likeness. With all of the way to the mean of the others, two who
 * are alone would change places for ever; so everybody goes `influence` of the way.
 */
export function talkInOneAssembly(start: Float64Array, reach: number, influence: number): Float64Array {
  const network = { ...assembly(start.length), nodeAttributes: opinionColumns(start) };
  return untilStill(contactScenario(reach, influence), network);
}

/**
 * Each month somebody introduces strangers to each other in pairs, who talk and lose sight of each other: Deffuant et al. 2000.
 * The more are introduced in a month, the less strength is left for the next, so that some do not get to talk.
 *
 * @param months - the pairs of each month, nobody twice in one.
 * @returns what all think in the end, and the pairs that did talk, in their order.
 */
export function talkInPairs(start: Float64Array, reach: number, months: readonly (readonly Pair[])[]) {
  const session = openSession(
    {
      ...contactScenario(reach, 0.5),
      ticks: months.length,
      ties: LOST_AT_ONCE,
      metagovernor: { nodality: PLENTY, competence: { [OPERATIONS.brokerTie.competence]: 1 } },
    },
    { network: strangers(start), strategy: 'handsOff' },
  );
  const { world } = session;
  const met: Pair[] = [];
  for (const pairs of months) {
    enact(
      world,
      pairs.map(([actor, partner]) => ({ operation: 'brokerTie', actor, partner })),
    );
    met.push(...pairs.filter(([actor, partner]) => findTie(world, actor, partner) >= 0));
    session.step();
  }
  if (world.state.refusals[0] > 0) throw new Error('Expected every introduction to be made');
  return { opinions: Float64Array.from(world.state.frame), met };
}

/**
 * Each month everybody runs into somebody new, and listens; the other may listen to somebody else. Nobody steers. Everybody can keep
 * up one relation, and in the first month knows its neighbour in the list.
 */
export function talkByChance(
  start: Float64Array,
  reach: number,
  { months, seed, replicate }: { readonly months: number; readonly seed: string; readonly replicate: number },
): Float64Array {
  const scenario = contactScenario(reach, 0.5);
  const session = openSession(
    {
      ...scenario,
      ticks: months,
      ties: { ...LOST_AT_ONCE, fill: 1, anybody: 1, distance: 0, answered: 0 },
    },
    { network: circle(start), seed, replicate },
  );
  session.finish();
  return Float64Array.from(session.world.state.frame);
}

/** How far two lists of opinions are apart where they are farthest. */
export function largestGap(one: Float64Array, other: Float64Array): number {
  return one.reduce((most, opinion, at) => Math.max(most, Math.abs(opinion - other[at])), 0);
}

function contactScenario(openness: number, influence: number = CONTACT_ONLY.contact.influence) {
  return {
    ...CONTACT_ONLY,
    actors: { ...CONTACT_ONLY.actors, openness },
    contact: { ...CONTACT_ONLY.contact, influence },
  };
}

function untilStill(scenario: ScenarioInput, network: Network): Float64Array {
  const session = openSession(scenario, { network });
  const { frame } = session.world.state;
  for (;;) {
    const before = frame.slice();
    session.step();
    if (session.isOver || frame.every((opinion, at) => Math.abs(opinion - before[at]) < STILL)) return frame.slice();
  }
}

function strangers(start: Float64Array): Network {
  return buildNetwork({ ids: idsOf(start.length), sources: [], targets: [], nodeAttributes: opinionColumns(start) });
}

function circle(start: Float64Array): Network {
  const sources = Int32Array.from(start, (_, at) => at);
  const targets = Int32Array.from(start, (_, at) => (at + 1) % start.length);
  return buildNetwork({ ids: idsOf(start.length), sources, targets, nodeAttributes: opinionColumns(start) });
}

const assemblies = new Map<number, Network>();

function assembly(count: number): Network {
  const network = assemblies.get(count) ?? completeNetwork(count);
  assemblies.set(count, network);
  return network;
}

const chambers = new Map<number, Network>();

function twoChambers(count: number): Network {
  const network = chambers.get(count) ?? buildTwoChambers(count);
  chambers.set(count, network);
  return network;
}

function buildTwoChambers(count: number): Network {
  const sources = new Int32Array(2 * count * count);
  const targets = new Int32Array(2 * count * count);
  for (let at = 0; at < sources.length; at++) {
    sources[at] = Math.floor(at / count);
    targets[at] = (at % count) + (sources[at] < count ? count : 0);
  }
  return buildNetwork({ ids: idsOf(2 * count), sources, targets });
}

function idsOf(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `A${at + 1}`);
}
