import { describe, expect, test } from 'vitest';
import { findScenario } from '../../src/scenarios/index.js';
import { openSession, simulate } from '../../src/simulation/index.js';
import { GOLDEN_CASES } from './golden-cases.js';

describe('the golden digests', () => {
  test.each(GOLDEN_CASES)(
    '$scenario, $strategy, seed $seed: from the source',
    ({ scenario, strategy, seed, digest }) => {
      expect(simulate(findScenario(scenario).scenario, { strategy, seed }).digest).toBe(digest);
    },
  );

  test('differ from each other, as all runs do', () => {
    expect(GOLDEN_CASES.length).toBe(30);
    expect(new Set(GOLDEN_CASES.map(({ digest }) => digest)).size).toBe(30);
  });

  test('can fail: another seed, another replicate, one tick less, one bit of one column', () => {
    const { scenario, strategy, seed, digest } = GOLDEN_CASES[0];
    const input = findScenario(scenario).scenario;
    expect(simulate(input, { strategy, seed: 'another' }).digest).not.toBe(digest);
    expect(simulate(input, { strategy, seed, replicate: 1 }).digest).not.toBe(digest);
    const session = openSession(input, { strategy, seed });
    session.step(session.world.scenario.ticks - 1);
    expect(session.digest).not.toBe(digest);
    session.step();
    expect(session.digest).toBe(digest);
    for (const column of [session.world.state.motive, session.world.state.trust, session.world.state.proposal]) {
      const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
      bytes[5] ^= 1;
      expect(session.digest).not.toBe(digest);
      bytes[5] ^= 1;
    }
    expect(session.digest).toBe(digest);
  });
});
