import { deepFreeze, lookUp, ScenarioError } from '../../base/index.js';
import { type Scenario, type ScenarioInput, withParameters } from '../../model/index.js';
import type { ActorId } from '../inclusive-environments/names.js';
import type { Bilingual } from '../network-table.js';

/** One problem of a municipality under New Public Management, and what New Public Governance answers (S5). */
export interface MunicipalAnswer {
  readonly problem: Bilingual;
  readonly answer: Bilingual;
  /** Values with the problem, by dotted path. No two answers share a path. */
  readonly before: Readonly<Record<string, number>>;
  /** Values with the answer, of the same paths. */
  readonly after: Readonly<Record<string, number>>;
  /** Pairs of actors that the answer brings together, in both directions. */
  readonly meetings: readonly (readonly [ActorId, ActorId])[];
}

/**
 * The five problems and their answers. What they are is the talk's; which parameters stand for them and how far an answer
 * moves them is our judgement.
 *
 * @source torfing2012
 */
export const MUNICIPAL_ANSWERS = deepFreeze({
  dialogue: {
    problem: { en: 'Politicians are isolated', da: 'Politikerne er isolerede' },
    answer: { en: 'Dialogue with the environment', da: 'Dialog med omverdenen' },
    before: {},
    after: {},
    meetings: [
      ['council-committee', 'families'],
      ['council-committee', 'young-people'],
      ['council-committee', 'parents-boards'],
      ['council-committee', 'volunteer-associations'],
      ['council-committee', 'public-schools'],
      ['mayor', 'housing-association'],
      ['mayor', 'sports-clubs'],
      ['mayor', 'school-leaders'],
    ],
  },
  teamPolicy: {
    problem: { en: 'Senior management lacks political backing', da: 'Topledelsen mangler politisk opbakning' },
    answer: { en: 'Politicians in team-based policy development', da: 'Politikere i teambaseret politikudvikling' },
    before: { 'forming.standingBacking': 0, 'metagovernor.legitimacy': 0.4 },
    after: { 'forming.standingBacking': 0.7, 'metagovernor.legitimacy': 0.7 },
    meetings: [],
  },
  sharedDesign: {
    problem: { en: 'Leaders are decoupled from implementation', da: 'Lederne er koblet fra implementeringen' },
    answer: {
      en: 'Implementers and private stakeholders in policy design',
      da: 'Udførere og private interessenter med i politikudformningen',
    },
    before: { 'forming.threshold': 0.6, 'forming.pace': 2 },
    after: { 'forming.threshold': 0.8, 'forming.pace': 4 },
    meetings: [
      ['director', 'day-care'],
      ['director', 'after-school'],
      ['director', 'social-services'],
      ['director', 'residential-provider'],
      ['school-department', 'gp'],
      ['school-department', 'youth-centre'],
      ['family-department', 'private-school'],
      ['family-department', 'volunteer-associations'],
    ],
  },
  professionalism: {
    problem: {
      en: 'Motivation is displaced by distrust and control',
      da: 'Motivationen fortrænges af mistillid og kontrol',
    },
    answer: { en: 'Measurement felt as support, new professionalism', da: 'Målinger som støtte, ny professionalisme' },
    before: { 'culture.ruleBurden': 0.9, 'culture.zeroError': 0.75, 'actors.motive': 0.5 },
    after: { 'culture.ruleBurden': 0.4, 'culture.zeroError': 0.4, 'actors.motive': 0.6 },
    meetings: [],
  },
  activeCitizens: {
    problem: { en: 'Citizens are demanding customers', da: 'Borgerne er krævende kunder' },
    answer: { en: 'Active citizenship', da: 'Aktivt medborgerskab' },
    before: { 'culture.coProduction': 0.05, 'problems.conflictingDemands': 0.35 },
    after: { 'culture.coProduction': 0.9, 'problems.conflictingDemands': 0.25 },
    meetings: [],
  },
} as const satisfies Readonly<Record<string, MunicipalAnswer>>);

/** The name of an answer of the municipality. */
export type MunicipalAnswerName = keyof typeof MUNICIPAL_ANSWERS;

/** How two who are newly brought together stand to each other. */
const MEETING = { dependence: 0.4, trust: 0.5 };

/**
 * A scenario with some of the five answers switched on, in any order; what is not named stays as it is.
 *
 * @param answers - names of MUNICIPAL_ANSWERS.
 * @throws UnknownNameError with the nearest name; ScenarioError where an answer brings actors together that are not there.
 */
export function withAnswers(scenario: ScenarioInput, answers: readonly string[]): Scenario {
  let answered = withParameters(scenario, {});
  for (const name of answers) {
    const { after, meetings }: MunicipalAnswer = lookUp('municipal answer', MUNICIPAL_ANSWERS, name);
    answered = meet(withParameters(answered, after), name, meetings);
  }
  return answered;
}

function meet(scenario: Scenario, answer: string, meetings: MunicipalAnswer['meetings']): Scenario {
  if (meetings.length === 0) return scenario;
  const { network } = scenario;
  const ids = new Set(network.kind === 'embedded' ? network.actors.map(({ id }) => id) : []);
  const missing = meetings.flat().find((id) => !ids.has(id));
  if (network.kind !== 'embedded' || missing !== undefined) {
    throw new ScenarioError(
      `Expected the network to have the actors that the answer ${answer} brings together but found no "${missing}"`,
      { answer, missing },
    );
  }
  const known = new Set(network.ties.map(({ from, to }) => `${from} ${to}`));
  const added = meetings
    .flatMap(([one, other]) => [
      { from: one, to: other, ...MEETING },
      { from: other, to: one, ...MEETING },
    ])
    .filter(({ from, to }) => !known.has(`${from} ${to}`));
  return { ...scenario, network: { ...network, ties: [...network.ties, ...added] } };
}

/** All 32 combinations of the answers, from none to all. */
export function answerSets(): readonly (readonly MunicipalAnswerName[])[] {
  const names = Object.keys(MUNICIPAL_ANSWERS) as MunicipalAnswerName[];
  return Array.from({ length: 1 << names.length }, (_, bits) => names.filter((_name, at) => (bits >>> at) & 1));
}
