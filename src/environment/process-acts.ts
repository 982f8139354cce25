import { deepFreeze } from '../base/index.js';
import {
  type Intervention,
  OPERATION_FIELDS,
  OPERATION_NAMES,
  OPERATIONS,
  type OperationName,
  type ProcessObservation,
} from '../metagovernance/index.js';
import { ARENA_FORMS, RULES } from '../model/index.js';

/** One thing that can be chosen: an operation, with all that it has to be told besides the process. */
export interface ProcessAct {
  /** Such as `fund`, `setRule majority`, `activate actor 3`, `mediate at 0.5`. */
  readonly name: string;
  readonly operation: OperationName;
  /** 0 to 1, as in an intervention. */
  readonly intensity: number;
  /** What else the intervention says, for a process as it is seen; null where there is nobody or nothing to do it to. */
  readonly aim: (process: ProcessObservation) => Partial<Intervention> | null;
}

/** Parties invited per tick that setInclusion can choose from. */
const PACES = [0, 1, 3, 10];

/** Operations that are told no more than the process, in the order of OPERATIONS. setAgenda is not among them: which decisions a problem has is hidden. */
const PLAIN = OPERATION_NAMES.filter((name) =>
  OPERATION_FIELDS[name].needs.every((field) => field === 'process'),
).filter((name) => OPERATION_FIELDS[name].needs.length === 1);

/** How an operation on an actor finds one where none is chosen: the first in the order in which decisions are numbered, or members joined. */
const FIRST: readonly {
  readonly operation: OperationName;
  readonly first: (process: ProcessObservation) => number | undefined;
}[] = deepFreeze([
  { operation: 'invite', first: ({ unasked }) => unasked[0] },
  { operation: 'activate', first: ({ hesitating, gone }) => hesitating[0] ?? gone[0] },
  { operation: 'exclude', first: ({ members }) => members[members.length - 1] },
  {
    operation: 'vouch',
    first: ({ members, hesitating }) =>
      members.length > 0 ? (hesitating[0] ?? members[members.length - 1]) : undefined,
  },
]);

/**
 * What can be done about one process, in the order of the choices; choice 0, to do nothing, stands before all of these.
 *
 * @param actors - how many actors can be chosen one by one; with 0 each operation on an actor is aimed at the first that it fits.
 * @param intensities - what can be done by halves is there once for each of these.
 */
export function processActs(actors: number, intensities: readonly number[]): ProcessAct[] {
  const acts = [...plainActs(), ...settings(), ...actsOnActors(actors)];
  return acts.flatMap((act) =>
    OPERATIONS[act.operation].graded ? intensities.map((level) => atLevel(act, level)) : [act],
  );
}

function plainActs(): ProcessAct[] {
  return PLAIN.map((operation) => ({
    name: operation,
    operation,
    intensity: 1,
    // There is nothing to find out where everything is established.
    aim:
      operation === 'factFinding' || operation === 'bringKnowledge'
        ? ({ facts }) => (facts < 1 ? {} : null)
        : () => ({}),
  }));
}

function settings(): ProcessAct[] {
  return [
    ...ARENA_FORMS.map((form) => setting('chooseArena', form, { form })),
    ...RULES.map((rule) => setting('setRule', rule, { rule })),
    ...PACES.map((pace) => setting('setInclusion', pace, { pace })),
  ];
}

function setting(operation: OperationName, value: string | number, told: Partial<Intervention>): ProcessAct {
  return { name: `${operation} ${value}`, operation, intensity: 1, aim: () => told };
}

function actsOnActors(actors: number): ProcessAct[] {
  const introduce: ProcessAct = { name: 'brokerTie', operation: 'brokerTie', intensity: 1, aim: introduction };
  if (actors === 0) {
    const acts = FIRST.map(({ operation, first }): ProcessAct => {
      const aim = (process: ProcessObservation) => {
        const actor = first(process);
        return actor === undefined ? null : { actor };
      };
      return { name: operation, operation, intensity: 1, aim };
    });
    return [...acts, introduce];
  }
  const chosen = FIRST.flatMap(({ operation }) =>
    Array.from(
      { length: actors },
      (_, actor): ProcessAct => ({
        name: `${operation} actor ${actor}`,
        operation,
        intensity: 1,
        aim: (process) => (isOpenTo(operation, process, actor) ? { actor } : null),
      }),
    ),
  );
  return [...chosen, introduce];
}

/** Whether an operation on an actor can come to anything, as far as can be seen. Anybody can be invited who is not at the table. */
function isOpenTo(operation: OperationName, { members, hesitating, gone }: ProcessObservation, actor: number): boolean {
  if (operation === 'invite') return !members.includes(actor) && !hesitating.includes(actor) && !gone.includes(actor);
  if (operation === 'exclude') return members.includes(actor) || hesitating.includes(actor);
  if (operation === 'vouch') return members.length > 0;
  return members.includes(actor) || hesitating.includes(actor) || gone.includes(actor);
}

/** The first member meets the first who holds a decision and does not take part. */
function introduction({ members, hesitating, unasked, gone }: ProcessObservation): Partial<Intervention> | null {
  const actor = members[0];
  const partner = [...hesitating, ...unasked, ...gone].find((other) => other !== actor);
  return actor === undefined || partner === undefined ? null : { actor, partner };
}

function atLevel(act: ProcessAct, intensity: number): ProcessAct {
  return { ...act, intensity, name: intensity === 1 ? act.name : `${act.name} at ${intensity}` };
}
