import { ParameterError } from '../base/index.js';
import { CAPACITIES, type Observation, type ProcessObservation } from '../metagovernance/index.js';
import { MODES } from '../model/index.js';
import type { Layout, ObservationField } from './layout.js';

const STAGES_SEEN = ['forming', 'interacting', 'collaborating', 'implementing'] as const;

/** Months in a stage at which its entry is a half: it grows for ever and stays below 1. */
const HALF_TIME = 12;

/** How near an actor is to a process, as one number. */
const NEARNESS = { none: 0, gone: 0.25, unasked: 0.5, hesitating: 0.75, member: 1 } as const;

/** What can be told of a process, in order; all of it is 0 in a slot that is empty. */
const OF_PROCESS: readonly {
  readonly name: string;
  readonly about: string;
  readonly value: (process: ProcessObservation, layout: Layout) => number;
}[] = [
  { name: 'taken', about: '1 where there is a process, else 0', value: () => 1 },
  ...STAGES_SEEN.map((stage) => ({
    name: stage,
    about: `1 while it is ${stage}, else 0`,
    value: (process: ProcessObservation) => Number(process.stage === stage),
  })),
  ...MODES.map((mode) => ({
    name: mode,
    about: `1 where it is governed by ${mode}, else 0`,
    value: (process: ProcessObservation) => Number(process.mode === mode),
  })),
  {
    name: 'ticksInStage',
    about: `t / (t + ${HALF_TIME}) after t ticks in its stage`,
    value: ({ ticksInStage }) => ticksInStage / (ticksInStage + HALF_TIME),
  },
  {
    name: 'members',
    about: 'members, as a share of the places at the table',
    value: ({ members }, layout) => members.length / layout.members,
  },
  {
    name: 'unasked',
    about: 'holders of decisions who have not been asked, per decision',
    value: ({ unasked }, layout) => unasked.length / layout.decisions,
  },
  {
    name: 'hesitating',
    about: 'holders of decisions who were asked and have not joined, per decision',
    value: ({ hesitating }, layout) => hesitating.length / layout.decisions,
  },
  {
    name: 'gone',
    about: 'holders of decisions who have left, per decision',
    value: ({ gone }, layout) => gone.length / layout.decisions,
  },
  {
    name: 'presence',
    about: 'share of the decisions whose holder is at the meeting, seen with noise',
    value: ({ presence }) => presence,
  },
  {
    name: 'contribution',
    about: 'share of the decisions whose holder contributes, seen with noise',
    value: ({ contribution }) => contribution,
  },
  { name: 'trust', about: 'mean trust between the members, seen with noise', value: ({ trust }) => trust },
  { name: 'conflict', about: 'mean conflict of the members, seen with noise', value: ({ conflict }) => conflict },
  {
    name: 'frameDistance',
    about: 'mean frame distance between the members, seen with noise',
    value: ({ frameDistance }) => frameDistance,
  },
  { name: 'facts', about: 'share of the decisions established as facts', value: ({ facts }) => facts },
];

/** The names of what the flat observation tells of each process, in order: `slot0.` and so on stand before them. */
export const PROCESS_FIELDS: readonly string[] = Object.freeze(OF_PROCESS.map(({ name }) => name));

/** Every entry of the flat observation, in order; all of them are from 0 to 1. */
export function observationFields(slots: number, actors: number, kinds: readonly string[]): ObservationField[] {
  return [
    field('time', 'ticks done, as a share of the run'),
    field('timeLeft', 'ticks until the metagovernor is gone, as a share of the run'),
    ...CAPACITIES.map((name) => field(`stock.${name}`, `points left of ${name}, as a share of what can be held`)),
    field('running', 'running processes, per problem of the run'),
    field('unseen', 'running processes without a slot, per problem of the run'),
    ...kinds.flatMap((kind) =>
      MODES.flatMap((mode) => [
        field(`kind.${kind}.${mode}.share`, 'share of the mix that the mode has now'),
        field(`kind.${kind}.${mode}.started`, 'processes begun in the mode, per problem of the run'),
        field(`kind.${kind}.${mode}.finished`, 'those that are over, per problem of the run'),
        field(`kind.${kind}.${mode}.innovated`, 'of those that are over, the share that innovated, seen with noise'),
      ]),
    ),
    ...places(slots).flatMap((slot) => [
      ...OF_PROCESS.map(({ name, about }) => field(`slot${slot}.${name}`, about)),
      ...places(actors).map((actor) =>
        field(
          `slot${slot}.actor${actor}`,
          'the actor: 1 a member, .75 hesitating, .5 unasked, .25 gone, 0 none of these',
        ),
      ),
    ]),
  ];
}

/**
 * An observation as one row of numbers, in the order of `layout.fields`. The processes stand in the order in which they started;
 * those that no slot is left for are counted as `unseen`.
 *
 * @throws ParameterError for an observation of a scenario with other kinds of problems than the layout has.
 */
export function flatten(observation: Observation, layout: Layout): Float32Array {
  const { tick, until, stock, processes, kinds } = observation;
  const { slots, actors, ticks, problems } = layout;
  if (kinds.length !== layout.kinds.length) {
    throw new ParameterError(
      `Expected an observation of the kinds of problems ${layout.kinds.join(', ')} but found ${kinds.map(({ kind }) => kind).join(', ')}`,
    );
  }
  const row = new Float32Array(layout.fields.length);
  let at = 0;
  row[at++] = tick / ticks;
  row[at++] = Math.max(0, until - tick) / ticks;
  for (const name of CAPACITIES) row[at++] = layout.caps[name] > 0 ? stock[name] / layout.caps[name] : 0;
  row[at++] = processes.length / problems;
  row[at++] = Math.max(0, processes.length - slots) / problems;
  for (const { modes } of kinds) {
    for (const mode of MODES) {
      const { share, started, finished, innovated } = modes[mode];
      row[at++] = share;
      row[at++] = started / problems;
      row[at++] = finished / problems;
      row[at++] = innovated;
    }
  }
  for (let slot = 0; slot < Math.min(slots, processes.length); slot++) {
    const process = processes[slot];
    for (const { value } of OF_PROCESS) row[at++] = value(process, layout);
    if (actors > 0) markActors(row.subarray(at, at + actors), process);
    at += actors;
  }
  return row;
}

function field(name: string, about: string): ObservationField {
  return { name, low: 0, high: 1, about };
}

function places(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place);
}

function markActors(row: Float32Array, { members, hesitating, unasked, gone }: ProcessObservation): void {
  const mark = (list: readonly number[], nearness: number) => {
    for (const actor of list) if (actor < row.length) row[actor] = nearness;
  };
  mark(gone, NEARNESS.gone);
  mark(unasked, NEARNESS.unasked);
  mark(hesitating, NEARNESS.hesitating);
  mark(members, NEARNESS.member);
}
