import { checkInteger, deepFreeze, ParameterError, readPlainObject, show } from '../../base/index.js';
import type { Intervention } from '../intervention.js';
import type { ProcessObservation } from '../observation.js';
import { OPERATION_FIELDS } from '../operation-fields.js';
import type { OperationName } from '../operations.js';
import { ANY_TARGETS, inPlace, readIntervention } from '../read-interventions.js';

/** Which processes an act may be aimed at by a word: each that is under way, or each in one stage. */
export const PROCESS_GROUPS = deepFreeze(['each', 'forming', 'interacting', 'collaborating', 'implementing'] as const);
/** A word for the processes that an act is aimed at. */
export type ProcessGroup = (typeof PROCESS_GROUPS)[number];

/** Which actors of a process an act may be aimed at by a word, as a metagovernor sees them. */
export const ACTOR_GROUPS = deepFreeze(['members', 'unasked', 'hesitating', 'gone'] as const);
/** A word for the actors that an act is aimed at. */
export type ActorGroup = (typeof ACTOR_GROUPS)[number];

/**
 * An act that says by words whom it is aimed at: numbers of processes and actors mean another process and another actor in
 * every replicate, and words the same.
 */
export interface AimedAct extends Omit<Intervention, 'process' | 'actor' | 'partner'> {
  readonly process?: number | ProcessGroup;
  /** Repeated for each of the group; of brokerTie the first of it, who is introduced to each of `partner`. */
  readonly actor?: number | ActorGroup;
  readonly partner?: number | ActorGroup;
}

/** Whether an operation is aimed at a process, and not at the network as a whole. */
export function isNear(operation: OperationName): boolean {
  return OPERATION_FIELDS[operation].needs.includes('process') || operation === 'brokerTie';
}

/**
 * Read one act with its words, and check it whole.
 *
 * @param place - where it stands, for messages.
 * @throws ParameterError or UnknownNameError for the first thing that is not as it should be.
 */
export function readAimedAct(place: string, given: unknown): AimedAct {
  return inPlace(
    () => place,
    () => {
      const { process, actor, partner, ...rest } = readPlainObject('an act', given);
      const words = {
        ...wordOf(`${String(rest['operation'])}.process`, PROCESS_GROUPS, 'process', process),
        ...wordOf(`${String(rest['operation'])}.actor`, ACTOR_GROUPS, 'actor', actor),
        ...wordOf(`${String(rest['operation'])}.partner`, ACTOR_GROUPS, 'partner', partner),
      };
      // In the place of a word any number will do.
      const numbered = {
        ...rest,
        ...(process === undefined ? {} : { process: 'process' in words ? 0 : process }),
        ...(actor === undefined ? {} : { actor: 'actor' in words ? ANY_TARGETS.actors - 1 : actor }),
        ...(partner === undefined ? {} : { partner: 'partner' in words ? ANY_TARGETS.actors - 2 : partner }),
      };
      const read = readIntervention(ANY_TARGETS, numbered);
      if (('actor' in words || 'partner' in words) && read.process === undefined) {
        checkInteger(`${read.operation}.process, whose actors are meant,`, undefined, 0, ANY_TARGETS.processes - 1);
      }
      return { ...read, ...words };
    },
  );
}

function wordOf(place: string, known: readonly string[], field: string, value: unknown): object {
  if (typeof value !== 'string') return {};
  if (known.includes(value)) return { [field]: value };
  throw new ParameterError(
    `Expected ${place} to be a whole number or one of ${known.join(', ')} but found ${show(value)}`,
  );
}

/** Whether all that an act is aimed at is said in numbers. */
export function isNumbered(act: AimedAct): act is Intervention {
  return [act.process, act.actor, act.partner].every((each) => typeof each !== 'string');
}

/** What an act comes to in the processes that are seen. */
export function aimAtEach(act: AimedAct, processes: readonly ProcessObservation[]): Intervention[] {
  if (isNumbered(act)) return [act];
  return processes.filter((process) => isMeant(act, process)).flatMap((process) => aimAt(act, process));
}

function isMeant({ process }: AimedAct, seen: ProcessObservation): boolean {
  return process === 'each' || process === seen.stage || process === seen.process;
}

/** What an act comes to in one process. */
export function aimAt(act: AimedAct, seen: ProcessObservation): Intervention[] {
  const { actor, partner, ...rest } = act;
  const base = { ...rest, process: seen.process } as Intervention;
  const actors = whoIs(actor, seen);
  if (partner !== undefined) {
    const [host] = actors;
    if (host === undefined) return [];
    return whoIs(partner, seen)
      .filter((each) => each !== host)
      .map((each) => ({ ...base, actor: host, partner: each }));
  }
  return actor === undefined ? [base] : actors.map((each) => ({ ...base, actor: each }));
}

function whoIs(actor: number | ActorGroup | undefined, seen: ProcessObservation): readonly number[] {
  if (actor === undefined) return [];
  return typeof actor === 'number' ? [actor] : seen[actor];
}
