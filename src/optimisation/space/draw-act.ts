import { lookUp, ParameterError } from '../../base/index.js';
import { type AimedAct, OPERATION_NAMES, OPERATIONS, type OperationName } from '../../metagovernance/index.js';
import { ARENA_FORMS, ASPECTS, HR_ASPECTS, MODES, RULES } from '../../model/index.js';
import type { Luck } from '../luck.js';

/** What no word can aim: whom to exclude, and which decisions are on the agenda, is another matter in every replicate. */
const BY_NUMBER_ONLY: readonly OperationName[] = ['exclude', 'setAgenda'];
const BY_WORD = OPERATION_NAMES.filter((name) => !BY_NUMBER_ONLY.includes(name));

const INTENSITIES = [0.25, 0.5, 0.75, 1];
/** Ticks from one time to the next. */
export const RHYTHMS = [1, 2, 3, 4, 6, 12];

/** The operations that a search may use. Throws an UnknownNameError or ParameterError for one that is none, or that needs numbers. */
export function operationsOf(names: readonly string[] | undefined): readonly OperationName[] {
  for (const name of names ?? []) {
    lookUp('operation, in search.search.operations', OPERATIONS, name);
    if (BY_NUMBER_ONLY.includes(name as OperationName)) {
      throw new ParameterError(
        `Expected search.search.operations to name operations that a word can aim but found ${name}: whom or what it is aimed at differs from run to run`,
      );
    }
  }
  return (names as readonly OperationName[] | undefined) ?? BY_WORD;
}

/** An act without the process that it is aimed at: which operation, how strongly, and whatever else it needs. */
export function drawAct(operations: readonly OperationName[], luck: Luck): Omit<AimedAct, 'process'> {
  const operation = luck.pick(operations);
  return { operation, ...needsOf(operation, luck), ...effort(operation, luck) };
}

function needsOf(operation: OperationName, luck: Luck): Partial<Omit<AimedAct, 'process'>> {
  switch (operation) {
    case 'invite':
      return { actor: 'unasked' };
    case 'activate':
      return { actor: luck.pick(['hesitating', 'gone', 'members']) };
    case 'vouch':
      return { actor: luck.pick(['members', 'hesitating']) };
    case 'brokerTie':
      return { actor: 'members', partner: luck.pick(['hesitating', 'unasked', 'members']) };
    case 'chooseArena':
      return { form: luck.pick(ARENA_FORMS) };
    case 'setRule':
      return { rule: luck.pick(RULES) };
    case 'setInclusion':
      return { pace: 1 + Math.floor(6 * luck.share()) };
    case 'setMix':
      return { mix: { [luck.pick(MODES)]: 1, network: luck.pick([0.25, 0.5, 1]) } };
    case 'changeCulture':
      return { aspect: luck.pick(ASPECTS.filter((aspect) => !HR_ASPECTS.includes(aspect))) };
    case 'recruit':
      return { aspect: luck.pick(HR_ASPECTS) };
    default:
      return {};
  }
}

function effort(operation: OperationName, luck: Luck): { intensity?: number } {
  if (!OPERATIONS[operation].graded) return {};
  const intensity = luck.happens(0.5) ? 1 : luck.pick(INTENSITIES);
  return intensity === 1 ? {} : { intensity };
}

/** The same act with one thing about it drawn anew: how strongly, or whatever else it needs. */
export function redrawAct(act: Omit<AimedAct, 'process'>, luck: Luck): Omit<AimedAct, 'process'> {
  return { operation: act.operation, ...needsOf(act.operation, luck), ...effort(act.operation, luck) };
}
