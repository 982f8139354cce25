import { buildNetwork, generateGovernanceNetwork, type Network } from '../../network/index.js';
import { type RunKey, runKey, type Seed } from '../../numeric/index.js';
import { drawCulture } from '../actor/culture.js';
import { drawActors, drawTies } from '../actor/population.js';
import { rowRoom } from '../actor/ties.js';
import type { Extension } from '../extension/extension.js';
import { checkTogether, notesOf, withExtensions } from '../extension/extension-notes.js';
import { type ExtensionSet, layOwnColumns, ownBytes } from '../extension/own-columns.js';
import { readExtension } from '../extension/read-extension.js';
import { clearProblemBook, createProblemBook } from '../problem/problem-book.js';
import type { Scenario } from '../scenario/scenario.js';
import { allocateSetting, allocateState, type Sizes } from '../state/columns.js';
import { type Derived, deriveNumbers } from '../state/derived.js';
import { createScratch } from '../state/scratch.js';
import { BARRIERS } from '../vocabulary/barriers.js';
import { CAPACITIES } from '../vocabulary/capacities.js';
import { LEVERS } from '../vocabulary/levers.js';
import { ASSETS, NONE } from '../vocabulary/names.js';
import { drawMix, drawProblems } from './draw-problems.js';
import type { EventLog } from './event-log.js';
import type { World } from './world.js';

/** How to create a world. */
export interface WorldOptions {
  /** A whole number from 0 to 2^53 - 1 or a text; the same seed gives the same run. */
  readonly seed?: Seed;
  /** Which of the seed's independent runs, from 0. */
  readonly replicate?: number;
  /** Use this network instead of the scenario's own. */
  readonly network?: Network;
  /** Where to write what happens; nobody listens by default. */
  readonly log?: EventLog | null;
  /** What is added to the model from outside; nothing by default. */
  readonly extensions?: readonly Extension[];
  /** Whether whatever extensions write is looked at after each of their steps; false by default. It changes no number. */
  readonly isGuarded?: boolean;
}

/**
 * Compile a scenario into the world of one seed and replicate, at tick 0.
 *
 * @throws ParameterError for a seed or replicate that is none; ExtensionError, ScenarioError or UnknownNameError for extensions that are not
 * as they should be, or parameters of theirs.
 */
export function createWorld(given: Scenario, options: WorldOptions = {}): World {
  const { seed = 0, replicate = 0 } = options;
  const extensions = readExtensions(options);
  const scenario = withExtensions(given, extensions?.all.map(notesOf) ?? []);
  const key = runKey(seed, replicate);
  const network = options.network ?? networkOf(scenario, key);
  const derived = withOwnBarriers(deriveNumbers(scenario, network.nodeCount), scenario, extensions);
  const sizes: Sizes = {
    actors: network.nodeCount,
    tieRoom: tieRoomOf(scenario, network),
    frameDimensions: scenario.actors.frameDimensions,
    processes: scenario.problems.count,
    decisions: scenario.problems.decisions,
    members: membersOf(derived, network.nodeCount),
    affected: derived.affected,
    levers: LEVERS.length,
    kinds: derived.kinds.length,
  };
  const state = allocateState(sizes, ownBytes(extensions, sizes));
  const world: World = {
    scenario,
    derived,
    sizes,
    key,
    setting: allocateSetting(sizes).columns,
    state: state.columns,
    stateBytes: new Uint8Array(state.buffer),
    extensions,
    own: layOwnColumns(extensions, sizes, state.buffer),
    problems: createProblemBook(scenario, sizes.processes),
    scratch: createScratch(scenario, sizes),
    log: options.log ?? null,
  };
  draw(world, network);
  return world;
}

/**
 * The world of another replicate of the same seed, or of another seed, in the memory of this one.
 *
 * For embedded networks nothing is allocated; a generated network is drawn anew. Forks of `world` become invalid.
 */
export function resetWorld(world: World, options: WorldOptions = {}): World {
  const { seed = 0, replicate = 0 } = options;
  const key = runKey(seed, replicate);
  const network = options.network ?? networkOf(world.scenario, key);
  const { actors, tieRoom } = world.sizes;
  if (network.nodeCount !== actors || tieRoomOf(world.scenario, network) !== tieRoom)
    return createWorld(world.scenario, {
      ...options,
      extensions: world.extensions?.given ?? [],
      isGuarded: world.extensions?.isGuarded ?? false,
    });
  world.stateBytes.fill(0);
  clearProblemBook(world.problems);
  const again: World = { ...world, key, log: options.log ?? null };
  draw(again, network);
  return again;
}

