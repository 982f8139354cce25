import { deepFreeze } from '../../base/index.js';
import { SECTORS, type Sector } from '../../network/index.js';

/** The sectors an actor can belong to, as the networks have them; the index is the code stored in the world. */
export { SECTORS, type Sector };

const CIVIL = SECTORS.indexOf('civil');
const CITIZEN = SECTORS.indexOf('citizen');

/** Whether a sector is one of the two of citizens and their associations. */
export function isCivil(sector: number): boolean {
  return sector === CIVIL || sector === CITIZEN;
}

/** What an actor can have and need; the index is the code stored in the world. */
export const ASSETS = deepFreeze(['knowledge', 'skill', 'authority', 'money', 'legitimacy', 'access'] as const);
/** One of the assets. */
export type Asset = (typeof ASSETS)[number];
export const KNOWLEDGE = ASSETS.indexOf('knowledge');
/** The code of 'skill' in ASSETS. */
export const SKILL = ASSETS.indexOf('skill');
export const AUTHORITY = ASSETS.indexOf('authority');
/** The code of 'money' in ASSETS. */
export const MONEY = ASSETS.indexOf('money');

/**
 * How an actor answers to what it expects of the others.
 * @source fischbacher2001
 */
export const BEHAVIOURS = deepFreeze(['conditional', 'freeRider', 'hump', 'unconditional'] as const);
export const CONDITIONAL = BEHAVIOURS.indexOf('conditional');
export const FREE_RIDER = BEHAVIOURS.indexOf('freeRider');
export const HUMP = BEHAVIOURS.indexOf('hump');
export const UNCONDITIONAL = BEHAVIOURS.indexOf('unconditional');

/** Where a process stands. A process passes the middle ones in this order and ends as innovated or failed. */
export const STATUSES = deepFreeze([
  'waiting',
  'forming',
  'interacting',
  'collaborating',
  'implementing',
  'innovated',
  'failed',
] as const);
/** The code of 'waiting' in STATUSES. */
export const WAITING = STATUSES.indexOf('waiting');
/** The code of 'forming' in STATUSES. */
export const FORMING = STATUSES.indexOf('forming');
/** The code of 'interacting' in STATUSES. */
export const INTERACTING = STATUSES.indexOf('interacting');
/** The code of 'collaborating' in STATUSES. */
export const COLLABORATING = STATUSES.indexOf('collaborating');
/** The code of 'implementing' in STATUSES. */
export const IMPLEMENTING = STATUSES.indexOf('implementing');
/** The code of 'innovated' in STATUSES. */
export const INNOVATED = STATUSES.indexOf('innovated');
/** The code of 'failed' in STATUSES. */
export const FAILED = STATUSES.indexOf('failed');

/** The three transitions of the theory: what a process must achieve to go on. */
export const STAGES = deepFreeze(['interaction', 'collaboration', 'innovation'] as const);
/** One of the three stages. */
export type Stage = (typeof STAGES)[number];
/** The code of 'interaction' in STAGES. */
export const INTERACTION = STAGES.indexOf('interaction');
/** The code of 'collaboration' in STAGES. */
export const COLLABORATION = STAGES.indexOf('collaboration');
/** The code of 'innovation' in STAGES. */
export const INNOVATION = STAGES.indexOf('innovation');

/** How a process failed; 'none' while it has not. */
export const FAILURES = deepFreeze([
  'none',
  'notMobilised',
  'disturbed',
  'deadlock',
  'statusQuo',
  'unclearCompromise',
  'notCarriedOut',
  'misjudged',
  'harm',
] as const);
/** How a process failed, by its name. */
export type Failure = (typeof FAILURES)[number];
export const NOT_MOBILISED = FAILURES.indexOf('notMobilised');
export const DISTURBED = FAILURES.indexOf('disturbed');
export const DEADLOCK = FAILURES.indexOf('deadlock');
export const STATUS_QUO = FAILURES.indexOf('statusQuo');
export const UNCLEAR_COMPROMISE = FAILURES.indexOf('unclearCompromise');
export const NOT_CARRIED_OUT = FAILURES.indexOf('notCarriedOut');
export const MISJUDGED = FAILURES.indexOf('misjudged');
export const HARM = FAILURES.indexOf('harm');

/** Ticks of a year, for a tick is a month. */
export const YEAR = 12;

/** Stands for no stage and no barrier where a column of bytes holds the code of one. */
export const NONE = 255;

/** The place of a party in a process. */
export const ABSENT = 0;
/** The party has been asked and has not answered yet. */
export const INVITED = 1;
/** The party takes part. */
export const JOINED = 2;
/** The party took part and left. */
export const LEFT = 3;
/** The party was sent away. */
export const EXCLUDED = 4;
