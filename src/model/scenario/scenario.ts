import { z } from 'zod';
import { BARRIERS, type Barrier } from '../vocabulary/barriers.js';
import { ASSETS, SECTORS } from '../vocabulary/names.js';
import { choice, count, quantity, share } from './parameter.js';

const level = z.number().min(0).max(1);
const assetLevels = z.partialRecord(z.enum(ASSETS), level);

/** One actor of an embedded network. What is left out (in a frame: null) is drawn like for a generated actor. */
export const actorSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().optional(),
  sector: z.enum(SECTORS).optional(),
  assets: assetLevels.optional(),
  needs: assetLevels.optional(),
  frame: z.array(level.nullable()).optional(),
});

/** One directed tie of an embedded network. */
export const tieSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  dependence: level.optional(),
  trust: level.optional(),
  conflict: level.optional(),
});

const moves = (what: string) =>
  quantity(0, -5, 5, 'logit', `moves the ${what} of every tie at the start, given or drawn`);

/** Moves what stands on the ties at the start, whether the data give it or the model draws it; see shiftLogit. */
const shiftSchema = z.strictObject({
  dependence: moves('dependence'),
  trust: moves('trust'),
  conflict: moves('conflict'),
});

const networkSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('generated'),
    actors: count(30, 5, 1_000_000, 'count', 'number of actors'),
    meanDegree: quantity(5, 1, 200, 'count', 'mean number of ties from an actor'),
    shift: shiftSchema.prefault({}),
  }),
  z.strictObject({
    kind: z.literal('embedded'),
    actors: z.array(actorSchema).min(5),
    ties: z.array(tieSchema),
    shift: shiftSchema.prefault({}),
  }),
]);

const actorsSchema = z.strictObject({
  conditional: share(0.5, 'share of conditional cooperators', 'fischbacher2001'),
  freeRider: share(0.3, 'share of free riders', 'fischbacher2001'),
  hump: share(0.14, 'share of hump-shaped cooperators; the rest is unconditional', 'fischbacher2001'),
  motive: share(0.6, 'mean intrinsic motive at rest'),
  motiveSpread: quantity(0.22, 0, 0.5, 'share', 'standard deviation of intrinsic motive'),
  reactance: share(0.5, 'reactance of the most reactant; most actors are near 0'),
  riskAversion: quantity(0.4, 0, 2, 'share', 'mean gain asked for per share of the solution that is new'),
  riskAversionSpread: quantity(0.2, 0, 1, 'share', 'standard deviation of risk aversion'),
  openness: share(0.3, 'mean width of confidence: the frame distance across which actors can talk'),
  opennessSpread: quantity(0.1, 0, 0.5, 'share', 'standard deviation of openness'),
  attention: count(3, 1, 50, 'count', 'processes an actor can attend at once without missing meetings'),
  withoutTradition: share(0.35, 'share of actors who have never worked in a network'),
  experience: quantity(0, -1, 1, 'share', 'mean experience of those who have'),
  experienceSpread: quantity(0.4, 0, 1, 'share', 'standard deviation of experience'),
  trust: share(0.6, 'mean trust along a tie at the start'),
  trustSpread: quantity(0.15, 0, 0.5, 'share', 'standard deviation of trust at the start'),
  trustOwn: share(
    0.15,
    "share of the variance of trust that is the actor's (some trust, some do not) and not the tie's",
  ),
  sectorDistrust: quantity(0.08, 0, 0.5, 'share', 'how much less actors trust across sectors'),
  strangerTrust: share(0.45, 'trust in somebody one has no tie to'),
  frameDimensions: count(2, 1, 8, 'count', 'dimensions of a frame'),
  sectorFrames: share(0.6, 'how far the differences between frames follow the sectors (mental silos)'),
  frameSpread: share(0.8, 'width of the space of frames that is in use'),
});

