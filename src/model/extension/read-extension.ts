import { checkNames, deepFreeze, ExtensionError, isRecord, MetagovernorError, show } from '../../base/index.js';
import { FAILURES, type Failure, STAGES, type Stage } from '../vocabulary/names.js';
import { PHASES, type PhaseName } from '../vocabulary/phases.js';
import { LEARNING_RULES, RULES } from '../vocabulary/rules.js';
import type {
  Extension,
  ExtensionBarrier,
  ExtensionColumn,
  ExtensionDecisionRule,
  ExtensionLearningRule,
  ExtensionMeasure,
  ExtensionParameter,
  ExtensionPhase,
} from './extension.js';
import { WRITABLE, type WritableColumn } from './writable-columns.js';

/** An extension with all its parts, checked. */
export interface CheckedExtension extends Required<Omit<Extension, 'barrier'>> {
  readonly barrier: Required<ExtensionBarrier> | null;
}

/** The parts of an extension: forgetting one here does not compile. */
const PARTS: Readonly<Record<keyof Extension, true>> = {
  name: true,
  about: true,
  parameters: true,
  state: true,
  writes: true,
  barrier: true,
  phases: true,
  measures: true,
  decisionRules: true,
  learningRules: true,
};

/** Parameters that every extension has without stating them. */
export const OWN_SWITCHES = deepFreeze(['active', 'barrier'] as const);

const checked = new WeakMap<Extension, CheckedExtension>();

/**
 * An extension that somebody wrote, each part checked; for the same object the same again.
 *
 * @throws ExtensionError for the first part that is not as it should be.
 */
export function readExtension(given: Extension): CheckedExtension {
  const known = isRecord(given) ? checked.get(given) : undefined;
  if (known !== undefined) return known;
  const read = asExtensionError(() => check(given));
  checked.set(given, read);
  return read;
}

/** Whether somebody means it for an extension; whether it is one is checked by readExtension. */
export function isExtension(value: unknown): value is Extension {
  return (
    isRecord(value) &&
    'name' in value &&
    !('create' in value) &&
    Object.keys(PARTS).some((part) => !['name', 'about'].includes(part) && part in value)
  );
}

function check(given: unknown): CheckedExtension {
  if (!isRecord(given)) throw wrong('an extension', 'an object', given);
  const { name, about } = given;
  if (!isName(name)) throw wrong('name of an extension', 'letters and digits, a letter first', name);
  const place = `the extension ${name}`;
  checkNames(place, given, Object.keys(PARTS));
  checkText(`about of ${place}`, about);
  const list = <Part>(part: string, read: (at: string, value: Record<string, unknown>) => Part): Part[] => {
    const value = given[part] ?? [];
    if (!Array.isArray(value)) throw wrong(`${part} of ${place}`, 'a list', value);
    return value.map((each, index) => {
      const at = `${part} ${index + 1} of ${place}`;
      if (!isRecord(each)) throw wrong(at, 'an object', each);
      return read(at, each);
    });
  };
  const named = <Part>(part: string, read: (at: string, value: Record<string, unknown>) => Part) => {
    const value = given[part] ?? {};
    if (!isRecord(value)) throw wrong(`${part} of ${place}`, 'an object with names', value);
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => {
        if (!isName(key)) throw wrong(`a name in ${part} of ${place}`, 'letters and digits, a letter first', key);
        const at = `${part}.${key} of ${place}`;
        if (!isRecord(each)) throw wrong(at, 'an object', each);
        checkText(`about of ${at}`, each['about']);
        return [key, read(at, each)];
      }),
    );
  };
  const parameters = named('parameters', readParameter);
  for (const reserved of OWN_SWITCHES) {
    if (reserved in parameters)
      throw wrong(`parameters of ${place}`, `without ${reserved}, which every extension has`, reserved);
  }
  const extension: CheckedExtension = {
    name,
    about: about as string,
    parameters,
    state: named('state', readColumn),
    writes: readWrites(place, given['writes'] ?? []),
    barrier: readBarrier(place, given['barrier']),
    phases: list('phases', readPhase),
    measures: named('measures', readMeasure),
    decisionRules: named('decisionRules', (at, rule): ExtensionDecisionRule => {
      checkNames(at, rule, ['about', 'carries']);
      checkFunction(`carries of ${at}`, rule['carries']);
      return rule as unknown as ExtensionDecisionRule;
    }),
    learningRules: named('learningRules', (at, rule): ExtensionLearningRule => {
      checkNames(at, rule, ['about', 'choose']);
      checkFunction(`choose of ${at}`, rule['choose']);
      return rule as unknown as ExtensionLearningRule;
    }),
  };
  checkTaken(`decisionRules of ${place}`, Object.keys(extension.decisionRules), RULES);
  checkTaken(`learningRules of ${place}`, Object.keys(extension.learningRules), LEARNING_RULES);
  return deepFreeze(extension) as CheckedExtension;
}

