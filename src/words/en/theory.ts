import type { Barrier, Failure, PROFILE, STATUSES, Stage } from '../../model/index.js';
import type { Named, Term } from '../term.js';

/** The talk's own concepts, in English: what a process goes through, and what stops it. */
export const theory = {
  stages: {
    interaction: { label: 'interaction' },
    collaboration: { label: 'collaboration' },
    innovation: { label: 'innovation' },
  } satisfies Readonly<Record<Stage, Named>>,
  statuses: {
    waiting: { label: 'waiting' },
    forming: { label: 'forming' },
    interacting: { label: 'interacting' },
    collaborating: { label: 'collaborating' },
    implementing: { label: 'implementing' },
    innovated: { label: 'innovated' },
    failed: { label: 'failed' },
  } satisfies Readonly<Record<(typeof STATUSES)[number], Named>>,
  /** Of wickedness, and how urgent a problem is. */
  dimensions: {
    uniqueness: { label: 'uniqueness' },
    unclearDefinition: { label: 'unclear definition' },
    conflictingDemands: { label: 'conflicting demands' },
    knowledgeNeed: { label: 'knowledge need' },
    stakeholders: { label: 'stakeholders' },
    conflictPotential: { label: 'conflict potential' },
    urgency: { label: 'urgency' },
  } satisfies Readonly<Record<(typeof PROFILE)[number], Named>>,
  /** `about` is a sentence. */
  barriers: {
    noTradition: {
      label: 'no tradition',
      about: 'They are not used to working together, and hesitate to begin.',
    },
    badExperience: {
      label: 'bad experience',
      about: 'They have tried before, and it went badly.',
    },
    demotivatingUncertainty: {
      label: 'demotivating uncertainty',
      about: 'They do not know what it will take and what will come of it.',
    },
    goingAlone: {
      label: 'going alone',
      about: 'Each is tempted to manage without the others.',
    },
    lackOfTrust: {
      label: 'lack of trust',
      about: 'They do not trust the others to do their part.',
    },
    mentalSilos: {
      label: 'mental silos',
      about: 'They see the matter so differently that they do not hear each other.',
    },
    conflictingInterests: {
      label: 'conflicting interests',
      about: 'What is good for one is bad for another.',
    },
    tunnelVision: {
      label: 'tunnel vision',
      about: 'They look only close to what they do already.',
    },
    riskAversion: {
      label: 'risk aversion',
      about: 'They would rather keep what they know than try something new.',
    },
    uncertainImplementation: {
      label: 'uncertain implementation',
      about: 'It is uncertain whether those who must carry it out will do so.',
    },
  } satisfies Readonly<Record<Barrier, Term>>,
  /** `about` is a short clause. */
  failures: {
    none: { label: 'none', about: 'it has not failed' },
    notMobilised: { label: 'not mobilised', about: 'the parties were not mobilised' },
    disturbed: { label: 'disturbed', about: 'members left, or the problem changed' },
    deadlock: { label: 'deadlock', about: 'no agreement' },
    statusQuo: { label: 'status quo', about: 'everything stayed as it was' },
    unclearCompromise: { label: 'unclear compromise', about: 'agreed on something that was no better' },
    notCarriedOut: { label: 'not carried out', about: 'agreed, and not carried out' },
    misjudged: { label: 'misjudged', about: 'one decided alone for something that was no better' },
    harm: { label: 'harm', about: 'what was carried out left matters worse' },
  } satisfies Readonly<Record<Failure, Term>>,
};