const contactSchema = z.strictObject({
  influence: share(0.02, 'step of a frame toward the trusted per tick'),
  anchoring: share(0.15, "pull of a frame back to the actor's own position per tick: anchors lie outside the network"),
  trustLearning: share(0.02, 'step of trust toward perceived agreement per tick, where evidence is steady'),
  impression: quantity(0.16, 0, 10, 'count', 'evidence of trust in one tick of everyday contact, where evidence grows'),
  circumstances: count(24, 1, 600, 'ticks', 'ticks for which the luck of a relation lasts'),
  cooling: share(0.02, 'conflict left behind per tick'),
  noise: quantity(0.6, 0, 1, 'share', 'half-width of the luck in what everyday meetings tell of a relation'),
  gossip: share(0.1, "probability per tick that an actor hears a partner's view of a third"),
  evidence: choice(
    ['growing', 'steady'],
    'growing',
    'growing: evidence fades, and a bad impression weighs more; steady: evidence is held, and trust moves by trustLearning',
  ),
  order: choice(['synchronous', 'asynchronous'], 'synchronous', 'whether actors read the frames of the tick before'),
});

const mixSchema = z.strictObject({
  network: quantity(1, 0, 1, 'share', 'weight of network governance'),
  hierarchy: quantity(0, 0, 1, 'share', 'weight of hierarchy'),
  market: quantity(0, 0, 1, 'share', 'weight of the market'),
  hero: quantity(0, 0, 1, 'share', 'weight of a lone hero'),
});

/** One kind of problem: what is left out is as for all problems. */
const kindSchema = z.strictObject({
  name: z.string().min(1),
  share: quantity(1, 0.001, 1000, 'weight', 'how often it comes, against the other kinds'),
  uniqueness: level.optional(),
  unclearDefinition: level.optional(),
  conflictingDemands: level.optional(),
  knowledgeNeed: level.optional(),
  stakeholders: level.optional(),
  conflictPotential: level.optional(),
  urgency: level.optional(),
  mix: mixSchema.optional(),
});

const modesSchema = z.strictObject({
  mix: mixSchema.prefault({}),
  authorities: count(
    3,
    1,
    100,
    'count',
    'authorities, those with the most authority, to one of whom each problem falls',
  ),
  authorityCapacity: quantity(2, 0.1, 1000, 'count', 'problems that an authority can work on at once without delay'),
  hierarchyDuration: count(3, 1, 600, 'ticks', 'ticks in which an authority decides'),
  hierarchySanction: quantity(2.2, 0, 10, 'logit', 'weight of a legal sanction on whoever does not carry out'),
  hierarchyCost: quantity(30, 0, 10_000, 'meetings', 'administration, in pairs of members that meet'),
  marketDuration: count(5, 1, 600, 'ticks', 'ticks from tender to contract'),
  marketBidders: count(4, 1, 50, 'count', 'providers that bid'),
  marketSanction: quantity(1.6, 0, 10, 'logit', 'weight of an economic sanction on whoever does not deliver'),
  marketCost: quantity(20, 0, 10_000, 'meetings', 'tendering, in pairs of members that meet'),
  holdUp: share(
    0.6,
    'share of what a contract leaves open that the winner turns to its own advantage; the less clear the problem, the more is open',
  ),
  visibility: share(0.7, 'share of a sanction that works where who decided does not know the decision'),
  enforcementCost: quantity(2, 0, 1000, 'meetings', 'cost of a sanction on who resists, in pairs of members that meet'),
  heroDuration: count(4, 1, 600, 'ticks', 'ticks in which a lone hero makes up a solution'),
  hero: choice(['politician', 'manager', 'provider', 'employee', 'user'], 'manager', 'kind of lone hero'),
});

const problemsSchema = z.strictObject({
  count: count(20, 1, 100_000, 'count', 'problems, and so processes, per run'),
  lastStart: share(0.55, 'share of the run within which problems arrive'),
  decisions: count(12, 2, 20, 'count', 'decisions of a problem (N)'),
  interdependence: count(4, 0, 10, 'count', "other decisions that a decision's worth depends on (K)"),
  interactionSampling: choice(
    ['distinct', 'withReplacement', 'withoutReplacementFromAll'],
    'distinct',
    'how those others are drawn',
    'lazer2007',
  ),
  obsolescence: share(
    0.6,
    'how outdated the status quo is: share of contributions that have changed since it was settled',
  ),
  uniqueness: share(
    0.6,
    "how little yesterday's knowledge helps: share of contributions of which the beliefs are outdated",
  ),
  unclearDefinition: share(0.5, 'error with which the unknown is appraised'),
  conflictingDemands: share(0.25, 'weight of private worth against common worth'),
  knowledgeNeed: share(0.5, 'how few actors know a decision'),
  stakeholders: share(0.5, 'number of holders and affected, from 2 to all'),
  adjustment: quantity(0.4, 0, 2, 'share', 'private cost of changing a decision to the one that holds it'),
  conflictPotential: share(0.4, 'how much disagreement heats up'),
  urgency: quantity(
    0,
    0,
    1,
    'share per tick',
    'share of the possible gain that is lost per tick until it is carried out',
  ),
  kinds: z.array(kindSchema).max(16).default([]),
  rooted: share(0.85, 'share of holders chosen along ties; the rest are strangers to the network around the problem'),
});

