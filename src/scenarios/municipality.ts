import type { ScenarioInput } from '../model/index.js';
import type { CatalogueEntry } from './catalogue-entry.js';
import { ACTORS } from './inclusive-environments/actors.js';
import { NAMES } from './inclusive-environments/names.js';
import { TIES } from './inclusive-environments/ties.js';
import { MUNICIPAL_ANSWERS } from './municipality/answers.js';
import { nestParameters } from './nest-parameters.js';
import { networkFromTable } from './network-table.js';
import { REGIMES } from './regimes.js';

const QUESTION =
  'Which of five answers of New Public Governance helps a municipality under New Public Management, alone or together?';

/**
 * The municipality of the talk (S5): the organisations of inclusive-environments under New Public Management, with its five
 * problems; the answers are switched on with withAnswers.
 *
 * @source torfing2012
 */
export const MUNICIPALITY: CatalogueEntry = {
  id: 'municipality',
  version: 1,
  title: {
    en: 'A municipality under New Public Management',
    da: 'En kommune under New Public Management',
  },
  question: {
    en: QUESTION,
    da: 'Hvilke af fem svar fra New Public Governance hjælper en kommune under New Public Management, alene eller sammen?',
  },
  about: {
    en:
      'The 32 organisations of the scenario inclusive-environments, governed by New Public Management and with the five problems ' +
      'that a talk by Jacob Torfing names: isolated politicians, managers without backing, leaders decoupled from ' +
      'implementation, motivation displaced by control, citizens as demanding customers. Each has an answer that can be ' +
      'switched on (MUNICIPAL_ANSWERS, withAnswers). Half of the problems go to the network, the rest to tender or to the top. ' +
      'Problems and answers are the talk’s; every number is our judgement.',
    da:
      'De 32 organisationer fra scenariet inclusive-environments, styret efter New Public Management og med de fem problemer, ' +
      'som Jacob Torfing nævner i et foredrag: isolerede politikere, ledere uden opbakning, ledere koblet fra ' +
      'implementeringen, motivation fortrængt af kontrol, borgere som krævende kunder. Hvert problem har et svar, der kan slås ' +
      'til (MUNICIPAL_ANSWERS, withAnswers). Halvdelen af opgaverne går til netværket, resten i udbud eller til toppen. ' +
      'Problemer og svar er foredragets; hvert tal er vores skøn.',
  },
  sources: ['torfing2012'],
  names: NAMES,
  why: {
    uniqueness: 'As by default: children and families change faster than routines.',
    unclearDefinition: 'As by default: every department has its own definition.',
    conflictingDemands: 'Raised: demanding citizens and departments that answer for their own results pull apart.',
    knowledgeNeed: 'As by default: what works is known in schools and homes, not at the town hall.',
    stakeholders: 'As by default: seven holders and three more who are affected.',
    conflictPotential: 'As by default.',
  },
  hints: { regime: 'newPublicManagement', mode: 'a mix', strategy: 'handsOff' },
  lesson: {
    expected: {
      en: 'With all five answers motivation is kept, more of those affected take part, and more comes of it.',
      da: 'Med alle fem svar bevares motivationen, flere berørte tager del, og der kommer mere ud af det.',
    },
    arms: [
      { label: 'the five problems', strategy: 'handsOff' },
      {
        label: 'the five answers (without the ties they bring)',
        strategy: 'handsOff',
        changes: Object.assign({}, ...Object.values(MUNICIPAL_ANSWERS).map(({ after }) => after)),
      },
    ],
    measures: [
      { name: 'motiveKept', expect: 'higher' },
      { name: 'inclusion', expect: 'higher' },
      { name: 'innovation', expect: 'higher' },
    ],
  },
  extremes: [
    {
      stage: 'interaction',
      under: 'collaborativeLeader',
      share: 1,
      why: {
        en: 'Half of the problems are decided at the top or by tender, where nobody has to be gathered; a leader gathers the rest.',
        da: 'Halvdelen af problemerne afgøres i toppen eller ved udbud, hvor ingen skal samles; en leder samler resten.',
      },
    },
  ],
  scenario: {
    id: 'municipality',
    version: 1,
    title: 'A municipality under New Public Management',
    question: QUESTION,
    network: isolatePoliticians(networkFromTable(ACTORS, TIES, NAMES)),
    ...nestParameters({
      ...REGIMES.newPublicManagement.parameters,
      'modes.mix.network': 0.5,
      'modes.mix.hierarchy': 0.2,
      'modes.mix.market': 0.3,
      ...Object.assign({}, ...Object.values(MUNICIPAL_ANSWERS).map(({ before }) => before)),
    }),
  },
};

/** Politicians see the field through officials alone. */
function isolatePoliticians(network: NonNullable<ScenarioInput['network']>): NonNullable<ScenarioInput['network']> {
  if (network.kind !== 'embedded') return network;
  const sectors = new Map(network.actors.map(({ id, sector }) => [id, sector]));
  const isKept = (one: string, other: string) =>
    sectors.get(one) !== 'political' || ['political', 'administrative'].includes(sectors.get(other) ?? '');
  return { ...network, ties: network.ties.filter(({ from, to }) => isKept(from, to) && isKept(to, from)) };
}
