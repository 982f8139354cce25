import { precisionReached } from '../../analysis/index.js';
import { numbers, type Table, texts } from '../../numeric/index.js';
import type { Until } from '../declare/declaration.js';
import type { Store } from '../store/store.js';
import type { Plan } from './plan.js';
import { cutRound, type Round, type Shard } from './shard.js';

// Each round has half as many replicates again as all before.
const GROWTH = 1.5;

/** The shards of one round. */
export interface RoundOfShards {
  readonly round: Round;
  /** Made anew at each call, for there may be very many. */
  readonly shards: () => Iterable<Shard>;
}

/**
 * The rounds of an experiment, one after the other: a single one, or with `until` as many as it takes.
 *
 * Whoever asks for the next round must have seen to it that the one before is in the store; where it is not, this ends. Which
 * cells go on depends on what is stored alone, so that an interrupted experiment goes on as it would have.
 */
export async function* walkRounds(plan: Plan, store: Store, shardRuns: number): AsyncGenerator<RoundOfShards> {
  const { until, replicates } = plan.experiment;
  const cells = Array.from({ length: plan.cellCount }, (_, cell) => cell);
  if (until === null) {
    const round = { cells, first: 0, end: replicates };
    yield { round, shards: () => cutRound(plan, round, shardRuns) };
    return;
  }
  const look = createLook(plan, until);
  let round: Round = { cells, first: 0, end: Math.min(replicates, until.atLeast + until.lookAhead) };
  let index = 0;
  for (;;) {
    const now = round;
    const from = index;
    const shards = () => cutRound(plan, now, shardRuns, from);
    yield { round, shards };
    const present = await store.keys();
    for (const { key } of shards()) {
      if (!present.has(key)) return;
      look.include(await store.read(key, 'runs', ['scenario', 'point', 'strategy', 'replicate', until.measure]));
      index += 1;
    }
    if (round.end >= replicates) return;
    const open = round.cells.filter((cell) => !look.isKnown(cell));
    if (open.length === 0) return;
    round = { cells: open, first: round.end, end: Math.min(replicates, Math.ceil(GROWTH * round.end)) };
  }
}

/** Gathers the measure that is looked at, and says of which cells enough is known. */
function createLook({ experiment, pointCount }: Plan, until: Until) {
  const labels = experiment.strategies.map(({ label }) => label);
  const scenarios = experiment.scenarios.map(({ label }) => label);
  // By cell, then by strategy: a value a replicate, none where the run failed.
  const evidence = new Map<number, number[][]>();

  function include(runs: Table): void {
    if (runs.rowCount === 0) return;
    const [scenario, strategy] = [texts(runs, 'scenario'), texts(runs, 'strategy')];
    const [point, replicate, values] = [
      numbers(runs, 'point'),
      numbers(runs, 'replicate'),
      numbers(runs, until.measure),
    ];
    for (let row = 0; row < runs.rowCount; row++) {
      const cell = scenarios.indexOf(scenario[row]) * pointCount + point[row];
      const known = evidence.get(cell) ?? labels.map(() => []);
      evidence.set(cell, known);
      known[labels.indexOf(strategy[row])][replicate[row]] = values[row];
    }
  }

  function isKnown(cell: number): boolean {
    const [first, ...others] = evidence.get(cell) ?? [[]];
    const samples = others.length === 0 ? [first] : others.map((other) => other.map((value, at) => value - first[at]));
    const isEnough = samples.every((sample) => {
      const seen = sample.filter(Number.isFinite);
      return seen.length > 0 && precisionReached(seen, until).reached !== null;
    });
    // A cell whose every run fails will not be known better.
    const isHopeless = samples.some((sample) => sample.every((value) => !Number.isFinite(value)));
    if (isEnough || isHopeless) evidence.delete(cell);
    return isEnough || isHopeless;
  }

  return { include, isKnown };
}