/** An actor of an embedded network that is gone for good from a tick on. */
const departureSchema = z.strictObject({ tick: z.number().int().min(0).max(10_000), actor: z.string().min(1) });

/** From a tick on, problems that strike are governed by another mix of modes, whatever their kind. */
const reformSchema = z.strictObject({ tick: z.number().int().min(0).max(10_000), mix: mixSchema });

const environmentSchema = z.strictObject({
  drift: share(0.01, 'probability per tick that one decision of a running problem changes its worth'),
  shockRate: share(0.02, 'probability per tick of a shock to all running problems'),
  shockSize: share(0.25, 'share of contributions redrawn by a shock'),
  shockHeat: share(0.2, 'conflict that a shock adds among those who work on the problem'),
  ambitionGrowth: quantity(0, 0, 0.1, 'share per tick', 'growth per tick of the gain that counts as innovation (S6)'),
  departures: z.array(departureSchema).default([]),
  reforms: z.array(reformSchema).default([]),
});

const formingSchema = z.strictObject({
  patience: count(8, 1, 600, 'ticks', 'ticks before a process that does not meet is given up'),
  threshold: share(0.8, 'share of the decisions whose holders must be present'),
  pace: count(3, 1, 100, 'count', 'parties that those present invite per tick'),
  baseline: quantity(4, -10, 10, 'logit', 'inclination to join when nothing speaks for or against'),
  experience: quantity(1, 0, 10, 'logit', 'weight of good experience'),
  dependence: quantity(1.5, 0, 10, 'logit', 'weight of dependence on the others'),
  incentive: quantity(2.5, 0, 10, 'logit', 'weight of the own stake and of funding: the largest', 'douglas2020'),
  trust: quantity(2, 0, 10, 'logit', 'weight of trust in who invites, above or below one half'),
  backing: quantity(0.8, 0, 10, 'logit', 'weight of political backing'),
  standingBacking: share(0, 'political backing that every process has without anybody asking for it'),
  activation: quantity(2.5, 0, 10, 'logit', 'weight of being approached in person'),
  threat: quantity(1, 0, 10, 'logit', 'weight of how untenable the status quo is made to look'),
  load: quantity(1, 0, 10, 'logit', 'weight of other processes in proportion to attention'),
  tradition: quantity(1.5, 0, 10, 'logit', 'penalty of no tradition'),
  badExperience: quantity(3, 0, 10, 'logit', 'penalty of bad experience'),
  uncertainty: quantity(2.5, 0, 10, 'logit', 'penalty of demotivating uncertainty'),
});

