import { type Aspect, type Barrier, HR_ASPECTS, type Mode, type Scenario } from '../../model/index.js';
import { CAPACITIES } from '../capacity.js';
import type { Competence } from '../competences.js';
import { OPERATIONS, type Operation, type OperationName } from '../operations.js';
import { NOTHING, type Reach } from '../strategies/reach.js';
import { factsOf, framesAreGiven } from './network-facts.js';
import type { Condition, Inert, Situation } from './situation.js';

/** Of a parameter that acts in every scenario, as far as can be told before a run. */
export const ALWAYS: Condition = () => null;

/** Where all of these hold. */
export function all(...conditions: readonly Condition[]): Condition {
  return (situation) => {
    for (const condition of conditions) {
      const inert = condition(situation);
      if (inert !== null) return inert;
    }
    return null;
  };
}

/** Where one of these holds; else the first says why not. */
export function either(first: Condition, ...others: readonly Condition[]): Condition {
  return (situation) => {
    const inert = first(situation);
    return inert === null || others.some((other) => other(situation) === null) ? null : inert;
  };
}

function where(acts: (situation: Situation) => boolean, why: (situation: Situation) => string, instead: string) {
  const condition: Condition = (situation) => (acts(situation) ? null : { why: why(situation), instead });
  return condition;
}

/** Of a text, or of what is chosen elsewhere. */
export function never(why: string, instead: string): Condition {
  return where(
    () => false,
    () => why,
    instead,
  );
}

/** Where a number of the scenario is above 0. */
export function above0(path: string, read: (scenario: Scenario) => number): Condition {
  return where(
    ({ scenario }) => read(scenario) > 0,
    ({ label }) => `${path} of ${label} is 0`,
    `raise ${path}`,
  );
}

// The network

/** Where the network is drawn. A list in place of the number of actors is a network that is given. */
export const networkIsDrawn = where(
  ({ scenario: { network } }) => network.kind === 'generated',
  ({ label }) => `the network of ${label} is given actor by actor`,
  'vary network.shift.trust, or take a scenario with a generated network',
);

function ofGiven(
  acts: (facts: ReturnType<typeof factsOf>) => boolean,
  why: (facts: ReturnType<typeof factsOf>, label: string) => string,
  instead: string,
): Condition {
  return ({ scenario: { network }, label }) => {
    if (network.kind === 'generated' || acts(factsOf(network))) return null;
    return { why: why(factsOf(network), label), instead };
  };
}

export const trustIsDrawn = ofGiven(
  ({ untrusted }) => untrusted > 0,
  ({ ties }, label) =>
    ties === 0 ? `${label} has no ties at the start` : `all ${ties} ties of ${label} state their trust`,
  'vary network.shift.trust',
);

export const trustIsDrawnAcrossSectors = all(
  trustIsDrawn,
  ofGiven(
    ({ untrustedAcross }) => untrustedAcross > 0,
    (_, label) => `all ties of ${label} from one sector to another state their trust`,
    'vary network.shift.trust',
  ),
);

/** Where a shift finds something to move. */
export function canBeMoved(strength: 'trust' | 'dependence' | 'conflict', instead: string): Condition {
  return ofGiven(
    ({ movable }) => movable[strength] > 0,
    ({ ties }, label) =>
      ties === 0
        ? `${label} has no ties at the start`
        : `no tie of ${label} has a ${strength} between 0 and 1 at the start`,
    instead,
  );
}

/** Of a generated network too: no tie of it begins in conflict. */
export const conflictIsGiven: Condition = (situation) => {
  const { label, scenario } = situation;
  const instead = 'state conflict on the ties of a given network, or vary interacting.heat';
  if (scenario.network.kind === 'embedded') return canBeMoved('conflict', instead)(situation);
  return { why: `no tie of the generated network of ${label} begins in conflict`, instead };
};

