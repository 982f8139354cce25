import { ExtensionError, MetagovernorError, RunError } from '../../base/index.js';
import type { ExtensionWorld } from '../extension/extension.js';
import { drawsOf } from '../extension/extension-draws.js';
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
const known = new WeakMap<World, Steps>();

/** Let the extensions do what comes after a phase of the tick. */
export function applyAfter(world: World, phase: number): void {
  if (world.extensions === null) return;
  if (world !== last) {
    lastSteps = known.get(world) ?? stepsOf(world);
    known.set(world, lastSteps);
    last = world;
  }
  const steps = lastSteps[phase];
  for (let at = 0; at < steps.length; at++) steps[at]();
}

// Ten times a tick it is the world of the time before.
let last: World | undefined;
let lastSteps: Steps = [];

function stepsOf(world: World): Steps {
  const steps: (() => void)[][] = PHASES.map(() => []);
  for (const [at, extension] of (world.extensions?.all ?? []).entries()) {
    if (world.scenario.extensions?.[extension.name]?.['active'] === false) continue;
    const guard = world.extensions?.isGuarded ? new Guard(world, at, extension) : null;
    const mine = new ActingExtension(world, at, extension, guard);
    const draws = drawsOf(world.key, extension.name);
    for (const [place, { after, apply }] of extension.phases.entries()) {
      const { clock } = world.state;
      const who = { name: extension.name, after, clock };
      // Nothing is caught here: an engine that builds the function into a block with a catch runs its loops at two thirds of the speed.
      const step = () => {
        acting = who;
        apply(mine, draws.at(place + 1, clock[0]));
        acting = null;
      };
      const guarded = (by: Guard) => () => {
        by.begin(after);
        try {
          step();
        } catch (error) {
          throw asTold(error);
        }
        by.check();
      };
      steps[PHASES.indexOf(after)].push(guard === null ? step : guarded(guard));
    }
  }
  return steps;
}

/** Who acts just now; who threw, until somebody has caught it. */
let acting: { readonly name: string; readonly after: string; readonly clock: Int32Array } | null = null;

/**
 * What a step of a world threw, as it is told: what an extension threw names it, the tick and the phase; all else is as it was, and so is what
 * the machine cannot do.
 */
export function asTold(error: unknown): unknown {
  if (acting === null) return error;
  const { name, after, clock } = acting;
  const tick = clock[0];
  acting = null;
  if (error instanceof ExtensionError || error instanceof RangeError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof MetagovernorError) return new ExtensionError(`${whereOf(name, tick, after)}: ${message}`);
  return new RunError(
    `Expected the extension ${name} to do its part after ${after} but found that it throws at tick ${tick}: ${message}`,
    { extension: name, tick },
  );
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