const interactingSchema = z.strictObject({
  patience: count(12, 1, 600, 'meetings', 'meetings before an interaction without agreement is given up'),
  rounds: count(3, 1, 100, 'meetings', 'meetings in a row in which contributors must hold the threshold of decisions'),
  influence: share(0.15, 'step of a frame toward the trusted members per meeting'),
  anchoring: share(0.1, "pull of a frame back to the actor's own position per meeting"),
  storyline: share(0.4, 'step of a frame toward the middle of the table under a full storyline'),
  gradient: quantity(0.3, 0, 1, 'share', 'frame distance beyond reach over which understanding falls to nothing'),
  heat: quantity(
    0.5,
    0,
    10,
    'share',
    'growth of conflict between two per meeting and unit of friction, times the conflict potential',
  ),
  frameFriction: quantity(1.7, 0, 10, 'share', 'friction per unit of frame distance beyond reach'),
  interestFriction: quantity(
    2,
    0,
    20,
    'share',
    'friction per unit of opposed private worth, times the conflicting demands',
  ),
  unheard: quantity(0.5, 0, 10, 'share', 'friction per unit by which the other is listened to more'),
  spread: quantity(0.3, 0, 10, 'share', 'friction per unit of mean conflict at the table: quarrels spread'),
  cooling: share(0.1, 'conflict left behind per meeting'),
  deafness: share(0.6, 'share of listening that full conflict takes away'),
  reserve: share(0.5, 'share of the contribution that full conflict takes away'),
  tolerance: share(0.5, 'mean conflict with the others at which a member leaves'),
  slope: quantity(0.9, 0, 1.5, 'share', 'contribution per unit of expected contribution', 'fischbacher2010'),
  observation: share(0.35, 'weight of what the others did last against trust, in what to expect of them'),
  sensitivity: quantity(4, 0, 10, 'share', 'contribution per unit of material advantage'),
  cost: quantity(0.02, 0, 1, 'share', 'cost of contributing, in units of the possible gain'),
  contributes: share(0.32, 'contribution from which a member counts as contributor'),
  temptation: quantity(
    0.15,
    0,
    2,
    'share',
    'excess of the outside option over the prospect at which a member goes alone',
  ),
  outside: quantity(0.4, 0, 3, 'share', 'worth of what a member can do with its own decisions alone, as a multiple'),
  mandate: share(0.2, 'contribution that a full shadow of hierarchy enforces', 'balliet2011'),
  activation: share(0.2, 'contribution that a full personal approach calls forth'),
  reward: share(0.15, 'contribution that full funding buys', 'balliet2011'),
});

/** What a table costs: coordination grows with those who sit at it (Provan & Kenis 2008). */
const tableSchema = z.strictObject({
  meetingEvery: count(3, 1, 60, 'ticks', 'ticks from one meeting to the next'),
  turns: quantity(3, 0.1, 1000, 'count', 'other members with whom one exchanges views in a meeting'),
  chair: quantity(2, 0, 20, 'share', 'added to the turns by full mediation or translation, as a multiple'),
  service: quantity(1, 0, 20, 'share', 'added to the turns by a full secretariat, as a multiple'),
  understanding: share(1, 'step of understanding toward what the talk allows, where all talk with all'),
  doubt: share(0.3, 'share of what is expected of the others that is doubted where nobody talks'),
  partnerCost: quantity(
    0.002,
    0,
    1,
    'share',
    'cost of contributing per member beyond two, in units of the possible gain',
  ),
});

const collaboratingSchema = z.strictObject({
  duration: count(10, 1, 600, 'meetings', 'meetings of joint search at most'),
  settled: count(3, 1, 100, 'meetings', 'meetings without a new agreement after which the search ends'),
  learning: choice(
    ['bestMember', 'conformity', 'random', 'none'],
    'bestMember',
    'how members learn from the proposals of the others',
    'barkoczi2016',
  ),
  rule: choice(
    ['consensus', 'supermajority', 'majority', 'authority'],
    'supermajority',
    'share of members that must find a proposal acceptable: all, three quarters, half, or the focal actor alone',
  ),
  radius: count(1, 1, 20, 'count', 'decisions that a member can think of changing at once'),
  proposals: count(3, 1, 100, 'count', 'variants a member thinks of per meeting'),
});

const implementingSchema = z.strictObject({
  duration: count(3, 1, 600, 'ticks', 'ticks from agreement to delivery'),
  baseline: quantity(-0.6, -10, 10, 'logit', 'inclination of a holder to carry out a decision'),
  tookPart: quantity(1.2, 0, 10, 'logit', 'weight of having taken part'),
  trust: quantity(2, 0, 10, 'logit', 'weight of trust in the others, above or below one half'),
  worth: quantity(0.8, 0, 10, 'logit', "weight of the agreement's worth to the holder"),
  resistance: quantity(
    2,
    0,
    20,
    'logit',
    'resistance of who was not asked and loses, per unit of loss; the more, the more conflict there is in the issue',
  ),
  capacity: quantity(1.5, 0, 10, 'logit', 'weight of skill and money, above or below one half'),
  service: quantity(1, 0, 10, 'logit', 'weight of a secretariat'),
  mandate: quantity(1.5, 0, 10, 'logit', 'weight of a legal mandate'),
  contract: quantity(1, 0, 10, 'logit', 'weight of an economic contract'),
});

