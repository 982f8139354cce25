import { checkInteger, ParameterError, show } from '../../base/index.js';
import type { Memory } from '../strategy.js';
import type { Candidate, KnowingStrategy } from './knowing-strategy.js';
import { actsOf, createLookAhead } from './look-ahead.js';

/** Whose steering is tried out, unless said otherwise. */
export const USUAL_CANDIDATES: readonly string[] = [
  'handsOff',
  'convener',
  'facilitator',
  'catalyst',
  'collaborativeLeader',
  'mediator',
];

/** Looks ahead every so often by trying candidates out on forks of the run, and plays the one that comes to most until it looks again. */
export const planner: KnowingStrategy = {
  name: 'planner',
  about: 'Knows the model: tries leaders out on forks of the run, and plays the best for a while.',
  options: { every: 24, ticks: 1_000_000, candidates: USUAL_CANDIDATES },
  createKnowing: (options, prepare) => plan(readPlanning('planner', options, prepare)),
};

/** How to plan. */
export interface Planning {
  readonly every: number;
  readonly ticks: number;
  readonly candidates: readonly Candidate[];
}

/** Read the options of who plans. Throws a ParameterError or UnknownNameError for one that is not valid. */
export function readPlanning(
  name: string,
  { every, ticks, candidates }: Readonly<Record<string, unknown>>,
  prepare: (name: string) => Candidate,
): Planning {
  checkInteger(`${name}.every`, every, 1, 1_000_000);
  checkInteger(`${name}.ticks`, ticks, 1, 1_000_000);
  const names: unknown = typeof candidates === 'string' ? candidates.split('+') : candidates;
  if (!Array.isArray(names) || names.length === 0) {
    throw new ParameterError(
      `Expected ${name}.candidates to be a list of strategies, such as ["convener"], but found ${show(candidates)}`,
    );
  }
  return { every, ticks, candidates: names.map((each) => readCandidate(name, prepare(String(each)))) };
}

/** Who knows the world is not tried out: it would look ahead in what is looked ahead in. */
function readCandidate(name: string, candidate: Candidate): Candidate {
  const { strategy, foresee } = candidate.begin();
  if (foresee === undefined) return candidate;
  throw new ParameterError(
    `Expected ${name}.candidates to be strategies that know what they observe but found ${show(strategy)}`,
  );
}

/** Whom it plays until it looks again is all that it remembers. */
export function plan({ every, ticks, candidates }: Planning) {
  const { bestOf } = createLookAhead();
  return (world: Parameters<typeof bestOf>[0], memory: Memory) => {
    const isDue = memory === null || world.state.clock[0] % every === 0;
    const chosen = isDue ? bestOf(world, candidates, ticks) : (memory as number);
    return { interventions: actsOf(candidates[chosen], world), memory: chosen };
  };
}
