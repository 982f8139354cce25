import { afterEach, describe, expect, test, vi } from 'vitest';
import { findScenario } from '../../src/scenarios/index.js';
import { simulate } from '../../src/simulation/index.js';
import { GOLDEN_CASES } from './golden-cases.js';

/** The address of the one draw to change: purpose, tick, entity; none by default. */
const changed = vi.hoisted(() => ({ address: '', times: 0 }));

// The first bit of the chosen draw is flipped; all others are what they always are.
vi.mock('../../src/numeric/draws.js', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../src/numeric/draws.js')>();
  const uniformAt: typeof original.uniformAt = (key, purpose, tick, entity, index = 0) => {
    const draw = original.uniformAt(key, purpose, tick, entity, index);
    if (changed.address !== `${purpose} ${tick} ${entity} ${index}`) return draw;
    changed.times++;
    return draw < 0.5 ? draw + 0.5 : draw - 0.5;
  };
  return { ...original, uniformAt };
});

afterEach(() => {
  changed.address = '';
  changed.times = 0;
});

// A network drawn anew for each seed, in which frames are drawn too.
const golden = GOLDEN_CASES.find(({ scenario }) => scenario === 'generated-network') as (typeof GOLDEN_CASES)[number];
const { scenario } = findScenario(golden.scenario);
const run = () => simulate(scenario, { strategy: golden.strategy, seed: golden.seed }).digest;

describe('the digest of a run', () => {
  test('is the golden one where no draw is changed', () => {
    expect(run()).toBe(golden.digest);
    expect(changed.times).toBe(0);
  });

  // Purposes are those of src/model/vocabulary/purposes.ts: what is drawn, at which tick, for whom, and which of several.
  test.each([
    ['the frame of an actor', '8 0 6 0'],
    ['what an actor needs', '11 0 6 3'],
    ['when a problem strikes', '20 0 2 0'],
  ])('differs where one bit of one draw is changed: %s', (_, address) => {
    changed.address = address;
    const digest = run();
    expect(changed.times).toBe(1);
    expect(digest).not.toBe(golden.digest);
  });
});
