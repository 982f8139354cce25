import { describe, expect, test } from 'vitest';
import { measureFunnel, processTable } from '../../../src/measures/index.js';
import { createWorld, FAILED, IMPLEMENTING, INNOVATED, INTERACTING, parseScenario } from '../../../src/model/index.js';
import { numbers, texts } from '../../../src/numeric/index.js';
import { SMALL } from '../../support/small-scenario.js';

/** A world whose five processes ended in five ways, written by hand. */
function handMade() {
  const world = createWorld(parseScenario(SMALL));
  const { state, setting } = world;
  setting.startTick.set([0, 1, 2, 3, 9]);
  state.status.set([INNOVATED, FAILED, INTERACTING, IMPLEMENTING, 0]);
  // Ticks at which interaction, collaboration, innovation were reached.
  state.reached.set([2, 6, 12, 4, -1, -1, 5, -1, -1, 4, 8, -1, -1, -1, -1]);
  state.failure[1] = 3;
  state.failedStage[1] = 1;
  state.naive[1] = 4;
  return world;
}

test('the funnel counts what passed, failed and is under way at each stage, with the ticks it took', () => {
  expect(measureFunnel(handMade())).toEqual({
    started: 4,
    reached: [4, 2, 1],
    failed: [0, 1, 0],
    running: [0, 1, 1],
    failures: [0, 0, 0, 1, 0, 0, 0, 0, 0],
    // To interaction 2 + 3 + 3 + 1, to collaboration 4 + 4, to innovation 6.
    ticks: [9, 8, 6],
  });
});

describe('the table of processes', () => {
  test('says of each what became of it, and nothing of a failure where there was none', () => {
    const processes = processTable(handMade());
    expect(texts(processes, 'status')).toEqual(['innovated', 'failed', 'interacting', 'implementing', 'waiting']);
    expect(texts(processes, 'failure')).toEqual(['', 'deadlock', '', '', '']);
    expect(texts(processes, 'stoppedAt')).toEqual(['', 'collaboration', '', '', '']);
    expect(texts(processes, 'lastCheck')).toEqual(['', 'lackOfTrust', '', '', '']);
    expect([...numbers(processes, 'collaborationTick')]).toEqual([6, -1, -1, 8, -1]);
  });
});
