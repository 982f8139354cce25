import { defineScenario } from './define-scenario.js';
import { CHILD_PROTECTION } from './networks/child-protection.js';
import { CIVIL_REGISTRATION } from './networks/civil-registration.js';
import { CLIMATE_ADAPTATION } from './networks/climate-adaptation.js';
import { ELDERLY_CARE } from './networks/elderly-care.js';
import { HOMELESSNESS } from './networks/homelessness.js';
import { RIVER_BASIN } from './networks/river-basin.js';

const ILLUSTRATION = {
  en: 'The organisations are of a kind everybody knows; their levels and ties are an illustration, with no survey behind them.',
  da: 'Organisationerne er af en slags, alle kender; deres niveauer og forbindelser er en illustration uden nogen undersøgelse bag.',
};

const network = (label: string, strategy = 'handsOff') => ({ label, strategy });
const mode = (label: string, weights: Readonly<Record<string, number>>) => ({
  label,
  strategy: 'handsOff',
  changes: { 'modes.mix.network': 0, ...weights },
});

export const STANDARD_SERVICE = defineScenario({
  id: 'standard-service',
  version: 1,
  title: { en: 'A standard service', da: 'En standardydelse' },
  question: {
    en: 'Who delivers a well-known, uniform service best: a market, a hierarchy or a network?',
    da: 'Hvem leverer en velkendt, ensartet ydelse bedst: et marked, et hierarki eller et netværk?',
  },
  about: {
    en: `Issuing passports and certificates: everybody knows what is wanted. ${ILLUSTRATION.en}`,
    da: `Udstedelse af pas og attester: alle ved, hvad der ønskes. ${ILLUSTRATION.da}`,
  },
  sources: ['torfing2012', 'rittel1973'],
  names: CIVIL_REGISTRATION.names,
  why: {
    uniqueness: "Low: this year's passports are as last year's.",
    unclearDefinition: 'Low: law and forms say what a passport is.',
    conflictingDemands: 'Low: all want it quick, cheap and safe.',
    knowledgeNeed: 'Low: what is needed can be written into a contract.',
    stakeholders: 'Low: a counter, a supplier, a printer.',
    conflictPotential: 'Low: nobody fights over passports.',
  },
  hints: { regime: 'newPublicManagement', mode: 'market', strategy: 'handsOff' },
  lesson: {
    expected: {
      en: 'A market delivers a standard service better than a network, and with fewer meetings.',
      da: 'Et marked leverer en standardydelse bedre end et netværk og med færre møder.',
    },
    arms: [network('network'), mode('market', { 'modes.mix.market': 1 })],
    measures: [
      { name: 'delivery', expect: 'higher' },
      { name: 'meetings', expect: 'lower' },
    ],
  },
  parameters: {
    network: CIVIL_REGISTRATION.network,
    problems: {
      uniqueness: 0.2,
      unclearDefinition: 0.1,
      conflictingDemands: 0.05,
      knowledgeNeed: 0.15,
      stakeholders: 0.15,
      conflictPotential: 0.1,
      interdependence: 1,
    },
  },
});

