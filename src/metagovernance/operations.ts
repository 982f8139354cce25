import { deepFreeze } from '../base/index.js';
import type { Price } from './capacity.js';
import type { Competence } from './competences.js';

/** The four instruments of metagovernance (S13). */
export const INSTRUMENTS = deepFreeze(['networkDesign', 'framing', 'processManagement', 'participation'] as const);
/** One of the four instruments. */
export type Instrument = (typeof INSTRUMENTS)[number];

/** What one operation is, whatever it is aimed at. */
export interface Operation {
  readonly instrument: Instrument;
  /** Points it costs at intensity 1; its effect is limited by the scarcest of these capacities. */
  readonly price: Price;
  /** What a leader must be good at to reach its full effect (S23); of what is not graded, done is done. */
  readonly competence: Competence;
  /** -1..1: how far it is felt as control; below 0 it is felt as support. */
  readonly coercion: number;
  /** Whether it can be done by halves; if not, intensity changes nothing and the whole price is paid. */
  readonly graded: boolean;
  readonly about: string;
}

/**
 * The operations of the four instruments. Prices and coerciveness are our guesses.
 *
 * The competence is argued from the survey's own words (docs/roles.md has a reason for each). What a capacity pays for is not asked of
 * a competence once more; power is asked of what is done over somebody's head.
 *
 * The order is the code written to the event log: new ones go to the end.
 */
export const OPERATIONS = deepFreeze({
  // Network design: who takes part, what is the purpose, how does the network work, how is it served?
  invite: whole('networkDesign', 'communication', { nodality: 0.3 }, 0, 'ask an actor to the table'),
  exclude: whole('networkDesign', 'power', { authority: 1 }, 0.8, 'take an actor out of a process'),
  brokerTie: op('networkDesign', 'communication', { nodality: 0.4 }, 0, 'introduce two actors to each other'),
  chooseArena: whole('networkDesign', 'vision', { organisation: 0.8 }, 0.1, 'move a process to another form of arena'),
  setRule: whole('networkDesign', 'power', { authority: 0.5 }, 0.2, 'set how a process decides'),
  setInclusion: whole('networkDesign', 'detail', { organisation: 0.2 }, 0, 'set how many parties are invited per tick'),
  setPurpose: op('networkDesign', 'vision', { authority: 0.2, nodality: 0.2 }, 0.05, 'say what a process is for'),
  provideService: op('networkDesign', 'detail', { organisation: 0.5 }, -0.1, 'serve a process with a secretariat'),
  // Framing: which political, economic and discursive frames apply?
  setAmbition: op('framing', 'vision', { authority: 0.4 }, 0.05, 'give political backing and a goal'),
  fund: op('framing', 'detail', { treasure: 0.8 }, 0.1, 'fund taking part and reward contributions'),
  contract: op('framing', 'detail', { treasure: 0.5, authority: 0.2 }, 0.15, 'bind delivery by an economic contract'),
  storyline: op('framing', 'vision', { nodality: 0.4 }, 0, 'tell a story that pulls frames together'),
  constructThreat: op('framing', 'communication', { nodality: 0.4 }, 0.1, 'make the status quo look untenable'),
  castShadow: op(
    'framing',
    'power',
    { authority: 0.8 },
    0.8,
    'cast a shadow of hierarchy: rules, and sanctions if they fail',
  ),
  // Process management: who is activated, which inputs, what is linked, how are conflicts solved?
  activate: op('processManagement', 'communication', { nodality: 0.3 }, 0.05, 'approach one actor in person'),
  alignExpectations: op(
    'processManagement',
    'communication',
    { nodality: 0.2, organisation: 0.2 },
    0,
    'make clear what to expect',
  ),
  translate: op('processManagement', 'communication', { nodality: 0.3 }, 0, 'translate between frames'),
  factFinding: op('processManagement', 'consensus', { organisation: 0.5, nodality: 0.1 }, 0, 'find facts together'),
  mediate: op('processManagement', 'consensus', { organisation: 0.4 }, 0, 'mediate conflict'),
  coupleIssues: op(
    'processManagement',
    'consensus',
    { nodality: 0.2, organisation: 0.2 },
    0,
    'trade losses on one issue for gains on another',
  ),
  decoupleIssues: whole(
    'processManagement',
    'detail',
    { organisation: 0.3 },
    0.05,
    'take decisions off the agenda whose holders are missing',
  ),
  smallWins: op('processManagement', 'communication', { organisation: 0.4 }, -0.05, 'make early results visible'),
  changeMeeting: op(
    'processManagement',
    'vision',
    { organisation: 0.4 },
    0,
    'change the form of the meeting, so that more can be thought of',
  ),
  // Participation: how are agenda, solutions and premises influenced from inside?
  setAgenda: whole(
    'participation',
    'power',
    { authority: 0.3, nodality: 0.2 },
    0.3,
    'say which decisions are on the agenda',
  ),
  proposeSolution: whole('participation', 'vision', { nodality: 0.3 }, 0.1, 'put a solution on the table'),
  bringKnowledge: op('participation', 'technical', { nodality: 0.4 }, 0, 'bring in what the group does not know'),
  vouch: op('participation', 'consensus', { nodality: 0.3 }, 0, 'vouch for an actor'),
  carryRisk: op('participation', 'technical', { treasure: 0.4, authority: 0.1 }, -0.05, 'carry the risk of trying'),
  // The mix of governance modes is network design, too: it decides what becomes a network at all.
  setMix: op(
    'networkDesign',
    'detail',
    { authority: 0.5, organisation: 0.5 },
    0,
    'shift the mix of network, hierarchy, market and hero for problems to come',
  ),
  // From a distance (S21): slow, aimed at the organisations and at no process.
  changeCulture: op('framing', 'vision', { authority: 0.3, organisation: 0.3 }, 0, 'work on one aspect of the culture'),
  recruit: op(
    'networkDesign',
    'vision',
    { treasure: 0.4, organisation: 0.3 },
    0,
    'recruit, develop and keep people of one kind',
  ),
} as const satisfies Readonly<Record<string, Operation>>);

/** The name of an operation. */
export type OperationName = keyof typeof OPERATIONS;

/** The names in the order of their codes. */
export const OPERATION_NAMES = deepFreeze(Object.keys(OPERATIONS) as readonly OperationName[]);

/** An operation that is done or not done, but not by halves. */
function whole(
  instrument: Instrument,
  competence: Competence,
  price: Price,
  coercion: number,
  about: string,
): Operation {
  return { ...op(instrument, competence, price, coercion, about), graded: false };
}

function op(instrument: Instrument, competence: Competence, price: Price, coercion: number, about: string): Operation {
  return { instrument, competence, price, coercion, graded: true, about };
}
