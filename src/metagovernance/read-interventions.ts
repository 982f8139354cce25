import {
  checkInteger,
  checkNames,
  checkNumber,
  lookUp,
  ParameterError,
  readPlainList,
  readPlainObject,
  show,
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
}

/** What a plan may aim at before it is known what world it will be carried out in: anything. */
export const ANY_TARGETS: Targets = { processes: 2 ** 31, actors: 2 ** 31, allDecisions: 2 ** 31 - 1, kinds: null };

/** What there is to act on in a world. */
export function targetsOf({ sizes, derived }: World): Targets {
  const { allDecisions, kinds } = derived;
  return { processes: sizes.processes, actors: sizes.actors, allDecisions, kinds: kinds.map(({ name }) => name) };
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
    readIntervention(targets, each, `intervention ${at} of ${who}`),
  );
}

/**
 * Read one intervention, as readInterventions does.
 *
 * @param place - what it is called in messages.
 */
export function readIntervention(targets: Targets, value: unknown, place: string): Intervention {
  const { operation, ...given } = readPlainObject(place, value);
  const name = readName('operation', OPERATIONS, operation, place) as OperationName;
  const { needs, takes } = OPERATION_FIELDS[name];
  for (const field in given) {
    if (!(needs as readonly string[]).includes(field) && !(takes as readonly string[]).includes(field)) {
      checkNames(`${place}, ${name},`, given, [...needs, ...takes]);
    }
  }
  const read: Partial<Record<InterventionField, unknown>> & { operation: OperationName } = { operation: name };
  for (const field of needs) read[field] = FIELDS[field](given[field], { targets, name, place: inPlace(field) });
  for (const field of takes) {
    if (Object.hasOwn(given, field)) {
      read[field] = FIELDS[field](given[field], { targets, name, place: inPlace(field) });
    }
  }
  if (name === 'brokerTie' && read.actor === read.partner) {
    throw new ParameterError(
      `Expected ${inPlace('partner')} to be another actor than its actor but found ${read.partner} twice`,
    );
  }
  return read as Intervention;

  function inPlace(field: InterventionField): string {
    return `${name}.${field} of ${place}`;
  }
}

/**
 * Throw unless an intervention is well formed. What is well formed but cannot be done is refused later, and recorded.
 * @throws UnknownNameError, ParameterError
 */
export function checkIntervention(world: World, intervention: Intervention): void {
  readIntervention(targetsOf(world), intervention, 'the intervention');
}

/** Where a field stands. */
interface FieldPlace {
  readonly targets: Targets;
  readonly name: OperationName;
  readonly place: string;
}

const FORMS = nameTable(ARENA_FORMS);
const RULE_NAMES = nameTable(RULES);
const CULTURE_NAMES = nameTable(ASPECTS.filter((aspect) => !HR_ASPECTS.includes(aspect)));
const HR_NAMES = nameTable(HR_ASPECTS);

/** How each field is read: it gives back what it was given, or throws. */
const FIELDS: Readonly<Record<InterventionField, (value: unknown, at: FieldPlace) => unknown>> = {
  process: (value, { targets, place }) => readInteger(place, value, 0, targets.processes - 1),
  actor: (value, { targets, place }) => readInteger(place, value, 0, targets.actors - 1),
  partner: (value, { targets, place }) => readInteger(place, value, 0, targets.actors - 1),
  form: (value, { place }) => readName('form of arena', FORMS, value, place),
  rule: (value, { place }) => readName('decision rule', RULE_NAMES, value, place),
  pace: (value, { place }) => readInteger(place, value, 0, 100),
  decisions: (value, { targets, name, place }) =>
    readInteger(place, value, name === 'setAgenda' ? 1 : 0, targets.allDecisions),
  kind: (value, { targets, place }) =>
    targets.kinds === null
      ? readText(place, value)
      : readName('kind of problem', nameTable(targets.kinds), value, place),
  mix: (value, { place }) => readMix(place, value),
  aspect: (value, { name, place }) =>
    name === 'recruit'
      ? readName('aspect of HR', HR_NAMES, value, place)
      : readName('aspect of culture', CULTURE_NAMES, value, place),
  level: (value, { place }) => readShare(place, value),
  intensity: (value, { place }) => readShare(place, value),
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

function readText(place: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new ParameterError(`Expected ${place} to be a text but found ${show(value)}`);
}

function readName(kind: string, known: Readonly<Record<string, unknown>>, value: unknown, place: string): string {
  lookUp(`${kind} for ${place}`, known, value as string);
  return value as string;
}

function readMix(place: string, value: unknown): Record<string, number> {
  const mix = readPlainObject(place, value);
  checkNames(place, mix, MODES);
  const weights = Object.entries(mix).map(([mode, weight]) => [mode, readShare(`${place}, ${mode},`, weight)] as const);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  if (total <= 0) throw new ParameterError(`Expected ${place} to give some mode weight but found ${show(mix)}`);
  return Object.fromEntries(weights);
}

function nameTable(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, name]));
}
