import { deepFreeze } from '../../base/index.js';
import { MODES } from '../../model/index.js';
import { CAPACITIES } from '../capacity.js';
import type { Observation, ProcessObservation } from '../observation.js';

/** What a rule may ask about. */
export interface Observed {
  /** Whether it is of one process, and not of the network as a whole. */
  readonly isOfProcess: boolean;
  /** The names it can be; left out where it is a number. */
  readonly names?: readonly string[];
  /** Numbers it is usually between, from which a search may draw. */
  readonly low: number;
  readonly high: number;
  readonly isWhole: boolean;
}

type Read = (observation: Observation, process: ProcessObservation | undefined) => number | string;
type Source = Observed & { readonly read: Read };

const STAGES = ['forming', 'interacting', 'collaborating', 'implementing'];

const NEAR: Readonly<Record<string, Source>> = {
  stage: { ...name(STAGES), read: (_, process) => (process as ProcessObservation).stage },
  mode: { ...name(MODES), read: (_, process) => (process as ProcessObservation).mode },
  ticksInStage: ofProcess(0, 24, true, ({ ticksInStage }) => ticksInStage),
  members: ofProcess(0, 12, true, ({ members }) => members.length),
  unasked: ofProcess(0, 8, true, ({ unasked }) => unasked.length),
  hesitating: ofProcess(0, 8, true, ({ hesitating }) => hesitating.length),
  gone: ofProcess(0, 8, true, ({ gone }) => gone.length),
  presence: ofProcess(0, 1, false, ({ presence }) => presence),
  contribution: ofProcess(0, 1, false, ({ contribution }) => contribution),
  trust: ofProcess(0, 1, false, ({ trust }) => trust),
  conflict: ofProcess(0, 1, false, ({ conflict }) => conflict),
  frameDistance: ofProcess(0, 1, false, ({ frameDistance }) => frameDistance),
  facts: ofProcess(0, 1, false, ({ facts }) => facts),
};

const FAR: Readonly<Record<string, Source>> = {
  tick: ofNetwork(0, 60, ({ tick }) => tick),
  until: ofNetwork(0, 60, ({ until }) => until),
  processes: ofNetwork(0, 20, ({ processes }) => processes.length),
  ...Object.fromEntries(
    CAPACITIES.map((capacity) => [
      `stock.${capacity}`,
      { ...ofNetwork(0, 10, ({ stock }) => stock[capacity]), isWhole: false },
    ]),
  ),
};

const SOURCES: Readonly<Record<string, Source>> = { ...NEAR, ...FAR };

/** All that a rule may ask about, by the names that an observation has: numbers of actors stand for their lists. */
export const OBSERVED: Readonly<Record<string, Observed>> = deepFreeze(
  Object.fromEntries(Object.entries(SOURCES).map(([key, source]) => [key, withoutReader(source)])),
);

/** What something observed is now; `process` is needed where it is of one. */
export function readObserved(
  observed: string,
  observation: Observation,
  process: ProcessObservation | undefined,
): number | string {
  return SOURCES[observed].read(observation, process);
}

function withoutReader({ isOfProcess, names, low, high, isWhole }: Source): Observed {
  return { isOfProcess, ...(names === undefined ? {} : { names }), low, high, isWhole };
}

function name(names: readonly string[]): Observed {
  return { isOfProcess: true, names, low: 0, high: 0, isWhole: false };
}

function ofProcess(low: number, high: number, isWhole: boolean, read: (seen: ProcessObservation) => number): Source {
  return { isOfProcess: true, low, high, isWhole, read: (_, process) => read(process as ProcessObservation) };
}

function ofNetwork(low: number, high: number, read: (observation: Observation) => number): Source {
  return { isOfProcess: false, low, high, isWhole: true, read };
}
