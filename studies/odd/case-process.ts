import {
  ASSETS,
  BEHAVIOURS,
  COLLABORATING,
  CONFLICT_POTENTIAL,
  CONFLICTING_DEMANDS,
  commonGain,
  dependenceOn,
  FAILURES,
  FORMING,
  findTie,
  forkWorld,
  IMPLEMENTING,
  INTERACTING,
  INVITED,
  JOINED,
  knowledgeOf,
  MONEY,
  meetEveryday,
  ownAppraisal,
  type Problem,
  problemOf,
  SECTORS,
  SKILL,
  STATUSES,
  strangerTrustOf,
  trueGain,
  trustIn,
  WAITING,
  type World,
} from 'metagovernor/model';
import { clampShare, integerAt, log, nextUniform, seedSequence, uniformAt } from 'metagovernor/numeric';
import { collaborateProcesses } from '#inside/model/phases/collaborating.js';
import { decideAlone } from '#inside/model/phases/deciding.js';
import { changeEnvironment } from '#inside/model/phases/environment.js';
import { formProcesses } from '#inside/model/phases/forming.js';
import { implementProcesses } from '#inside/model/phases/implementing.js';
import { interactProcesses } from '#inside/model/phases/interacting.js';
import { learn } from '#inside/model/phases/learning.js';
import { rewire } from '#inside/model/phases/rewiring.js';
import { driftStrikes, shockStrikes } from '#inside/model/problem/problem-book.js';
import { PROFILE } from '#inside/model/problem/profile.js';
import { perceivedGain, preferencesOf, privateWorth } from '#inside/model/table/appraisal.js';
import { decideToJoin, disappointment, uncertainty, unfamiliarity } from '#inside/model/table/joining.js';
import { joinProcess } from '#inside/model/table/membership.js';
import { meetingsHeld, meets, talkShare } from '#inside/model/table/talking.js';
import { DRAW } from '#inside/model/vocabulary/purposes.js';
import { markdownTable } from '../markdown.ts';
import { CASE_IDS as ids } from './case-scenario.ts';
import { bitsText, numberText } from './texts.ts';

const ONLY = 0;

function logitOf(draw: number): number {
  return log(draw / (1 - draw));
}

/** The story of the only process of a world, told tick by tick. */
export function followProcess(world: World, replicate: number): string {
  const parts = [`This is replicate ${replicate}. ${setUp(world)}`];
  while (world.state.ended[ONLY] < 0) parts.push(...oneTick(world));
  parts.push(ending(world));
  return parts.filter((part) => part !== '').join('\n\n');
}

/** One tick in the order of the model, with what the process went through. */
function oneTick(world: World): string[] {
  const { state } = world;
  const tick = state.clock[0];
  const parts = [`**Tick ${tick}.**`];
  const was = state.status[ONLY];
  changeEnvironment(world);
  if (was === WAITING) parts.push(problemText(world, 'The problem as it strikes.'));
  else if (state.eventTick[ONLY] === tick) parts.push(changeText(world));
  meetEveryday(world);
  const status = state.status[ONLY];
  if (status === IMPLEMENTING) parts.push(deliveryText(world));
  implementProcesses(world);
  if (status === COLLABORATING) parts.push(...searchText(world));
  if (status === INTERACTING) parts.push(...tableText(world));
  if (status === FORMING) parts.push(joiningText(world, formProcesses));
  formProcesses(world);
  decideAlone(world);
  learn(world);
  rewire(world);
  state.clock[0]++;
  if (state.status[ONLY] !== status) parts.push(`The process is \`${STATUSES[state.status[ONLY]]}\` from here.`);
  return parts.length > 2 || state.status[ONLY] !== status ? parts.filter((part) => part !== '') : quiet(parts);
}

/** A tick in which nothing is to tell is left out. */
function quiet(parts: string[]): string[] {
  return parts.filter((part) => part !== '').length > 1 ? parts : [];
}

