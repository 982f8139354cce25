import {
  checkInteger,
  checkNames,
  checkNumber,
  copyPlainData,
  deepFreeze,
  nearestName,
  ParameterError,
  readPlainList,
  readPlainObject,
  show,
} from '../../base/index.js';
import { MEASURES } from '../../measures/index.js';
import { type Intervention, readInterventions, type Targets } from '../../metagovernance/index.js';
import { listParameters, MODES, parseScenario } from '../../model/index.js';
import { type Bilingual, findScenario, listScenarios } from '../../scenarios/index.js';
import {
  type Act,
  FIRST_STATE,
  type Future,
  LEADERS,
  LENSES,
  OWN,
  type PageInput,
  VIEWS,
} from '../state/page-state.js';
import { type Lesson, type LessonStep, PARTS, type Prediction } from './lesson.js';

/** The longest run there is, in months; how long a network of one's own runs is known only once it is there. */
const LONGEST = 10_000;

/** A lesson is read before there is a world, so it may aim at anything. */
const ANYTHING: Targets = { processes: 1_000_000, actors: 1_000_000, allDecisions: 0x7fff_ffff, kinds: null };

/** Reads a value of a place, which is what it is called in messages. */
type Reader<Value> = (place: string, value: unknown) => Value;

const lessonOf = record<Lesson>(
  {
    id: readId,
    title: readText,
    question: readText,
    minutes: oneOf([15, 45, 90]),
    before: readText,
    steps: list(
      record<LessonStep>(
        {
          say: readText,
          seen: readText,
          show: record<PageInput>({
            view: oneOf(VIEWS),
            scenario: oneOf([...listScenarios().map(({ id }) => id), OWN]),
            set: readSet,
            seed: whole(0, Number.MAX_SAFE_INTEGER),
            a: record<Partial<Future>>(futureReaders()),
            b: record<Partial<Future>>(futureReaders()),
            month: whole(0, LONGEST),
            process: whole(-1, ANYTHING.processes),
            lens: oneOf(LENSES),
          }),
          hide: list(oneOf(PARTS)),
          predict: readPrediction,
          run: readRun,
          many: oneOf([true, false]),
          readOut: oneOf([true, false]),
          ask: readText,
        },
        ['say'],
      ),
    ),
    after: list(readText),
    notes: readText,
    wrongIdeas: list(readText),
  },
  ['id', 'title', 'question', 'minutes', 'before', 'steps', 'after', 'notes', 'wrongIdeas'],
);

/**
 * Read a lesson that somebody wrote; a text may be in both languages, `{ "en": ..., "da": ... }`, or one text for both.
 *
 * @throws ParameterError for the first thing that is not as it should be: what was expected, what was found, and where.
 */
export function readLesson(json: unknown): Lesson {
  const lesson = lessonOf('lesson', copyPlainData('lesson', json));
  checkMonths(lesson.steps);
  deepFreeze(lesson);
  return lesson;
}

/** Whatever a step shows, plays or does lies within the run of the scenario that is then shown. */
function checkMonths(steps: readonly LessonStep[]): void {
  let { scenario, set, month }: Required<Pick<PageInput, 'scenario' | 'set' | 'month'>> = FIRST_STATE;
  for (const [at, step] of steps.entries()) {
    const place = `lesson.steps[${at}]`;
    const { a, b, ...shown } = step.show ?? {};
    ({ scenario, set, month } = { scenario, set, month, ...shown });
    const length = set['ticks'] ?? (scenario === OWN ? LONGEST : parseScenario(findScenario(scenario).scenario).ticks);
    checkInteger(`${place}.show.month`, month, 0, length);
    for (const [name, future] of Object.entries({ a, b })) {
      const inFuture = `${place}.show.${name}`;
      checkInteger(`${inFuture}.from`, future?.from ?? 0, 0, length);
      for (const [act, { month: when }] of (future?.acts ?? []).entries()) {
        checkInteger(`${inFuture}.acts[${act}].month`, when, 0, length - 1);
      }
    }
    if (step.run === 'end') month = length;
    else if (step.run !== undefined) {
      checkInteger(`${place}.run, counted from month ${month},`, step.run, 1, length - month);
      month += step.run;
    }
  }
}

