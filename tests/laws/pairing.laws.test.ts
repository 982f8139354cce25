import { describe, expect, test } from 'vitest';
import { compare } from '../../src/experiment/index.js';
import { STRATEGIES } from '../../src/metagovernance/index.js';
import { digest, numbers, texts } from '../../src/numeric/index.js';
import { findScenario, listScenarios } from '../../src/scenarios/index.js';
import { openSession, type Session } from '../../src/simulation/index.js';

const NAMES = Object.keys(STRATEGIES).filter((name) => name !== 'fixedPlan' && name !== 'rules');
const SEEDS = Array.from({ length: 50 }, (_, seed) => seed);

/** Whether the metagovernor has tried anything yet. */
function hasActed({ world }: Session): boolean {
  return world.state.interventions[0] + world.state.refusals[0] > 0;
}

/** The state without the stocks, which only whoever steers can see. */
function withoutStocks({ world }: Session): string {
  const { buffer } = world.state.stock;
  const bytes = new Uint8Array(buffer.slice(0));
  for (const column of [world.state.stock, world.state.spent]) {
    bytes.fill(0, column.byteOffset, column.byteOffset + column.byteLength);
  }
  return digest(bytes);
}

describe('strategies on one seed', () => {
  test.each(listScenarios().slice(0, 2))(
    'are identical until the first intervention, for 50 of 50 seeds of $id',
    ({ scenario }) => {
      let compared = 0;
      for (const seed of SEEDS) {
        const reference = openSession(scenario, { seed, strategy: 'handsOff' });
        let others = NAMES.map((strategy) => openSession(scenario, { seed, strategy }));
        while (others.length > 0 && !reference.isOver) {
          reference.step();
          for (const other of others) other.step();
          others = others.filter((other) => !hasActed(other));
          const now = withoutStocks(reference);
          for (const other of others) {
            // handsOff itself runs along and would always agree; the others are what is compared.
            if (other.strategy.name !== 'handsOff') compared++;
            expect(withoutStocks(other), `${other.strategy.name}, seed ${seed}, tick ${other.tick}`).toBe(now);
          }
          if (others.length === 1) break;
        }
        expect(hasActed(reference)).toBe(false);
      }
      // The catalyst waits for collaboration, the facilitator for interaction: there is something to compare in every seed.
      expect(compared).toBeGreaterThan(2 * SEEDS.length);
    },
  );

  test('differ after an intervention', () => {
    const { scenario } = findScenario('inclusive-environments');
    const [one, other] = ['handsOff', 'collaborativeLeader'].map((strategy) =>
      openSession(scenario, { seed: 3, strategy }),
    );
    expect(withoutStocks(one.step(20))).not.toBe(withoutStocks(other.step(20)));
  });
});

const REPLICATES = 200;
/** At most this much of the unpaired standard deviation is left: issue 2, section 2. */
const LAW = 0.7;

/** Standard deviation of the paired difference, as a share of what independent runs would give. */
async function pairedShares(): Promise<(measure: string, one: string, other: string) => number> {
  const { runs } = await compare({
    scenario: findScenario('inclusive-environments').scenario,
    strategies: NAMES,
    replicates: REPLICATES,
    seed: 'pairing',
  });
  const labels = texts(runs, 'strategy');
  const of = (measure: string, label: string) => [...numbers(runs, measure)].filter((_, row) => labels[row] === label);
  return (measure, one, other) => {
    const a = of(measure, one);
    const b = of(measure, other);
    return Math.sqrt(variance(a.map((value, run) => value - b[run])) / (variance(a) + variance(b)));
  };
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  return values.reduce((total, value) => total + (value - mean) * (value - mean), 0) / (values.length - 1);
}

describe('the paired standard deviation of a difference, against the unpaired one', async () => {
  const shareOf = await pairedShares();

  test.each(['innovation', 'delivery', 'collaboration', 'meanTrust'])(
    'is at most .7 between handsOff and catalyst, in %s',
    (measure) => {
      expect(shareOf(measure, 'handsOff', 'catalyst')).toBeLessThanOrEqual(LAW);
    },
  );

  // The law does not hold for any two strategies. In innovations it is .66 to .78 for convener, facilitator and random, as the
  // parameters stand; and no sharing of draws could save it where a strategy changes the rate by much. If handsOff innovates in
  // 7 % of processes and the leader in 37 % of them, always in the same ones and more, the least share that is possible for
  // independent processes is sqrt(1 - 2 * .07 * .63 / (.07 * .93 + .37 * .63)) = .84.
  test.fails('is at most .7 between handsOff and collaborativeLeader, in innovation', () => {
    expect(shareOf('innovation', 'handsOff', 'collaborativeLeader')).toBeLessThanOrEqual(LAW);
  });
});
