import { describe, expect, test } from 'vitest';
import type { Intervention } from '../../../src/metagovernance/index.js';
import { mean } from '../../../src/numeric/index.js';
import type { Session } from '../../../src/simulation/index.js';
import { membersAtTable, openTable } from '../../support/table-of-actors.js';

const COERCE: Intervention = { operation: 'castShadow', process: 0 };
const SUPPORT: Intervention = { operation: 'provideService', process: 0 };
const RICH = { start: 1000, cap: 1000, regeneration: 1000 };
const scenario = {
  actors: { reactance: 1, motive: 0.5, motiveSpread: 0 },
  metagovernor: { authority: RICH, organisation: RICH, nodality: RICH, treasure: RICH },
};

/** The table left alone, and the same with an intervention for some ticks. */
function futures(act: Intervention, ticks: number, changes = scenario) {
  const alone = openTable(changes);
  const steered = alone.fork();
  const members = membersAtTable(alone);
  for (let tick = 0; tick < ticks; tick++) {
    steered.apply([act]).step();
    alone.step();
  }
  return { alone, steered, members };
}

/** Control that a member perceives after one coercive act, by how rightful it is found. */
function controlAt(legitimacy: number): number {
  const changes = { ...scenario, metagovernor: { ...scenario.metagovernor, legitimacy } };
  const { steered: pushed, members: all } = futures(COERCE, 1, changes);
  return pushed.world.state.control[all[1]];
}

describe('perceived control', () => {
  const { alone, steered, members } = futures(COERCE, 6);
  const loss = (actor: number) => alone.world.state.motive[actor] - steered.world.state.motive[actor];

  test('by coercive steering lowers the motive of members, the more so the more reactant they are', () => {
    const { reactance } = steered.world.setting;
    const byReactance = [...members].sort((a, b) => reactance[a] - reactance[b]);
    const losses = byReactance.map(loss);
    expect(losses.at(-1)).toBeGreaterThan(0);
    expect(losses).toEqual([...losses].sort((a, b) => a - b));
  });

  test('does not reach those who are not at the table', () => {
    for (let actor = 0; actor < alone.world.sizes.actors; actor++) {
      if (!members.includes(actor) && alone.world.state.load[actor] === 0) expect(loss(actor)).toBe(0);
    }
  });

  test('leaves the motive of those without reactance where it was', () => {
    const calm = { ...scenario, actors: { ...scenario.actors, reactance: 0 } };
    const { alone: quiet, steered: pushed, members: all } = futures(COERCE, 6, calm);
    for (const actor of all) expect(pushed.world.state.motive[actor]).toBe(quiet.world.state.motive[actor]);
  });

  test('is weaker the more rightful the steering is found', () => {
    // model.md 5.5 as built: coercion x (1 - legitimacy / 2), so full legitimacy halves it.
    expect(controlAt(1)).toBeCloseTo(0.5 * controlAt(0), 12);
    expect(controlAt(0.5)).toBeCloseTo(0.75 * controlAt(0), 12);
    expect(controlAt(0)).toBeGreaterThan(0);
  });

  test('fades with its half-life, and motive comes back, once the steering stops', () => {
    const {
      alone: quiet,
      steered: pushed,
      members: all,
    } = futures(COERCE, 6, {
      ...scenario,
      learning: { controlHalfLife: 4 },
    } as typeof scenario);
    const most = [...all].sort((a, b) => pushed.world.setting.reactance[b] - pushed.world.setting.reactance[a])[0];
    const control = pushed.world.state.control[most];
    pushed.step(4);
    expect(pushed.world.state.control[most]).toBeCloseTo(control / 2, 9);
    const behind = quiet.step(4).world.state.motive[most] - pushed.world.state.motive[most];
    const later = quiet.step(20).world.state.motive[most] - pushed.step(20).world.state.motive[most];
    expect(later).toBeLessThan(behind);
    expect(later).toBeGreaterThan(0);
  });
});

describe('perceived support', () => {
  test('raises the motive of all members', () => {
    const { alone, steered, members } = futures(SUPPORT, 6);
    for (const actor of members) {
      expect(steered.world.state.motive[actor]).toBeGreaterThan(alone.world.state.motive[actor]);
    }
  });
});

describe('good will', () => {
  const taken = (faceValue: number) =>
    futures({ operation: 'fund', process: 0 }, 8, { ...scenario, learning: { faceValue } } as typeof scenario);
  const meanTrust = ({ world: { state, setting } }: Session, members: readonly number[]): number => {
    const trusts = members.flatMap((actor) => {
      const begin = setting.rowStart[actor];
      return [...state.trust.subarray(begin, begin + state.degree[actor])];
    });
    return mean(trusts);
  };

  test('is believed in less, the less of what a reward bought is taken at face value', () => {
    const trusts = [0, 0.5, 1].map(taken).map(({ steered, members }) => meanTrust(steered, members));
    expect(trusts[0]).toBeLessThan(trusts[1]);
    expect(trusts[1]).toBeLessThan(trusts[2]);
  });

  test('is the same however it is taken where nothing was bought or enforced', () => {
    const [never, fully] = [0, 1].map(taken).map(({ alone, members }) => meanTrust(alone, members));
    expect(never).toBe(fully);
  });
});
