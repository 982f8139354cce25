import { describe, expect, test } from 'vitest';
import { findTie, IMPLEMENTING, JOINED, parseScenario, placeOf, WAITING } from '../../../src/model/index.js';
import { findScenario } from '../../../src/scenarios/index.js';
import { openSession } from '../../../src/simulation/index.js';

const { scenario } = findScenario('fragile-network-losing-its-broker');
const BROKER = 6;
const leaving = (departures: unknown) => () => parseScenario({ ...scenario, environment: { departures } });

function sessionWith(departures: readonly { tick: number; actor: string }[], seed = 1) {
  return openSession(
    { ...scenario, environment: { departures: [...departures] } },
    { seed, strategy: 'collaborativeLeader', log: true },
  );
}

function tiesOf(session: ReturnType<typeof sessionWith>, actor: number): number {
  const { state, sizes } = session.world;
  let ties = state.degree[actor];
  for (let other = 0; other < sizes.actors; other++) if (findTie(session.world, other, actor) >= 0) ties++;
  return ties;
}

describe('an actor that departs', () => {
  test('has its ties and places until then, and none from then on, whoever steers', () => {
    for (let seed = 0; seed < 5; seed++) {
      const session = sessionWith([{ tick: 20, actor: 'broker' }], seed);
      session.step(20);
      expect(tiesOf(session, BROKER)).toBeGreaterThan(0);
      while (!session.isOver) {
        session.step();
        expect(tiesOf(session, BROKER)).toBe(0);
        expect(session.world.state.load[BROKER]).toBe(0);
        const { state, sizes, setting } = session.world;
        for (let process = 0; process < sizes.processes; process++) {
          if (state.status[process] === WAITING || state.status[process] > IMPLEMENTING) continue;
          const place = placeOf(session.world, process, BROKER);
          if (place >= 0) expect(state.place[process * sizes.members + place]).not.toBe(JOINED);
          if (setting.startTick[process] >= 20) expect(setting.focal[process]).not.toBe(BROKER);
        }
      }
    }
  });

  test('changes nothing before it departs', () => {
    const stays = sessionWith([]).step(5);
    const leaves = sessionWith([{ tick: 59, actor: 'broker' }]).step(5);
    expect(leaves.digest).toBe(stays.digest);
  });

  test('must be an actor of an embedded network, and leaves once', () => {
    expect(leaving([{ tick: 1, actor: 'nobody' }])).toThrow(/departures\.0\.actor to be the id/);
    const twice = [{ tick: 1, actor: 'broker' }];
    expect(leaving([...twice, ...twice])).toThrow(/leaves once/);
    expect(() => parseScenario({ environment: { departures: twice } })).toThrow(/generated/);
  });
});
