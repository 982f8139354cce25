import { ExtensionError, show } from '../../base/index.js';
import type { Proposals } from '../../search/index.js';
import { LEARNING_RULES, RULES } from '../vocabulary/rules.js';
import type { World } from './world.js';

/**
 * Whether the rule of decision of an extension carries a proposal; who is in favour stands in `scratch.chosen`, by `scratch.present`.
 *
 * @throws ExtensionError for an answer that is neither true nor false.
 */
export function carriesByOwn(
  { state, sizes, scratch, extensions }: World,
  process: number,
  members: number,
  inFavour: number,
  focalInFavour: boolean,
  meeting: number,
): boolean {
  const found = extensions?.decisionRules[state.rule[process] - RULES.length];
  if (found === undefined) return false;
  const [name, carries] = found;
  const base = process * sizes.members;
  const tick = state.clock[0];
  const answer: unknown = carries({
    process,
    tick,
    meeting,
    members,
    inFavour,
    focalInFavour,
    actorAt: (place) => state.member[base + scratch.present[place]],
    favours: (place) => scratch.chosen[place] === 1,
  });
  if (typeof answer === 'boolean') return answer;
  throw new ExtensionError(
    `Expected the rule of decision ${name} to return true or false but found ${show(answer)} at tick ${tick}`,
    { rule: name, tick },
  );
}

/**
 * The member whose proposal `one` considers, by the rule of learning of an extension.
 *
 * @throws ExtensionError for an answer that is no place at the table.
 */
export function learnByOwn({ state, extensions }: World, process: number, table: Proposals, one: number): number {
  const found = extensions?.learningRules[state.learningRule[process] - LEARNING_RULES.length];
  if (found === undefined) return one;
  const [name, choose] = found;
  const model: unknown = choose(table, one);
  if (Number.isInteger(model) && (model as number) >= 0 && (model as number) < table.members) return model as number;
  throw new ExtensionError(
    `Expected the rule of learning ${name} to return the place of a member, from 0 to ${table.members - 1}, but found ${show(model)} at tick ${state.clock[0]}`,
    { rule: name },
  );
}

/** The code of a rule of decision, of the library's or of an extension of this world; by default of the one by which processes decide at first. */
export function decisionCodeOf(
  { scenario: { collaborating }, extensions }: World,
  rule: string = collaborating.rule,
): number {
  return codeOf(rule, RULES, extensions?.decisionRules ?? []);
}

/** The code of the rule by which members learn. */
export function learningCodeOf({ scenario: { collaborating }, extensions }: World): number {
  return codeOf(collaborating.learning, LEARNING_RULES, extensions?.learningRules ?? []);
}

/** A place among the library's, or behind them among those of extensions. */
function codeOf(rule: string, known: readonly string[], own: readonly (readonly [string, unknown])[]): number {
  const code = known.indexOf(rule);
  return code >= 0 ? code : known.length + own.findIndex(([name]) => name === rule);
}
