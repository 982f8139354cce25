import { STEERING_DRAW } from '#inside/metagovernance/purposes.js';
import { DRAW } from '#inside/model/vocabulary/purposes.js';
import { PURPOSE as NETWORK } from '#inside/network/purposes.js';
import { PURPOSE as SIMULATION } from '#inside/simulation/purposes.js';
import { markdownTable } from '../markdown.ts';
import { codeText } from './texts.ts';

/** Kind, tick, entity, index, and what the draw decides. */
type Address = readonly [string, string, string, string, string];
/** null where the number is kept free. */
type Addresses<Name extends string> = Readonly<Record<Name, Address | null>>;

/** How each draw is made and addressed: kind, tick, entity, index, what it decides. */
const MODEL: Addresses<keyof typeof DRAW> = {
  sector: ['uniform', '0', 'actor', '0', 'sector of an actor of which the network says nothing'],
  behaviour: ['uniform', '0', 'actor', '0', 'behavioural type'],
  motive: ['normal', '0', 'actor', '0', 'motive at rest'],
  reactance: ['uniform', '0', 'actor', '0', 'reactance'],
  riskAversion: ['normal', '0', 'actor', '0', 'risk aversion'],
  openness: ['normal', '0', 'actor', '0', 'openness'],
  experience: ['normal; uniform', '0', 'actor', '0; 1', 'experience; whether there is none'],
  frame: ['uniform', '0', 'actor; sector', 'dimension; dimension + 1000', 'frame of an actor; centre of a sector'],
  attention: null,
  assets: ['uniform', '0', 'actor', 'asset', 'level of an asset'],
  needs: ['uniform', '0', 'actor', 'asset', 'level of a need'],
  trust: ['normal', 'source', 'target', '0', 'trust of a tie at the start'],
  trusting: ['normal', '0', 'actor', '0', "the actor's own part of its trust at the start"],
  evidence: ['row', 'spell', 'actor', 'in the row: partner', 'luck of a relation'],
  startTick: ['uniform', '0', 'number of the draw', '0', 'when a problem strikes'],
  focal: ['integer', '0', 'process', 'attempt', 'who takes a problem up'],
  holder: [
    'integer; uniform; integer; uniform',
    '1; 2; 3; 4',
    'process',
    'decision; attempt; attempt; attempt',
    'which holder a decision falls to; whether sought along a tie; a stranger; which tie',
  ],
  affected: [
    'integer; uniform',
    '0; 1',
    'process',
    'attempt',
    'a candidate; whether one outside civil society is kept',
  ],
  landscape: ['sequence', '0', 'process', '0', 'partners and contributions'],
  yesterday: ['uniform', '0', 'process', '0', 'where the climb to the status quo begins'],
  redraw: ['sequence', '0; tick', 'process', '0', 'contributions redrawn when it strikes; by a shock'],
  blindness: ['sequence', 'sector', 'process', '0', 'errors of belief of a sector'],
  preference: ['sequence', '0', 'process', '0', 'what changing a decision is worth to each sector'],
  knowledge: ['uniform', 'process', 'actor', 'decision', 'whether an actor knows a decision'],
  shock: ['uniform', 'tick', '0', '0', 'whether a shock strikes'],
  drift: [
    'uniform; sequence',
    'tick',
    'process',
    '0; 1',
    'whether a problem drifts; which decision, and its contributions',
  ],
  kind: ['uniform', '0', 'process', '0', 'kind of a problem'],
  mode: ['uniform', '0', 'process', '0', 'mode in which a problem is taken up'],
  bidder: ['uniform', 'process', 'bid; 1000000', '0', 'which provider bids; which actor is the hero'],
  authority: ['integer', '0', 'process', '0', 'which authority a problem falls to'],
  holdUp: ['uniform', 'process', 'winner', 'decision', 'whether a winner turns a decision'],
  join: ['uniform', 'process', 'actor', '0', 'circumstances of joining'],
  attendance: ['uniform', 'tick', 'process', 'actor', 'whether an overloaded member comes'],
  proposer: ['integer', 'round', 'process', '0', 'whose proposal is put to the vote'],
  search: [
    'uniform',
    'process',
    'actor',
    '32 (128 round + variant) + 0, 1, 2 ...',
    'size of a change, then each decision of it',
  ],
  model: ['integer', 'round', 'process', 'number of the member', 'whom a member copies under the rule `random`'],
  carryOut: ['uniform', 'process', 'holder', 'decision', 'circumstances of carrying out'],
  copy: null,
  extension: [
    'key',
    'word of the name',
    'word of the name',
    '0',
    'the key of an extension, by its name; its own draws are addressed under that key',
  ],
  gossip: ['uniform', 'tick', 'actor', '0; 1; 2', 'whether there is gossip; about whom; from whom'],
  tieOpportunity: [
    'uniform',
    'tick',
    'actor',
    '0; 100 + process',
    'rounding of the ties it seeks; whom it takes to at a table',
  ],
  tieSearch: [
    'row',
    'tick',
    'actor',
    'in the row: 4 (8 tie + attempt) + 0 to 3',
    'whether anybody, who, whose partner, popular or partner of a partner',
  ],
  tieDrop: ['row', 'tick', 'actor', 'in the row: partner', 'whether a tie is given up'],
  tieShared: ['uniform', 'tick', 'actor', 'partner', 'which partner may know the other'],
  tieForm: ['uniform', 'tick', 'actor', 'candidate', 'whether a tie is formed'],
  tieAnswer: ['uniform', 'tick', 'candidate', 'actor', 'whether a new tie is answered'],
  tieLasting: ['uniform', '0; tick + 1', 'source', 'target', 'whether a tie of the start lasts; a new one'],
  contactOrder: ['uniform', 'tick', '0; 1', '0', 'step and start of the order in which actors meet'],
};