function setUp({ setting, sizes }: World): string {
  const { decisions } = sizes;
  const holders = Array.from({ length: decisions }, (_, decision) => ids[setting.holder[decision]]).join(', ');
  const affected = [...setting.affected].filter((actor) => actor >= 0).map((actor) => ids[actor]);
  const profile = PROFILE.map((name, at) => `${name} ${setting.profile[at]}`);
  const rows = ids.map((id, actor) => [
    id,
    SECTORS[setting.sector[actor]],
    BEHAVIOURS[setting.behaviour[actor]],
    ...(['restMotive', 'riskAversion', 'openness'] as const).map((name) => numberText(setting[name][actor])),
  ]);
  return [
    `The focal actor is ${ids[setting.focal[ONLY]]}; decisions 0 to 3 are held by ${holders}; affected besides: ` +
      `${affected.join(', ') || 'nobody'}. The profile is ${profile.join(', ')}.`,
    markdownTable(['actor', 'sector', 'behaviour', 'restMotive', 'riskAversion', 'openness'], rows),
  ].join('\n\n');
}

function problemText(world: World, title: string): string {
  const { setting, sizes, key, derived } = world;
  const problem = problemOf(world, ONLY);
  const { decisions, landscape } = { decisions: sizes.decisions, landscape: problem.landscape };
  const { width, partners, interdependence } = landscape;
  const sectors = [...new Set(setting.sector)].sort();
  const past = pastOf(world, problem);
  const rows = [];
  for (let decision = 0; decision < decisions; decision++) {
    const with_ = [...partners.subarray(decision * interdependence, (decision + 1) * interdependence)].join(', ');
    for (let pattern = 0; pattern < width; pattern++) {
      const at = decision * width + pattern;
      rows.push([
        decision,
        with_,
        pattern.toString(2).padStart(interdependence + 1, '0'),
        numberText(landscape.contributions[at]),
        numberText(past[at]),
        numberText(problem.yesterday[at]),
        ...sectors.map((sector) => numberText(problem.belief[sector][at])),
      ]);
    }
  }
  const preferences = sectors.map((sector) => [
    SECTORS[sector],
    ...Array.from({ length: decisions }, (_, decision) =>
      numberText(problem.preference[sector * decisions + decision]),
    ),
  ]);
  const start = Math.floor(uniformAt(key, DRAW.yesterday, 0, ONLY) * (derived.allDecisions + 1));
  return [
    `${title} A pattern is the own bit, then the partner's.`,
    markdownTable(
      [
        'decision',
        'partner',
        'pattern',
        'today',
        'past',
        'yesterday',
        ...sectors.map((sector) => `belief ${SECTORS[sector]}`),
      ],
      rows,
    ),
    `The climb over the past table begins at ${bitsText(start, decisions)} and ends at the status quo ` +
      `${bitsText(problem.statusQuo, decisions)}, which today is worth ${numberText(problem.statusQuoValue)}; the best solution ` +
      `is worth ${numberText(problem.bestValue)}, so the possible gain is ${numberText(problem.possibleGain)}.`,
    `What changing a decision is worth to each sector:`,
    markdownTable(['sector', '0', '1', '2', '3'], preferences),
  ].join('\n\n');
}

/** The contributions as they were when the status quo was settled, drawn again as the model draws them. */
function pastOf({ key, scenario }: World, { landscape }: Problem): number[] {
  const sequence = new Int32Array(4);
  seedSequence(sequence, key, DRAW.redraw, 0, ONLY);
  return Array.from(landscape.contributions, (now) => {
    const hasChanged = nextUniform(sequence) < scenario.problems.obsolescence;
    const before = nextUniform(sequence);
    return hasChanged ? before : now;
  });
}

