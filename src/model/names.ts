/** The sectors an actor can belong to; the index is the code stored in the world. */
export const SECTORS = ['political', 'administrative', 'professional', 'private', 'civil', 'citizen'] as const;
export type Sector = (typeof SECTORS)[number];
/** The first of the two sectors of citizens and their associations. */
export const CIVIL = 4;

/** What an actor can have and need; the index is the code stored in the world. */
export const ASSETS = ['knowledge', 'skill', 'authority', 'money', 'legitimacy', 'access'] as const;
export type Asset = (typeof ASSETS)[number];
export const AUTHORITY = 2;

/**
 * How an actor answers to what it expects of the others.
 * @source fischbacher2001
 */
export const BEHAVIOURS = ['conditional', 'freeRider', 'hump', 'unconditional'] as const;
export const CONDITIONAL = 0;
export const FREE_RIDER = 1;
export const HUMP = 2;
export const UNCONDITIONAL = 3;

/** Where a process stands. A process passes the middle ones in this order and ends as innovated or failed. */
export const STATUSES = [
  'waiting',
  'forming',
  'interacting',
  'collaborating',
  'implementing',
  'innovated',
  'failed',
] as const;
export const WAITING = 0;
export const FORMING = 1;
export const INTERACTING = 2;
export const COLLABORATING = 3;
export const IMPLEMENTING = 4;
export const INNOVATED = 5;
export const FAILED = 6;

/** The three transitions of the theory: what a process must achieve to go on. */
export const STAGES = ['interaction', 'collaboration', 'innovation'] as const;
export type Stage = (typeof STAGES)[number];

/** How a process failed; 'none' while it has not. */
export const FAILURES = [
  'none',
  'notMobilised',
  'disturbed',
  'deadlock',
  'statusQuo',
  'unclearCompromise',
  'notCarriedOut',
  'misjudged',
  'harm',
] as const;
export type Failure = (typeof FAILURES)[number];
export const NOT_MOBILISED = 1;
export const DISTURBED = 2;
export const DEADLOCK = 3;
export const STATUS_QUO = 4;
export const UNCLEAR_COMPROMISE = 5;
export const NOT_CARRIED_OUT = 6;
export const MISJUDGED = 7;
export const HARM = 8;

/** The place of a party in a process. */
export const ABSENT = 0;
export const INVITED = 1;
export const JOINED = 2;
export const LEFT = 3;
export const EXCLUDED = 4;