function draw(world: World, network: Network): void {
  drawActors(world, network);
  drawTies(world, network);
  drawProblems(world);
  const { state, scenario, derived } = world;
  state.stock.set(
    CAPACITIES.map((capacity) => Math.min(scenario.metagovernor[capacity].start, scenario.metagovernor[capacity].cap)),
  );
  state.ended.fill(-1);
  state.decider.fill(-1);
  drawMix(world);
  drawCulture(world);
  state.adopted.fill(-1);
  state.delivered.fill(-1);
  state.reached.fill(-1);
  state.failedStage.fill(NONE);
  state.naive.fill(NONE);
  state.neutralised.fill(derived.neutralised);
  for (const [at, { state: columns }] of (world.extensions?.all ?? []).entries()) {
    for (const [name, { start }] of Object.entries(columns)) world.own[at][name].fill(start ?? 0);
  }
}

function readExtensions({ extensions = [], isGuarded = false }: WorldOptions): ExtensionSet | null {
  if (extensions.length === 0) return null;
  const all = extensions.map(readExtension);
  checkTogether(all.map(notesOf));
  const decisionRules = all.flatMap((each) =>
    Object.entries(each.decisionRules).map(([name, { carries }]) => [name, carries] as const),
  );
  const learningRules = all.flatMap((each) =>
    Object.entries(each.learningRules).map(([name, { choose }]) => [name, choose] as const),
  );
  return { all, given: extensions, isGuarded, decisionRules, learningRules };
}

/** What the scenario switches off, barriers of extensions included. */
function withOwnBarriers(derived: Derived, scenario: Scenario, extensions: ExtensionSet | null): Derived {
  const own = extensions?.all.filter(({ barrier }) => barrier !== null) ?? [];
  const bits = own.reduce(
    (all, { name }, at) =>
      scenario.extensions?.[name]?.['barrier'] === false ? all | (1 << (BARRIERS.length + at)) : all,
    derived.neutralised,
  );
  return { ...derived, neutralised: bits };
}

const networks = new WeakMap<Scenario, Network>();

/** The network a scenario describes; an embedded one is compiled once. */
function networkOf(scenario: Scenario, key: RunKey): Network {
  const { network } = scenario;
  if (network.kind === 'generated') {
    return generateGovernanceNetwork({ actors: network.actors, meanDegree: network.meanDegree }, key);
  }
  const known = networks.get(scenario);
  if (known !== undefined) return known;
  const compiled = compileEmbedded(network, scenario.actors.frameDimensions);
  networks.set(scenario, compiled);
  return compiled;
}

/**
 * An embedded network as plain arrays: sector, assets, needs and frame per actor; dependence, trust, conflict per tie.
 * What is not given is missing (NaN, ''), and drawn with the world.
 */
export function compileEmbedded(
  { actors, ties }: Extract<Scenario['network'], { kind: 'embedded' }>,
  frameDimensions: number,
): Network {
  const place = new Map(actors.map((actor, index) => [actor.id, index]));
  const column = (read: (actor: (typeof actors)[number]) => number | null | undefined) =>
    Float64Array.from(actors, (actor) => read(actor) ?? Number.NaN);
  const tieColumn = (read: (tie: (typeof ties)[number]) => number | undefined) =>
    Float64Array.from(ties, (tie) => read(tie) ?? Number.NaN);
  const nodeAttributes: Record<string, Float64Array | string[]> = { sector: actors.map((actor) => actor.sector ?? '') };
  for (const asset of ASSETS) {
    nodeAttributes[`asset_${asset}`] = column((actor) => actor.assets?.[asset]);
    nodeAttributes[`need_${asset}`] = column((actor) => actor.needs?.[asset]);
  }
  for (let dimension = 0; dimension < frameDimensions; dimension++) {
    nodeAttributes[`frame_${dimension + 1}`] = column((actor) => actor.frame?.[dimension]);
  }
  return buildNetwork({
    ids: actors.map((actor) => actor.id),
    sources: Int32Array.from(ties, (tie) => place.get(tie.from) ?? -1),
    targets: Int32Array.from(ties, (tie) => place.get(tie.to) ?? -1),
    nodeAttributes,
    tieAttributes: {
      dependence: tieColumn((tie) => tie.dependence),
      trust: tieColumn((tie) => tie.trust),
      conflict: tieColumn((tie) => tie.conflict),
    },
  });
}

function tieRoomOf(scenario: Scenario, network: Network): number {
  const { nodeCount, offsets, tieCount } = network;
  let room = 0;
  for (let actor = 0; actor < nodeCount; actor++) {
    room += rowRoom(scenario.ties, nodeCount, offsets[actor + 1] - offsets[actor], tieCount / nodeCount);
  }
  return room;
}

const PLACES_TO_SPARE = 4;

/** Places in a process: the focal actor, the holders, the affected, and some that somebody brings in. */
function membersOf(derived: Derived, actors: number): number {
  return Math.min(actors, 1 + derived.holders + derived.affected + PLACES_TO_SPARE);
}
