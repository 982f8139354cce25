import { INTERACTING, JOINED, type ScenarioInput } from '../../src/model/index.js';
import { openSession, type Session } from '../../src/simulation/index.js';

/** Everybody asked joins, nobody leaves, nothing disturbs, and no process gets beyond interaction. */
const PATIENT = {
  ticks: 60,
  network: { kind: 'generated', actors: 14, meanDegree: 4 },
  problems: { count: 6, decisions: 8, interdependence: 3, lastStart: 0.5, rooted: 1, stakeholders: 0.6 },
  environment: { drift: 0, shockRate: 0 },
  forming: { baseline: 10, pace: 100 },
  table: { meetingEvery: 1 },
  interacting: { rounds: 100, patience: 600, tolerance: 1, temptation: 2 },
  barriers: { noTradition: false },
} as const satisfies ScenarioInput;

/**
 * A session in which process 0 has just been interacting for a tick: several members at the table, all present.
 * Later processes are still waiting.
 */
export function openTable(changes: ScenarioInput = {}, seed = 1): Session {
  const session = openSession({ ...PATIENT, ...changes }, { seed, strategy: 'handsOff', log: true });
  const { state } = session.world;
  while (state.status[0] !== INTERACTING) session.step();
  return session.step();
}

/** The members of process 0, in the order of their places. */
export function membersAtTable({ world }: Session): number[] {
  const { state } = world;
  return Array.from(state.member.subarray(0, state.memberCount[0])).filter((_, place) => state.place[place] === JOINED);
}
