import { checkNames, MetagovernorError, ParameterError, readPlainObject, show, VERSION } from '../base/index.js';
import type {
  Action,
  Autoreset,
  Environment,
  Environments,
  ResetAllOptions,
  ResetOptions,
  StepInfo,
} from '../environment/index.js';
import type { ReadLine } from './line-reader.js';
import { parseJson } from './parse-json.js';

/** What the lines of `metagovernor environment --stdio` mean; it grows when a line that was right would be read otherwise. */
const PROTOCOL = 1;

/** An answer, and whether it is the last. */
export interface Answer {
  readonly value: Readonly<Record<string, unknown>>;
  readonly isLast: boolean;
}

/** What is played by lines: one environment, or several at once. */
export type Played = Environment | Environments;

/** What the greeting says besides the spaces. */
export interface Greeted {
  readonly seed: unknown;
  readonly reward: string;
  readonly cost: number;
  readonly paid: string;
  readonly autoreset: Autoreset | null;
}

/** The first line: who speaks, and what can be seen and chosen. */
export function greeting(played: Played, first: Environment, said: Greeted): Readonly<Record<string, unknown>> {
  const { id, version, title, ticks } = first.scenario;
  return {
    hello: {
      metagovernor: VERSION,
      protocol: PROTOCOL,
      scenario: { id, version, title, ticks },
      ...said,
      environments: isOne(played) ? null : played.count,
      observationSpace: first.observationSpace,
      actionSpace: first.actionSpace,
    },
  };
}

/**
 * The answer to one line. What is wrong with a line is said in its answer and changes nothing; `id` comes back as it was given, where the line
 * could be read so far.
 *
 * @param number - of the line, from 1.
 */
export function answerTo(played: Played, line: ReadLine, number: number): Answer {
  let id: { readonly id?: unknown } = {};
  try {
    if ('fault' in line) throw new ParameterError(line.fault);
    const request = readPlainObject('a line', parseJson(line.text));
    if (Object.hasOwn(request, 'id')) id = { id: request['id'] };
    const { value, isLast = false } = answer(played, request);
    return { value: { ...value, ...id }, isLast };
  } catch (error) {
    if (!(error instanceof MetagovernorError)) throw error;
    const { code, message } = error;
    return { value: { error: { code, message, line: number }, ...id }, isLast: false };
  }
}

const REQUESTS = ['reset', 'step', 'see', 'close'] as const;
type Request = (typeof REQUESTS)[number];

function answer(played: Played, { id: _id, ...request }: Record<string, unknown>): { value: object; isLast?: boolean } {
  checkNames('a line', request, [...REQUESTS, 'id']);
  const [name, second] = Object.keys(request) as Request[];
  if (name === undefined || second !== undefined) {
    const found = name === undefined ? 'none' : `${show(name)} and ${show(second)}`;
    throw new ParameterError(`Expected a line to hold one of ${REQUESTS.join(', ')} but found ${found}`);
  }
  const given = request[name];
  if (name === 'reset') return { value: plain(reset(played, readPlainObject('reset', given))) };
  if (name === 'step') return { value: plain(step(played, given)) };
  if (given !== true) throw new ParameterError(`Expected ${name} to be true but found ${show(given)}`);
  if (name === 'close') return { value: { closed: true }, isLast: true };
  const looks = (isOne(played) ? [played] : played.each).map(({ seen, digest }) => ({ seen, digest }));
  return { value: isOne(played) ? looks[0] : { each: looks } };
}

function reset(played: Played, options: Record<string, unknown>): object {
  return isOne(played) ? played.reset(options as ResetOptions) : played.reset(options as ResetAllOptions);
}

function step(played: Played, given: unknown): object {
  if (isOne(played)) return played.step(given as Action);
  if (Array.isArray(given)) return played.step(given as Action[]);
  throw new ParameterError(`Expected step to be a list of ${played.count} actions but found ${show(given)}`);
}

function isOne(played: Played): played is Environment {
  return !('each' in played);
}

/** As JSON has it: lists for rows of numbers, and several observations as one list each. */
function plain(result: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(result).map(([name, value]) => {
      if (name === 'info') return [name, plainInfo(value as StepInfo)];
      if (name === 'infos') return [name, (value as readonly StepInfo[]).map(plainInfo)];
      if (name === 'observations') {
        const { infos } = result as { readonly infos: readonly unknown[] };
        return [name, rows(value as Float32Array, infos.length)];
      }
      return [name, ArrayBuffer.isView(value) ? listOf(value as Float32Array) : value];
    }),
  );
}

function plainInfo(
  info: StepInfo & { readonly finalObservation?: Float32Array; readonly finalInfo?: StepInfo },
): object {
  const { finalObservation, finalInfo } = info;
  return {
    ...info,
    actionMask: listOf(info.actionMask),
    ...(finalObservation === undefined ? {} : { finalObservation: listOf(finalObservation) }),
    ...(finalInfo === undefined ? {} : { finalInfo: plainInfo(finalInfo) }),
  };
}

function rows(values: Float32Array, count: number): number[][] {
  const width = values.length / count;
  return Array.from({ length: count }, (_, row) => listOf(values.subarray(row * width, (row + 1) * width)));
}

function listOf(values: ArrayLike<number>): number[] {
  return Array.from(values);
}