/** What drift or a shock has made of the contributions. */
function changeText(world: World): string {
  const { state, sizes } = world;
  const tick = state.clock[0];
  const { landscape, statusQuoValue, bestValue, possibleGain } = problemOf(world, ONLY);
  const causes = [shockStrikes(world, tick) ? 'a shock' : '', driftStrikes(world, ONLY, tick) ? 'drift' : ''];
  const rows = Array.from({ length: sizes.decisions }, (_, decision) => [
    decision,
    ...Array.from(
      landscape.contributions.subarray(decision * landscape.width, (decision + 1) * landscape.width),
      numberText,
    ),
  ]);
  return [
    `The problem changes by ${causes.filter((cause) => cause !== '').join(' and ')}. Contributions by pattern:`,
    markdownTable(['decision', '00', '01', '10', '11'], rows),
    `The status quo is now worth ${numberText(statusQuoValue)}, the best ${numberText(bestValue)}, ` +
      `the possible gain ${numberText(possibleGain)}.`,
  ].join('\n\n');
}

/** Who weighs joining in a phase, with every term; found by trying the phase in a fork. */
function joiningText(world: World, phase: (world: World) => void): string {
  const tried = forkWorld(world);
  phase(tried);
  const step = forkWorld(world);
  const rows = [];
  step.state.memberCount[ONLY] = tried.state.memberCount[ONLY];
  for (let place = world.state.memberCount[ONLY]; place < tried.state.memberCount[ONLY]; place++) {
    step.state.member[place] = tried.state.member[place];
    step.state.known[place] = tried.state.known[place];
    step.state.place[place] = INVITED;
  }
  for (let place = 0; place < tried.state.memberCount[ONLY]; place++) {
    if (step.state.place[place] !== INVITED) continue;
    const joins = tried.state.place[place] >= JOINED;
    // The stake is worked out when it is asked for the first time, and stands in the prospect until others speak of theirs.
    const stake = world.state.weighed[place] === 1 ? world.state.prospect[place] : tried.state.prospect[place];
    rows.push(inclinationRow(step, place, stake, joins));
    if (joins) joinProcess(step, ONLY, place);
  }
  if (rows.length === 0) return '';
  const head = [
    'actor',
    'knows',
    'stake',
    'dependence',
    'trust in the focal actor',
    'load / attention',
    'no tradition',
    'bad experience',
    'uncertainty',
    'inclination',
    'draw',
    'joins',
  ];
  return ['Who is invited weighs joining:', markdownTable(head, rows)].join('\n\n');
}

function inclinationRow(world: World, place: number, stake: number, joins: boolean): string[] {
  const { state, setting, scenario, key, sizes } = world;
  const { forming } = scenario;
  const actor = state.member[place];
  const others = [...state.member.subarray(0, state.memberCount[ONLY])].filter((other) => other !== actor);
  const dependences = others.map((other) => {
    const tie = findTie(world, actor, other);
    return tie >= 0 ? state.dependence[tie] : dependenceOn(setting, actor, other);
  });
  const dependence = dependences.reduce((sum, one) => sum + one, 0) / others.length;
  const trust = trustIn(world, actor, setting.focal[ONLY]);
  const load = state.load[actor] / setting.attention[actor];
  const penalties = [
    unfamiliarity(world, ONLY, place),
    disappointment(world, ONLY, actor),
    uncertainty(world, ONLY, place),
  ];
  const inclination =
    forming.baseline +
    forming.experience * Math.max(0, state.experience[actor]) +
    forming.dependence * dependence +
    forming.incentive * 0.5 * clampShare(stake) +
    forming.trust * (trust - 0.5) -
    forming.load * load -
    penalties.reduce((sum, one) => sum + one, 0);
  const draw = uniformAt(key, DRAW.join, ONLY, actor);
  const isInclined = inclination + logitOf(draw) > 0;
  if (isInclined !== joins) throw new Error(`Expected the terms of joining to tell what ${ids[actor]} does`);
  const numbers = [stake, dependence, trust, load, ...penalties, inclination, draw].map(numberText);
  return [ids[actor], bitsText(state.known[place], sizes.decisions), ...numbers, joins ? 'yes' : 'no'];
}