/** A reader of objects with these names and no others. */
function record<Shape>(
  readers: { readonly [Name in keyof Shape]?: Reader<unknown> },
  needed: readonly (keyof Shape & string)[] = [],
): Reader<Shape> {
  const known: Readonly<Record<string, Reader<unknown>>> = readers as Readonly<Record<string, Reader<unknown>>>;
  return (place, value) => {
    const given = readPlainObject(place, value);
    checkNames(place, given, Object.keys(known));
    const missing = needed.find((name) => !Object.hasOwn(given, name));
    if (missing !== undefined) throw wrong(`${place} to hold ${missing}`, Object.keys(given));
    return Object.fromEntries(
      Object.entries(given).map(([name, each]) => [name, known[name](`${place}.${name}`, each)]),
    ) as Shape;
  };
}

function list<Value>(read: Reader<Value>): Reader<readonly Value[]> {
  return (place, value) =>
    readPlainList(`${place} to be a list`, value).map((each, at) => read(`${place}[${at}]`, each));
}

function oneOf<Value extends string | number | boolean>(values: readonly Value[]): Reader<Value> {
  return (place, value) => {
    const found = values.find((each) => each === value);
    if (found !== undefined) return found;
    const nearest = typeof value === 'string' ? nearestName(value, values.map(String)) : undefined;
    const hint = nearest === undefined ? `one of ${values.join(', ')}` : `a known name, such as "${nearest}",`;
    throw wrong(`${place} to be ${hint}`, value);
  };
}

function whole(min: number, max: number): Reader<number> {
  return (place, value) => {
    checkInteger(place, value, min, max);
    return value as number;
  };
}

function futureReaders() {
  return {
    leader: oneOf(LEADERS),
    mode: oneOf(['', ...MODES]),
    from: whole(0, LONGEST),
    acts: list(record<Act>({ month: whole(0, LONGEST), act: readAct }, ['month', 'act'])),
  };
}

function readAct(place: string, value: unknown): Intervention {
  return readInterventions(ANYTHING, [value], { who: place, does: 'to hold' })[0];
}

function readId(place: string, value: unknown): string {
  if (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return value;
  throw wrong(`${place} to be small letters, digits and single hyphens, such as "our-town",`, value);
}

function readText(place: string, value: unknown): Bilingual {
  if (typeof value === 'string') return { en: readWords(place, value), da: value };
  return record<Bilingual>({ en: readWords, da: readWords }, ['en', 'da'])(place, value);
}

function readWords(place: string, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw wrong(`${place} to be a text that says something`, value);
}

function readSet(place: string, value: unknown): Readonly<Record<string, number>> {
  const numbers = listParameters().filter(({ type }) => type === 'number' || type === 'whole number');
  const readers = numbers.map(({ path, type, min = -Infinity, max = Infinity }): [string, Reader<number>] => [
    path,
    (where, each) => {
      if (type === 'whole number') checkInteger(where, each, min, max);
      else checkNumber(where, each, min, max);
      return each as number;
    },
  ]);
  return record<Record<string, number>>(Object.fromEntries(readers))(place, value);
}

function readPrediction(place: string, value: unknown): Prediction {
  const { kind } = readPlainObject(place, value);
  const readers = { kind: oneOf(['stage', 'innovated', 'better']) };
  if (kind !== 'better') return record<Prediction>(readers, ['kind'])(place, value);
  const measure = oneOf(Object.keys(MEASURES));
  const better = { ...readers, measure, question: readText };
  return record<Prediction & { kind: 'better' }>(better, ['kind', 'measure'])(place, value);
}

function readRun(place: string, value: unknown): number | 'end' {
  if (value === 'end') return value;
  if (typeof value === 'string') throw wrong(`${place} to be a number of months or "end"`, value);
  return whole(1, LONGEST)(place, value);
}

function wrong(expected: string, found: unknown): ParameterError {
  return new ParameterError(`Expected ${expected} but found ${show(found)}`);
}