const innovationSchema = z.strictObject({
  distance: count(2, 0, 20, 'count', 'decisions carried out that must differ from the status quo'),
  gain: share(0.1, 'true gain, as a share of the possible gain'),
});

const learningSchema = z.strictObject({
  evidence: quantity(1, 0, 10, 'count', 'evidence of trust in one round of working together'),
  memory: share(0.96, 'share of evidence kept per tick'),
  loss: quantity(1.5, 1, 3, 'share', 'weight of bad evidence against good', 'slovic1993'),
  faceValue: share(0, 'how far effort that was bought, enforced or called forth is taken for good will'),
  prior: quantity(2, 0.1, 100, 'count', 'evidence to which trust decays when a tie is not used'),
  experience: share(0.25, 'step of experience toward an outcome'),
  disappointment: share(0.6, 'how bad an experience a failed process is, against 1 for how good an innovation is'),
  motiveReturn: share(0.08, 'return of intrinsic motive to rest per tick'),
  crowding: share(0.25, 'loss of motive per unit of perceived control and reactance', 'deci1999'),
  support: share(0.05, 'gain of motive per unit of perceived support', 'deci1999'),
  controlHalfLife: quantity(6, 0.1, 600, 'ticks', 'half-life of perceived control'),
  leverHalfLife: quantity(4, 0.1, 600, 'ticks', 'half-life of the effect of an intervention'),
});

const tiesSchema = z.strictObject({
  rate: share(1, 'pace at which ties are given up and formed; at 0 none changes by itself'),
  loss: share(0.12, 'chance per tick that an ordinary tie is given up'),
  lasting: share(0.3, 'share of the ties that last'),
  lastingLoss: share(0.001, 'chance per tick that a lasting tie is given up'),
  returned: share(0.33, 'what is left of that chance where the other has a tie in return'),
  sharedPartner: share(0.33, 'what is left of it where a partner of the actor knows the other, too'),
  inUse: share(0.6, 'what is left of it where both have worked together within a year'),
  conflict: quantity(2, 0, 10, 'share', 'added to it by full conflict, as a multiple'),
  trust: quantity(1, 0, 10, 'share', "added to it per unit of trust below the actor's usual one, as a multiple"),
  strangeness: quantity(
    1,
    0,
    10,
    'share',
    'added to it per unit of frame distance beyond the usual one, as a multiple',
  ),
  dependence: quantity(
    0.5,
    0,
    10,
    'share',
    "added to it per unit of dependence below the actor's usual one, as a multiple",
  ),
  capacity: quantity(
    0.2,
    0,
    10,
    'share',
    'relations that an actor can keep up beyond those of the start, as a share of them',
  ),
  ownDegree: share(0.5, "how far that follows the actor's own ties at the start, and not the mean of all"),
  fill: share(0.2, 'share of the free room that an actor fills per tick'),
  anybody: share(0.03, 'share of the candidates for a tie who are anybody at all'),
  closure: share(0.6, 'share of the other candidates who are partners of partners; the rest are the popular ones'),
  caution: quantity(2, 0, 20, 'logit', 'how much that share rises with the risk of being let down', 'berardo2010'),
  distance: quantity(2.5, 0, 20, 'share', 'weight of frame distance against a new tie'),
  answered: share(0.3, 'chance that a new tie is answered with one in return'),
  meeting: share(0.1, 'chance per meeting of taking up a tie to another member, on top of likeness'),
});

