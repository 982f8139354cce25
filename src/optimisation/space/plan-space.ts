import {
  type AimedAct,
  isNear,
  type OperationName,
  type PlannedIntervention,
  PROCESS_GROUPS,
  prepareStrategy,
} from '../../metagovernance/index.js';
import type { Luck } from '../luck.js';
import { drawAct, RHYTHMS, redrawAct } from './draw-act.js';
import type { Candidate, SearchSpace } from './search-space.js';
import { drawList, varyList } from './vary-list.js';

/** What a plan may be. */
export interface PlanLimits {
  readonly operations: readonly OperationName[];
  /** Lines at most. */
  readonly lines: number;
  /** Ticks of the longest scenario. */
  readonly ticks: number;
  /** Plans to begin with. */
  readonly from: readonly unknown[];
}

/**
 * Fixed plans as a space: what is done, when (from, until, how often), and to whom (processes by their stage, actors by how they stand to one).
 *
 * @throws ParameterError or UnknownNameError for a plan to begin with that is none.
 */
export function planSpace({ operations, lines, ticks, from }: PlanLimits): SearchSpace {
  const { name, options } = prepareStrategy('fixedPlan');
  for (const plan of from) prepareStrategy({ name, options: { plan } });
  const maker = {
    draw: (luck: Luck) => timed(drawAct(operations, luck), drawTime(ticks, luck), luck),
    alter: (line: PlannedIntervention, luck: Luck) => alter(line, operations, ticks, luck),
  };
  return {
    strategy: { name, options },
    written: 'plan',
    first: (count, luckOf) =>
      Array.from({ length: count }, (_, place) => ({
        plan: place < from.length ? from[place] : drawList(lines, maker, luckOf(place)),
      })),
    vary: (one, other, luck) => ({ plan: varyList(planOf(one), planOf(other), lines, maker, luck) }),
  };
}

function planOf(candidate: Candidate): readonly PlannedIntervention[] {
  return candidate['plan'] as readonly PlannedIntervention[];
}

interface Time {
  readonly tick: number;
  readonly until: number;
  readonly every: number;
}

/** Half of all lines last from the first tick to the last. */
function drawTime(ticks: number, luck: Luck): Time {
  const every = luck.pick(RHYTHMS);
  if (luck.happens(0.5)) return { tick: 0, until: ticks - 1, every };
  const ends = [luck.share(), luck.share()].map((share) => Math.floor(share * ticks)).sort((a, b) => a - b);
  return { tick: ends[0], until: ends[1], every };
}

function timed(act: Omit<AimedAct, 'process'>, time: Time, luck: Luck): PlannedIntervention {
  return { ...time, ...act, ...(isNear(act.operation) ? { process: luck.pick(PROCESS_GROUPS) } : {}) };
}

function alter(
  line: PlannedIntervention,
  operations: readonly OperationName[],
  ticks: number,
  luck: Luck,
): PlannedIntervention {
  const { tick, until = tick, every = 1, process, ...act } = line;
  const aim = process === undefined ? {} : { process };
  const kind = luck.share();
  if (kind < 0.3) return { ...line, every: luck.pick(RHYTHMS) };
  if (kind < 0.5) return { ...drawTime(ticks, luck), ...act, ...aim };
  if (kind < 0.7) return timed(act, { tick, until, every }, luck);
  if (kind < 0.85) return { tick, until, every, ...redrawAct(act, luck), ...aim };
  return timed(drawAct(operations, luck), { tick, until, every }, luck);
}
