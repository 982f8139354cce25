import type { ScenarioInput } from 'metagovernor';
import type { Session } from 'metagovernor/simulation';

/** Parameters of forming under which all who are asked come to the table at once: what happens there is what is studied. */
export const EVERYBODY_COMES = {
  patience: 100,
  baseline: 10,
  backing: 10,
  standingBacking: 1,
  pace: 100,
  threshold: 1,
  tradition: 0,
  badExperience: 0,
  uncertainty: 0,
} satisfies ScenarioInput['forming'];

/** A table at which all talk with all, every month, and nobody doubts for want of talk. */
export const ALL_TALK = { meetingEvery: 1, turns: 1000, doubt: 0, partnerCost: 0 } satisfies ScenarioInput['table'];

/**
 * Holders of decisions come by themselves in the first month; one who holds none may have been overlooked, and is asked in
 * before anybody talks.
 *
 * @param session - after one month.
 */
export function askMissing(session: Session, people: number): void {
  const seated = session.observe().processes[0]?.members ?? [];
  const missing = Array.from({ length: people }, (_, actor) => actor).filter((actor) => !seated.includes(actor));
  session.apply(missing.map((actor) => ({ operation: 'invite', process: 0, actor })));
}