const cultureSchema = z.strictObject({
  zeroError: share(0.5, 'how little may go wrong; .5 changes nothing, as for all of culture and HR'),
  ruleBurden: share(0.5, 'rules, counting and reporting'),
  fixedValues: share(0.5, 'how fixed and uniform the values of the organisations are'),
  flatness: share(0.5, 'how flat and flexible the organisations are'),
  siloOpenness: share(0.5, 'holes in the silos'),
  coProduction: share(0.5, 'citizens and associations taken for customers (0) or for co-producers (1)'),
  diversity: share(0.5, 'how different those are who work in one sector'),
  boundarySpanners: share(0.5, 'people who move between sectors'),
  talent: share(0.5, 'creative talent recruited and kept'),
  rate: share(0.05, 'share of the way to what is aimed at that culture and HR go per tick'),
  relapse: share(0.01, 'share of the way back to the start that the aim slips per tick'),
  riskEffect: share(0.8, 'change of risk aversion by a culture of full zero-error, as a share'),
  costEffect: quantity(0.1, 0, 1, 'share', 'cost of contributing that a full burden of rules adds'),
  deliveryEffect: quantity(
    0.5,
    0,
    10,
    'logit',
    'inclination to carry out that a full burden of rules takes, whoever decided',
  ),
  attentionEffect: quantity(0.4, 0, 0.9, 'share', 'attention that a full burden of rules takes'),
  controlEffect: quantity(0.1, 0, 1, 'per tick', 'control that a full burden of rules makes everybody perceive'),
  reachEffect: quantity(0.4, 0, 1, 'share', 'share of openness that fully fixed values take'),
  explorationEffect: quantity(1, 0, 5, 'count', 'decisions fewer that can be changed at once under fully fixed values'),
  paceEffect: quantity(2, 0, 20, 'count', 'parties more that flat organisations invite per tick'),
  voiceEffect: quantity(0.8, 0, 1, 'share', 'voice that steep organisations take from those with less authority'),
  siloEffect: quantity(0.2, 0, 1, 'share', 'frame distance that open silos add across sectors'),
  coProductionEffect: quantity(1.5, 0, 10, 'logit', 'inclination of citizens and associations to join as co-producers'),
  commitmentEffect: share(0.15, 'contribution more of citizens and associations as co-producers'),
  blindnessEffect: share(0.8, 'share of the blindness of a sector that is no longer shared at full diversity'),
  bridgingEffect: quantity(1, 0, 10, 'log-odds', 'inclination to form a tie across sectors with boundary spanners'),
  talentEffect: quantity(0.7, 0, 1, 'share', 'variants more that a member thinks of at full talent, as a share'),
});

const switches = Object.fromEntries(
  BARRIERS.map(({ name }) => [
    name,
    z.boolean().default(true).meta({ description: 'false neutralises it', unit: 'switch' }),
  ]),
) as Record<Barrier, z.ZodDefault<z.ZodBoolean>>;

const capacitySchema = z.strictObject({
  start: quantity(10, 0, 1000, 'points', 'stock at the start'),
  cap: quantity(10, 0.001, 1000, 'points', 'most that can be held'),
  regeneration: quantity(1.5, 0, 1000, 'points', 'stock regained per tick'),
});

/** S23: what a leader is good at. Each operation reaches the share of its effect that the competence it rests on allows. */
const competenceSchema = z.strictObject({
  communication: share(0.8, 'share of effect reached by what rests on communicating well'),
  vision: share(0.8, 'share of effect reached by what rests on vision'),
  consensus: share(0.8, 'share of effect reached by what rests on building consensus'),
  detail: share(0.8, 'share of effect reached by what rests on attention to detail'),
  technical: share(0.8, 'share of effect reached by what rests on technical knowledge'),
  power: share(0.8, 'share of effect reached by what rests on being powerful'),
});

const metagovernorSchema = z.strictObject({
  nodality: capacitySchema.prefault({}),
  authority: capacitySchema.prefault({}),
  treasure: capacitySchema.prefault({}),
  organisation: capacitySchema.prefault({}),
  competence: competenceSchema.prefault({}),
  legitimacy: share(0.6, 'how rightful its steering is found: less of it is perceived as control'),
  leavesAt: share(0.8, 'share of the run after which the metagovernor is gone'),
});

const strategySchema = z.strictObject({
  name: z.string().default('handsOff'),
  options: z.record(z.string(), z.unknown()).default({}),
});

const scenarioShape = z.strictObject({
  id: z.string().min(1).default('custom'),
  version: z.number().int().min(1).default(1),
  title: z.string().default('A governance network'),
  question: z.string().default(''),
  ticks: count(120, 1, 10_000, 'ticks', 'length of a run; a tick is a month'),
  network: networkSchema.prefault({ kind: 'generated' }),
  actors: actorsSchema.prefault({}),
  contact: contactSchema.prefault({}),
  problems: problemsSchema.prefault({}),
  modes: modesSchema.prefault({}),
  environment: environmentSchema.prefault({}),
  forming: formingSchema.prefault({}),
  table: tableSchema.prefault({}),
  interacting: interactingSchema.prefault({}),
  collaborating: collaboratingSchema.prefault({}),
  implementing: implementingSchema.prefault({}),
  innovation: innovationSchema.prefault({}),
  learning: learningSchema.prefault({}),
  ties: tiesSchema.prefault({}),
  culture: cultureSchema.prefault({}),
  barriers: z.strictObject(switches).prefault({}),
  metagovernor: metagovernorSchema.prefault({}),
  strategy: strategySchema.prefault({}),
  extensions: z
    .record(z.string(), z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])))
    .optional()
    .meta({ description: 'parameters of extensions, by their names; checked where their code is' }),
});

