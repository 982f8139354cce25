import { nextUniform, type RunKey, seedSequence, uniformAt } from '../../numeric/index.js';
import {
  allocateLandscape,
  fillLandscape,
  greedyAscent,
  type Landscape,
  landscapeMaximum,
  landscapeValue,
} from '../../search/index.js';
import type { Scenario } from '../scenario/scenario.js';
import { SECTORS } from '../vocabulary/names.js';
import { DRAW } from '../vocabulary/purposes.js';
import { profileOf, UNCLEAR_DEFINITION, UNIQUENESS } from './profile.js';

const SECTOR_COUNT = SECTORS.length;

/** Everything that the seed determines about one problem at one moment. */
export interface Problem {
  /** True contributions now. */
  readonly landscape: Landscape;
  /** Yesterday's contributions: [decisions x width]. */
  readonly yesterday: Float64Array;
  /** What each sector takes the unknown for: [sectors][decisions x width]. */
  readonly belief: readonly Float64Array[];
  /** -1..1, what changing a decision is worth to each sector: [sectors x decisions]. */
  readonly preference: Float64Array;
  /** Bits of the solution in use when the problem strikes. */
  statusQuo: number;
  /** True worth of the status quo, and the largest there is. */
  statusQuoValue: number;
  bestValue: number;
  /** Largest possible gain; the unit in which gains are counted. */
  possibleGain: number;
  process: number;
  /** Tick of the last change that is in the tables; -1 when nothing is. */
  eventTick: number;
}

/**
 * The problems of a run, worked out when first needed.
 *
 * A problem depends on the seed, its number and the tick, never on what anybody does. So forks and strategies share the
 * book, and what it holds can be thrown away and worked out again at any time: it is a cache with a few places.
 */
export interface ProblemBook {
  readonly places: readonly Problem[];
}

const MOST_PLACES = 64;
const MOST_BYTES = 64 * 1024 * 1024;

/** A book with room for the problems that are worked on at once. */
export function createProblemBook(scenario: Scenario, processes: number): ProblemBook {
  const { decisions, interdependence } = scenario.problems;
  const entries = decisions * (2 << interdependence);
  const bytes = entries * 8 * (2 + SECTOR_COUNT);
  const places = Math.max(1, Math.min(processes, MOST_PLACES, Math.floor(MOST_BYTES / bytes)));
  return {
    places: Array.from({ length: places }, () => ({
      landscape: allocateLandscape(decisions, interdependence),
      yesterday: new Float64Array(entries),
      belief: SECTORS.map(() => new Float64Array(entries)),
      preference: new Float64Array(SECTOR_COUNT * decisions),
      statusQuo: 0,
      statusQuoValue: 0,
      bestValue: 0,
      possibleGain: 1,
      process: -1,
      eventTick: -1,
    })),
  };
}

/** Forget every problem, because the seed has changed. */
export function clearProblemBook(book: ProblemBook): void {
  for (const problem of book.places) problem.process = -1;
}

/** What problemOf needs to know of a world. */
interface Seeded {
  readonly scenario: Scenario;
  readonly derived: { readonly allDecisions: number };
  readonly key: RunKey;
  readonly setting: { readonly startTick: Int32Array; readonly profile: Float64Array };
  readonly state: { readonly eventTick: Int32Array };
  readonly problems: ProblemBook;
  readonly scratch: { readonly sequence: Int32Array };
}

/** The problem of one process as it is now. */
export function problemOf(world: Seeded, process: number): Problem {
  const { places } = world.problems;
  const problem = places[process % places.length];
  const eventTick = world.state.eventTick[process];
  if (problem.process !== process || problem.eventTick > eventTick) strike(world, problem, process);
  if (problem.eventTick < eventTick) replayEvents(world, problem, eventTick);
  return problem;
}

/** Work a problem out as it is at the tick it strikes. */
function strike(world: Seeded, problem: Problem, process: number): void {
  const { landscape, yesterday, preference } = problem;
  const { decisions } = landscape;
  const unclearDefinition = profileOf(world, process, UNCLEAR_DEFINITION);
  const { interactionSampling } = world.scenario.problems;
  const { key } = world;
  const { sequence } = world.scratch;
  fillLandscape(landscape, { key, purpose: DRAW.landscape, tick: 0, entity: process, interactionSampling });
  settleStatusQuo(world, problem, process);
  for (let sector = 0; sector < SECTOR_COUNT; sector++) {
    const belief = problem.belief[sector];
    seedSequence(sequence, key, DRAW.blindness, sector, process);
    for (let entry = 0; entry < belief.length; entry++) {
      // Blindness is shared inside a sector and independent across sectors.
      belief[entry] = yesterday[entry] + unclearDefinition * (nextUniform(sequence) - 0.5);
    }
  }
  seedSequence(sequence, key, DRAW.preference, 0, process);
  for (let at = 0; at < SECTOR_COUNT * decisions; at++) preference[at] = 2 * nextUniform(sequence) - 1;
  problem.process = process;
  problem.eventTick = world.setting.startTick[process];
  assess(problem);
}

