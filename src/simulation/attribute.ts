import { DeterminismError } from '../base/index.js';
import { shapleyShares } from '../measures/index.js';
import { type Memory, type PreparedStrategy, type Steering, steer } from '../metagovernance/index.js';
import {
  barriersOf,
  barriersOfStageIn,
  copyState,
  FAILED,
  forkWorld,
  INTERACTION,
  NONE,
  STAGES,
  stepWorld,
  type World,
} from '../model/index.js';

/** What stopped one failed process, found by replaying it. */
export interface Attribution {
  readonly process: number;
  /** Index in STAGES of the transition it did not make. */
  readonly stage: number;
  /** Shapley share of each barrier, by its code (see barriersOf); barriers of other stages have 0. */
  readonly shares: readonly number[];
  /** 1 minus the sum of the shares: 1 where not even all barriers of the stage together account for the failure. */
  readonly unexplained: number;
  /** Code of the last check that failed, -1 for none: the naive answer. */
  readonly lastCheck: number;
}

/**
 * Attribute every failed process of a run to the barriers of the stage it failed in.
 *
 * Counterfactual: the run is replayed on the same draws from the moment the process entered its failed stage, once for each
 * subset of that stage's barriers, with those barriers neutralised for this process alone. A subset is worth 1 if the
 * process then makes the transition and 0 if not; Shapley shares divide the worth of all of them together, and where
 * that is 0 the failure is unexplained and no barrier has a share. The strategy goes on deciding in every replay, as it would
 * have: it is created anew for each, with what it had in mind at that moment.
 *
 * @param finished - the world of the run at its end.
 * @throws DeterminismError for a strategy that is not of the catalogue and whose failed process, replayed as it was, ends otherwise.
 */
export function attributeFailures(finished: World, strategy: PreparedStrategy, start: World): Attribution[] {
  const { state, sizes } = finished;
  const failed = Array.from({ length: sizes.processes }, (_, process) => process).filter(
    (process) => state.status[process] === FAILED,
  );
  const entered = (process: number) => {
    const stage = state.failedStage[process];
    return stage === INTERACTION
      ? finished.setting.startTick[process]
      : state.reached[process * STAGES.length + stage - 1];
  };
  const queue = failed.map((process) => ({ process, tick: entered(process) })).sort((a, b) => a.tick - b.tick);

  // One walk through the run; at the tick each failed process entered its stage, its replays branch off.
  const walker = forkWorld(start);
  const steering = strategy.begin();
  const replay = forkWorld(start);
  const attributions: Attribution[] = [];
  for (const { process, tick } of queue) {
    while (walker.state.clock[0] < tick) stepWorld(walker, (world) => steer(world, steering));
    const branch: Branch = { world: walker, strategy, memory: steering.memory };
    attributions.push(attributeOne(finished, branch, replay, process));
  }
  return attributions.sort((a, b) => a.process - b.process);
}

/** Where replays branch off: the world at that moment, who steers, and what that strategy had in mind. */
interface Branch {
  readonly world: World;
  readonly strategy: PreparedStrategy;
  readonly memory: Memory;
}

function attributeOne(finished: World, branch: Branch, replay: World, process: number): Attribution {
  const stage = finished.state.failedStage[process];
  const barriers = barriersOfStageIn(finished, stage);
  const worth = new Float64Array(1 << barriers.length);
  if (branch.strategy.isOwn) checkReplay(finished, branch, replay, process);
  const all = worth.length - 1;
  // All of them first: where not even that helps, nothing is there to divide, and no smaller set needs a replay.
  for (let subset = all; subset > 0 && (subset === all || worth[all] === 1); subset--) {
    copyState(replay, branch.world);
    for (const [bit, barrier] of barriers.entries()) {
      if ((subset >>> bit) & 1) replay.state.neutralised[process] |= 1 << barrier;
    }
    worth[subset] = makesTransition(replay, branch.strategy.begin(branch.memory), process, stage) ? 1 : 0;
  }
  const shares = barriersOf(finished).map(() => 0);
  for (const [bit, share] of shapleyShares(worth).entries()) shares[barriers[bit]] = share;
  const naive = finished.state.naive[process];
  return {
    process,
    stage,
    shares,
    unexplained: 1 - worth[all],
    lastCheck: naive === NONE ? -1 : naive,
  };
}

/**
 * A replay in which nothing is neutralised must end as the run did, or no replay says anything: what a strategy keeps anywhere but in its
 * memory is not there in a replay. Those of the catalogue are known to keep nothing.
 */
function checkReplay(finished: World, { world, strategy, memory }: Branch, replay: World, process: number): void {
  copyState(replay, world);
  makesTransition(replay, strategy.begin(memory), process, finished.state.failedStage[process]);
  const [run, again] = [finished.state, replay.state];
  const isSame = (['status', 'ended', 'failure', 'naive'] as const).every(
    (name) => run[name][process] === again[name][process],
  );
  if (isSame) return;
  throw new DeterminismError(
    `Expected the strategy ${strategy.name} to remember nothing but its memory, so that failures can be replayed and attributed, but found that process ${process}, replayed from tick ${world.state.clock[0]}, ends otherwise`,
    { strategy: strategy.name, process, tick: world.state.clock[0] },
  );
}

/** Step until the process has made the transition, has failed, or the run is over. */
function makesTransition(world: World, steering: Steering, process: number, stage: number): boolean {
  const { state, scenario } = world;
  const at = process * STAGES.length + stage;
  while (state.reached[at] < 0 && state.status[process] !== FAILED && state.clock[0] < scenario.ticks) {
    stepWorld(world, (replayed) => steer(replayed, steering));
  }
  return state.reached[at] >= 0;
}