/** A tick of interaction: who joins, and the meeting, if there is one. */
function tableText(world: World): string[] {
  const { state, setting, sizes, scratch } = world;
  const joining = joiningText(world, interactProcesses);
  const seated = placesSeated(world);
  const meeting = meetingsHeld(world, ONLY);
  const isMeeting = meets(world, ONLY);
  const talk = talkShare(world, ONLY, seated.length);
  interactProcesses(world);
  if (!isMeeting) return [joining];
  const columns = ['prospect', 'outside', 'understood', 'strain', 'expectation', 'voluntary', 'effort'] as const;
  const rows = seated.map((place, one) => {
    const actor = state.member[place];
    const numbers = [scratch.voice[one], ...columns.map((name) => state[name][place])].map(numberText);
    const frame = [0, 1].map((dimension) => numberText(state.frame[actor * sizes.frameDimensions + dimension]));
    const isGone = state.place[place] !== JOINED;
    return [ids[actor], isGone ? 'left' : state.attends[place], ...numbers, state.contributes[place], ...frame];
  });
  const contributors = seated.filter((place) => state.contributes[place] === 1).map((place) => state.member[place]);
  const held = [...setting.holder].filter((holder) => contributors.includes(holder));
  return [
    joining,
    `Meeting ${meeting}; talk share ${numberText(talk)}.`,
    markdownTable(['member', 'attends', 'voice', ...columns, 'contributes', 'frame 1', 'frame 2'], rows),
    pairText(world, seated),
    `Contributors hold ${held.length} of the ${sizes.decisions} decisions. ` +
      (state.status[ONLY] === INTERACTING
        ? `Meetings in a row: ${state.streak[ONLY]}.`
        : 'These are meetings enough in a row, and the streak begins anew.'),
  ];
}

/** Places of the members who sit at the table at this tick: who has joined by now. */
function placesSeated(world: World): number[] {
  const tried = forkWorld(world);
  decideToJoin(tried, ONLY);
  return Array.from({ length: tried.state.memberCount[ONLY] }, (_, place) => place).filter(
    (place) => tried.state.place[place] === JOINED,
  );
}

/** What the last meeting has left in the working space for each ordered pair: one member in a row, the other in a column. */
function pairText({ state, sizes, scratch }: World, seated: readonly number[]): string {
  const names = seated.map((place) => ids[state.member[place]]);
  const matrix = (pairs: Float64Array, name: string) =>
    markdownTable(
      [name, ...names],
      names.map((id, one) => [
        id,
        ...names.map((_, other) => (other === one ? '' : numberText(pairs[one * sizes.members + other]))),
      ]),
    );
  return [matrix(scratch.pairListening, 'listening to'), matrix(scratch.pairConflict, 'conflict toward, after')].join(
    '\n\n',
  );
}

