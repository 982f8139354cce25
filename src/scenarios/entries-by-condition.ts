import type { LessonArm, ProblemWhy } from './catalogue-entry.js';
import { defineScenario } from './define-scenario.js';
import { ADMINISTRATIVE_ORGANISATION, LEAD_ORGANISATION, SHARED_GOVERNANCE } from './networks/three-forms.js';
import { TWO_SHORES } from './networks/two-shores.js';

/** Why a scenario that is about the network, and not the problem, leaves the problem as the model has it. */
const AS_DEFAULT: ProblemWhy = {
  uniqueness: 'As by default: the scenario is about the conditions, not the problem.',
  unclearDefinition: 'As by default.',
  conflictingDemands: 'As by default.',
  knowledgeNeed: 'As by default.',
  stakeholders: 'As by default.',
  conflictPotential: 'As by default.',
};

const led = (label: string, strategy: string): LessonArm => ({ label, strategy });

export const REFORM_UNDER_AUSTERITY = defineScenario({
  id: 'reform-under-austerity',
  version: 1,
  title: { en: 'Reform under austerity', da: 'Reform i en sparetid' },
  question: {
    en: 'Ambitions grow and money does not: can collaboration replace across-the-board cuts?',
    da: 'Ambitionerne vokser, og pengene gør ikke: kan samarbejde træde i stedet for grønthøsteren?',
  },
  about: {
    en: 'A generated network with low motive, no treasure to fund with, and a gain asked for that grows each month. The numbers are guesses.',
    da: 'Et genereret netværk med lav motivation, ingen penge at støtte med og et gevinstkrav, der vokser hver måned. Tallene er gæt.',
  },
  sources: ['torfing2012'],
  why: { ...AS_DEFAULT, conflictingDemands: 'Raised: where there is less to share, private worth weighs more.' },
  hints: { regime: 'newPublicGovernance', mode: 'network', strategy: 'collaborativeLeader' },
  lesson: {
    expected: {
      en: 'Without money leadership still helps: a collaborative leader innovates more than hands-off.',
      da: 'Ledelse hjælper også uden penge: en samarbejdende leder skaber mere nyt end ingen ledelse.',
    },
    arms: [led('hands off', 'handsOff'), led('collaborative leader', 'collaborativeLeader')],
    measures: [
      { name: 'innovation', expect: 'higher' },
      { name: 'effective', expect: 'higher' },
    ],
  },
  parameters: {
    network: { kind: 'generated' },
    actors: { motive: 0.45 },
    problems: { conflictingDemands: 0.35 },
    environment: { ambitionGrowth: 0.005 },
    metagovernor: { treasure: { start: 0, cap: 1, regeneration: 0 } },
  },
});

export const LOSING_ITS_BROKER = defineScenario({
  id: 'fragile-network-losing-its-broker',
  version: 1,
  title: { en: 'A fragile network loses its broker', da: 'Et skrøbeligt netværk mister sin brobygger' },
  question: {
    en: 'What is left of a network when the one who knew both shores leaves?',
    da: 'Hvad er der tilbage af et netværk, når den, der kendte begge bredder, forsvinder?',
  },
  about: {
    en:
      'Town hall and neighbourhood know each other through one secretariat, which is closed after 20 months. ' +
      'The organisations are of a kind everybody knows; their levels and ties are an illustration.',
    da:
      'Rådhus og boligområde kender hinanden gennem ét sekretariat, som lukkes efter 20 måneder. ' +
      'Organisationerne er af en slags, alle kender; deres niveauer og forbindelser er en illustration.',
  },
  sources: ['torfing2012', 'burt2004'],
  names: TWO_SHORES.names,
  why: AS_DEFAULT,
  hints: { regime: 'newPublicGovernance', mode: 'network', strategy: 'convener' },
  lesson: {
    expected: {
      en: 'Losing its broker costs the network: fewer processes meet and fewer innovate than if it had stayed.',
      da: 'Det koster netværket at miste sin brobygger: færre processer mødes, og færre skaber nyt, end hvis den var blevet.',
    },
    arms: [
      { label: 'broker stays', strategy: 'handsOff', changes: { 'environment.departures': [] } },
      led('broker leaves', 'handsOff'),
    ],
    measures: [
      { name: 'interaction', expect: 'lower' },
      { name: 'innovation', expect: 'lower' },
    ],
  },
  parameters: {
    network: TWO_SHORES.network,
    ties: { rate: 0.2 },
    problems: { lastStart: 0.8 },
    environment: { departures: [{ tick: 20, actor: 'broker' }] },
  },
});

const PLENTY = { start: 200, cap: 200, regeneration: 50 };
const KINDNESS_PROBLEMS = 12;

/** A rule, a sanction and a new agenda for everybody, every second month, whatever the network does. */
const MEDDLING = Array.from({ length: 24 }, (_, turn) => 2 * turn).flatMap((tick) =>
  Array.from({ length: KINDNESS_PROBLEMS }, (_, process) => ({ tick, operation: 'castShadow', process })),
);

