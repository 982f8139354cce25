import { ExtensionError, MetagovernorError, RunError } from '../../base/index.js';
import type { ExtensionWorld } from '../extension/extension.js';
import { drawsOf, type ExtensionDraws } from '../extension/extension-draws.js';
import type { CheckedExtension } from '../extension/read-extension.js';
import { inviteActor, leaveProcess, placeOf } from '../table/membership.js';
import { fail } from '../table/outcome.js';
import {
  COLLABORATING,
  EXCLUDED,
  FAILURES,
  FORMING,
  IMPLEMENTING,
  INTERACTING,
  JOINED,
  STAGES,
} from '../vocabulary/names.js';
import { PHASES } from '../vocabulary/phases.js';
import { barrierCodeOf } from '../world/barriers-of.js';
import { findForeignWrite, findWrongNumber } from '../world/check-writes.js';
import type { World } from '../world/world.js';
import { View } from '../world/world-view.js';

/** Phases of a tick, as functions, in which an extension acts: by the place of the phase in PHASES. */
type Steps = readonly (readonly (() => void)[])[];

// A world is at one moment; what acts in it is made when it first moves.
const acting = new WeakMap<World, Steps>();

/** Let the extensions do what comes after a phase of the tick. */
export function applyAfter(world: World, phase: number): void {
  if (world.extensions === null) return;
  let steps = acting.get(world);
  if (steps === undefined) {
    steps = stepsOf(world);
    acting.set(world, steps);
  }
  for (const step of steps[phase]) step();
}

function stepsOf(world: World): Steps {
  const steps: (() => void)[][] = PHASES.map(() => []);
  for (const [at, extension] of (world.extensions?.all ?? []).entries()) {
    if (world.scenario.extensions?.[extension.name]?.['active'] === false) continue;
    const guard = world.extensions?.isGuarded ? new Guard(world, at, extension) : null;
    const mine = new ActingExtension(world, at, extension, guard);
    const draws = drawsOf(world.key, extension.name);
    for (const [place, { after, apply }] of extension.phases.entries()) {
      steps[PHASES.indexOf(after)].push(() => {
        guard?.begin(after);
        run(mine, apply, draws.at(place + 1, world.state.clock[0]), extension, after);
        guard?.check();
      });
    }
  }
  return steps;
}

function run(
  world: ExtensionWorld,
  apply: (world: ExtensionWorld, draws: ExtensionDraws) => void,
  draws: ExtensionDraws,
  { name }: CheckedExtension,
  after: string,
): void {
  try {
    apply(world, draws);
  } catch (error) {
    // What the machine cannot do, and what breaks the contract, is told as it is.
    if (error instanceof ExtensionError || error instanceof RangeError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof MetagovernorError) throw new ExtensionError(`${whereOf(name, world.tick, after)}: ${message}`);
    throw new RunError(
      `Expected the extension ${name} to do its part after ${after} but found that it throws at tick ${world.tick}: ${message}`,
      { extension: name, tick: world.tick },
    );
  }
}

function whereOf(name: string, tick: number, after: string): string {
  return `the extension ${name} at tick ${tick}, after ${after}`;
}

/** The world as the phases of an extension get it. */
class ActingExtension extends View implements ExtensionWorld {
  readonly #world: World;
  readonly #extension: CheckedExtension;
  readonly #guard: Guard | null;
  readonly #barrier: number;

  constructor(world: World, at: number, extension: CheckedExtension, guard: Guard | null) {
    super(world, at);
    this.#world = world;
    this.#extension = extension;
    this.#guard = guard;
    this.#barrier = barrierCodeOf(world, at);
  }

  readonly isNeutralised = (process: number): boolean => {
    return this.#barrier >= 0 && ((this.state.neutralised[process] >>> this.#barrier) & 1) === 1;
  };

  readonly stop = (process: number): boolean => {
    const { barrier, name } = this.#extension;
    if (barrier === null) {
      throw new ExtensionError(
        `Expected the extension ${name} to state a barrier, for it stops a process, but found none`,
      );
    }
    const stage = STAGES.indexOf(barrier.stage);
    if (stageOf(this.state.status[process]) !== stage) {
      throw new ExtensionError(
        `Expected the extension ${name} to stop only processes on their way to ${barrier.stage}, as its barrier states, but found process ${process}, which is ${this.statusOf(process)}, at tick ${this.tick}`,
        { extension: name, process, tick: this.tick },
      );
    }
    if (this.isNeutralised(process)) return false;
    this.#act(() => fail(this.#world, process, stage, FAILURES.indexOf(barrier.failure), this.#barrier));
    return true;
  };

  readonly invite = (process: number, actor: number): boolean => {
    if (stageOf(this.state.status[process]) < 0 || !(actor >= 0 && actor < this.actors)) return false;
    return this.#act(() => inviteActor(this.#world, process, actor)) >= 0;
  };

  readonly remove = (process: number, actor: number): boolean => {
    if (stageOf(this.state.status[process]) < 0) return false;
    const place = placeOf(this.#world, process, actor);
    if (place < 0 || this.state.place[process * this.sizes.members + place] !== JOINED) return false;
    this.#act(() => leaveProcess(this.#world, process, place, EXCLUDED, 0));
    return true;
  };

  #act<Result>(change: () => Result): Result {
    this.#guard?.check();
    const result = change();
    this.#guard?.keep();
    return result;
  }
}

/** Which stage a process is on its way to, as an index in STAGES; -1 for none. */
function stageOf(status: number): number {
  if (status === FORMING) return 0;
  if (status === INTERACTING) return 1;
  return status === COLLABORATING || status === IMPLEMENTING ? 2 : -1;
}

/** Looks at what an extension has written, step by step. */
class Guard {
  readonly #world: World;
  readonly #at: number;
  readonly #extension: CheckedExtension;
  readonly #before: Uint8Array;
  #after = '';

  constructor(world: World, at: number, extension: CheckedExtension) {
    this.#world = world;
    this.#at = at;
    this.#extension = extension;
    this.#before = new Uint8Array(world.stateBytes.length);
  }

  begin(after: string): void {
    this.#after = after;
    this.keep();
  }

  keep(): void {
    this.#before.set(this.#world.stateBytes);
  }

  check(): void {
    const { name } = this.#extension;
    const after = this.#after;
    const tick = this.#world.state.clock[0];
    const foreign = findForeignWrite(this.#world, this.#at, this.#before);
    if (foreign !== null) {
      throw new ExtensionError(
        `Expected ${whereOf(name, tick, after)}, to write only what it states in writes, and its own columns, but found that it wrote ${foreign}`,
        { extension: name, tick, column: foreign },
      );
    }
    const wrong = findWrongNumber(this.#world, this.#at);
    if (wrong !== null) {
      throw new ExtensionError(`Expected ${whereOf(name, tick, after)}, to write ${wrong}`, { extension: name, tick });
    }
  }
}

/**
 * Look at what extensions have written, once: whatever spoils a number leaves it spoiled.
 *
 * @throws ExtensionError for a number that may not stand where it does.
 */
export function checkExtensions(world: World): void {
  for (const [at, { name }] of (world.extensions?.all ?? []).entries()) {
    const wrong = findWrongNumber(world, at);
    if (wrong === null) continue;
    throw new ExtensionError(`Expected the extension ${name}, by tick ${world.state.clock[0]}, to write ${wrong}`, {
      extension: name,
    });
  }
}
