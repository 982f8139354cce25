import { jsonOf, show } from '../base/index.js';
import type { Decide, Decision } from '../metagovernance/index.js';
import type { Question } from './record-run.js';

/** A list is a decision without a change of mind. */
function isList(answer: ReturnType<Decide>): answer is Exclude<typeof answer, Decision> {
  return Array.isArray(answer);
}

/** Ask a strategy once more, on a copy that may be written on. Returns what it answers as JSON, or what it throws. */
export function ask(decide: Decide, { observation, context, memory }: Question): string {
  try {
    const answer = decide(structuredClone(observation), { ...context }, structuredClone(memory));
    const decision = isList(answer) ? { interventions: answer, memory } : answer;
    const next = decision.memory === undefined ? memory : decision.memory;
    return jsonOf({ interventions: decision.interventions, memory: next }) ?? '';
  } catch (error) {
    return `throws ${error instanceof Error ? error.message : show(error)}`;
  }
}
