import { completeNetwork } from 'metagovernor/network';
import { openSession } from 'metagovernor/simulation';
import { CONTACT_ONLY, opinionColumns } from './contact-only.ts';
import { ALL_TALK, askMissing, EVERYBODY_COMES } from './everybody-comes.ts';

/** The most who can sit at one table: twenty hold a decision of the problem, six are affected. */
export const TABLE = 26;

/**
 * Deliberation of one process: everybody joins, nobody contributes or leaves, and they talk for fifty years.
 *
 * @param start - of TABLE members.
 */
export function talkAtTheTable(start: Float64Array, reach: number): Float64Array {
  const network = {
    ...completeNetwork(start.length),
    nodeAttributes: opinionColumns(start),
    tieAttributes: { trust: new Float64Array(start.length * (start.length - 1)).fill(1) },
  };
  const session = openSession(
    {
      ...CONTACT_ONLY,
      ticks: 600,
      actors: { ...CONTACT_ONLY.actors, openness: reach, attention: 50 },
      contact: { ...CONTACT_ONLY.contact, influence: 0 },
      problems: { count: 1, lastStart: 0, decisions: 20, interdependence: 0, stakeholders: 1 },
      forming: EVERYBODY_COMES,
      table: ALL_TALK,
      interacting: {
        patience: 600,
        influence: 1,
        anchoring: 0,
        gradient: 0,
        heat: 0,
        tolerance: 1,
        outside: 0,
        temptation: 2,
        slope: 0,
        sensitivity: 0,
        contributes: 1,
      },
      learning: { evidence: 0 },
    },
    { network },
  );
  session.step();
  askMissing(session, start.length);
  session.finish();
  const seats = session.observe().processes[0]?.members.length ?? 0;
  if (seats !== start.length) throw new Error(`Expected ${start.length} at the table but found ${seats}`);
  return Float64Array.from(session.world.state.frame);
}