export const EXERCISE_OF_AUTHORITY = defineScenario({
  id: 'exercise-of-authority',
  version: 2,
  title: { en: 'Exercise of authority in an urgent case', da: 'Myndighedsudøvelse i en hastesag' },
  question: {
    en: 'A child must be safe now, and the parents object: who should decide?',
    da: 'Et barn skal i sikkerhed nu, og forældrene er imod: hvem skal bestemme?',
  },
  about: {
    en: `Acute placement of a child outside the home: known rules, sharp conflict, and every month counts. ${ILLUSTRATION.en}`,
    da: `Akut anbringelse af et barn uden for hjemmet: kendte regler, skarp konflikt, og hver måned tæller. ${ILLUSTRATION.da}`,
  },
  sources: ['torfing2012'],
  names: CHILD_PROTECTION.names,
  why: {
    uniqueness: 'Low: cases differ, the rules by which they are decided do not.',
    unclearDefinition: 'Low: the law says when a child is in danger.',
    conflictingDemands: 'High: parents and authority want opposite things.',
    knowledgeNeed: 'Low: caseworkers and lawyers know what to do.',
    stakeholders: 'Middling: a dozen parties around one child.',
    conflictPotential: 'High: nothing is fought over harder.',
  },
  hints: { regime: 'bureaucracy', mode: 'hierarchy', strategy: 'handsOff' },
  lesson: {
    expected: {
      en: 'Where a case is known, contested and urgent, an authority that decides alone delivers more than a network that negotiates.',
      da: 'Hvor en sag er kendt, omstridt og haster, leverer en myndighed, der afgør alene, mere end et netværk, der forhandler.',
    },
    arms: [network('network'), mode('hierarchy', { 'modes.mix.hierarchy': 1 })],
    measures: [
      { name: 'delivery', expect: 'higher' },
      { name: 'innovation', expect: 'higher' },
    ],
  },
  extremes: [
    {
      stage: 'collaboration',
      under: 'handsOff',
      share: 0.04,
      why: {
        en: 'Parents and authority want opposite things: hardly ever do they agree by themselves, which is why an authority decides.',
        da: 'Forældre og myndighed vil det modsatte: de bliver næsten aldrig enige af sig selv, og derfor afgør en myndighed sagen.',
      },
    },
    {
      stage: 'innovation',
      under: 'collaborativeLeader',
      share: 0,
      why: {
        en: 'Every month counts: what a led network agrees on comes too late to be worth anything.',
        da: 'Hver måned tæller: det, et ledet netværk bliver enigt om, kommer for sent til at være noget værd.',
      },
    },
  ],
  parameters: {
    network: CHILD_PROTECTION.network,
    problems: {
      uniqueness: 0.1,
      unclearDefinition: 0.2,
      conflictingDemands: 0.6,
      knowledgeNeed: 0.2,
      stakeholders: 0.45,
      conflictPotential: 0.8,
      urgency: 0.05,
      interdependence: 2,
    },
  },
});

export const CLIMATE = defineScenario({
  id: 'climate-adaptation',
  version: 1,
  title: { en: 'Climate adaptation across municipalities', da: 'Klimatilpasning på tværs af kommuner' },
  question: {
    en: 'Water keeps no municipal borders: can three municipalities adapt together?',
    da: 'Vand kender ingen kommunegrænser: kan tre kommuner tilpasse sig sammen?',
  },
  about: {
    en: `Upstream, town and coast share a stream and a storm surge, and each has its own council. ${ILLUSTRATION.en}`,
    da: `Opstrøms, by og kyst deler et vandløb og en stormflod, og hver har sit byråd. ${ILLUSTRATION.da}`,
  },
  sources: ['torfing2012', 'ansell2008'],
  names: CLIMATE_ADAPTATION.names,
  why: {
    uniqueness: 'High: past floods tell little about those to come.',
    unclearDefinition: 'High: nobody knows how much water, when.',
    conflictingDemands: 'Middling: who stores the water carries the cost for those downstream.',
    knowledgeNeed: 'High: hydrology, planning, farming and insurance each know a part.',
    stakeholders: 'High: three councils, their departments, owners and users of land.',
    conflictPotential: 'Middling: nature against farming, upstream against downstream.',
  },
  hints: { regime: 'newPublicGovernance', mode: 'network', strategy: 'collaborativeLeader' },
  lesson: {
    expected: {
      en: 'Across borders nobody convenes by himself: a convener brings more processes to the table than no leadership.',
      da: 'På tværs af grænser samler ingen af sig selv: en samlende leder får flere processer til bordet end ingen ledelse.',
    },
    arms: [network('hands off'), network('convener', 'convener')],
    measures: [
      { name: 'interaction', expect: 'higher' },
      { name: 'innovation', expect: 'higher' },
    ],
  },
  extremes: [
    {
      stage: 'collaboration',
      under: 'handsOff',
      share: 0.04,
      why: {
        en: 'Across borders nobody carries the cost of the others by himself: it takes somebody to bring them together.',
        da: 'På tværs af grænser bærer ingen af sig selv de andres omkostninger: nogen skal samle dem.',
      },
    },
  ],
  parameters: {
    network: CLIMATE_ADAPTATION.network,
    problems: {
      uniqueness: 0.8,
      unclearDefinition: 0.7,
      conflictingDemands: 0.35,
      knowledgeNeed: 0.7,
      stakeholders: 0.7,
      conflictPotential: 0.45,
      rooted: 0.65,
    },
    environment: { shockRate: 0.04, drift: 0.02 },
  },
});