export const KILLED_BY_KINDNESS = defineScenario({
  id: 'killed-by-kindness',
  version: 1,
  title: { en: 'A network killed by kindness', da: 'Et netværk kvalt i omsorg' },
  question: {
    en: 'Can a network be steered so much that it no longer steers itself?',
    da: 'Kan man styre et netværk så meget, at det ikke længere styrer sig selv?',
  },
  about: {
    en:
      'A generated network of actors that bear control badly, under a metagovernor with more means than legitimacy that casts a ' +
      'shadow of hierarchy over every process every second month, and then leaves. The numbers are guesses.',
    da:
      'Et genereret netværk af aktører, der tåler kontrol dårligt, under en metastyrer med flere midler end legitimitet, som hver ' +
      'anden måned truer med hierarki i alle processer og så går. Tallene er gæt.',
  },
  sources: ['torfing2012', 'deci1999'],
  why: AS_DEFAULT,
  hints: { regime: 'newPublicManagement', mode: 'network', strategy: 'fixedPlan' },
  lesson: {
    expected: {
      en: 'Too much steering crowds out motive, and the network innovates less than if left alone.',
      da: 'For megen styring fortrænger motivationen, og netværket skaber mindre nyt, end hvis det var ladt i fred.',
    },
    arms: [
      led('left alone', 'handsOff'),
      { label: 'over-steered', strategy: 'fixedPlan', options: { plan: MEDDLING } },
    ],
    measures: [
      { name: 'motiveKept', expect: 'lower' },
      { name: 'innovation', expect: 'lower' },
    ],
  },
  extremes: [
    {
      stage: 'interaction',
      under: 'collaborativeLeader',
      share: 0.99,
      why: {
        en: 'It is about more means than any network needs: with them a leader gathers whomever it wants.',
        da: 'Det handler om flere midler, end noget netværk har brug for: med dem samler en leder, hvem den vil.',
      },
    },
  ],
  parameters: {
    network: { kind: 'generated' },
    actors: { reactance: 1 },
    problems: { count: KINDNESS_PROBLEMS },
    learning: { motiveReturn: 0.02 },
    metagovernor: {
      legitimacy: 0.1,
      nodality: PLENTY,
      authority: PLENTY,
      treasure: PLENTY,
      organisation: PLENTY,
    },
    strategy: { name: 'fixedPlan', options: { plan: MEDDLING } },
  },
});

const FORMS_ABOUT = {
  en: 'The same twelve organisations in each of the three forms; only the ties, and the office, differ. An illustration.',
  da: 'De samme tolv organisationer i hver af de tre former; kun forbindelserne og sekretariatet er forskellige. En illustration.',
};
const FORMS_QUESTION = {
  en: 'Which form of network governance carries which network?',
  da: 'Hvilken form for netværksstyring bærer hvilket netværk?',
};
const here = (label: string, changes?: Readonly<Record<string, unknown>>): LessonArm => ({
  label,
  strategy: 'handsOff',
  ...(changes === undefined ? {} : { changes }),
});
const inForm = (label: string, scenario: string): LessonArm => ({ label, strategy: 'handsOff', scenario });

export const SHARED = defineScenario({
  id: 'provan-kenis-shared',
  version: 1,
  title: { en: 'Three forms of network: shared governance', da: 'Tre netværksformer: fælles styring' },
  question: FORMS_QUESTION,
  about: FORMS_ABOUT,
  sources: ['provan2008'],
  names: SHARED_GOVERNANCE.names,
  why: AS_DEFAULT,
  hints: { regime: 'newPublicGovernance', mode: 'network', strategy: 'handsOff' },
  lesson: {
    expected: {
      en: 'Shared governance lives on trust that is spread over the whole network: with little trust it delivers less.',
      da: 'Fælles styring lever af tillid i hele netværket: med lidt tillid leverer den mindre.',
    },
    arms: [here('much trust', { 'actors.trust': 0.7 }), here('little trust', { 'actors.trust': 0.35 })],
    measures: [
      { name: 'collaboration', expect: 'lower' },
      { name: 'innovation', expect: 'lower' },
    ],
  },
  parameters: { network: SHARED_GOVERNANCE.network },
});

export const LEAD = defineScenario({
  id: 'provan-kenis-lead-organisation',
  version: 1,
  title: { en: 'Three forms of network: a lead organisation', da: 'Tre netværksformer: en ledende organisation' },
  question: FORMS_QUESTION,
  about: FORMS_ABOUT,
  sources: ['provan2008'],
  names: LEAD_ORGANISATION.names,
  why: AS_DEFAULT,
  hints: { regime: 'newPublicGovernance', mode: 'network', strategy: 'convener' },
  lesson: {
    expected: {
      en: 'A lead organisation costs fewer meetings than shared governance, and its members find what comes out less acceptable.',
      da: 'En ledende organisation koster færre møder end fælles styring, og medlemmerne finder resultatet mindre acceptabelt.',
    },
    arms: [inForm('shared', 'provan-kenis-shared'), here('lead organisation')],
    measures: [
      { name: 'meetings', expect: 'lower' },
      { name: 'acceptability', expect: 'lower' },
    ],
  },
  parameters: { network: LEAD_ORGANISATION.network },
});

export const NAO = defineScenario({
  id: 'provan-kenis-administrative-organisation',
  version: 1,
  title: {
    en: 'Three forms of network: an administrative organisation',
    da: 'Tre netværksformer: en administrerende organisation',
  },
  question: FORMS_QUESTION,
  about: FORMS_ABOUT,
  sources: ['provan2008'],
  names: ADMINISTRATIVE_ORGANISATION.names,
  why: AS_DEFAULT,
  hints: { regime: 'newPublicGovernance', mode: 'network', strategy: 'convener' },
  lesson: {
    expected: {
      en: 'An office that everybody turns to gathers a sparse network at least as well as dense shared governance does.',
      da: 'Et sekretariat, som alle henvender sig til, samler et tyndt netværk mindst så godt som tæt fælles styring.',
    },
    arms: [inForm('shared', 'provan-kenis-shared'), here('administrative organisation')],
    measures: [
      { name: 'interaction', expect: 'higher' },
      { name: 'innovation', expect: 'higher' },
    ],
  },
  parameters: { network: ADMINISTRATIVE_ORGANISATION.network },
});