export const framesAreDrawn: Condition = ({ label, scenario: { network, actors } }) => {
  if (network.kind === 'generated' || !framesAreGiven(network, actors.frameDimensions)) return null;
  return {
    why: `all ${network.actors.length} actors of ${label} state their frames`,
    instead: 'vary actors.openness, the distance across which they can talk',
  };
};

// Modes

/** The kinds of problems with the mix each begins with. */
function mixesOf({ problems, modes }: Scenario): readonly Readonly<Record<Mode, number>>[] {
  return problems.kinds.length === 0 ? [modes.mix] : problems.kinds.map(({ mix }) => mix ?? modes.mix);
}

/** The mixes that come with reforms before the run ends. */
function laterMixes({ environment, ticks }: Scenario): readonly Readonly<Record<Mode, number>>[] {
  return environment.reforms.filter(({ tick }) => tick < ticks).map(({ mix }) => mix);
}

function isReached(mode: Mode, { scenario, reach }: Situation): boolean {
  if (reachIn(scenario, reach).modes.includes(mode)) return true;
  return [...mixesOf(scenario), ...laterMixes(scenario)].some(
    (mix) => mix[mode] > 0 || (mode === 'network' && sumOf(mix) === 0),
  );
}

function sumOf({ network, hierarchy, market, hero }: Readonly<Record<Mode, number>>): number {
  return network + hierarchy + market + hero;
}

/** Where some problem may be governed in a mode. */
export function modeComes(mode: Mode): Condition {
  return where(
    (situation) => isReached(mode, situation),
    ({ label }) => `no problem of ${label} is governed by the mode ${mode}, which has no weight in its mix`,
    `give modes.mix.${mode} a weight, or that of a kind of problem`,
  );
}

/** Where problems come to a table: most of the model. */
export const tableIsSet = modeComes('network');

/** Where the mix of the scenario is that of some problems. */
export const mixIsUsed = where(
  ({ scenario: { problems } }) => problems.kinds.length === 0 || problems.kinds.some(({ mix }) => mix === undefined),
  ({ label }) => `all kinds of problems of ${label} state their mix`,
  'vary problems.kinds',
);

/** Where the network does not stand alone: its weight is against that of the others. */
export const networkHasRivals = where(
  ({ scenario: { modes } }) => modes.mix.hierarchy + modes.mix.market + modes.mix.hero > 0,
  ({ label }) => `no other mode of ${label} has weight in modes.mix, so that the network takes all problems`,
  'vary modes.mix.hierarchy, modes.mix.market or modes.mix.hero',
);

// Problems

type Dimension =
  | 'uniqueness'
  | 'unclearDefinition'
  | 'conflictingDemands'
  | 'knowledgeNeed'
  | 'stakeholders'
  | 'conflictPotential'
  | 'urgency';

/** Where some kind of problem takes a dimension from all problems. */
export function isLeftToAll(dimension: Dimension): Condition {
  return where(
    ({ scenario: { problems } }) =>
      problems.kinds.length === 0 || problems.kinds.some((kind) => kind[dimension] === undefined),
    ({ label, scenario }) =>
      `all ${scenario.problems.kinds.length} kinds of problems of ${label} state their ${dimension}`,
    'vary problems.kinds',
  );
}

/** Where some problem has something of a dimension. */
export function problemsHave(dimension: Dimension): Condition {
  return where(
    ({ scenario: { problems } }) =>
      problems.kinds.length === 0
        ? problems[dimension] > 0
        : problems.kinds.some((kind) => (kind[dimension] ?? problems[dimension]) > 0),
    ({ label }) => `${dimension} of all problems of ${label} is 0`,
    `raise problems.${dimension}`,
  );
}

/** Where a barrier is there. */
export function barrierStands(name: Barrier): Condition {
  return where(
    ({ scenario }) => scenario.barriers[name],
    ({ label }) => `barriers.${name} of ${label} is off`,
    `switch barriers.${name} on`,
  );
}

/** Where private worth counts: a problem has conflicting demands, and the barrier they are stands. */
export const interestsConflict = all(barrierStands('conflictingInterests'), problemsHave('conflictingDemands'));

