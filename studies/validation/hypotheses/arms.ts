import { type ExperimentInput, withParameters } from 'metagovernor';
import type { ModuleStrategy, ScenarioEntry } from 'metagovernor/experiment';
import { COMPETENCE_PRESETS, type Strategy } from 'metagovernor/metagovernance';
import { HEROES, parseScenario } from 'metagovernor/model';
import { findScenario, REGIMES } from 'metagovernor/scenarios';
import { commander, design, handsOn, inEveryStage } from './steering-strategies.ts';

/** Parameters by path. */
type Changes = Readonly<Record<string, unknown>>;

interface ArmScenario {
  readonly label: string;
  readonly regime?: string;
  readonly changes?: Changes;
}

/**
 * Arms that are run together: every strategy in every scenario, on the same points and the same draws as those of all other
 * groups. What defines a group is left out of the space that is searched (`fixed`).
 */
export interface ArmGroup {
  readonly scenarios: readonly ArmScenario[];
  readonly strategies: Readonly<Record<string, string | Omit<ModuleStrategy, 'module'> | ModuleStrategy>>;
  /** Paths that do not vary over the space. */
  readonly fixed: readonly string[];
  readonly metrics: readonly string[];
  /** What ends a run. */
  readonly stop?: NonNullable<ExperimentInput['stop']>;
  /** Replicates, as a multiple of those of the other groups. */
  readonly times?: number;
  /** The same, at the points of the space alone. */
  readonly timesInSpace?: number;
}

/** What the arms that are shared by several hypotheses stand on: every parameter at its default, a new network each run. */
const SCENARIO = 'generated-network';
const MODULE = new URL('steering-strategies.ts', import.meta.url).href;

const LEADER = 'collaborativeLeader';
const ALONE = 'handsOff';
const own = (strategy: Strategy, options?: Readonly<Record<string, unknown>>): ModuleStrategy => ({
  name: strategy.name,
  module: MODULE,
  ...(options === undefined ? {} : { options }),
});

// The profile of a problem, as an entry of the catalogue has it; the talk's own wicked problem has that of the model's default.
const { why } = findScenario('inclusive-environments');
const PROFILE = [...Object.keys(why), 'urgency', 'interdependence'];
const PROFILE_PATHS = PROFILE.map((name) => `problems.${name}`);
const profileOf = (id: string): Changes => {
  const problems: Readonly<Record<string, unknown>> = parseScenario(findScenario(id).scenario).problems;
  return Object.fromEntries(PROFILE.map((name) => [`problems.${name}`, problems[name]]));
};
const PROFILES = {
  wicked: profileOf('inclusive-environments'),
  standard: profileOf('standard-service'),
  authority: profileOf('exercise-of-authority'),
};
const inMode = (mode: string): Changes => ({ 'modes.mix.network': 0, [`modes.mix.${mode}`]: 1 });

/** Those of which all but the modes are looked at. */
const KINDS = ['wicked', 'standard'] as const;

const MODE_ARMS = Object.entries(PROFILES).flatMap(([kind, profile]) =>
  ['network', 'hierarchy', 'market'].map((mode) => ({
    label: `${kind} ${mode}`,
    changes: { ...profile, ...inMode(mode) },
  })),
);
const HERO_ARMS = KINDS.flatMap((kind) =>
  Object.keys(HEROES).map((hero) => ({
    label: `${kind} ${hero}`,
    changes: { ...PROFILES[kind], ...inMode('hero'), 'modes.hero': hero },
  })),
);
const REGIME_ARMS = KINDS.flatMap((kind) =>
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

/** No stake in joining, and no funding. */
const NO_STAKE_IN_JOINING = { 'forming.incentive': 0, 'interacting.reward': 0 };

/** The arms in which design and process are there or not (H8). */
const DESIGN_AND_PROCESS = { alone: ALONE, handsOn: own(handsOn), design: own(design), leader: LEADER };

const competencePath = (name: string) => `metagovernor.competence.${name}`;

export const ARMS = {
  leadership: {
    scenarios: [{ label: 'default' }],
    strategies: {
      alone: ALONE,
      convener: 'convener',
      facilitator: 'facilitator',
      catalyst: 'catalyst',
      'convener in every stage': own(inEveryStage, { roles: 'convener' }),
      'facilitator in every stage': own(inEveryStage, { roles: 'facilitator' }),
      'catalyst in every stage': own(inEveryStage, { roles: 'catalyst' }),
      'leader in every stage': own(inEveryStage),
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
  noStakeInJoining: {
    scenarios: [{ label: 'default', changes: NO_STAKE_IN_JOINING }],
    strategies: DESIGN_AND_PROCESS,
    fixed: [],
    timesInSpace: 3,
    metrics: ['started', 'collaboration', 'innovation'],
  },
  noIncentive: {
    scenarios: [{ label: 'default', changes: { ...NO_STAKE_IN_JOINING, 'interacting.sensitivity': 0 } }],
    strategies: DESIGN_AND_PROCESS,
    fixed: ['interacting.sensitivity'],
    timesInSpace: 3,
    metrics: ['started', 'collaboration', 'innovation'],
  },
  competences: {
    scenarios: Object.entries(COMPETENCE_PRESETS).map(([label, skills]) => ({
      label,
      changes: Object.fromEntries(Object.entries(skills).map(([name, skill]) => [competencePath(name), skill])),
    })),
    strategies: { leader: LEADER },
    fixed: Object.keys(COMPETENCE_PRESETS.HOT).map(competencePath),
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
} satisfies Readonly<Record<string, ArmGroup>>;

export type ArmGroupName = keyof typeof ARMS;

/**
 * A scenario of a group as an experiment has it. The profile of a problem is part of the scenario and no list of changes to it:
 * in a hierarchy, or at a value that is the default, some of it acts on nothing.
 */
export function entryOf({ label, regime, changes = {} }: ArmScenario): ScenarioEntry {
  const scenario = withParameters(parseScenario(findScenario(SCENARIO).scenario), changes);
  return { scenario, label, ...(regime === undefined ? {} : { regime }) };
}
