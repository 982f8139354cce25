import type { Act, Intervention, ObservedStage, OperationName, ProcessObservation } from 'metagovernor/metagovernance';

/** What an operation is meant to raise: a transition, or innovation over all processes that start. */
export type Meant = 'interaction' | 'collaboration' | 'innovation' | 'from start to innovation';

/** How an operation is tried. */
export interface Trial {
  readonly meant: Meant;
  /** The stages in which it applies; none for what is aimed at no process. */
  readonly stages: readonly ObservedStage[];
  /** In how many ticks once, as the roles have it where one has it. */
  readonly every: number;
  readonly when?: NonNullable<Act['when']>;
  readonly actors?: NonNullable<Act['actors']>;
  readonly with?: (process: ProcessObservation, decisions: number) => readonly Partial<Intervention>[];
  /** What is done at a distance, in turn. */
  readonly atDistance?: readonly Partial<Intervention>[];
  /** The scenario of the catalogue where it should matter most, and why. */
  readonly where: string;
  readonly because: string;
  /** What another way of doing it showed. */
  readonly beside?: string;
}

/** As soon as the metagovernor sees a process in a new stage, and not again. */
const AT_ONCE = {
  every: 1,
  when: ({ stage, ticksInStage }: ProcessObservation) => ticksInStage === (stage === 'forming' ? 0 : 1),
};
/** Once in a run. */
const ONCE = 1_000_000;
const MUCH_CONFLICT = 0.3;
const LARGE_PARTIES = 4;
/** Parties invited per tick. */
const SLOWEST = 1;