export const INTEGRATED_ELDERLY_CARE = defineScenario({
  id: 'integrated-elderly-care',
  version: 1,
  title: { en: 'Integrated elderly care', da: 'Sammenhængende ældrepleje' },
  question: {
    en: 'What binds hospital, general practice and home care into one course for an elderly person?',
    da: 'Hvad binder hospital, almen praksis og hjemmepleje sammen til ét forløb for et ældre menneske?',
  },
  about: {
    en: `Region and municipality pay for different halves of one patient, and professions see different things. ${ILLUSTRATION.en}`,
    da: `Region og kommune betaler hver sin halvdel af én patient, og fagene ser forskellige ting. ${ILLUSTRATION.da}`,
  },
  sources: ['torfing2012'],
  names: ELDERLY_CARE.names,
  why: {
    uniqueness: 'Middling: the illnesses are known, their mixture is not.',
    unclearDefinition: 'Middling: a good old age is more than health.',
    conflictingDemands: 'Middling: each side saves by sending the patient on.',
    knowledgeNeed: 'High: knowledge of one person is spread over ten services.',
    stakeholders: 'High: two authorities, many professions, relatives.',
    conflictPotential: 'Low to middling: all wish the patient well.',
  },
  hints: { regime: 'newPublicGovernance', mode: 'network', strategy: 'facilitator' },
  lesson: {
    expected: {
      en: 'Where professional silos are the hindrance, a facilitator turns more interaction into collaboration than a hands-off leader.',
      da: 'Hvor faglige siloer er hindringen, gør en facilitator mere interaktion til samarbejde, end hvis ingen leder.',
    },
    arms: [network('hands off'), network('facilitator', 'facilitator')],
    measures: [
      { name: 'collaboration', expect: 'higher' },
      { name: 'innovation', expect: 'higher' },
    ],
  },
  parameters: {
    network: ELDERLY_CARE.network,
    actors: { openness: 0.28 },
    problems: {
      uniqueness: 0.5,
      unclearDefinition: 0.5,
      conflictingDemands: 0.3,
      knowledgeNeed: 0.7,
      stakeholders: 0.6,
      conflictPotential: 0.35,
    },
  },
});