/**
 * The schema of a scenario: everything that determines a run besides its seed.
 *
 * Each parameter carries its default, range, unit and source; one without a source is our guess.
 */
export const scenarioSchema = scenarioShape.superRefine((scenario, context) => {
  for (const { path, expected, found } of contradictions(scenario)) {
    context.addIssue({ code: 'custom', path: [...path], message: expected, params: { found } });
  }
});

interface Contradiction {
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly found: unknown;
}

/** What single ranges cannot say: how parameters must fit each other. */
function* contradictions(scenario: z.output<typeof scenarioShape>): Generator<Contradiction> {
  const { conditional, freeRider, hump } = scenario.actors;
  if (conditional + freeRider + hump > 1 + 1e-12) {
    yield {
      path: ['actors'],
      expected: 'such that conditional, freeRider and hump sum to at most 1',
      found: conditional + freeRider + hump,
    };
  }
  const { interdependence, decisions } = scenario.problems;
  if (interdependence >= decisions) {
    yield {
      path: ['problems', 'interdependence'],
      expected: `a whole number below problems.decisions (${decisions})`,
      found: interdependence,
    };
  }
  const { departures, reforms } = scenario.environment;
  for (const [index, { tick }] of reforms.entries()) {
    if (reforms.findIndex((each) => each.tick === tick) === index) continue;
    yield { path: ['environment', 'reforms', index, 'tick'], expected: 'a tick of its own', found: tick };
  }
  if (departures.length > 0 && scenario.network.kind !== 'embedded') {
    yield {
      path: ['environment', 'departures'],
      expected: 'empty where the network is generated, for its actors differ from seed to seed',
      found: departures,
    };
  }
  if (scenario.network.kind === 'generated') {
    const { actors, meanDegree } = scenario.network;
    const most = (actors - 1) / 2;
    if (meanDegree > most) {
      yield {
        path: ['network', 'meanDegree'],
        expected: `at most half of the other actors (${most})`,
        found: meanDegree,
      };
    }
    return;
  }
  const ids = new Set<string>();
  for (const [index, { id }] of scenario.network.actors.entries()) {
    if (ids.has(id)) yield { path: ['network', 'actors', index, 'id'], expected: 'an id of its own', found: id };
    ids.add(id);
  }
  const leaving = new Set<string>();
  for (const [index, { actor }] of departures.entries()) {
    const path = ['environment', 'departures', index, 'actor'];
    if (!ids.has(actor)) yield { path, expected: 'the id of one of network.actors', found: actor };
    if (leaving.has(actor)) yield { path, expected: 'an actor that leaves once', found: actor };
    leaving.add(actor);
  }
  const pairs = new Set<string>();
  for (const [index, { from, to }] of scenario.network.ties.entries()) {
    const path = ['network', 'ties', index];
    for (const [end, id] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (!ids.has(id)) yield { path: [...path, end], expected: 'the id of one of network.actors', found: id };
    }
    if (from === to) yield { path, expected: 'between two different actors', found: `${from} -> ${to}` };
    const pair = JSON.stringify([from, to]);
    if (pairs.has(pair))
      yield { path, expected: 'the only one from its actor to the other', found: `${from} -> ${to}` };
    pairs.add(pair);
  }
}

/** A complete scenario. */
export type Scenario = z.output<typeof scenarioSchema>;
/** A scenario as a user writes it: whatever is left out takes its default. */
export type ScenarioInput = z.input<typeof scenarioSchema>;
/** An actor of a given network as a user writes it. */
export type ActorInput = z.input<typeof actorSchema>;
/** A tie of a given network as a user writes it. */
export type TieInput = z.input<typeof tieSchema>;
