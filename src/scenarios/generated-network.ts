import type { CatalogueEntry } from './catalogue-entry.js';

/** The defaults of the model on a network that each seed draws anew. */
export const GENERATED_NETWORK: CatalogueEntry = {
  id: 'generated-network',
  version: 1,
  title: { en: 'A generated governance network', da: 'Et genereret styringsnetværk' },
  question: {
    en: 'Does a finding hold for networks of this kind, or only for one of them?',
    da: 'Gælder et resultat for netværk af denne slags, eller kun for et enkelt af dem?',
  },
  about: {
    en:
      'Every parameter at its default, and for each seed a new network of 30 actors from all sectors. Use it where a result ' +
      'should not hang on who happens to know whom.',
    da:
      'Alle parametre har deres standardværdi, og hvert frø giver et nyt netværk af 30 aktører fra alle sektorer. Brug det, ' +
      'når et resultat ikke skal afhænge af, hvem der tilfældigvis kender hvem.',
  },
  sources: [],
  why: {
    uniqueness: 'As by default: the middle of every scale that the others depart from.',
    unclearDefinition: 'As by default.',
    conflictingDemands: 'As by default.',
    knowledgeNeed: 'As by default.',
    stakeholders: 'As by default.',
    conflictPotential: 'As by default.',
  },
  hints: { regime: 'newPublicGovernance', mode: 'network', strategy: 'collaborativeLeader' },
  lesson: {
    expected: {
      en: 'What holds for the network of the example holds for networks of this kind: collaborative leadership raises innovation and democracy.',
      da: 'Det, der gælder for eksemplets netværk, gælder netværk af denne slags: samarbejdende ledelse giver mere nyt og mere demokrati.',
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
    id: 'generated-network',
    version: 1,
    title: 'A generated governance network',
    question: 'Does a finding hold for networks of this kind, or only for one of them?',
    network: { kind: 'generated' },
  },
};
