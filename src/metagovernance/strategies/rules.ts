import {
  checkInteger,
  checkNames,
  checkNumber,
  deepFreeze,
  lookUp,
  ParameterError,
  readPlainList,
  readPlainObject,
  show,
} from '../../base/index.js';
import { MODES } from '../../model/index.js';
import type { Intervention } from '../intervention.js';
import type { Observation, ProcessObservation } from '../observation.js';
import { OPERATIONS, type OperationName } from '../operations.js';
import { serveInTurn } from '../role.js';
import { type AimedAct, aimAt, isNear, readAimedAct } from './aimed-act.js';
import { OBSERVED, readObserved } from './observed.js';
import { type CatalogueStrategy, NOTHING } from './reach.js';

/** How what is observed is held against a value; names are equal or not. */
export const COMPARISONS = deepFreeze(['<', '<=', '>', '>=', '=', '!='] as const);
/** One way to compare. */
export type Comparison = (typeof COMPARISONS)[number];

/** One condition: something observed, how it is compared, and with what. */
export type Condition = readonly [observed: string, comparison: Comparison, value: number | string];

/** When all its conditions hold, a rule wants its act done. */
export interface Rule {
  /** Conditions that must all hold; none is always. */
  readonly when?: readonly Condition[];
  /** The act. It is aimed at every process of which the conditions hold; what is done from a distance at none. */
  readonly do: Omit<AimedAct, 'process'>;
  /** Ticks from one time to the next, counted from the begin of the stage; 1 by default, up to 10 000. */
  readonly every?: number;
}

/**
 * Rules `when <observed> <comparison> <value> do <operation>`, the most urgent first, within the stock that is left.
 *
 * Options: `rules`; `intensity` of acts that state none, 0 to 1; `acts` per process and tick at most, 0 to 100.
 */
export const rules: CatalogueStrategy = {
  name: 'rules',
  about: 'Rules: when what is observed is so, do an operation; the first that can be paid comes first.',
  options: { rules: [], intensity: 1, acts: 2 },
  reach: ({ rules: given, intensity, acts }) => {
    const mine = (given as readonly Rule[]).filter((rule) => (rule.do.intensity ?? intensity) !== 0);
    if (acts === 0) return NOTHING;
    return {
      operations: [...new Set(mine.map((rule) => rule.do.operation))],
      modes: MODES.filter((mode) => mine.some((rule) => (rule.do.mix?.[mode] ?? 0) > 0)),
    };
  },
  create: ({ rules: given, intensity, acts }) => {
    checkNumber('rules.intensity', intensity, 0, 1);
    checkInteger('rules.acts', acts, 0, 100);
    const read = readPlainList('rules.rules to be a list of {when, do, every}', given).map((rule, index) =>
      readRule(`rules.rules[${index}]`, rule, intensity),
    );
    const near = read.filter(({ act }) => isNear(act.operation));
    const far = read.filter(({ act }) => !isNear(act.operation));
    return (observation) => {
      const lists = observation.processes.map((process) =>
        near.flatMap((rule, index) => (calls(rule, index, observation, process) ? aimAt(rule.act, process) : [])),
      );
      const distant = far.flatMap((rule, index) =>
        calls(rule, index, observation, undefined) ? [rule.act as Intervention] : [],
      );
      return serveInTurn([...lists, distant], observation.stock, acts);
    };
  },
};

interface ReadRule {
  readonly when: readonly Condition[];
  readonly act: AimedAct;
  readonly every: number;
}

function calls(
  { when, every }: ReadRule,
  index: number,
  observation: Observation,
  process: ProcessObservation | undefined,
): boolean {
  // Rules of the same rhythm take turns, so that no tick has to pay for all of them.
  const since = process === undefined ? observation.tick : process.ticksInStage;
  if ((since + index) % every !== 0) return false;
  return when.every(([observed, comparison, value]) =>
    holds(readObserved(observed, observation, process), comparison, value),
  );
}

function holds(found: number | string, comparison: Comparison, value: number | string): boolean {
  switch (comparison) {
    case '<':
      return found < value;
    case '<=':
      return found <= value;
    case '>':
      return found > value;
    case '>=':
      return found >= value;
    case '=':
      return found === value;
    case '!=':
      return found !== value;
  }
}

function readRule(place: string, given: unknown, intensity: number): ReadRule {
  const { when = [], do: done, every = 1, ...rest } = readPlainObject(place, given);
  checkNames(place, rest, ['when', 'do', 'every']);
  checkInteger(`${place}.every`, every, 1, 10_000);
  const act = readAct(`${place}.do`, done, intensity);
  const conditions = readPlainList(`${place}.when to be a list of [observed, comparison, value]`, when);
  return {
    when: conditions.map((condition, at) => readCondition(`${place}.when[${at}]`, condition, act.operation)),
    act,
    every,
  };
}

function readAct(place: string, given: unknown, intensity: number): AimedAct {
  const act = readPlainObject(place, given);
  if (act['process'] !== undefined) {
    throw new ParameterError(
      `Expected ${place} to be without a process, for it is aimed at every process of which the conditions hold, but found ${show(act['process'])}`,
    );
  }
  const whole = { intensity, ...act };
  const { process: _, ...read } = readAimedAct(place, isFar(act['operation']) ? whole : { ...whole, process: 'each' });
  return read;
}

/** Whether it is the name of an operation from a distance; an unknown name is found out later. */
function isFar(operation: unknown): boolean {
  return Object.hasOwn(OPERATIONS, String(operation)) && !isNear(operation as OperationName);
}

function readCondition(place: string, given: unknown, operation: OperationName): Condition {
  const parts = readPlainList(`${place} to be [observed, comparison, value]`, given);
  if (parts.length !== 3) {
    throw new ParameterError(
      `Expected ${place} to be three: observed, comparison, value, such as ["trust", "<", 0.4], but found ${show(given)}`,
    );
  }
  const [observed, comparison, value] = parts;
  const { isOfProcess, names } = lookUp(`thing observed, in ${place}`, OBSERVED, observed as string);
  lookUp(`comparison, in ${place}`, COMPARISON_NAMES, comparison as string);
  if (isOfProcess && !isNear(operation)) {
    const open = Object.keys(OBSERVED).filter((name) => !OBSERVED[name].isOfProcess);
    throw new ParameterError(
      `Expected ${place} to ask about ${open.join(', ')}, for ${operation} is aimed at no process, but found ${show(observed)}`,
    );
  }
  if (names === undefined) {
    checkNumber(`the value of ${place}`, value, -Number.MAX_VALUE, Number.MAX_VALUE);
  } else {
    if (comparison !== '=' && comparison !== '!=') {
      throw new ParameterError(
        `Expected ${place} to compare ${observed}, which is a name, by = or != but found ${show(comparison)}`,
      );
    }
    lookUp(`${observed}, in ${place}`, Object.fromEntries(names.map((name) => [name, name])), value as string);
  }
  return [observed as string, comparison as Comparison, value as number | string];
}

const COMPARISON_NAMES = Object.fromEntries(COMPARISONS.map((name) => [name, name]));
