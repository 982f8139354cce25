import type { Scenario } from '../../model/index.js';
import {
  ALWAYS,
  above0,
  all,
  barrierStands,
  canBeMoved,
  conflictIsGiven,
  cultureLeans,
  cultureMoves,
  either,
  evidenceGrows,
  evidenceIsSteady,
  framesAreDrawn,
  interestsConflict,
  isAskedOf,
  isControlled,
  isDone,
  isForced,
  isLeftToAll,
  isSpent,
  isSteered,
  isSupported,
  mixIsUsed,
  modeComes,
  networkHasRivals,
  networkIsDrawn,
  never,
  problemsHave,
  tableIsSet,
  tiesMove,
  trustIsDrawn,
  trustIsDrawnAcrossSectors,
} from './condition.js';
import type { Condition, Situation } from './situation.js';

type Shape = Omit<Scenario, 'network'> & { readonly network: NetworkShape };
type NetworkShape = Pick<
  Extract<Scenario['network'], { kind: 'generated' }>,
  'kind' | 'actors' | 'meanDegree' | 'shift'
> & {
  readonly ties: readonly unknown[];
};

/** One condition for each parameter, nested as the scenario is: a parameter without one does not compile. */
type ConditionTree<Of> = {
  readonly [Name in keyof Of]: Of[Name] extends readonly unknown[]
    ? Condition
    : Of[Name] extends Readonly<Record<string, unknown>>
      ? string extends keyof Of[Name]
        ? Condition
        : ConditionTree<Of[Name]>
      : Condition;
};

const TEXT = never('it is a text, which no number depends on', 'vary a parameter');
const GIVEN = never('the strategies are named beside the scenario', 'vary the strategies');

const capacity = (name: 'nodality' | 'authority' | 'treasure' | 'organisation') => ({
  start: isSpent(name),
  cap: isSpent(name),
  regeneration: isSpent(name),
});

const isBacked = either(
  isDone('setAmbition', 'setPurpose'),
  above0('forming.standingBacking', ({ forming }) => forming.standingBacking),
);

const carryingOutIsUncertain = barrierStands('uncertainImplementation');
const shocksCome = above0('environment.shockRate', ({ environment }) => environment.shockRate);
const shocksHeat = all(
  shocksCome,
  tableIsSet,
  above0('environment.shockHeat', ({ environment }) => environment.shockHeat),
);
const isPaid = all(
  isDone('fund'),
  above0('interacting.reward', ({ interacting }) => interacting.reward),
);
const isMandated = all(
  isDone('castShadow'),
  above0('interacting.mandate', ({ interacting }) => interacting.mandate),
);
const isApproached = all(
  isDone('activate'),
  above0('interacting.activation', ({ interacting }) => interacting.activation),
);
const sparksFly = all(
  tableIsSet,
  problemsHave('conflictPotential'),
  above0('interacting.heat', ({ interacting }) => interacting.heat),
);

// To let nobody depart may well be what somebody who would is held against.
const departuresCome: Condition = ({ label, scenario: { environment, ticks } }) =>
  environment.departures.length === 0 || environment.departures.some(({ tick }) => tick < ticks)
    ? null
    : { why: `nobody departs from ${label} before its end`, instead: 'let somebody depart earlier' };

const reformsCome: Condition = ({ label, scenario: { environment, ticks } }) =>
  environment.reforms.length === 0 || environment.reforms.some(({ tick }) => tick < ticks)
    ? null
    : { why: `no reform comes before the end of ${label}`, instead: 'let one come earlier' };

/**
 * In which condition each parameter acts: what can be told before a run.
 *
 * A condition is necessary and not sufficient. Where it does not hold, no level of the parameter changes a run; where it holds, luck
 * may still never call on the parameter. A law among the tests holds all of it against runs.
 */
