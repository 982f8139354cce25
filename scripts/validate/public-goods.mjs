import { completeNetwork } from '../../dist/network/index.js';
import { openSession } from '../../dist/simulation/index.js';
import { EVERYBODY_COMES } from './everybody-comes.mjs';
import { askMissing } from './talking-networks.mjs';

/**
 * A laboratory: one process whose members all come, stay, and have nothing at stake but what the others contribute.
 * No everyday contact, no sectors, no prospect; types, trust, how it is learned, motive and instruments are as by default.
 */
export const LABORATORY = {
  // The shares of Fischbacher, Gaechter & Fehr 2001: half, a third, 14 %.
  actors: { conditional: 0.5, freeRider: 0.33, hump: 0.14, attention: 50, sectorDistrust: 0 },
  contact: { influence: 0, anchoring: 0, trustLearning: 0, noise: 0, gossip: 0 },
  problems: { count: 1, lastStart: 0, decisions: 12, interdependence: 0, stakeholders: 1 },
  environment: { drift: 0, shockRate: 0 },
  forming: EVERYBODY_COMES,
  interacting: {
    patience: 600,
    rounds: 100,
    influence: 0,
    heat: 0,
    tolerance: 1,
    outside: 0,
    temptation: 2,
    sensitivity: 0,
    contributes: 1,
  },
  ties: { rate: 0 },
  metagovernor: { leavesAt: 1 },
};

/**
 * Let a group play, one round a month.
 *
 * @param {object} options
 * @param {number} options.people - members of the group.
 * @param {number} options.rounds
 * @param {string} options.seed
 * @param {number} options.replicate - the group; the same in two arms is the same people.
 * @param {Record<string, object>} [options.changes] - parameters of the laboratory that are to be others, by group.
 * @param {readonly object[]} [options.plan] - what is done in which round, from 1: `{ tick, operation, actor?, intensity? }`.
 * @returns {{ effort: Float64Array[], voluntary: Float64Array[] }} each round's contributions, one a member.
 */
export function playRounds({ people, rounds, seed, replicate, changes = {}, plan = [] }) {
  const session = openSession(
    {
      ...merged(LABORATORY, changes),
      ticks: rounds + 1,
      strategy: { name: 'fixedPlan', options: { plan: plan.map((line) => ({ process: 0, ...line })) } },
    },
    { network: groupOf(people), seed, replicate },
  );
  const { state } = session.step().world;
  askMissing(session, people);
  const effort = [];
  const voluntary = [];
  for (let round = 0; round < rounds; round++) {
    session.step();
    effort.push(state.effort.slice(0, people));
    voluntary.push(state.voluntary.slice(0, people));
  }
  if (session.observe().processes[0]?.members.length !== people)
    throw new Error(`Expected ${people} to come and stay in group ${replicate}`);
  return { effort, voluntary };
}

function groupOf(people) {
  return { ...completeNetwork(people), nodeAttributes: { sector: Array.from({ length: people }, () => 'citizen') } };
}

function merged(base, changes) {
  const groups = new Set([...Object.keys(base), ...Object.keys(changes)]);
  return Object.fromEntries(Array.from(groups, (group) => [group, { ...base[group], ...changes[group] }]));
}