/** The trial of each operation. */
export const TRIALS: Readonly<Record<OperationName, Trial>> = {
  invite: {
    meant: 'interaction',
    stages: ['forming'],
    every: 1,
    actors: ({ unasked }) => unasked,
    where: 'climate-adaptation',
    because: 'across borders few know each other, and nobody asks a stranger by himself',
  },
  exclude: {
    meant: 'collaboration',
    stages: ['interacting'],
    every: 3,
    when: ({ conflict, members }) => conflict > MUCH_CONFLICT && members.length > LARGE_PARTIES,
    actors: ({ members }) => members.slice(-1),
    where: 'river-basin',
    because: 'a history of conflict: who came last is taken out where conflict is high',
  },
  brokerTie: {
    meant: 'interaction',
    stages: ['forming'],
    every: 1,
    with: introductions,
    where: 'fragile-network-losing-its-broker',
    because: 'nobody introduces any more once the broker is gone',
  },
  chooseArena: {
    meant: 'innovation',
    stages: ['implementing'],
    ...AT_ONCE,
    with: () => [{ form: 'partnership' }],
    where: 'standard-service',
    because: 'what is agreed is plain, and has to be done: a partnership binds its members',
    beside: 'no effect was found of a lab while collaborating',
  },
  setRule: {
    meant: 'innovation',
    stages: ['collaborating'],
    ...AT_ONCE,
    with: () => [{ rule: 'majority' }],
    where: 'reform-under-austerity',
    because: 'where there is less to share, some always lose and vote against',
  },
  setInclusion: {
    meant: 'interaction',
    stages: ['forming'],
    ...AT_ONCE,
    with: () => [{ pace: SLOWEST }],
    where: 'provan-kenis-shared',
    because: 'in a dense network who comes later finds somebody it knows: one after the other',
    beside: 'more parties at a time raised nothing by default, and lowered interaction in the dense network',
  },
  setPurpose: {
    meant: 'interaction',
    stages: ['forming'],
    every: 3,
    where: 'climate-adaptation',
    because: 'nobody knows how much water comes when: so that it has to be said what it is for',
  },
  provideService: {
    meant: 'collaboration',
    stages: ['interacting'],
    every: 3,
    where: 'homelessness',
    because: 'many parties, so that meeting is dear',
  },
  setAmbition: {
    meant: 'interaction',
    stages: ['forming'],
    every: 3,
    where: 'climate-adaptation',
    because: 'no political level is in charge across borders',
  },
  fund: {
    meant: 'interaction',
    stages: ['forming'],
    every: 3,
    where: 'homelessness',
    because: 'those who know the street have little of their own',
  },
  contract: {
    meant: 'innovation',
    stages: ['implementing'],
    every: 2,
    where: 'standard-service',
    because: 'what is needed can be written into a contract',
  },
  storyline: {
    meant: 'collaboration',
    stages: ['interacting'],
    every: 3,
    where: 'integrated-elderly-care',
    because: 'professional silos: ten services see ten persons',
  },
  constructThreat: {
    meant: 'interaction',
    stages: ['forming'],
    every: 3,
    where: 'reform-under-austerity',
    because: 'where means are scarce everybody has something else to do, until it cannot go on like this',
    beside:
      'while collaborating, where the catalyst does it, no effect was found: little fails there because everything stays as it was, and much for want of knowledge and of delivery',
  },
  castShadow: {
    meant: 'innovation',
    stages: ['implementing'],
    every: 2,
    where: 'reform-under-austerity',
    because: 'the most of what is agreed is not carried out there',
    beside: 'while interacting it lowered collaboration, likely because it crowds out more than it enforces',
  },
  activate: {
    meant: 'interaction',
    stages: ['forming'],
    every: 2,
    actors: ({ hesitating }) => hesitating,
    where: 'homelessness',
    because: 'many must come, and many hesitate',
  },
  alignExpectations: {
    meant: 'interaction',
    stages: ['forming'],
    every: 2,
    where: 'climate-adaptation',
    because: 'the most unclear definition of the catalogue',
  },
  translate: {
    meant: 'collaboration',
    stages: ['interacting'],
    every: 2,
    where: 'integrated-elderly-care',
    because: 'professional silos: frames are far apart',
  },
  factFinding: {
    meant: 'innovation',
    stages: ['collaborating'],
    every: 2,
    when: ({ facts }) => facts < 1,
    where: 'climate-adaptation',
    because: 'hydrology, planning, farming and insurance each know a part',
  },
  mediate: {
    meant: 'collaboration',
    stages: ['interacting'],
    every: 1,
    where: 'river-basin',
    because: 'a history of conflict between those who use the water',
  },
  coupleIssues: {
    meant: 'collaboration',
    stages: ['interacting'],
    every: 2,
    where: 'river-basin',
    because: 'high conflicting demands: crops, power, fish and taps',
  },
  decoupleIssues: {
    meant: 'collaboration',
    stages: ['interacting'],
    every: 4,
    when: ({ presence }) => presence < 1,
    where: 'homelessness',
    because: 'many holders, of whom some never come or leave',
  },
  smallWins: {
    meant: 'collaboration',
    stages: ['interacting'],
    every: 2,
    where: 'fragile-network-losing-its-broker',
    because: 'little trust, and less of it as ties are lost',
  },
  changeMeeting: {
    meant: 'innovation',
    stages: ['collaborating'],
    every: 3,
    where: 'inclusive-environments',
    because: 'no two neighbourhoods are alike: what is needed is far from what is',
  },
  setAgenda: {
    meant: 'interaction',
    stages: ['forming'],
    ...AT_ONCE,
    with: (_, decisions) => [{ decisions: mostOf(decisions) }],
    where: 'homelessness',
    because: 'all decisions at once need more holders than come: five in six of them are kept',
    beside:
      'collaboration and innovation after it were lower, likely because less on the agenda is less to gain; three in four of the decisions lowered interaction too',
  },
  proposeSolution: {
    meant: 'innovation',
    stages: ['collaborating'],
    every: 4,
    where: 'inclusive-environments',
    because: 'no two neighbourhoods are alike: the members find little by themselves',
  },
  bringKnowledge: {
    meant: 'innovation',
    stages: ['collaborating'],
    every: 2,
    when: ({ facts }) => facts < 1,
    where: 'climate-adaptation',
    because: 'a high need for knowledge that nobody at the table has',
  },
  vouch: {
    meant: 'collaboration',
    stages: ['interacting'],
    every: 3,
    actors: ({ members }) => members,
    where: 'provan-kenis-shared',
    because: 'shared governance lives on trust',
  },
  carryRisk: {
    meant: 'innovation',
    stages: ['collaborating'],
    every: 3,
    where: 'inclusive-environments',
    because: 'experiments with children: who tries and fails pays',
  },
  setMix: {
    meant: 'from start to innovation',
    stages: [],
    every: ONCE,
    atDistance: [{ mix: { market: 1 } }],
    where: 'standard-service',
    because: 'a market delivers a standard service: the mix is shifted to it once',
  },
  changeCulture: {
    meant: 'from start to innovation',
    stages: [],
    every: 2,
    atDistance: [{ aspect: 'zeroError' }, { aspect: 'ruleBurden' }, { aspect: 'fixedValues' }],
    where: 'municipality',
    because: 'a culture that hinders all the way',
  },
  recruit: {
    meant: 'innovation',
    stages: [],
    every: 2,
    atDistance: [{ aspect: 'talent' }],
    where: 'inclusive-environments',
    because: 'no two neighbourhoods are alike: it takes people with ideas',
  },
};

/** The first at the table with every holder who has not come. */
function introductions({ members, hesitating, unasked }: ProcessObservation): Partial<Intervention>[] {
  const [host] = members;
  return host === undefined ? [] : [...unasked, ...hesitating].map((partner) => ({ actor: host, partner }));
}

/** Bits of the first five in six of the decisions. */
function mostOf(decisions: number): number {
  return (1 << Math.ceil((5 * decisions) / 6)) - 1;
}
