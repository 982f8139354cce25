import {
  type Capacity,
  type Instrument,
  KNOWING_STRATEGIES,
  type KnowingName,
  OPERATIONS,
  type OperationName,
  STRATEGIES,
  type StrategyName,
} from '../../metagovernance/index.js';
import type { Named, Term } from '../term.js';

const OPERATION_LABELS: Readonly<Record<OperationName, string>> = {
  invite: 'Invite',
  exclude: 'Exclude',
  brokerTie: 'Introduce',
  chooseArena: 'Choose arena',
  setRule: 'Set rule',
  setInclusion: 'Set pace',
  setPurpose: 'Set purpose',
  provideService: 'Provide service',
  setAmbition: 'Give backing',
  fund: 'Give money',
  contract: 'Make a contract',
  storyline: 'Tell a story',
  constructThreat: 'Construct a threat',
  castShadow: 'Cast the shadow of hierarchy',
  activate: 'Activate',
  alignExpectations: 'Align expectations',
  translate: 'Translate',
  factFinding: 'Find facts',
  mediate: 'Mediate',
  coupleIssues: 'Couple issues',
  decoupleIssues: 'Decouple issues',
  smallWins: 'Show small wins',
  changeMeeting: 'Change the meeting',
  setAgenda: 'Set agenda',
  proposeSolution: 'Propose a solution',
  bringKnowledge: 'Bring knowledge',
  vouch: 'Vouch for somebody',
  carryRisk: 'Carry the risk',
  setMix: 'Set the mix',
  changeCulture: 'Change culture',
  recruit: 'Recruit',
};

const STRATEGY_LABELS: Readonly<Record<StrategyName | KnowingName, string>> = {
  handsOff: 'hands off',
  random: 'random',
  convener: 'convener',
  facilitator: 'facilitator',
  catalyst: 'catalyst',
  collaborativeLeader: 'collaborative leader',
  pathfinder: 'pathfinder',
  whip: 'whip',
  mediator: 'mediator',
  cultureMaker: 'culture maker',
  team: 'team',
  mixGovernor: 'mix governor',
  handsOffCulture: 'hands off culture',
  fixedPlan: 'fixed plan',
  rules: 'rules',
  planner: 'planner',
  oracle: 'oracle',
};

/** Where the catalogue speaks to somebody who writes commands. */
const STRATEGIES_IN_WORDS: Readonly<Partial<Record<StrategyName | KnowingName, string>>> = {
  random: 'Acts drawn at random, on processes drawn at random.',
  team: 'Several roles or leader types on the same stocks.',
};

const EVERY_STRATEGY: Readonly<Record<string, { readonly about: string }>> = { ...STRATEGIES, ...KNOWING_STRATEGIES };

/** What somebody who steers has, and does, in English. */
export const steering = {
  /** `plain` is the everyday word for it. */
  capacities: {
    nodality: { label: 'nodality', plain: 'information' },
    authority: { label: 'authority', plain: 'rules' },
    treasure: { label: 'treasure', plain: 'money' },
    organisation: { label: 'organisation', plain: 'people' },
  } satisfies Readonly<Record<Capacity, Named & { readonly plain: string }>>,
  /** `question` is what the instrument asks of who steers. */
  instruments: {
    networkDesign: {
      label: 'network design',
      question: 'Who takes part, what is the purpose, how does the network work and how is it served?',
    },
    framing: {
      label: 'framing',
      question: 'Which political, economic and discursive frames apply?',
    },
    processManagement: {
      label: 'process management',
      question: 'Who is activated, which inputs are needed, what is linked and kept apart, how are conflicts solved?',
    },
    participation: {
      label: 'participation',
      question: 'How can the agenda, the possible solutions and the premises of decision be influenced?',
    },
  } satisfies Readonly<Record<Instrument, Named & { readonly question: string }>>,
  /** The label is as on a button; `about` is a sentence. */
  operations: termsOf(OPERATION_LABELS, (name) => asSentence(OPERATIONS[name].about)),
  /** `about` is a sentence. */
  strategies: termsOf(STRATEGY_LABELS, (name) => STRATEGIES_IN_WORDS[name] ?? EVERY_STRATEGY[name].about),
};

function termsOf<Name extends string>(
  labels: Readonly<Record<Name, string>>,
  aboutOf: (name: Name) => string,
): Readonly<Record<Name, Term>> {
  const terms = Object.entries(labels).map(([name, label]) => [name, { label, about: aboutOf(name as Name) }]);
  return Object.fromEntries(terms) as Record<Name, Term>;
}

function asSentence(clause: string): string {
  return `${clause[0].toUpperCase()}${clause.slice(1)}.`;
}
