import { checkNames, copyPlainData, isRecord, ParameterError, readPlainObject, show } from '../base/index.js';
import type { Intervention } from './intervention.js';
import type { Decision, Memory } from './strategy.js';

/** The parts of a decision: forgetting one here does not compile. */
const PARTS: Readonly<Record<keyof Decision, true>> = { interventions: true, memory: true };

/**
 * What a strategy returned, as a decision: a list is one without a change of mind.
 *
 * Its interventions are read where they are carried out; its memory is copied here, and frozen.
 *
 * @param who - `the strategy patient`, for messages.
 * @param before - what it had in mind.
 * @throws ParameterError for what is neither a list nor a decision, and for a memory that is no plain data.
 */
export function readDecision(who: string, returned: unknown, before: Memory): Required<Decision> {
  if (Array.isArray(returned)) return { interventions: returned, memory: before };
  if (!isRecord(returned) || !Object.hasOwn(returned, 'interventions')) {
    throw new ParameterError(
      `Expected ${who} to return a list of interventions, or { interventions, memory }, but found ${show(returned)}`,
    );
  }
  const { interventions, ...rest } = readPlainObject(`what ${who} returns`, returned);
  checkNames(`what ${who} returns`, rest, Object.keys(PARTS));
  const { memory = before } = rest;
  return {
    interventions: interventions as readonly Intervention[],
    memory: memory === before ? before : copyPlainData(`the memory of ${who}`, memory),
  };
}
