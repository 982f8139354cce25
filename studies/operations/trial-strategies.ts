import {
  CAPACITIES,
  CATALYST,
  CONVENER,
  DELIVERY,
  FACILITATOR,
  type Instrument,
  type Intervention,
  type Observation,
  OPERATIONS,
  type OperationName,
  type Price,
  playRoles,
  type Role,
  type Strategy,
} from 'metagovernor/metagovernance';
import { TRIALS, type Trial } from './trials.ts';

/** The roles of the collaborative leader of the catalogue. */
const LEADER: readonly Role[] = [CONVENER, FACILITATOR, CATALYST, DELIVERY];

/** A strategy in short: plain data, for it is sent to threads. */
export interface Arm {
  /** An operation that is done before all else, wherever it applies. */
  readonly first?: OperationName;
  /** The operations of the leader that are done. */
  readonly leader: readonly OperationName[];
}

const EFFORT = { intensity: 1, acts: 2 };

/** Who never acts. */
export const NOBODY: Arm = { leader: [] };

/** What the leader does. */
const LEADERS_OPERATIONS: readonly OperationName[] = [
  ...new Set(LEADER.flatMap(({ acts }) => acts.map(({ operation }) => operation))),
];

const FULL_LEADER: Arm = { leader: LEADERS_OPERATIONS };

/** The leader with the acts of some instruments only. */
export function leaderWith(instruments: readonly Instrument[]): Arm {
  return { leader: LEADERS_OPERATIONS.filter((name) => instruments.includes(OPERATIONS[name].instrument)) };
}

/** Somebody who does one operation and nothing else. */
export function onlyDoes(operation: OperationName): Arm {
  return { ...NOBODY, first: operation };
}

/** Whether the leader does an operation in a stage of its trial. */
export function isLeaders(operation: OperationName): boolean {
  const { stages } = TRIALS[operation];
  return LEADER.some(
    ({ stage, acts }) => stages.some((each) => each === stage) && acts.some((act) => act.operation === operation),
  );
}

/** The leader with and without an operation; one that it does not do is added to it. */
export function leaderPair(operation: OperationName): readonly [Arm, Arm] {
  return isLeaders(operation)
    ? [FULL_LEADER, { leader: LEADERS_OPERATIONS.filter((name) => name !== operation) }]
    : [{ ...FULL_LEADER, first: operation }, FULL_LEADER];
}

/**
 * The strategy of an arm.
 *
 * @param decisions - of a problem of the scenario.
 */
export function strategyOf({ first, leader }: Arm, decisions: number): Strategy {
  const roles = LEADER.map((role) => ({
    ...role,
    acts: role.acts.filter(({ operation }) => leader.includes(operation)),
  }));
  return {
    name: 'trial',
    about: 'Part of the collaborative leader, or one operation.',
    options: {},
    create: () => (observation) => {
      const own = first === undefined ? [] : actsOf(first, TRIALS[first], observation, decisions);
      return [...own, ...playRoles(roles, afterPaying(observation, own), EFFORT)];
    },
  };
}

/** One operation wherever it applies. */
function actsOf(operation: OperationName, trial: Trial, observation: Observation, decisions: number): Intervention[] {
  const { stages, every, atDistance = [], when, actors, with: needs } = trial;
  const { tick } = observation;
  const far = atDistance.length > 0 && tick % every === 0 ? [atDistance[(tick / every) % atDistance.length]] : [];
  const act = {
    operation,
    as: operation,
    every,
    ...(when === undefined ? {} : { when }),
    ...(actors === undefined ? {} : { actors }),
    ...(needs === undefined ? {} : { with: (process: Parameters<typeof needs>[0]) => needs(process, decisions) }),
  };
  const near = playRoles(
    stages.map((stage) => ({ name: operation, stage, acts: [act] })),
    observation,
    EFFORT,
  );
  return [...near, ...far.map((told) => ({ operation, ...told }))];
}

/** What is left to see, and to spend. */
function afterPaying(observation: Observation, acts: readonly Intervention[]): Observation {
  const stock = { ...observation.stock };
  for (const { operation } of acts) {
    const { price }: { readonly price: Price } = OPERATIONS[operation];
    for (const capacity of CAPACITIES) stock[capacity] = Math.max(0, stock[capacity] - (price[capacity] ?? 0));
  }
  return { ...observation, stock };
}