/** Where ties are given up and formed. */
export const tiesMove: Condition = where(
  ({ scenario }) => scenario.ties.rate > 0,
  ({ label }) => `ties.rate of ${label} is 0`,
  'raise ties.rate',
);

/** Where trust is evidence that grows and fades. */
export const evidenceGrows: Condition = where(
  ({ scenario }) => scenario.contact.evidence === 'growing',
  ({ label }) => `contact.evidence of ${label} is steady`,
  'let contact.evidence be growing',
);

/** Where trust moves in steps, and its evidence is held. */
export const evidenceIsSteady: Condition = where(
  ({ scenario }) => scenario.contact.evidence === 'steady',
  ({ label }) => `contact.evidence of ${label} is growing`,
  'vary contact.impression, or let contact.evidence be steady',
);

// Steering

/** What a strategy can do in a scenario: nothing where it is gone before it begins. */
function reachIn({ ticks, metagovernor }: Scenario, reach: Reach): Reach {
  return Math.round(ticks * metagovernor.leavesAt) > 0 ? reach : NOTHING;
}

/** Where no strategy acts at all. */
export const NOBODY: Inert = { why: 'nobody steers', instead: 'compare a strategy that acts' };

/** Where somebody may be there to steer, for how long soever. */
export const isSteered: Condition = ({ reach }) => (reach.operations.length > 0 ? null : NOBODY);

/** Where an operation is used that fits; `what` says in plain words what is missing where none is. */
function uses(fits: (name: OperationName, operation: Operation) => boolean, what: string): Condition {
  return (situation) => {
    const { operations } = reachIn(situation.scenario, situation.reach);
    if (operations.length === 0) return NOBODY;
    if (operations.some((name) => fits(name, OPERATIONS[name]))) return null;
    return { why: `no act of who steers ${what}`, instead: 'compare a strategy that has such an act' };
  };
}

/** Where one of some operations is used. */
export function isDone(...names: readonly OperationName[]): Condition {
  return uses((name) => names.includes(name), `is ${names.join(' or ')}`);
}

export function isSpent(capacity: (typeof CAPACITIES)[number]): Condition {
  // What is seen of the processes is the clearer the more nodality there is, whatever it is seen for.
  if (capacity === 'nodality') return uses(() => true, 'costs nodality');
  return uses((_, { price }) => (price[capacity] ?? 0) > 0, `costs ${capacity}`);
}

export function isAskedOf(competence: Competence): Condition {
  return uses((_, each) => each.graded && each.competence === competence, `rests on ${competence}`);
}

/** Where an aspect of culture is not neutral, or may be moved. */
export function cultureLeans(aspect: Aspect): Condition {
  return (situation) => {
    const level = situation.scenario.culture[aspect];
    if (level !== 0.5 || isMoved(aspect)(situation) === null) return null;
    return {
      why: `culture.${aspect} of ${situation.label} is .5, which is neutral`,
      instead: `set culture.${aspect} to another level`,
    };
  };
}

function isMoved(aspect: Aspect): Condition {
  return isDone(HR_ASPECTS.includes(aspect) ? 'recruit' : 'changeCulture');
}

export const cultureMoves = isDone('changeCulture', 'recruit');

const isCoerced = uses((_, { coercion }) => coercion > 0, 'is felt as control');
export const isSupported = uses((_, { coercion }) => coercion < 0, 'is felt as support');

/** Where rules are perceived as control. */
const rulesPress: Condition = all(
  above0('culture.controlEffect', ({ culture }) => culture.controlEffect),
  either(
    where(
      ({ scenario }) => scenario.culture.ruleBurden > 0.5,
      ({ label }) => `culture.ruleBurden of ${label} is not above .5`,
      'raise culture.ruleBurden',
    ),
    isDone('changeCulture'),
  ),
);

/** Where somebody may feel controlled; who steers by force must be there, or a burden of rules. */
export const isControlled = either(isCoerced, rulesPress);

/** Where force is what is felt. */
export const isForced = isCoerced;
