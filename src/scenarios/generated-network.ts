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
  scenario: {
    id: 'generated-network',
    version: 1,
    title: 'A generated governance network',
    question: 'Does a finding hold for networks of this kind, or only for one of them?',
    network: { kind: 'generated' },
  },
};