/** A tick of joint search: run the phase, and read what the meeting, if there is one, has left in the working space. */
function searchText(world: World): string[] {
  const { state, setting, sizes, scratch, key } = world;
  const joining = joiningText(world, collaborateProcesses);
  const before = state.adopted[ONLY];
  const round = state.clock[0] - state.stageTick[ONLY];
  const meeting = meetingsHeld(world, ONLY);
  const isMeeting = meets(world, ONLY);
  collaborateProcesses(world);
  if (!isMeeting) return [joining];
  const problem = problemOf(world, ONLY);
  const { statusQuo } = problem;
  const places = Array.from({ length: state.memberCount[ONLY] }, (_, place) => place).filter(
    (place) => state.place[place] === JOINED,
  );
  const proposer = places[integerAt(key, DRAW.proposer, round, ONLY, 0, places.length)];
  const candidate = state.proposal[proposer];
  const weight = setting.profile[CONFLICTING_DEMANDS];
  const common = commonGain(problem, scratch.pooled, candidate) - commonGain(problem, scratch.pooled, before);
  const changes = (bits: number) => bitsText(bits ^ statusQuo, sizes.decisions).replaceAll('0', '').length;
  const novelty = (changes(candidate) - changes(before)) / sizes.decisions;
  const rows = places.map((place, one) => {
    const actor = state.member[place];
    const own = privateWorth(world, one, candidate ^ statusQuo) - privateWorth(world, one, before ^ statusQuo);
    const gain = (1 - weight) * common + weight * own;
    const asked = setting.riskAversion[actor] * novelty;
    return [
      ids[actor],
      state.attends[place],
      numberText(scratch.voice[one]),
      numberText(state.strain[place]),
      bitsText(state.known[place], sizes.decisions),
      bitsText(state.proposal[place], sizes.decisions),
      ...(candidate === before ? ['', '', ''] : [numberText(gain), numberText(asked), gain > asked ? 'yes' : 'no']),
    ];
  });
  const inFavour = rows.filter((row) => row.at(-1) === 'yes').length;
  const isAgreed = state.adopted[ONLY] !== before;
  if (candidate !== before && inFavour * 4 >= rows.length * 3 !== isAgreed)
    throw new Error('Expected the votes to tell what is agreed');
  const counted = `${inFavour} of ${rows.length} in favour, ${isAgreed ? 'agreed' : 'not agreed'}`;
  const outcome =
    candidate === before
      ? ', which stands already'
      : `: common gain over what stands ${numberText(common)}, novelty ${numberText(novelty)}, ${counted}`;
  return [
    joining,
    `Meeting ${meeting}, round ${round}.`,
    markdownTable(
      ['member', 'attends', 'voice', 'strain', 'knows', 'proposal after the search', 'gain', 'asked for', 'in favour'],
      rows,
    ),
    pairText(world, places),
    `Credibility of decisions 0 to 3: ${Array.from(scratch.credibility, numberText).join(', ')}. By the pooled table the ` +
      `status quo is worth ${numberText(pooledValue(world, problem, statusQuo))}. ${ids[state.member[proposer]]} proposes ` +
      `${bitsText(candidate, sizes.decisions)}${outcome}.`,
  ];
}

function pooledValue({ scratch, sizes }: World, { landscape }: Problem, solution: number): number {
  let total = 0;
  for (let decision = 0; decision < sizes.decisions; decision++) {
    const partner = landscape.partners[decision];
    const pattern = 2 * ((solution >>> decision) & 1) + ((solution >>> partner) & 1);
    total += scratch.pooled[decision * landscape.width + pattern];
  }
  return total / sizes.decisions;
}

/** Who carries out what was agreed, if the time has come. */
function deliveryText(world: World): string {
  const { state, setting, sizes, scenario, key } = world;
  const { implementing } = scenario;
  if (state.clock[0] - state.stageTick[ONLY] < implementing.duration) return '';
  const tried = forkWorld(world);
  implementProcesses(tried);
  const problem = problemOf(world, ONLY);
  const weight = setting.profile[CONFLICTING_DEMANDS];
  const changed = state.adopted[ONLY] ^ problem.statusQuo;
  const rows = [];
  for (let decision = 0; decision < sizes.decisions; decision++) {
    if (!((changed >>> decision) & 1)) continue;
    const holder = setting.holder[decision];
    const places = Array.from({ length: state.memberCount[ONLY] }, (_, place) => place).filter(
      (place) => state.place[place] === JOINED,
    );
    const isMember = places.some((place) => state.member[place] === holder);
    const others = places.map((place) => state.member[place]).filter((member) => member !== holder);
    const trust =
      others.length > 0
        ? others.reduce((sum, other) => sum + trustIn(world, holder, other), 0) / others.length
        : strangerTrustOf(world, holder);
    const own = ownWorth(world, problem, holder, changed);
    const worth = (1 - weight) * state.appraised[ONLY] + weight * own;
    const seen = gainSeenBy(world, problem, holder);
    const resistance = isMember ? 0 : resistanceOf(world, problem, holder, decision, seen);
    const capacity =
      (setting.assets[holder * ASSETS.length + SKILL] + setting.assets[holder * ASSETS.length + MONEY]) / 2 - 0.5;
    const commitment =
      implementing.baseline +
      (isMember ? implementing.tookPart : 0) +
      implementing.trust * (trust - 0.5) +
      implementing.worth * worth +
      implementing.capacity * capacity -
      resistance;
    const draw = uniformAt(key, DRAW.carryOut, ONLY, holder, decision);
    const done = ((tried.state.delivered[ONLY] ^ problem.statusQuo) >>> decision) & 1;
    if (commitment + logitOf(draw) > 0 !== (done === 1)) throw new Error('Expected the terms to tell who carries out');
    rows.push([
      decision,
      ids[holder],
      isMember ? 'yes' : 'no',
      ...[trust, own, worth, capacity, seen, resistance, commitment, draw].map(numberText),
      done ? 'yes' : 'no',
    ]);
  }
  const head = [
    'decision',
    'holder',
    'took part',
    'trust',
    'own worth',
    'worth',
    'capacity',
    'gain as seen',
    'resistance',
    'commitment',
    'draw',
    'carried out',
  ];
  return [
    `Appraised gain of what was agreed, ${bitsText(state.adopted[ONLY], sizes.decisions)}: ` +
      `${numberText(state.appraised[ONLY])}. Each changed decision:`,
    markdownTable(head, rows),
    `Carried out is ${bitsText(tried.state.delivered[ONLY], sizes.decisions)}, with a true gain of ` +
      `${numberText(trueGain(problem, tried.state.delivered[ONLY]))}; what was agreed had ` +
      `${numberText(tried.state.agreedGain[ONLY])}.`,
  ].join('\n\n');
}

