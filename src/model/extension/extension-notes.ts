import { ExtensionError, lookUp, ScenarioError, show } from '../../base/index.js';
import type { Scenario } from '../scenario/scenario.js';
import { BARRIERS } from '../vocabulary/barriers.js';
import type { Stage } from '../vocabulary/names.js';
import { LEARNING_RULES, RULES } from '../vocabulary/rules.js';
import type { ExtensionParameter, ExtensionValues } from './extension.js';
import { type CheckedExtension, faultOf } from './read-extension.js';

/** What is known of an extension without its code: plain data, to be stored beside what came out. */
export interface ExtensionNotes {
  readonly name: string;
  readonly about: string;
  /** With `active` and, where it has a barrier, `barrier`: both can be set to false. */
  readonly parameters: Readonly<Record<string, ExtensionParameter>>;
  readonly state: readonly string[];
  readonly writes: readonly string[];
  /** After which phases it acts. */
  readonly phases: readonly string[];
  readonly barrier: { readonly name: string; readonly about: string; readonly stage: Stage } | null;
  readonly measures: Readonly<Record<string, { readonly about: string; readonly unit: string; readonly of?: string }>>;
  readonly decisionRules: readonly string[];
  readonly learningRules: readonly string[];
}

/** What there is to know of an extension without its code. */
export function notesOf(extension: CheckedExtension): ExtensionNotes {
  const { name, about, parameters, state, writes, barrier, phases, measures, decisionRules, learningRules } = extension;
  const on = { unit: 'switch', default: true };
  return {
    name,
    about,
    parameters: {
      active: { about: `false: a run without ${name}`, ...on },
      ...(barrier === null ? {} : { barrier: { about: `false neutralises ${barrier.name}`, ...on } }),
      ...parameters,
    },
    state: Object.keys(state),
    writes,
    phases: phases.map(({ after }) => after),
    barrier: barrier === null ? null : { name: barrier.name, about: barrier.about, stage: barrier.stage },
    measures: Object.fromEntries(
      Object.entries(measures).map(([measure, { about: says, unit, of }]) => [
        measure,
        { about: says, unit, ...(of === undefined ? {} : { of }) },
      ]),
    ),
    decisionRules: Object.keys(decisionRules),
    learningRules: Object.keys(learningRules),
  };
}

/** One bit a barrier and process; the library's own take ten of sixteen. */
const MOST_BARRIERS = 16;

/**
 * Make sure that extensions get along: that each name of an extension, a measure, a barrier or a rule is there once.
 *
 * @throws ExtensionError for the first that is there twice, and for more than six with a barrier.
 */
export function checkTogether(extensions: readonly ExtensionNotes[]): void {
  const names = (what: string, of: (notes: ExtensionNotes) => readonly string[], taken: readonly string[] = []) => {
    const seen = new Set<string>(taken);
    for (const notes of extensions) {
      for (const name of of(notes)) {
        if (seen.has(name)) {
          throw new ExtensionError(`Expected each ${what} to have a name of its own but found ${name} twice`, { name });
        }
        seen.add(name);
      }
    }
  };
  names('extension', ({ name }) => [name]);
  names('measure', ({ measures }) => Object.keys(measures));
  names('rule of decision', ({ decisionRules }) => decisionRules);
  names('rule of learning', ({ learningRules }) => learningRules);
  names(
    'barrier',
    ({ barrier }) => (barrier === null ? [] : [barrier.name]),
    BARRIERS.map(({ name }) => name),
  );
  const barriers = BARRIERS.length + extensions.filter(({ barrier }) => barrier !== null).length;
  if (barriers > MOST_BARRIERS) {
    throw new ExtensionError(
      `Expected at most ${MOST_BARRIERS - BARRIERS.length} extensions with a barrier but found ${barriers - BARRIERS.length}`,
    );
  }
}

/** A scenario may choose a rule that an extension has. */
function checkRules({ collaborating }: Scenario, extensions: readonly ExtensionNotes[]): void {
  const own = (of: (notes: ExtensionNotes) => readonly string[]) => nameTable(extensions.flatMap(of));
  const decisions = { ...nameTable(RULES), ...own(({ decisionRules }) => decisionRules) };
  const learning = { ...nameTable(LEARNING_RULES), ...own(({ learningRules }) => learningRules) };
  lookUp('rule of decision', decisions, collaborating.rule);
  lookUp('rule of learning', learning, collaborating.learning);
}

function nameTable(names: readonly string[]): Readonly<Record<string, true>> {
  return Object.fromEntries(names.map((name) => [name, true]));
}

/** A scenario without its extensions: for who looks at it before anything happens, or without their code. */
export function withoutExtensions(scenario: Scenario): Scenario {
  if (scenario.extensions === undefined) return scenario;
  const { extensions: _, collaborating, ...plain } = scenario;
  const { rule, learning } = collaborating;
  // A rule of theirs is not there without them: nothing is decided where nothing happens.
  return {
    ...plain,
    collaborating: {
      ...collaborating,
      rule: RULES.includes(rule) ? rule : RULES[0],
      learning: LEARNING_RULES.includes(learning) ? learning : LEARNING_RULES[0],
    },
  };
}

/**
 * A scenario with the parameters of extensions in it, all of them: those that it does not set have their defaults. The very same scenario
 * where it is so already.
 *
 * @throws ScenarioError for a value that does not fit; UnknownNameError for an extension or a parameter that is not there.
 */
export function withExtensions(scenario: Scenario, extensions: readonly ExtensionNotes[]): Scenario {
  const given = scenario.extensions ?? {};
  const known = Object.fromEntries(extensions.map((notes) => [notes.name, notes]));
  for (const name of Object.keys(given)) {
    if (extensions.length === 0) {
      throw new ScenarioError(
        `Expected the extension ${name} of the scenario to be given as code (extensions, or --extension) but found none`,
        { path: `extensions.${name}` },
      );
    }
    lookUp('extension', known, name);
  }
  checkRules(scenario, extensions);
  if (extensions.length === 0) return scenario;
  let isComplete = true;
  const filled: Record<string, ExtensionValues> = {};
  for (const { name, parameters } of extensions) {
    const values = given[name] ?? {};
    for (const parameter of Object.keys(values)) lookUp(`parameter of the extension ${name}`, parameters, parameter);
    filled[name] = Object.fromEntries(
      Object.entries(parameters).map(([parameter, notes]) => {
        const value = values[parameter];
        if (value === undefined) isComplete = false;
        const fault = value === undefined ? null : faultOf(notes, value);
        if (fault !== null) {
          throw new ScenarioError(
            `Expected scenario.extensions.${name}.${parameter} to be ${fault} but found ${show(value)}`,
            { path: `extensions.${name}.${parameter}`, found: value },
          );
        }
        return [parameter, value ?? notes.default] as const;
      }),
    );
  }
  return isComplete ? scenario : { ...scenario, extensions: filled };
}
