import type { CatalogueEntry } from './catalogue-entry.js';
import { ACTORS } from './inclusive-environments/actors.js';
import { NAMES } from './inclusive-environments/names.js';
import { TIES } from './inclusive-environments/ties.js';
import { networkFromTable } from './network-table.js';

/**
 * The talk's own example of a wicked problem: inclusive environments for children and young people in a municipality.
 *
 * An illustration: which organisations there are is common knowledge of Danish municipalities, every number is our judgement.
 *
 * @source torfing2012
 */
export const INCLUSIVE_ENVIRONMENTS: CatalogueEntry = {
  id: 'inclusive-environments',
  version: 1,
  title: {
    en: 'Inclusive environments for children and young people',
    da: 'Inkluderende miljøer for børn og unge',
  },
  question: {
    en: 'Who should steer the network around children and young people, and how, so that joint work leads to something new?',
    da: 'Hvem skal styre netværket omkring børn og unge, og hvordan, så samarbejdet fører til noget nyt?',
  },
  about: {
    en:
      'A Danish municipality wants surroundings in which all children and young people belong. What that takes is divided ' +
      'among 32 organisations and groups: politicians and administration, schools and day care, counsellors, health and ' +
      'police, private providers, unions, associations, parents and the young. The middle of the network is dense; families, ' +
      'associations, general practice and psychiatry hang on by one or two brokers. The problem comes from a talk by Jacob ' +
      'Torfing; the actors, their levels and their ties are an illustration: no survey stands behind them.',
    da:
      'En dansk kommune ønsker miljøer, hvor alle børn og unge hører til. Det, der skal til, er fordelt på 32 organisationer ' +
      'og grupper: politikere og forvaltning, skoler og dagtilbud, rådgivere, sundhed og politi, private tilbud, fagforeninger, ' +
      'foreninger, forældre og de unge selv. Midten af netværket er tæt; familier, foreninger, praktiserende læger og psykiatri ' +
      'hænger på ved en eller to brobyggere. Problemet stammer fra et foredrag af Jacob Torfing; aktørerne, deres niveauer og ' +
      'deres forbindelser er en illustration: der ligger ingen undersøgelse bag.',
  },
  sources: ['torfing2012'],
  names: NAMES,
  why: {
    uniqueness: 'High: no two groups of children, schools and neighbourhoods are alike.',
    unclearDefinition: 'Middling: is it the child or the surroundings that must change?',
    conflictingDemands: 'Low to middling: all wish children well, and pay from different budgets.',
    knowledgeNeed: 'Middling: what it takes is divided among 32 parties.',
    stakeholders: 'Middling: half of what is possible.',
    conflictPotential: 'Middling: frames differ more than interests.',
  },
  hints: { regime: 'newPublicGovernance', mode: 'network', strategy: 'collaborativeLeader' },
  lesson: {
    expected: {
      en: 'Convener, facilitator and catalyst in one raise innovation and democracy over hands-off.',
      da: 'Samlende, faciliterende og katalyserende ledelse i ét giver mere nyt og mere demokrati end ingen ledelse.',
    },
    arms: [
      { label: 'hands off', strategy: 'handsOff' },
      { label: 'collaborative leader', strategy: 'collaborativeLeader' },
    ],
    measures: [
      { name: 'innovation', expect: 'higher' },
      { name: 'democratic', expect: 'higher' },
    ],
  },
  scenario: {
    id: 'inclusive-environments',
    version: 1,
    title: 'Inclusive environments for children and young people',
    question:
      'Who should steer the network around children and young people, and how, so that joint work leads to something new?',
    network: networkFromTable(ACTORS, TIES, NAMES),
  },
};
