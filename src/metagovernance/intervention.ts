import type { ArenaForm, Aspect, Mode } from '../model/index.js';
import { OPERATIONS, type OperationName } from './operations.js';

/** One act of a metagovernor: plain data, so that it can be stored, sent and replayed. */
export interface Intervention {
  readonly operation: OperationName;
  /** The process it is aimed at; every operation but brokerTie, setMix, changeCulture and recruit needs one. Which operation takes
   * what else is said in OPERATION_FIELDS; what it does not take is refused. */
  readonly process?: number;
  /** The actor it is aimed at: invite, exclude, brokerTie, activate, vouch. */
  readonly actor?: number;
  /** The other actor of brokerTie. */
  readonly partner?: number;
  /** chooseArena. */
  readonly form?: ArenaForm;
  /** setRule: a rule of the library, or one that an extension of the model brings. */
  readonly rule?: string;
  /** setInclusion: parties invited per tick, 0 to 100. */
  readonly pace?: number;
  /** setAgenda: bits of the decisions on the agenda; proposeSolution: bits of the solution. */
  readonly decisions?: number;
  /** setMix: the kind of problem by name; all kinds if left out. */
  readonly kind?: string;
  /** setMix: weights of the modes, 0 to 1, what is left out has none; their proportions count. */
  readonly mix?: Readonly<Partial<Record<Mode, number>>>;
  /** changeCulture and recruit: which aspect of culture or of HR. */
  readonly aspect?: Aspect;
  /** changeCulture: the level aimed at, 0 to 1; by default the end that leaves most room for innovation. */
  readonly level?: number;
  /** 0 to 1, 1 by default: scales cost, effect and perceived control. */
  readonly intensity?: number;
}

/** 0 to 1: how far it is done and paid for. What cannot be done by halves is done in full, or at 0 not at all. */
export function intensityOf({ operation, intensity = 1 }: Intervention): number {
  return OPERATIONS[operation].graded || intensity === 0 ? intensity : 1;
}
