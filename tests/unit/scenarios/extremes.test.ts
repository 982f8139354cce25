import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../src/analysis/index.js';
import { measureRun } from '../../../src/measures/index.js';
import { listScenarios } from '../../../src/scenarios/index.js';
import { openSession } from '../../../src/simulation/index.js';

// More runs, and all figures: CENSUS=full npx vitest run tests/unit/scenarios/extremes.test.ts
const FULL = process.env['CENSUS'] === 'full';
const RUNS = FULL ? 40 : 12;
const STEPS = [
  ['interaction', 'started'],
  ['collaboration', 'interaction'],
  ['innovation', 'collaboration'],
] as const;
/** Fewer than these processes that could pass a stage say nothing of it. */
const FEW = 20;

const CASES = listScenarios().flatMap((entry) =>
  (['handsOff', 'collaborativeLeader'] as const).map((under) => [entry.id, under, entry] as const),
);

test.each(CASES)(
  '%s under %s says which stages hardly any process passes, or nearly every one',
  { timeout: 600_000 },
  (id, under, entry) => {
    const runs = Array.from({ length: RUNS }, (_, replicate) =>
      measureRun(openSession(entry.scenario, { strategy: under, seed: 'extremes', replicate }).finish().world),
    );
    const total = (name: string) => runs.reduce((sum, run) => sum + run[name], 0);
    for (const [stage, before] of STEPS) {
      const [passed, could] = [total(stage), total(before)];
      if (FULL) console.log(`${id}, ${under}, ${stage}: ${(passed / could).toFixed(3)} of ${could}`);
      const note = entry.extremes?.find((extreme) => extreme.stage === stage && extreme.under === under);
      if (could < FEW) continue;
      const { low, high } = wilsonInterval(passed, could);
      // On the border it may be said or not.
      if (high < 0.05 || low > 0.95) expect(note, `${stage}: ${passed / could}`).toBeDefined();
      if (low > 0.05 && high < 0.95) expect(note, `${stage}: ${passed / could}`).toBeUndefined();
      if (note !== undefined) expect(Math.abs(note.share - passed / could), stage).toBeLessThan(0.04);
    }
  },
);
