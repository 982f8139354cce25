import { checkInteger, readPlainList, readPlainObject } from '../../base/index.js';
import { MODES } from '../../model/index.js';
import { type AimedAct, aimAtEach, readAimedAct } from './aimed-act.js';
import type { CatalogueStrategy } from './reach.js';

/** One line of a written schedule. */
export interface PlannedIntervention extends AimedAct {
  /** Tick at which it is carried out first, 0 to 1 000 000. */
  readonly tick: number;
  /** The last tick at which it may be carried out again; `tick` by default, so that it is carried out once. */
  readonly until?: number;
  /** Ticks from one time to the next, 1 by default. */
  readonly every?: number;
}

const LAST = 1_000_000;

/**
 * A written schedule: what is planned for a tick is carried out then, whatever has happened.
 *
 * A line may be repeated (`until`, `every`), and name whom it is aimed at by a word: `process: "forming"` is each process that is forming then,
 * `actor: "unasked"` each of its actors who has not been asked.
 */
export const fixedPlan: CatalogueStrategy = {
  name: 'fixedPlan',
  about: 'A written schedule of interventions, carried out whatever happens.',
  options: { plan: [] },
  reach: ({ plan }) => {
    const lines = plan as readonly PlannedIntervention[];
    return {
      operations: [...new Set(lines.map(({ operation }) => operation))],
      modes: MODES.filter((mode) => lines.some(({ mix }) => (mix?.[mode] ?? 0) > 0)),
    };
  },
  create: ({ plan }) => {
    const lines = readPlainList('fixedPlan.plan to be a list of {tick, operation, ...}', plan).map(readLine);
    // What is done once is found by its tick: a plan may have thousands of such lines.
    const once = new Map<number, Line[]>();
    for (const line of lines) {
      if (line.first !== line.last) continue;
      const before = once.get(line.first);
      if (before === undefined) once.set(line.first, [line]);
      else before.push(line);
    }
    const repeated = lines.filter(({ first, last }) => first !== last);
    return ({ tick, processes }) => {
      const now = once.get(tick) ?? [];
      const again = repeated.filter((line) => isDue(line, tick));
      const due = again.length === 0 ? now : [...now, ...again].sort((one, other) => one.index - other.index);
      return due.flatMap(({ act }) => aimAtEach(act, processes));
    };
  },
};

interface Line {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly every: number;
  readonly act: AimedAct;
}

function readLine(given: unknown, index: number): Line {
  const place = `fixedPlan.plan[${index}]`;
  const { tick, until = tick, every = 1, ...rest } = readPlainObject(place, given);
  checkInteger(`${place}.tick`, tick, 0, LAST);
  checkInteger(`${place}.until`, until, tick, LAST);
  checkInteger(`${place}.every`, every, 1, LAST);
  return { index, first: tick, last: until, every, act: readAimedAct(place, rest) };
}

function isDue({ first, last, every }: Line, tick: number): boolean {
  return tick >= first && tick <= last && (tick - first) % every === 0;
}
