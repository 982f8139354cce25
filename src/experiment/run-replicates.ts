import { measureRun } from '../measures/index.js';
import { type PreparedStrategy, prepareStrategy, type StrategyChoice, steer } from '../metagovernance/index.js';
import {
  BARRIERS,
  copyState,
  createWorld,
  digestWorld,
  forkWorld,
  resetWorld,
  STAGES,
  stepWorld,
  type World,
} from '../model/index.js';
import { concatenateTables, type Table, table } from '../numeric/index.js';
import { attributeFailures } from '../simulation/index.js';
import type { ComparisonPlan } from './comparison.js';

/** The tables of some replicates of a comparison. */
export interface ReplicateTables {
  readonly runs: Table;
  readonly barriers: Table;
}

/**
 * Run the replicates `first` up to (not including) `end` of a plan, all strategies of each.
 *
 * The world of a replicate is drawn once; every strategy starts from a copy of it, so all share the very same network,
 * problems and draws. What comes out depends on the plan and the replicate alone, never on who runs it or in what order.
 *
 * @param own - strategies given as code, by label; all others are made from the plan by name and options.
 */
export function runReplicates(
  plan: ComparisonPlan,
  first: number,
  end: number,
  own: ReadonlyMap<string, StrategyChoice> = new Map(),
): ReplicateTables {
  const strategies = plan.strategies.map((strategy) => ({
    label: strategy.label,
    prepared: prepareStrategy(own.get(strategy.label) ?? strategy),
  }));
  const runs = createCollector();
  const barriers = createCollector();
  let start: World | undefined;
  let world: World | undefined;
  for (let replicate = first; replicate < end; replicate++) {
    const options = { seed: plan.seed, replicate };
    const fresh: World = start === undefined ? createWorld(plan.scenario, options) : resetWorld(start, options);
    if (world === undefined || fresh.state !== start?.state) world = forkWorld(fresh);
    else world = { ...fresh, state: world.state, stateBytes: world.stateBytes };
    start = fresh;
    for (const { label, prepared } of strategies) {
      copyState(world, start);
      runToEnd(world, prepared);
      runs.add({ strategy: label, replicate, ...measureRun(world), digest: digestWorld(world) });
      if (replicate < plan.attributed) addBarriers(barriers, label, replicate, world, prepared, start);
    }
  }
  return { runs: runs.finish(), barriers: barriers.finish() };
}

function runToEnd(world: World, strategy: PreparedStrategy): void {
  const intervene = (stepped: World) => steer(stepped, strategy);
  while (world.state.clock[0] < world.scenario.ticks) stepWorld(world, intervene);
}

function addBarriers(
  collector: Collector,
  strategy: string,
  replicate: number,
  finished: World,
  prepared: PreparedStrategy,
  start: World,
): void {
  const attributions = attributeFailures(finished, prepared, start);
  for (const [index, { name, stage }] of BARRIERS.entries()) {
    collector.add({
      strategy,
      replicate,
      stage,
      barrier: name,
      share: attributions.reduce((total, { shares }) => total + shares[index], 0),
      lastCheck: attributions.filter(({ lastCheck }) => lastCheck === index).length,
    });
  }
  for (const [index, stage] of STAGES.entries()) {
    const here = attributions.filter((attribution) => attribution.stage === index);
    collector.add({
      strategy,
      replicate,
      stage,
      barrier: 'unexplained',
      share: here.reduce((total, { unexplained }) => total + unexplained, 0),
      lastCheck: here.filter(({ lastCheck }) => lastCheck < 0).length,
    });
  }
}

/** Gathers rows of one shape into a table. */
interface Collector {
  readonly add: (row: Readonly<Record<string, number | string>>) => void;
  readonly finish: () => Table;
}

function createCollector(): Collector {
  const columns: Record<string, (number | string)[]> = {};
  return {
    add: (row) => {
      for (const [name, value] of Object.entries(row)) {
        columns[name] ??= [];
        columns[name].push(value);
      }
    },
    finish: () =>
      table(
        Object.fromEntries(
          Object.entries(columns).map(([name, values]) => [
            name,
            typeof values[0] === 'string' ? (values as string[]) : Float64Array.from(values as number[]),
          ]),
        ),
      ),
  };
}

/** Put the tables of consecutive chunks together, in the order of the replicates. */
export function joinReplicates(chunks: readonly ReplicateTables[]): ReplicateTables {
  const attributed = chunks.filter(({ barriers }) => barriers.rowCount > 0);
  return {
    runs: concatenateTables(chunks.map(({ runs }) => runs)),
    barriers: attributed.length > 0 ? concatenateTables(attributed.map(({ barriers }) => barriers)) : table({}),
  };
}
