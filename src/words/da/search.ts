import type { Words } from '../en.js';

/** What is said of a search for a strategy, in Danish. */
export const search: Words['search'] = {
  kinds: {
    options: (strategy) => `Indstillinger af ${strategy}`,
    plan: (_strategy) => 'En fast plan: hvad, hvornår, over for hvem',
    rules: (_strategy) => 'Regler: når noget ses, hvad der så gøres',
  },
  head: (what, seed, version) => `${what}; frø ${seed}, metagovernor ${version}`,
  scenarios: (list) => `Scenarier: ${list}`,
  goals: {
    most: (measure) => `mest ${measure}`,
    least: (measure) => `mindst ${measure}`,
  },
  sought: (list) => `Der søges: ${list}`,
  robust: {
    mean: 'i gennemsnit over scenarierne',
    worst: 'i det scenarie, hvor det går dårligst',
    regret: 'efter den største afstand til den bedste kandidat i et scenarie',
  },
  spent: 'Hvad kørslerne gik til: hvert løb giver færre kandidater flere gentagelser',
  spentColumns: ['løb', 'trin', 'kandidater', 'flere gentagelser', 'kørsler'],
  generations: (first, last) => (first === last ? `${first}. generation` : `generationerne ${first} til ${last}`),
  lastRace: 'det sidste løb',
  runs: (searched, fresh) =>
    `${searched} kørsler i søgningen, som --budget begrænser, og desuden ${fresh} på friske frø.`,
  found: (candidate, generation) => `Fundet: kandidat ${candidate}, fra generation ${generation}`,
  front: (count) => `Ikke slået på alt det, der søges: ${count}; den første ses der på herunder.`,
  worth: 'Hvad den er værd, gennemsnit over scenarierne',
  worthColumns: ['da den blev fundet', 'på friske frø', 'vurderet for højt med'],
  rivals: (replicates, interval) =>
    `Over for rivalerne på ${replicates} friske frø, gentagelse for gentagelse, alle med scenariets ressourcer [${interval}, for alle tilsammen]`,
  rivalColumns: ['scenarie', 'den har', 'den fundne er bedre med'],
  beatsAll: (rivals) => `Den slår hver af sine ${rivals} rivaler i hvert scenarie.`,
  doesNotBeat: (list) => `Den slår ikke med sikkerhed: ${list}.`,
  fitted:
    'Det fundne er tilpasset netop dette, og rivalerne har de indstillinger, de fik: at slå dem siger, at der var noget at finde, ikke at de er dårlige.',
  useIt: (command) => `Brug den: ${command}`,
  candidate: 'kandidat',
  picture: 'Sådan gik søgningen',
  pictureNote: (scenarios) => `De, der nåede til enden af hvert løb, i ${scenarios}`,
  best: 'bedste i løbet',
  middle: 'gennemsnit af løbets første trin',
  generation: 'generation nr.',
};
