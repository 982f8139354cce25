import {
  type Comparison,
  type Condition,
  isNear,
  OBSERVED,
  type OperationName,
  prepareStrategy,
  type Rule,
} from '../../metagovernance/index.js';
import type { Luck } from '../luck.js';
import { drawAct, RHYTHMS, redrawAct } from './draw-act.js';
import type { Candidate, SearchSpace } from './search-space.js';
import { drawList, varyList } from './vary-list.js';

/** What a list of rules may be. */
export interface RuleLimits {
  readonly operations: readonly OperationName[];
  /** Rules at most. */
  readonly lines: number;
  /** Lists of rules to begin with. */
  readonly from: readonly unknown[];
}

const MOST_ACTS = 8;
const NUMBERS = Object.keys(OBSERVED).filter((name) => OBSERVED[name].names === undefined && name !== 'until');

/**
 * Lists of rules as a space: what is observed, how it is compared and with what, what is then done, and how many acts each process may have in a
 * tick.
 *
 * @throws ParameterError or UnknownNameError for a list to begin with that is none.
 */
export function ruleSpace({ operations, lines, from }: RuleLimits): SearchSpace {
  const { name, options } = prepareStrategy('rules');
  for (const rules of from) prepareStrategy({ name, options: { rules } });
  const maker = {
    draw: (luck: Luck) => drawRule(operations, luck),
    alter: (rule: Rule, luck: Luck) => alter(rule, operations, luck),
  };
  return {
    strategy: { name, options },
    written: 'rules',
    first: (count, luckOf) =>
      Array.from({ length: count }, (_, place) => {
        const luck = luckOf(place);
        return place < from.length
          ? { rules: from[place], acts: options['acts'] }
          : { rules: drawList(lines, maker, luck), acts: drawActs(luck) };
      }),
    vary: (one, other, luck) => ({
      rules: varyList(rulesOf(one), rulesOf(other), lines, maker, luck),
      acts: luck.happens(0.15) ? drawActs(luck) : (luck.happens(0.7) ? one : other)['acts'],
    }),
  };
}

function rulesOf(candidate: Candidate): readonly Rule[] {
  return candidate['rules'] as readonly Rule[];
}

function drawActs(luck: Luck): number {
  return 1 + Math.floor(MOST_ACTS * luck.share());
}

function drawRule(operations: readonly OperationName[], luck: Luck): Rule {
  const act = drawAct(operations, luck);
  return { when: drawConditions(isNear(act.operation), luck), do: act, every: luck.pick(RHYTHMS) };
}

/** Most rules are for one stage, some ask something more. */
function drawConditions(isOfProcess: boolean, luck: Luck): Condition[] {
  const stage: Condition[] = isOfProcess && luck.happens(0.85) ? [drawStage(luck)] : [];
  return luck.happens(0.35) ? [...stage, drawCondition(isOfProcess, luck)] : stage;
}

function drawStage(luck: Luck): Condition {
  return ['stage', '=', luck.pick(OBSERVED['stage'].names as readonly string[])];
}

function drawCondition(isOfProcess: boolean, luck: Luck): Condition {
  const observed = luck.pick(NUMBERS.filter((name) => isOfProcess || !OBSERVED[name].isOfProcess));
  const { low, high, isWhole } = OBSERVED[observed];
  const value = low + luck.share() * (high - low);
  const comparison = luck.pick<Comparison>(['<', '>=']);
  return [observed, comparison, isWhole ? Math.round(value) : Math.round(20 * value) / 20];
}

function alter(rule: Rule, operations: readonly OperationName[], luck: Luck): Rule {
  const isOfProcess = isNear(rule.do.operation);
  const when = rule.when ?? [];
  const kind = luck.share();
  if (kind < 0.3) return { ...rule, every: luck.pick(RHYTHMS) };
  if (kind < 0.5) return { ...rule, do: redrawAct(rule.do, luck) };
  if (kind < 0.85) return { ...rule, when: alterConditions(when, isOfProcess, luck) };
  const fresh = drawAct(operations, luck);
  // Conditions on a process are kept where there is one.
  const kept = isNear(fresh.operation) ? when : when.filter(([observed]) => !OBSERVED[observed].isOfProcess);
  return { ...rule, do: fresh, when: kept };
}

function alterConditions(when: readonly Condition[], isOfProcess: boolean, luck: Luck): Condition[] {
  const kind = luck.share();
  if (kind < 0.3 && when.length > 0) {
    const out = Math.floor(luck.share() * when.length);
    return when.filter((_, at) => at !== out);
  }
  if (kind < 0.6 && when.length < 3) return [...when, drawCondition(isOfProcess, luck)];
  return drawConditions(isOfProcess, luck);
}
