import { deepFreeze } from '../base/index.js';
import type { ModuleStrategy, PlannedStrategy } from '../experiment/index.js';
import type { StrategyChoice } from '../metagovernance/index.js';
import { FOUND } from './found.js';

/**
 * What an arm of a benchmark is: `reference`, which all differ from; `entry`, which somebody sent in; `baseline`, of the library;
 * `knowsTheModel` and `knowsTheTruth`, which say how far one could get, and are ranked with nobody.
 */
export type ArmKind = 'reference' | 'entry' | 'baseline' | 'knowsTheModel' | 'knowsTheTruth';

/** A strategy in a benchmark. */
export interface Arm {
  readonly kind: ArmKind;
  readonly strategy: StrategyChoice | ModuleStrategy;
  /** What tables call it: default its name, and the options that are not as usual. */
  readonly label?: string;
}

/** What was planned before, as an entry. */
export function entryOf({ name, options, module, source }: PlannedStrategy): Arm {
  const planned = { name, options, ...(source === undefined ? {} : { source }) };
  return { kind: 'entry', strategy: module === undefined ? { name, options } : { ...planned, module } };
}

const baseline = (strategy: StrategyChoice, label?: string): Arm => ({
  kind: 'baseline',
  strategy,
  ...(label === undefined ? {} : { label }),
});

/**
 * Who is always there: nobody, chance, the strategies of the catalogue, what a search found in the settings of the suite on other luck, and
 * two that know what nobody can know.
 */
export const BASELINES: readonly Arm[] = deepFreeze([
  { kind: 'reference', strategy: 'handsOff' },
  baseline('random'),
  baseline('convener'),
  baseline('facilitator'),
  baseline('catalyst'),
  baseline('collaborativeLeader'),
  baseline('pathfinder'),
  baseline('whip'),
  baseline('mediator'),
  baseline('cultureMaker'),
  baseline('mixGovernor'),
  baseline('handsOffCulture'),
  baseline({ name: 'collaborativeLeader', options: FOUND.leader }, 'bestLeader'),
  baseline({ name: 'fixedPlan', options: { plan: FOUND.plan } }, 'bestPlan'),
  baseline({ name: 'rules', options: { rules: FOUND.rules } }, 'bestRules'),
  { kind: 'knowsTheModel', strategy: 'planner' },
  { kind: 'knowsTheTruth', strategy: 'oracle' },
]);