export const CONDITIONS: ConditionTree<Shape> = {
  id: TEXT,
  version: TEXT,
  title: TEXT,
  question: TEXT,
  ticks: ALWAYS,
  network: {
    kind: ALWAYS,
    actors: networkIsDrawn,
    meanDegree: networkIsDrawn,
    ties: ALWAYS,
    shift: {
      dependence: canBeMoved('dependence', 'state other dependence on its ties'),
      trust: canBeMoved('trust', 'state other trust on its ties'),
      conflict: conflictIsGiven,
    },
  },
  actors: {
    conditional: tableIsSet,
    freeRider: tableIsSet,
    hump: tableIsSet,
    motive: ALWAYS,
    motiveSpread: ALWAYS,
    reactance: all(
      isControlled,
      above0('learning.crowding', ({ learning }) => learning.crowding),
    ),
    riskAversion: ALWAYS,
    riskAversionSpread: ALWAYS,
    openness: ALWAYS,
    opennessSpread: ALWAYS,
    attention: tableIsSet,
    withoutTradition: ALWAYS,
    experience: ALWAYS,
    experienceSpread: ALWAYS,
    trust: trustIsDrawn,
    trustSpread: trustIsDrawn,
    trustOwn: ALWAYS,
    sectorDistrust: trustIsDrawnAcrossSectors,
    strangerTrust: ALWAYS,
    frameDimensions: ALWAYS,
    sectorFrames: all(
      framesAreDrawn,
      above0('actors.frameSpread', ({ actors }) => actors.frameSpread),
    ),
    frameSpread: framesAreDrawn,
  },
  contact: {
    influence: ALWAYS,
    anchoring: ALWAYS,
    trustLearning: evidenceIsSteady,
    impression: evidenceGrows,
    circumstances: above0('contact.noise', ({ contact }) => contact.noise),
    cooling: either(sparksFly, conflictIsGiven, shocksHeat),
    noise: ALWAYS,
    gossip: ALWAYS,
    evidence: ALWAYS,
    order: ALWAYS,
  },
  problems: {
    count: ALWAYS,
    lastStart: ALWAYS,
    decisions: ALWAYS,
    interdependence: ALWAYS,
    interactionSampling: above0('problems.interdependence', ({ problems }) => problems.interdependence),
    obsolescence: ALWAYS,
    uniqueness: isLeftToAll('uniqueness'),
    unclearDefinition: isLeftToAll('unclearDefinition'),
    conflictingDemands: isLeftToAll('conflictingDemands'),
    knowledgeNeed: isLeftToAll('knowledgeNeed'),
    stakeholders: isLeftToAll('stakeholders'),
    adjustment: interestsConflict,
    conflictPotential: all(
      isLeftToAll('conflictPotential'),
      either(
        all(
          tableIsSet,
          above0('interacting.heat', ({ interacting }) => interacting.heat),
        ),
        all(
          carryingOutIsUncertain,
          above0('implementing.resistance', ({ implementing }) => implementing.resistance),
        ),
      ),
    ),
    urgency: isLeftToAll('urgency'),
    kinds: ALWAYS,
    rooted: ALWAYS,
  },
  modes: {
    mix: {
      network: all(mixIsUsed, networkHasRivals),
      hierarchy: mixIsUsed,
      market: mixIsUsed,
      hero: mixIsUsed,
    },
    authorities: modeComes('hierarchy'),
    authorityCapacity: modeComes('hierarchy'),
    hierarchyDuration: modeComes('hierarchy'),
    hierarchySanction: all(modeComes('hierarchy'), carryingOutIsUncertain),
    hierarchyCost: modeComes('hierarchy'),
    marketDuration: modeComes('market'),
    marketBidders: modeComes('market'),
    marketSanction: all(modeComes('market'), carryingOutIsUncertain),
    marketCost: modeComes('market'),
    holdUp: all(modeComes('market'), problemsHave('unclearDefinition')),
    visibility: all(either(modeComes('hierarchy'), modeComes('market')), carryingOutIsUncertain),
    enforcementCost: all(
      either(modeComes('hierarchy'), modeComes('market'), modeComes('hero')),
      carryingOutIsUncertain,
      above0('implementing.resistance', ({ implementing }) => implementing.resistance),
    ),
    heroDuration: modeComes('hero'),
    hero: modeComes('hero'),
  },
  environment: {
    drift: ALWAYS,
    shockRate: ALWAYS,
    shockSize: shocksCome,
    shockHeat: all(shocksCome, tableIsSet),
    ambitionGrowth: ALWAYS,
    departures: departuresCome,
    reforms: reformsCome,
  },
  forming: {
    patience: tableIsSet,
    threshold: tableIsSet,
    pace: tableIsSet,
    baseline: tableIsSet,
    experience: tableIsSet,
    dependence: tableIsSet,
    incentive: tableIsSet,
    trust: tableIsSet,
    backing: all(tableIsSet, isBacked),
    standingBacking: all(
      tableIsSet,
      above0('forming.backing', ({ forming }) => forming.backing),
    ),
    activation: all(tableIsSet, isDone('activate')),
    threat: all(tableIsSet, isDone('constructThreat')),
    load: tableIsSet,
    // The naive answer to what stopped a process goes by it even where the barrier is off.
    tradition: tableIsSet,
    badExperience: all(tableIsSet, barrierStands('badExperience')),
    uncertainty: all(tableIsSet, barrierStands('demotivatingUncertainty'), problemsHave('unclearDefinition')),
  },
  interacting: {
    patience: tableIsSet,
    rounds: tableIsSet,
    influence: tableIsSet,
    anchoring: tableIsSet,
    storyline: all(tableIsSet, isDone('storyline')),
    gradient: tableIsSet,
    heat: all(tableIsSet, problemsHave('conflictPotential')),
    frameFriction: sparksFly,
    interestFriction: sparksFly,
    unheard: sparksFly,
    spread: either(sparksFly, conflictIsGiven, shocksHeat),
    deafness: tableIsSet,
    reserve: tableIsSet,
    cooling: tableIsSet,
    tolerance: tableIsSet,
    slope: tableIsSet,
    observation: all(tableIsSet, barrierStands('lackOfTrust')),
    sensitivity: tableIsSet,
    cost: all(
      tableIsSet,
      above0('interacting.sensitivity', ({ interacting }) => interacting.sensitivity),
    ),
    contributes: tableIsSet,
    temptation: tableIsSet,
    outside: all(tableIsSet, barrierStands('goingAlone')),
    mandate: all(tableIsSet, isDone('castShadow')),
    activation: all(tableIsSet, isDone('activate')),
    reward: all(tableIsSet, isDone('fund')),
  },
  table: {
    meetingEvery: tableIsSet,
    turns: tableIsSet,
    chair: all(tableIsSet, isDone('mediate', 'translate')),
    service: all(tableIsSet, isDone('provideService')),
    understanding: tableIsSet,
    doubt: tableIsSet,
    partnerCost: tableIsSet,
  },
  collaborating: {
    duration: tableIsSet,
    settled: tableIsSet,
    learning: tableIsSet,
    rule: tableIsSet,
    radius: tableIsSet,
    proposals: tableIsSet,
  },
  implementing: {
    duration: ALWAYS,
    baseline: carryingOutIsUncertain,
    tookPart: carryingOutIsUncertain,
    trust: carryingOutIsUncertain,
    worth: carryingOutIsUncertain,
    resistance: carryingOutIsUncertain,
    capacity: carryingOutIsUncertain,
    service: all(carryingOutIsUncertain, isDone('provideService')),
    mandate: all(carryingOutIsUncertain, isDone('castShadow')),
    contract: all(carryingOutIsUncertain, isDone('contract')),
  },
  innovation: { distance: ALWAYS, gain: ALWAYS },
  learning: {
    evidence: tableIsSet,
    memory: ALWAYS,
    loss: ALWAYS,
    faceValue: all(tableIsSet, either(isPaid, isMandated, isApproached)),
    prior: ALWAYS,
    experience: ALWAYS,
    disappointment: ALWAYS,
    motiveReturn: either(isControlled, isSupported),
    crowding: all(
      isControlled,
      above0('actors.reactance', ({ actors }) => actors.reactance),
    ),
    support: isSupported,
    controlHalfLife: either(isControlled, isSupported),
    leverHalfLife: isSteered,
  },
  ties: {
    rate: ALWAYS,
    loss: tiesMove,
    lasting: tiesMove,
    lastingLoss: tiesMove,
    returned: tiesMove,
    sharedPartner: tiesMove,
    inUse: all(tableIsSet, tiesMove),
    conflict: all(tiesMove, either(sparksFly, conflictIsGiven, shocksHeat)),
    trust: tiesMove,
    strangeness: tiesMove,
    dependence: tiesMove,
    capacity: tiesMove,
    ownDegree: tiesMove,
    fill: tiesMove,
    anybody: tiesMove,
    closure: tiesMove,
    caution: tiesMove,
    distance: tiesMove,
    answered: tiesMove,
    meeting: all(tableIsSet, tiesMove),
  },
  culture: {
    zeroError: above0('culture.riskEffect', ({ culture }) => culture.riskEffect),
    ruleBurden: ALWAYS,
    fixedValues: ALWAYS,
    flatness: tableIsSet,
    siloOpenness: above0('culture.siloEffect', ({ culture }) => culture.siloEffect),
    coProduction: tableIsSet,
    diversity: all(
      tableIsSet,
      above0('culture.blindnessEffect', ({ culture }) => culture.blindnessEffect),
    ),
    boundarySpanners: above0('culture.bridgingEffect', ({ culture }) => culture.bridgingEffect),
    talent: all(
      tableIsSet,
      above0('culture.talentEffect', ({ culture }) => culture.talentEffect),
    ),
    rate: cultureMoves,
    relapse: cultureMoves,
    riskEffect: cultureLeans('zeroError'),
    costEffect: all(tableIsSet, cultureLeans('ruleBurden')),
    deliveryEffect: all(carryingOutIsUncertain, cultureLeans('ruleBurden')),
    attentionEffect: all(tableIsSet, cultureLeans('ruleBurden')),
    controlEffect: all(
      cultureLeans('ruleBurden'),
      either(
        ({ scenario, label }: Situation) =>
          scenario.culture.ruleBurden > 0.5
            ? null
            : { why: `culture.ruleBurden of ${label} is not above .5`, instead: 'raise culture.ruleBurden' },
        isDone('changeCulture'),
      ),
    ),
    reachEffect: cultureLeans('fixedValues'),
    explorationEffect: all(tableIsSet, cultureLeans('fixedValues'), barrierStands('tunnelVision')),
    paceEffect: all(tableIsSet, cultureLeans('flatness')),
    voiceEffect: all(tableIsSet, cultureLeans('flatness')),
    siloEffect: cultureLeans('siloOpenness'),
    coProductionEffect: all(tableIsSet, cultureLeans('coProduction')),
    commitmentEffect: all(tableIsSet, cultureLeans('coProduction')),
    blindnessEffect: all(tableIsSet, cultureLeans('diversity')),
    bridgingEffect: cultureLeans('boundarySpanners'),
    talentEffect: all(tableIsSet, cultureLeans('talent')),
  },
  barriers: {
    noTradition: tableIsSet,
    badExperience: tableIsSet,
    demotivatingUncertainty: tableIsSet,
    goingAlone: tableIsSet,
    lackOfTrust: tableIsSet,
    mentalSilos: tableIsSet,
    conflictingInterests: ALWAYS,
    tunnelVision: tableIsSet,
    riskAversion: tableIsSet,
    uncertainImplementation: ALWAYS,
  },
  metagovernor: {
    nodality: capacity('nodality'),
    authority: capacity('authority'),
    treasure: capacity('treasure'),
    organisation: capacity('organisation'),
    competence: {
      communication: isAskedOf('communication'),
      vision: isAskedOf('vision'),
      consensus: isAskedOf('consensus'),
      detail: isAskedOf('detail'),
      technical: isAskedOf('technical'),
      power: isAskedOf('power'),
    },
    legitimacy: isForced,
    leavesAt: isSteered,
  },
  strategy: { name: GIVEN, options: GIVEN },
};