/**
 * Find the status quo, and what is still believed of the problem.
 *
 * The status quo is what a while of sensible local improvement made of the problem as it was; how much has changed since then is
 * the same for all problems, so that how much there is to gain does not depend on how unique they are. What is believed is as
 * outdated as the problem is unique. Both draw the same changes in the same order.
 */
function settleStatusQuo(world: Seeded, problem: Problem, process: number): void {
  const { key, scenario, derived } = world;
  const { landscape, yesterday } = problem;
  const { contributions } = landscape;
  const { obsolescence } = scenario.problems;
  const uniqueness = profileOf(world, process, UNIQUENESS);
  const start = Math.floor(uniformAt(key, DRAW.yesterday, 0, process) * (derived.allDecisions + 1));
  yesterday.set(contributions);
  redraw(world, contributions, process, 0, obsolescence);
  problem.statusQuo = greedyAscent(landscape, start);
  contributions.set(yesterday);
  redraw(world, yesterday, process, 0, uniqueness);
}

function assess(problem: Problem): void {
  problem.bestValue = landscapeMaximum(problem.landscape);
  problem.statusQuoValue = landscapeValue(problem.landscape, problem.statusQuo);
  // A status quo next to the best leaves nothing to gain; the floor keeps the unit from vanishing.
  problem.possibleGain = Math.max(problem.bestValue - problem.statusQuoValue, 0.02);
}

/** Bring a problem up to `until` by replaying the drift and the shocks since its tables were made. */
function replayEvents(world: Seeded, problem: Problem, until: number): void {
  const { contributions } = problem.landscape;
  const { shockSize } = world.scenario.environment;
  for (let tick = problem.eventTick + 1; tick <= until; tick++) {
    if (shockStrikes(world, tick)) redraw(world, contributions, problem.process, tick, shockSize);
    if (driftStrikes(world, problem.process, tick)) redrawOne(world, problem, tick);
  }
  problem.eventTick = until;
  assess(problem);
}

/** Whether a shock hits all running problems at `tick`. */
export function shockStrikes(world: Pick<Seeded, 'key' | 'scenario'>, tick: number): boolean {
  const { shockRate } = world.scenario.environment;
  return shockRate > 0 && uniformAt(world.key, DRAW.shock, tick, 0) < shockRate;
}

/** Whether one decision of the problem of `process` changes its worth at `tick`. */
export function driftStrikes(world: Pick<Seeded, 'key' | 'scenario'>, process: number, tick: number): boolean {
  const { drift } = world.scenario.environment;
  return drift > 0 && uniformAt(world.key, DRAW.drift, tick, process) < drift;
}

/** Draw a share of the contributions in a table anew: with the same tick always the same, and the more the larger the share. */
function redraw(world: Seeded, table: Float64Array, process: number, tick: number, share: number): void {
  const { sequence } = world.scratch;
  seedSequence(sequence, world.key, DRAW.redraw, tick, process);
  for (let entry = 0; entry < table.length; entry++) {
    const strikes = nextUniform(sequence) < share;
    const fresh = nextUniform(sequence);
    if (strikes) table[entry] = fresh;
  }
}

function redrawOne(world: Seeded, problem: Problem, tick: number): void {
  const { contributions, decisions, width } = problem.landscape;
  const { sequence } = world.scratch;
  seedSequence(sequence, world.key, DRAW.drift, tick, problem.process, 1);
  const decision = Math.floor(nextUniform(sequence) * decisions);
  for (let pattern = 0; pattern < width; pattern++) contributions[decision * width + pattern] = nextUniform(sequence);
}

/** True gain of a solution over the status quo, as a share of the possible gain. */
export function trueGain(problem: Problem, solution: number): number {
  return (landscapeValue(problem.landscape, solution) - problem.statusQuoValue) / problem.possibleGain;
}