/** The gain that a holder sees, alone, in what was agreed. */
function gainSeenBy(world: World, problem: Problem, holder: number): number {
  const { state, setting, scratch } = world;
  ownAppraisal(world, problem, holder, knowledgeOf(world, ONLY, holder));
  preferencesOf(world, ONLY, problem, holder, 0);
  return perceivedGain(world, problem, scratch.own, 0, setting.profile[CONFLICTING_DEMANDS], state.adopted[ONLY]);
}

/** What a holder who was not asked holds against its part. */
function resistanceOf(world: World, problem: Problem, holder: number, decision: number, seen: number): number {
  const { setting, scenario } = world;
  const loss =
    Math.max(0, -seen) +
    setting.profile[CONFLICTING_DEMANDS] * Math.max(0, -worthOfChanging(world, problem, holder, decision));
  return scenario.implementing.resistance * (0.5 + setting.profile[CONFLICT_POTENTIAL]) * loss;
}

function worthOfChanging(
  { setting, sizes, scenario }: World,
  problem: Problem,
  holder: number,
  decision: number,
): number {
  const worth = problem.preference[setting.sector[holder] * sizes.decisions + decision];
  return setting.holder[decision] === holder ? worth - scenario.problems.adjustment : worth;
}

function ownWorth(world: World, problem: Problem, holder: number, changed: number): number {
  const { decisions } = world.sizes;
  let total = 0;
  for (let decision = 0; decision < decisions; decision++) {
    if ((changed >>> decision) & 1) total += worthOfChanging(world, problem, holder, decision);
  }
  return (4 * total) / decisions;
}

function ending({ state, setting }: World): string {
  const rows = ids.map((id, actor) => [
    id,
    ...[state.experience[actor], state.tradition[actor], state.motive[actor]].map(numberText),
    state.load[actor],
    state.influence[actor],
    state.degree[actor],
  ]);
  const trust = ids.map((_, actor) => {
    const begin = setting.rowStart[actor];
    return Array.from(
      { length: state.degree[actor] },
      (__, step) => `${ids[state.target[begin + step]]} ${numberText(state.trust[begin + step])}`,
    ).join(', ');
  });
  return [
    `It ended at tick ${state.ended[ONLY]} as \`${STATUSES[state.status[ONLY]]}\` (failure: ${FAILURES[state.failure[ONLY]]}), ` +
      `after ${state.meetings[ONLY]} meetings, with transitions at ticks ${[...state.reached].join(', ')}. The actors at the ` +
      'end of that tick:',
    markdownTable(
      ['actor', 'experience', 'tradition', 'motive', 'load', 'influence', 'degree', 'trust in'],
      rows.map((row, actor) => [...row, trust[actor]]),
    ),
  ].join('\n\n');
}
