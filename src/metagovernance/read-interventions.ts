import {
  checkInteger,
  checkNames,
  checkNumber,
  lookUp,
  ParameterError,
  readPlainList,
  readPlainObject,
  show,
  UnknownNameError,
} from '../base/index.js';
import { ARENA_FORMS, ASPECTS, HR_ASPECTS, MODES, RULES, type World } from '../model/index.js';
import type { Intervention } from './intervention.js';
import { type InterventionField, OPERATION_FIELDS } from './operation-fields.js';
import { OPERATIONS, type OperationName } from './operations.js';

/** What there is to act on. */
export interface Targets {
  readonly processes: number;
  readonly actors: number;
  /** The bits of all decisions of a problem. */
  readonly allDecisions: number;
  /** The names of the kinds of problems; null where they are not known yet. */
  readonly kinds: readonly string[] | null;
  /** The names of the rules of decision that extensions bring: none by default; null where they are not known yet. */
  readonly ownRules?: readonly string[] | null;
}

/** What a plan may aim at before it is known what world it will be carried out in: anything. */
export const ANY_TARGETS: Targets = {
  processes: 1_000_000,
  actors: 1_000_000,
  allDecisions: 0x7fff_ffff,
  kinds: null,
  ownRules: null,
};

/** What there is to act on in a world. */
export function targetsOf({ sizes, derived, extensions }: World): Targets {
  const { allDecisions, kinds } = derived;
  return {
    processes: sizes.processes,
    actors: sizes.actors,
    allDecisions,
    kinds: kinds.map(({ name }) => name),
    ...(extensions === null ? {} : { ownRules: extensions.decisionRules.map(([name]) => name) }),
  };
}

/** Who hands interventions over, and what that is called: `the strategy patient` and `to return`. */
export interface Giver {
  readonly who: string;
  readonly does: string;
}

/**
 * Read a list of interventions, once, and check it whole: what comes out is a copy that nobody else holds.
 *
 * @throws ParameterError or UnknownNameError for the first thing that is not as it should be, naming who gave it.
 */
export function readInterventions(targets: Targets, list: unknown, { who, does }: Giver): Intervention[] {
  return readPlainList(`${who} ${does} a list of interventions`, list).map((each, at) =>
    inPlace(
      () => `intervention ${at} of ${who}`,
      () => readIntervention(targets, each),
    ),
  );
}

/** What an error in some work says, with the place where it stands: to spell that out each time would cost more than the work. */
export function inPlace<Result>(place: () => string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnknownNameError) throw new UnknownNameError(`${error.message}, in ${place()}`, error.details);
    if (error instanceof ParameterError) throw new ParameterError(`${error.message}, in ${place()}`, error.details);
    throw error;
  }
}

/** Read one intervention, as readInterventions does. */
export function readIntervention(targets: Targets, value: unknown): Intervention {
  const given = readPlainObject('an intervention', value);
  const operation = readName('operation', OPERATIONS, given['operation']) as OperationName;
  const { names, fields } = READERS[operation];
  for (const name in given) if (!names.has(name)) checkNames(`the intervention ${operation}`, given, [...names]);
  const read: Partial<Record<InterventionField, unknown>> & { operation: OperationName } = { operation };
  for (const { field, place, isNeeded } of fields) {
    if (isNeeded || Object.hasOwn(given, field)) read[field] = FIELDS[field](given[field], place, targets, operation);
  }
  if (operation === 'brokerTie' && read.actor === read.partner) {
    throw new ParameterError(
      `Expected brokerTie.partner to be another actor than brokerTie.actor but found ${read.partner} twice`,
    );
  }
  return read as Intervention;
}

/**
 * Throw unless an intervention is well formed. What is well formed but cannot be done is refused later, and recorded.
 * @throws UnknownNameError, ParameterError
 */
export function checkIntervention(world: World, intervention: Intervention): void {
  readIntervention(targetsOf(world), intervention);
}

/** How the interventions of one operation are read. */
interface OperationReader {
  readonly names: ReadonlySet<string>;
  readonly fields: readonly {
    readonly field: InterventionField;
    readonly place: string;
    readonly isNeeded: boolean;
  }[];
}

const READERS = Object.fromEntries(
  Object.entries(OPERATION_FIELDS).map(([operation, { needs, takes }]): [string, OperationReader] => [
    operation,
    {
      names: new Set(['operation', ...needs, ...takes]),
      fields: [...needs, ...takes].map((field) => ({
        field,
        place: `${operation}.${field}`,
        isNeeded: needs.includes(field),
      })),
    },
  ]),
) as Readonly<Record<OperationName, OperationReader>>;

/** Reads one field: it gives back what it was given, or throws. */
type FieldReader = (value: unknown, place: string, targets: Targets, operation: OperationName) => unknown;

const FORMS = nameTable(ARENA_FORMS);
const RULE_NAMES = nameTable(RULES);
const CULTURE_NAMES = nameTable(ASPECTS.filter((aspect) => !HR_ASPECTS.includes(aspect)));
const HR_NAMES = nameTable(HR_ASPECTS);

const FIELDS: Readonly<Record<InterventionField, FieldReader>> = {
  process: (value, place, { processes }) => readInteger(place, value, 0, processes - 1),
  actor: (value, place, { actors }) => readInteger(place, value, 0, actors - 1),
  partner: (value, place, { actors }) => readInteger(place, value, 0, actors - 1),
  form: (value) => readName('form of arena', FORMS, value),
  rule: (value, place, { ownRules = [] }) => readRule(place, value, ownRules),
  pace: (value, place) => readInteger(place, value, 0, 100),
  decisions: (value, place, { allDecisions }, operation) =>
    readInteger(place, value, operation === 'setAgenda' ? 1 : 0, allDecisions),
  kind: (value, place, { kinds }) =>
    kinds === null ? readText(place, value) : readName('kind of problem', nameTable(kinds), value),
  mix: (value, place) => readMix(place, value),
  aspect: (value, _, __, operation) =>
    operation === 'recruit'
      ? readName('aspect of HR', HR_NAMES, value)
      : readName('aspect of culture', CULTURE_NAMES, value),
  level: (value, place) => readShare(place, value),
  intensity: (value, place) => readShare(place, value),
};

function readInteger(place: string, value: unknown, min: number, max: number): number {
  checkInteger(place, value, min, max);
  // Of the two zeros there is one.
  return value + 0;
}

function readShare(place: string, value: unknown): number {
  checkNumber(place, value, 0, 1);
  return value + 0;
}

/** A rule of the library, or of an extension that is there. */
function readRule(place: string, value: unknown, own: readonly string[] | null): string {
  if (own === null) return readText(place, value);
  return readName('decision rule', own.length === 0 ? RULE_NAMES : nameTable([...RULES, ...own]), value);
}

function readText(place: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new ParameterError(`Expected ${place} to be a text but found ${show(value)}`);
}

/** The name itself. Throws an UnknownNameError for what is no text, or not known. */
function readName(kind: string, known: Readonly<Record<string, unknown>>, value: unknown): string {
  lookUp(kind, known, value as string);
  return value as string;
}

function readMix(place: string, value: unknown): Record<string, number> {
  const mix = readPlainObject(place, value);
  checkNames(place, mix, MODES);
  const weights = Object.entries(mix).map(([mode, weight]) => [mode, readShare(`${place}.${mode}`, weight)] as const);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  if (total <= 0) throw new ParameterError(`Expected ${place} to give some mode weight but found ${show(mix)}`);
  return Object.fromEntries(weights);
}

function nameTable(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, name]));
}
