import { ExperimentError, ExtensionError, isRecord, show } from '../../base/index.js';
import { MEASURES, type MeasureNotes, MOMENT_MEASURES } from '../../measures/index.js';
import {
  BARRIERS,
  checkTogether,
  type Extension,
  type ExtensionNotes,
  isExtension,
  type NamedBarrier,
  notesOf,
  readExtension,
} from '../../model/index.js';
import { identify } from './identify.js';

/** An extension as plain data: it can be stored, and imported again where a module is named. */
export interface PlannedExtension {
  readonly name: string;
  /** Where to import it from; none for one given as code. */
  readonly module?: string;
  /** A fingerprint of its code; of a module with all that it imports. */
  readonly source: string;
  /** What the fingerprint of a module does not cover, for it cannot be followed; a few words each. */
  readonly unfollowed?: readonly string[];
  /** What is known of it without its code. */
  readonly notes: ExtensionNotes;
}

/** Extensions of an experiment, as plain data and, where they are given as code, as code. */
export interface ParsedExtensions {
  readonly planned: readonly PlannedExtension[];
  readonly code: readonly Extension[];
}

const RESERVED = ['scenario', 'point', 'strategy', 'replicate', 'tick', 'stoppedAt', 'digest', 'measure', 'value'];

/**
 * Look at the extensions of an experiment: code, or modules that planExtensions of metagovernor/experiment/node has looked at.
 *
 * @throws ExperimentError for whatever is neither; ExtensionError for extensions that do not get along.
 */
export function parseExtensions(given: unknown): ParsedExtensions {
  if (given === undefined) return { planned: [], code: [] };
  if (!Array.isArray(given)) {
    throw new ExperimentError(`Expected experiment.extensions to be a list but found ${show(given)}`);
  }
  const code: Extension[] = [];
  const planned = given.map((each: unknown, index): PlannedExtension => {
    if (isPlanned(each)) return each;
    if (isExtension(each)) {
      code.push(each);
      const extension = readExtension(each);
      return { name: extension.name, source: identify(textsIn(each)), notes: notesOf(extension) };
    }
    const isModule = typeof each === 'string' || (isRecord(each) && 'module' in each);
    throw new ExperimentError(
      isModule
        ? `Expected experiment.extensions.${index} to come with what is known of it, as planExtensions of metagovernor/experiment/node gives it, but found only a module`
        : `Expected experiment.extensions.${index} to be an extension or a module that exports one but found ${show(each)}`,
    );
  });
  if (code.length > 0 && code.length < planned.length) {
    throw new ExperimentError('Expected the extensions of an experiment to be all code or all modules but found both');
  }
  const notes = planned.map((each) => each.notes);
  checkTogether(notes);
  const taken = [...Object.keys(MEASURES), ...Object.keys(MOMENT_MEASURES), ...RESERVED];
  for (const { name, measures } of notes) {
    const twice = Object.keys(measures).find((measure) => taken.includes(measure));
    if (twice === undefined) continue;
    throw new ExtensionError(
      `Expected the measures of the extension ${name} to have names that the library has not but found ${twice}`,
      { extension: name, measure: twice },
    );
  }
  return { planned, code };
}

function isPlanned(value: unknown): value is PlannedExtension {
  return isRecord(value) && 'notes' in value && 'source' in value;
}

/** An object with its functions as their text: equal for equal code, as far as it can be seen. */
function textsIn(value: unknown): unknown {
  if (typeof value === 'function') return String(value);
  if (Array.isArray(value)) return value.map(textsIn);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, textsIn(part)]));
}

/** Whatever has extensions, such as an experiment. */
interface Extended {
  readonly extensions?: readonly PlannedExtension[];
}

/** What is known of the extensions of an experiment. */
export function notesIn({ extensions = [] }: Extended): ExtensionNotes[] {
  return extensions.map(({ notes }) => notes);
}

/** What the extensions of an experiment measure, by name. */
export function ownMeasuresIn(experiment: Extended): Readonly<Record<string, MeasureNotes>> {
  return Object.assign({}, ...notesIn(experiment).map(({ measures }) => measures));
}

/** All measures of a run of an experiment, by name: the library's and those of its extensions. */
export function measuresIn(experiment: Extended): Readonly<Record<string, MeasureNotes>> {
  return { ...MEASURES, ...ownMeasuresIn(experiment) };
}

/** All measures of a moment of an experiment, by name. */
export function momentMeasuresIn(experiment: Extended): Readonly<Record<string, MeasureNotes>> {
  return { ...MOMENT_MEASURES, ...ownMeasuresIn(experiment) };
}

/** All barriers of an experiment, by their codes. */
export function barriersIn(experiment: Extended): readonly NamedBarrier[] {
  return [...BARRIERS, ...notesIn(experiment).flatMap(({ barrier }) => (barrier === null ? [] : [barrier]))];
}
