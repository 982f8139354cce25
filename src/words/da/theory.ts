import type { Words } from '../en.js';

/** The talk's own concepts, in the talk's own words where it has them. */
export const theory: Pick<Words, 'stages' | 'statuses' | 'dimensions' | 'barriers' | 'failures'> = {
  stages: {
    interaction: { label: 'interaktion' },
    collaboration: { label: 'samarbejde' },
    innovation: { label: 'innovation' },
  },
  statuses: {
    waiting: { label: 'venter' },
    forming: { label: 'samles' },
    interacting: { label: 'interagerer' },
    collaborating: { label: 'samarbejder' },
    implementing: { label: 'implementeres' },
    innovated: { label: 'skabte nyt' },
    failed: { label: 'gået i stå' },
  },
  dimensions: {
    uniqueness: { label: 'unikke og vedvarende problemer' },
    unclearDefinition: { label: 'uklar problemdefinition' },
    conflictingDemands: { label: 'modstridende krav' },
    knowledgeNeed: { label: 'behov for mere viden' },
    stakeholders: { label: 'mange interessenter' },
    conflictPotential: { label: 'stort konfliktpotentiale' },
    urgency: { label: 'hast' },
  },
  barriers: {
    noTradition: {
      label: 'ingen tradition',
      about: 'De er ikke vant til at arbejde sammen og tøver med at begynde.',
    },
    badExperience: {
      label: 'dårlig erfaring',
      about: 'De har prøvet før, og det gik dårligt.',
    },
    demotivatingUncertainty: {
      label: 'demotiverende usikkerhed',
      about: 'De ved ikke, hvad det vil kræve, og hvad der kommer ud af det.',
    },
    goingAlone: {
      label: 'fristet til enegang',
      about: 'Hver især er de fristet til at klare sig uden de andre.',
    },
    lackOfTrust: {
      label: 'mangel på tillid',
      about: 'De stoler ikke på, at de andre gør deres del.',
    },
    mentalSilos: {
      label: 'mentale siloer',
      about: 'De ser så forskelligt på sagen, at de ikke hører hinanden.',
    },
    conflictingInterests: {
      label: 'interessekonflikter',
      about: 'Det, der gavner den ene, skader den anden.',
    },
    tunnelVision: {
      label: 'tunnelsyn',
      about: 'De leder kun tæt på det, de plejer at gøre.',
    },
    riskAversion: {
      label: 'risikoaversion',
      about: 'De holder hellere fast i det, de kender, end prøver noget nyt.',
    },
    uncertainImplementation: {
      label: 'usikker implementering',
      about: 'Det er usikkert, om de, der skal gennemføre det, også gør det.',
    },
  },
  failures: {
    none: { label: 'ingen', about: 'den er ikke gået i stå' },
    notMobilised: { label: 'ikke mobiliseret', about: 'parterne blev ikke mobiliseret' },
    disturbed: { label: 'forstyrret', about: 'medlemmer gik, eller problemet ændrede sig' },
    deadlock: { label: 'handlingslammelse', about: 'ingen enighed' },
    statusQuo: { label: 'bevaret status quo', about: 'alt blev, som det var' },
    unclearCompromise: { label: 'uklart kompromis', about: 'enige om noget, der ikke var bedre' },
    notCarriedOut: { label: 'ikke gennemført', about: 'aftalt, men ikke gennemført' },
    misjudged: { label: 'fejlbedømt', about: 'én valgte alene noget, der ikke var bedre' },
    harm: { label: 'skade', about: 'det, der blev gennemført, gjorde ondt værre' },
  },
};
