import { checkInteger, checkNames, checkNumber, isRecord, lookUp, ParameterError, show } from '../base/index.js';
import {
  ARENA_FORMS,
  type ArenaForm,
  ASPECTS,
  type Aspect,
  HR_ASPECTS,
  MODES,
  type Mode,
  RULES,
  type Rule,
  type World,
} from '../model/index.js';
import { OPERATIONS, type OperationName } from './operations.js';

/** One act of a metagovernor: plain data, so that it can be stored, sent and replayed. */
export interface Intervention {
  readonly operation: OperationName;
  /** The process it is aimed at; every operation but brokerTie, setMix, changeCulture and recruit needs one. */
  readonly process?: number;
  /** The actor it is aimed at: invite, exclude, brokerTie, activate, vouch. */
  readonly actor?: number;
  /** The other actor of brokerTie. */
  readonly partner?: number;
  /** chooseArena. */
  readonly form?: ArenaForm;
  /** setRule. */
  readonly rule?: Rule;
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

const NEEDS_NO_PROCESS: readonly OperationName[] = ['brokerTie', 'setMix', 'changeCulture', 'recruit'];
const CULTURE_ASPECTS = ASPECTS.filter((aspect) => !HR_ASPECTS.includes(aspect));
const NEEDS_ACTOR: readonly OperationName[] = ['invite', 'exclude', 'brokerTie', 'activate', 'vouch'];

/**
 * Throw unless an intervention is well formed. What is well formed but cannot be done is refused later, and recorded.
 * @throws UnknownNameError, ParameterError
 */
export function checkIntervention(world: World, intervention: Intervention): void {
  const { operation, process, actor, partner, form, rule, pace, decisions, aspect, level, intensity } = intervention;
  lookUp('operation', OPERATIONS, operation);
  const at = `${operation}.`;
  if (intensity !== undefined) checkNumber(`${at}intensity`, intensity, 0, 1);
  if (operation === 'setMix') checkMix(world, intervention);
  if (!NEEDS_NO_PROCESS.includes(operation) || process !== undefined) {
    checkInteger(`${at}process`, process, 0, world.sizes.processes - 1);
  }
  if (NEEDS_ACTOR.includes(operation)) checkInteger(`${at}actor`, actor, 0, world.sizes.actors - 1);
  if (operation === 'brokerTie') {
    checkInteger(`${at}partner`, partner, 0, world.sizes.actors - 1);
    if (partner === actor) {
      throw new ParameterError(`Expected ${at}partner to be another actor than ${at}actor but found ${partner} twice`);
    }
  }
  if (operation === 'chooseArena') lookUp('form of arena', nameTable(ARENA_FORMS), String(form));
  if (operation === 'setRule') lookUp('decision rule', nameTable(RULES), String(rule));
  if (operation === 'setInclusion') checkInteger(`${at}pace`, pace, 0, 100);
  if (operation === 'changeCulture') lookUp('aspect of culture', nameTable(CULTURE_ASPECTS), String(aspect));
  if (operation === 'recruit') lookUp('aspect of HR', nameTable(HR_ASPECTS), String(aspect));
  if (level !== undefined) checkNumber(`${at}level`, level, 0, 1);
  if (operation === 'setAgenda') checkInteger(`${at}decisions`, decisions, 1, world.derived.allDecisions);
  if (operation === 'proposeSolution' && decisions !== undefined) {
    checkInteger(`${at}decisions`, decisions, 0, world.derived.allDecisions);
  }
}

function checkMix({ derived }: World, { kind, mix }: Intervention): void {
  if (kind !== undefined) lookUp('kind of problem', nameTable(derived.kinds.map(({ name }) => name)), kind);
  if (!isRecord(mix)) throw new ParameterError(`Expected setMix.mix to be weights by mode but found ${show(mix)}`);
  checkNames('setMix.mix', mix, MODES);
  let total = 0;
  for (const [mode, weight] of Object.entries(mix)) {
    checkNumber(`setMix.mix.${mode}`, weight, 0, 1);
    total += weight;
  }
  if (total <= 0) throw new ParameterError(`Expected setMix.mix to give some mode weight but found ${show(mix)}`);
}

function nameTable(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

/** 0 to 1: how far it is done and paid for. What cannot be done by halves is done in full, or at 0 not at all. */
export function intensityOf({ operation, intensity = 1 }: Intervention): number {
  return OPERATIONS[operation].graded || intensity === 0 ? intensity : 1;
}
