import { COMPETENCE_PRESETS } from '../../../dist/metagovernance/index.js';
import { HEROES, parseScenario } from '../../../dist/model/index.js';
import { findScenario, REGIMES } from '../../../dist/scenarios/index.js';
import { commander, design, handsOn } from './steering-strategies.mjs';

/** What the arms that are shared by several hypotheses stand on: every parameter at its default, a new network each run. */
const SCENARIO = 'generated-network';
const MODULE = new URL('steering-strategies.mjs', import.meta.url).href;

const LEADER = 'collaborativeLeader';
const ALONE = 'handsOff';
const own = (strategy, options) => ({
  name: strategy.name,
  module: MODULE,
  ...(options === undefined ? {} : { options }),
});

// The profile of a problem, as an entry of the catalogue has it; the talk's own wicked problem has that of the model's default.
const { why } = findScenario('inclusive-environments');
const PROFILE = [...Object.keys(why), 'urgency', 'interdependence'];
const PROFILE_PATHS = PROFILE.map((name) => `problems.${name}`);
const profileOf = (id) => {
  const { problems } = parseScenario(findScenario(id).scenario);
  return Object.fromEntries(PROFILE.map((name) => [`problems.${name}`, problems[name]]));
};
/** @type {Record<string, Record<string, number>>} */
const PROFILES = {
  wicked: profileOf('inclusive-environments'),
  standard: profileOf('standard-service'),
  authority: profileOf('exercise-of-authority'),
};
const inMode = (mode) => ({ 'modes.mix.network': 0, [`modes.mix.${mode}`]: 1 });

const MODE_ARMS = Object.entries(PROFILES).flatMap(([kind, profile]) =>
  ['network', 'hierarchy', 'market'].map((mode) => ({
    label: `${kind} ${mode}`,
    changes: { ...profile, ...inMode(mode) },
  })),
);
const HERO_ARMS = ['wicked', 'standard'].flatMap((kind) =>
  Object.keys(HEROES).map((hero) => ({
    label: `${kind} ${hero}`,
    changes: { ...PROFILES[kind], ...inMode('hero'), 'modes.hero': hero },
  })),
);
const REGIME_ARMS = ['wicked', 'standard'].flatMap((kind) =>
  ['newPublicGovernance', 'newPublicManagement'].map((regime) => ({
    label: `${kind} ${regime}`,
    regime,
    changes: PROFILES[kind],
  })),
);

const STOCKS = ['nodality', 'authority', 'treasure', 'organisation'];
const PLENTY = Object.fromEntries(
  STOCKS.flatMap((stock) => [
    [`metagovernor.${stock}.start`, 200],
    [`metagovernor.${stock}.cap`, 200],
    [`metagovernor.${stock}.regeneration`, 50],
  ]),
);
/** A network that regulates itself, by the composition of its members, which is published and no guess. */
const SELF_REGULATING = { 'actors.conditional': 0.9, 'actors.freeRider': 0.05, 'actors.hump': 0 };

const COMPETENCE_PATHS = Object.keys(COMPETENCE_PRESETS.HOT).map((name) => `metagovernor.competence.${name}`);

/**
 * Arms that are run together: every strategy in every scenario, on the same points and the same draws as those of all other
 * groups. What defines a group is left out of the space that is searched (`fixed`).
 *
 * @typedef {object} ArmGroup
 * @property {{ label: string, regime?: string, changes?: Record<string, unknown> }[]} scenarios
 * @property {Record<string, string | { name: string, options?: Record<string, unknown>, module?: string }>} strategies
 * @property {string[]} fixed - paths that do not vary over the space.
 * @property {string[]} metrics
 * @property {object} [stop] - what ends a run.
 * @property {number} [times] - replicates, as a multiple of those of the other groups.
 * @property {number} [timesInSpace] - the same, at the points of the space alone.
 */

/** @type {Record<string, ArmGroup>} */
export const ARMS = {
  leadership: {
    scenarios: [{ label: 'default' }],
    strategies: {
      alone: ALONE,
      convener: 'convener',
      facilitator: 'facilitator',
      catalyst: 'catalyst',
      leader: LEADER,
      handsOn: own(handsOn),
      design: own(design),
      culture: 'handsOffCulture',
    },
    fixed: [],
    // Where hardly any process gets to collaborate, few runs say nothing about the conversion of those that do.
    timesInSpace: 3,
    metrics: [
      'started',
      'interaction',
      'collaboration',
      'innovation',
      'spentNodality',
      'spentAuthority',
      'spentTreasure',
      'spentOrganisation',
    ],
  },
  modes: {
    scenarios: MODE_ARMS,
    strategies: { leader: LEADER, alone: ALONE },
    fixed: PROFILE_PATHS,
    metrics: [
      'started',
      'delivery',
      'notMobilised',
      'disturbed',
      'deadlock',
      'unclearCompromise',
      'gainFinding',
      'gainResources',
      'gainCompetence',
      'gainAdaptation',
      'gainReach',
      'gainResponsibility',
    ],
  },
  heroes: { scenarios: HERO_ARMS, strategies: { leader: LEADER }, fixed: PROFILE_PATHS, metrics: ['delivery'] },
  regimes: {
    scenarios: REGIME_ARMS,
    strategies: { leader: LEADER, alone: ALONE },
    fixed: [...PROFILE_PATHS, ...Object.keys(REGIMES.newPublicGovernance.parameters)],
    metrics: ['delivery'],
  },
  steering: {
    scenarios: [
      { label: 'default', changes: PLENTY },
      { label: 'self-regulating', changes: { ...PLENTY, ...SELF_REGULATING } },
    ],
    strategies: {
      alone: ALONE,
      ...Object.fromEntries([1, 2, 4, 8].map((acts) => [`${acts} acts`, { name: LEADER, options: { acts } }])),
      ...Object.fromEntries([12, 6, 2, 1].map((every) => [`every ${every}`, own(commander, { every })])),
    },
    fixed: Object.keys(PLENTY),
    metrics: ['innovation'],
  },
  withoutIncentives: {
    scenarios: [{ label: 'without', changes: { 'forming.incentive': 0, 'interacting.reward': 0 } }],
    strategies: { alone: ALONE, handsOn: own(handsOn), design: own(design), leader: LEADER },
    fixed: [],
    timesInSpace: 3,
    metrics: ['started', 'innovation'],
  },
  competences: {
    scenarios: ['HOT', 'NOT'].map((label) => ({
      label,
      changes: Object.fromEntries(
        COMPETENCE_PATHS.map((path) => [path, COMPETENCE_PRESETS[label][path.split('.').at(-1)]]),
      ),
    })),
    strategies: { leader: LEADER },
    fixed: COMPETENCE_PATHS,
    metrics: ['interaction', 'collaboration', 'innovation'],
  },
  onePartnership: {
    scenarios: [{ label: 'one problem', changes: { ticks: 240, 'problems.count': 1, 'problems.lastStart': 0 } }],
    strategies: { leader: LEADER },
    fixed: ['problems.count', 'problems.lastStart'],
    metrics: ['innovation'],
    stop: { measure: 'ended', atLeast: 1 },
    times: 3,
  },
};

/** The scenario on which a group stands. */
export function entryOf({ label, regime, changes = {} }) {
  return { scenario: SCENARIO, label, changes, ...(regime === undefined ? {} : { regime }) };
}