const OF_NETWORK: Addresses<'popularity' | 'position' | 'activity' | 'wiring'> = {
  popularity: ['sequence', '0', '0', '0', 'who gets which weight'],
  position: ['uniform', '0', 'actor', '0', 'position'],
  activity: ['uniform', '0', 'actor', '0; 1', 'room for ties; its rounding'],
  wiring: ['sequence', '0', '0', '0', 'everything in the wiring of ties'],
};

const STEERING: Addresses<keyof typeof STEERING_DRAW> = {
  observation: ['normal', 'tick', 'process', '0 to 4', 'noise of a share that is seen'],
  strategy: ['uniform', 'tick', 'number of the draw', '0', 'luck of a strategy'],
  luck: ['uniform', 'tick', 'process', 'decisions known so far, as bits', 'whether one more fact is found'],
  introduction: ['uniform', 'tick', 'the lower of the two', 'the higher', 'whether an introduction makes a tie'],
  knowledge: ['uniform', 'process', 'decision', '0', 'whether the metagovernor knows a decision'],
  winningBack: ['uniform', 'tick', 'process', 'actor', 'whether an approach wins back who has left'],
  mix: ['normal', 'tick', 'kind', 'mode', 'noise of the share that innovated'],
};

const OF_SIMULATION: Addresses<keyof typeof SIMULATION> = {
  removalOrder: ['sequence', '0', 'number of the order', '0', 'in which order barriers are taken away'],
};

const FREE: Address = ['not drawn', '', '', '', 'the number is kept free'];

function rowsOf<Name extends string>(numbers: Readonly<Record<Name, number>>, addresses: Addresses<Name>) {
  return (Object.keys(addresses) as Name[])
    .sort((a, b) => numbers[a] - numbers[b])
    .map((name) => [numbers[name], codeText(name), ...(addresses[name] ?? FREE)]);
}

/** What each draw decides, with its number and its address. */
export function purposeTable(): string {
  return markdownTable(
    ['number', 'purpose', 'kind', 'tick', 'entity', 'index', 'decides'],
    [
      ...rowsOf(DRAW, MODEL),
      ...rowsOf(NETWORK, OF_NETWORK),
      ...rowsOf(STEERING_DRAW, STEERING),
      ...rowsOf(SIMULATION, OF_SIMULATION),
    ],
  );
}