export const RIVER = defineScenario({
  id: 'river-basin',
  version: 1,
  title: { en: 'A river basin', da: 'Et vandløbsopland' },
  question: {
    en: 'Can farming, nature and water supply find a common use of one river?',
    da: 'Kan landbrug, natur og vandforsyning finde en fælles brug af én å?',
  },
  about: {
    en: `Old conflict between farming and nature, two ministries and two municipalities on one river. ${ILLUSTRATION.en}`,
    da: `Gammel konflikt mellem landbrug og natur, to ministerier og to kommuner ved én å. ${ILLUSTRATION.da}`,
  },
  sources: ['torfing2012', 'ansell2008'],
  names: RIVER_BASIN.names,
  why: {
    uniqueness: 'Middling: rivers resemble each other, their users less.',
    unclearDefinition: 'Middling: a healthy river can be measured, its causes are disputed.',
    conflictingDemands: 'High: water for crops, power, fish and taps.',
    knowledgeNeed: 'Middling: monitoring knows the river, farmers know the land.',
    stakeholders: 'High: everybody along the banks.',
    conflictPotential: 'High: a long history of conflict.',
  },
  hints: { regime: 'newPublicGovernance', mode: 'network', strategy: 'facilitator' },
  lesson: {
    expected: {
      en: 'Where there is a history of conflict, mediation comes before innovation: a facilitator helps more than a catalyst.',
      da: 'Hvor der er en forhistorie af konflikt, kommer mægling før nytænkning: en facilitator hjælper mere end en katalysator.',
    },
    arms: [network('catalyst', 'catalyst'), network('facilitator', 'facilitator')],
    measures: [
      { name: 'collaboration', expect: 'higher' },
      { name: 'innovation', expect: 'higher' },
    ],
  },
  extremes: [
    {
      stage: 'collaboration',
      under: 'handsOff',
      share: 0,
      why: {
        en: 'An old conflict: without mediation farming and nature come to the table and to nothing else.',
        da: 'En gammel konflikt: uden mægling kommer landbrug og natur til bordet og ikke videre.',
      },
    },
  ],
  parameters: {
    network: RIVER_BASIN.network,
    problems: {
      uniqueness: 0.5,
      unclearDefinition: 0.5,
      conflictingDemands: 0.5,
      knowledgeNeed: 0.5,
      stakeholders: 0.65,
      conflictPotential: 0.75,
    },
  },
});

export const HOMELESS = defineScenario({
  id: 'homelessness',
  version: 1,
  title: { en: 'Homelessness', da: 'Hjemløshed' },
  question: {
    en: 'Who must sit at the table before somebody without a home gets one, and keeps it?',
    da: 'Hvem skal sidde ved bordet, før en hjemløs får et hjem og beholder det?',
  },
  about: {
    en: `Home, treatment and income lie with organisations that hardly know each other. ${ILLUSTRATION.en}`,
    da: `Bolig, behandling og indkomst ligger hos organisationer, der knap kender hinanden. ${ILLUSTRATION.da}`,
  },
  sources: ['torfing2012', 'rittel1973'],
  names: HOMELESSNESS.names,
  why: {
    uniqueness: 'High: every road to the street is another.',
    unclearDefinition: 'High: a lack of homes, or of health, or of work?',
    conflictingDemands: 'Middling: neighbours, landlords and helpers want different things.',
    knowledgeNeed: 'High: those who know the street hold no homes.',
    stakeholders: 'Middling to high: housing, health, work, police, associations.',
    conflictPotential: 'Middling: rules against needs.',
  },
  hints: { regime: 'newPublicGovernance', mode: 'network', strategy: 'collaborativeLeader' },
  lesson: {
    expected: {
      en: 'A wicked problem asks for collaboration: a led network innovates more than a lone hero of a manager.',
      da: 'Et vildt problem kræver samarbejde: et ledet netværk skaber mere nyt end en enlig helt af en leder.',
    },
    arms: [mode('lone manager', { 'modes.mix.hero': 1 }), network('led network', 'collaborativeLeader')],
    measures: [
      { name: 'innovation', expect: 'higher' },
      { name: 'acceptability', expect: 'higher' },
    ],
  },
  extremes: [
    {
      stage: 'collaboration',
      under: 'handsOff',
      share: 0.01,
      why: {
        en: 'Those who hold home, treatment and income hardly know each other: left alone they do not come to work together.',
        da: 'De, der har bolig, behandling og indkomst, kender knap hinanden: overladt til sig selv kommer de ikke til at arbejde sammen.',
      },
    },
  ],
  parameters: {
    network: HOMELESSNESS.network,
    problems: {
      uniqueness: 0.75,
      unclearDefinition: 0.7,
      conflictingDemands: 0.35,
      knowledgeNeed: 0.7,
      stakeholders: 0.6,
      conflictPotential: 0.45,
    },
  },
});
