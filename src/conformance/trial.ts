import { deepFreeze } from '../base/index.js';
import type { ScenarioInput } from '../model/index.js';

/** A run in which a strategy is tried. */
export interface Trial {
  readonly label: string;
  readonly scenario: ScenarioInput;
  readonly seed: number;
}

const generated = (actors: number, meanDegree: number) => ({ kind: 'generated', actors, meanDegree }) as const;

/** What every strategy is tried in, smallest first: what fails in the first of them is the smallest example there is. */
export const TRIALS: readonly Trial[] = deepFreeze([
  { label: '5 actors, 8 months', seed: 1, scenario: { ticks: 8, network: generated(5, 2) } },
  { label: '9 actors, 24 months', seed: 2, scenario: { ticks: 24, network: generated(9, 3) } },
  {
    label: '16 actors, 36 months, three modes, the metagovernor leaves after four fifths',
    seed: 3,
    scenario: {
      ticks: 36,
      network: generated(16, 4),
      modes: { mix: { network: 0.6, hierarchy: 0.2, market: 0.2 } },
      metagovernor: { leavesAt: 0.8 },
    },
  },
  { label: '30 actors, 120 months: all defaults', seed: 4, scenario: {} },
]) as readonly Trial[];