function readParameter(at: string, given: Record<string, unknown>): ExtensionParameter {
  checkNames(at, given, ['about', 'unit', 'default', 'min', 'max', 'whole', 'names']);
  checkText(`unit of ${at}`, given['unit']);
  const { default: start, min, max, whole, names } = given;
  if (typeof start === 'number') {
    if (!(typeof min === 'number' && typeof max === 'number' && min < max))
      throw wrong(`min and max of ${at}`, 'numbers, the first below the second', [min, max]);
    if (!(whole === undefined || typeof whole === 'boolean')) throw wrong(`whole of ${at}`, 'true or false', whole);
  } else if (typeof start === 'string') {
    if (!(Array.isArray(names) && names.every((each) => typeof each === 'string') && names.length > 0))
      throw wrong(`names of ${at}`, 'the names that it can be, as its default is one', names);
  } else if (typeof start !== 'boolean') {
    throw wrong(`default of ${at}`, 'a number, a name, or true or false', start);
  }
  const parameter = { ...given } as unknown as ExtensionParameter;
  const fault = faultOf(parameter, start);
  if (fault !== null) throw wrong(`default of ${at}`, fault, start);
  return parameter;
}

/** What a value of a parameter was expected to be; null where it is that. */
export function faultOf({ default: start, min, max, whole, names }: ExtensionParameter, value: unknown): string | null {
  if (typeof start === 'boolean') return typeof value === 'boolean' ? null : 'true or false';
  if (typeof start === 'string') return names?.includes(value as string) ? null : `one of ${names?.join(', ')}`;
  const least = min as number;
  const most = max as number;
  const isRight =
    typeof value === 'number' && value >= least && value <= most && (whole !== true || Number.isInteger(value));
  return isRight ? null : `a ${whole === true ? 'whole ' : ''}number from ${least} to ${most}`;
}

function readColumn(at: string, given: Record<string, unknown>): ExtensionColumn {
  checkNames(at, given, ['about', 'unit', 'of', 'min', 'max', 'start']);
  checkText(`unit of ${at}`, given['unit']);
  const { of, min, max, start = 0 } = given;
  if (of !== 'run' && of !== 'actor' && of !== 'process') throw wrong(`of of ${at}`, 'run, actor or process', of);
  if (!(typeof min === 'number' && typeof max === 'number' && min < max))
    throw wrong(`min and max of ${at}`, 'numbers, the first below the second', [min, max]);
  if (!(typeof start === 'number' && start >= min && start <= max))
    throw wrong(`start of ${at}`, `a number from ${min} to ${max}`, start);
  return { ...(given as unknown as ExtensionColumn), start };
}

function readWrites(place: string, given: unknown): readonly WritableColumn[] {
  const all = Object.keys(WRITABLE);
  const wrongOne = Array.isArray(given) ? given.find((name) => !all.includes(name as string)) : given;
  if (wrongOne !== undefined) throw wrong(`writes of ${place}`, `a list of some of ${all.join(', ')}`, wrongOne);
  return [...(given as readonly WritableColumn[])];
}

function readBarrier(place: string, given: unknown): CheckedExtension['barrier'] {
  if (given === undefined) return null;
  if (!isRecord(given)) throw wrong(`barrier of ${place}`, 'an object', given);
  const at = `barrier of ${place}`;
  checkNames(at, given, ['name', 'about', 'stage', 'failure']);
  const { name, about, stage, failure = 'disturbed' } = given;
  if (!isName(name)) throw wrong(`name of the ${at}`, 'letters and digits, a letter first', name);
  checkText(`about of the ${at}`, about);
  if (!STAGES.includes(stage as Stage)) throw wrong(`stage of the ${at}`, `one of ${STAGES.join(', ')}`, stage);
  const failures = FAILURES.slice(1);
  if (!failures.includes(failure as Exclude<Failure, 'none'>))
    throw wrong(`failure of the ${at}`, `one of ${failures.join(', ')}`, failure);
  return { name, about, stage, failure } as NonNullable<CheckedExtension['barrier']>;
}

function readPhase(at: string, given: Record<string, unknown>): ExtensionPhase {
  checkNames(at, given, ['after', 'apply']);
  if (!PHASES.includes(given['after'] as PhaseName))
    throw wrong(`after of ${at}`, `one of ${PHASES.join(', ')}`, given['after']);
  checkFunction(`apply of ${at}`, given['apply']);
  return given as unknown as ExtensionPhase;
}

function readMeasure(at: string, given: Record<string, unknown>): ExtensionMeasure {
  checkNames(at, given, ['about', 'unit', 'of', 'measure']);
  checkText(`unit of ${at}`, given['unit']);
  if (given['of'] !== undefined) checkText(`of of ${at}`, given['of']);
  checkFunction(`measure of ${at}`, given['measure']);
  return given as unknown as ExtensionMeasure;
}

function checkFunction(at: string, given: unknown): void {
  if (typeof given !== 'function') throw wrong(at, 'a function', given);
  if (given.constructor.name !== 'AsyncFunction') return;
  throw wrong(at, 'a function that is done when it returns', 'an async one');
}

function checkTaken(at: string, names: readonly string[], taken: readonly string[]): void {
  const twice = names.find((name) => taken.includes(name));
  if (twice !== undefined) throw wrong(at, 'names that the library has not', twice);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9]*$/i.test(value);
}

function checkText(at: string, value: unknown): void {
  if (typeof value !== 'string' || value.trim() === '') throw wrong(at, 'a text', value);
}

function wrong(place: string, expected: string, found: unknown): ExtensionError {
  return new ExtensionError(`Expected ${place} to be ${expected} but found ${show(found)}`);
}

function asExtensionError<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof MetagovernorError) || error instanceof ExtensionError) throw error;
    throw new ExtensionError(error.message, error.details);
  }
}
