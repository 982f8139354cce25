import { type Intervention, type ScenarioInput, withParameters } from 'metagovernor';
import { completeNetwork, type Network } from 'metagovernor/network';
import { openSession, type Session } from 'metagovernor/simulation';
import { askMissing, EVERYBODY_COMES } from './everybody-comes.ts';

/** Parameters by path. */
export type Changes = Readonly<Record<string, unknown>>;

/** What is done to a group in a round, from 1. */
export interface GameAct extends Omit<Intervention, 'process'> {
  readonly tick: number;
}

/** How a group plays. */
export interface Game {
  /** Members of the group: 4. */
  readonly people?: number;
  /** 10. */
  readonly rounds?: number;
  /** Parameters of the laboratory that are to be others. */
  readonly changes?: Changes;
  readonly plan?: readonly GameAct[];
}

/** What the members of a group gave, a list a round and in it a number a member. */
export interface Group {
  readonly effort: readonly Float64Array[];
  /** Of it, what was given freely. */
  readonly voluntary: readonly Float64Array[];
}

/** Rounds of a game, where nothing else is said. */
export const ROUNDS = 10;
const PEOPLE = 4;

/**
 * A laboratory: one process whose members all come, stay, and have nothing at stake but what the others contribute.
 * No everyday contact, no sectors, no prospect; types, trust, how it is learned, motive and instruments are as by default.
 */
const LABORATORY: ScenarioInput = {
  // The shares of Fischbacher, Gaechter & Fehr 2001: half, a third, 14 %.
  actors: { conditional: 0.5, freeRider: 0.33, hump: 0.14, attention: 50, sectorDistrust: 0 },
  contact: { influence: 0, anchoring: 0, impression: 0, noise: 0, gossip: 0 },
  problems: { count: 1, lastStart: 0, decisions: 12, interdependence: 0, stakeholders: 1 },
  environment: { drift: 0, shockRate: 0 },
  forming: EVERYBODY_COMES,
  // As many rounds as meetings; how many of the others one talks to in each is as by default.
  table: { meetingEvery: 1, partnerCost: 0 },
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

/** Nobody waits for the others, as in the studies of motive: all are unconditional. */
export const ALONE = { 'actors.conditional': 0, 'actors.freeRider': 0, 'actors.hump': 0 };

/** The changes that the laboratory leaves open: what it holds stays held. */
export function openInLaboratory(changes: Changes): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([path]) => !isHeld(path)));
}

function isHeld(path: string): boolean {
  const [group, name] = path.split('.');
  return Object.hasOwn(Object(LABORATORY[group as keyof ScenarioInput]), name);
}

/** Let groups play, one round a month: the same groups, that is the same people, in every game of one seed. */
export function playGroups(groups: number, seed: string, game: Game): Group[] {
  const { rounds = ROUNDS } = game;
  const gather = gathering(game);
  return Array.from({ length: groups }, (_, replicate) => playRounds(gather(seed, replicate), rounds));
}

/** One group that has come together and not begun to play. */
export function gatherGroup(game: Game, seed: string, replicate: number): Session {
  return gathering(game)(seed, replicate);
}

function gathering({ people = PEOPLE, rounds = ROUNDS, changes = {}, plan = [] }: Game) {
  const scenario = {
    ...withParameters(LABORATORY, changes),
    ticks: rounds + 1,
    strategy: { name: 'fixedPlan', options: { plan: plan.map((act) => ({ process: 0, ...act })) } },
  };
  const network = groupOf(people);
  return (seed: string, replicate: number) => {
    const session = openSession(scenario, { network, seed, replicate }).step();
    askMissing(session, people);
    return session;
  };
}

function playRounds(session: Session, rounds: number): Group {
  const { state, sizes } = session.world;
  const people = sizes.actors;
  const effort: Float64Array[] = [];
  const voluntary: Float64Array[] = [];
  for (let round = 0; round < rounds; round++) {
    session.step();
    effort.push(state.effort.slice(0, people));
    voluntary.push(state.voluntary.slice(0, people));
  }
  const stayed = session.observe().processes[0]?.members.length;
  if (stayed !== people) throw new Error(`Expected ${people} to come and stay but found ${stayed}`);
  return { effort, voluntary };
}

function groupOf(people: number): Network {
  return { ...completeNetwork(people), nodeAttributes: { sector: Array.from({ length: people }, () => 'citizen') } };
}
