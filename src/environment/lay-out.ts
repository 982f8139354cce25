import { checkInteger, checkNumber, deepFreeze, ParameterError, readPlainList } from '../base/index.js';
import { CAPACITIES, type Capacity } from '../metagovernance/index.js';
import { createWorld, parseScenario, type ScenarioInput, type World } from '../model/index.js';
import type { Network } from '../network/index.js';
import { distantActs } from './distant-acts.js';
import type { Layout } from './layout.js';
import { observationFields } from './observation-fields.js';
import { processActs } from './process-acts.js';

/** How large the flat observation and the table of choices are. */
export interface LayoutOptions {
  /** Processes that are seen and can be acted on at once, 1 to 1000: by default all of the scenario, 16 at most. */
  readonly slots?: number;
  /** Actors that are seen and can be chosen one by one, from the first; 0 by default: then operations on actors find one themselves. */
  readonly actors?: number;
  /** The intensities to choose from, each above 0 and at most 1; 1 alone by default. */
  readonly intensities?: readonly number[];
}

const MOST_SLOTS = 1_000;
const USUAL_SLOTS = 16;

/**
 * Lay out the flat observation and the choices for a world; every world of the same scenario has the same.
 *
 * @throws ParameterError for an option that is not valid.
 */
export function layOut({ scenario, sizes, derived }: World, options: LayoutOptions = {}): Layout {
  const { slots = Math.min(sizes.processes, USUAL_SLOTS), actors = 0, intensities = [1] } = options;
  checkInteger('slots', slots, 1, MOST_SLOTS);
  checkInteger('actors', actors, 0, sizes.actors);
  const levels = readIntensities(intensities);
  const kinds = derived.kinds.map(({ name }) => name);
  const { metagovernor, ticks } = scenario;
  const of = (value: 'cap' | 'regeneration') =>
    Object.fromEntries(CAPACITIES.map((name) => [name, metagovernor[name][value]])) as Record<Capacity, number>;
  return deepFreeze({
    slots,
    actors,
    ticks,
    problems: sizes.processes,
    decisions: sizes.decisions,
    members: sizes.members,
    kinds,
    until: derived.leavesAt,
    caps: of('cap'),
    regeneration: of('regeneration'),
    fields: observationFields(slots, actors, kinds),
    processActs: processActs(actors, levels),
    distantActs: distantActs(kinds, levels),
  });
}

/**
 * The layout of a scenario, for whoever has to do with it where no environment is open: a strategy that plays what was learned in one.
 *
 * @param network - if it is to be run on another network than its own.
 * @throws ScenarioError or ParameterError for a scenario or an option that is not valid.
 */
export function layoutOf(input: ScenarioInput, options: LayoutOptions = {}, network?: Network): Layout {
  return layOut(createWorld(parseScenario(input), network === undefined ? {} : { network }), options);
}

function readIntensities(given: unknown): readonly number[] {
  const levels = readPlainList('intensities to be a list of numbers', given);
  for (const [at, level] of levels.entries()) {
    checkNumber(`intensities[${at}]`, level, Number.MIN_VALUE, 1);
    if (levels.indexOf(level) < at) throw new ParameterError(`Expected intensities to differ but found ${level} twice`);
  }
  if (levels.length === 0) throw new ParameterError('Expected intensities to hold at least one number but found none');
  return levels as number[];
}
