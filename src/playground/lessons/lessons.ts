import { deepFreeze } from '../../base/index.js';
import { HIERARCHY_MARKET_NETWORK } from './hierarchy-market-network.js';
import { LEAD_IT_YOURSELF } from './lead-it-yourself.js';
import type { Lesson } from './lesson.js';
import { THREE_LEADERS } from './three-leaders.js';
import { THREE_NORMS } from './three-norms.js';
import { TOO_MUCH_STEERING } from './too-much-steering.js';
import { TRUST } from './trust.js';
import { WHERE_THEY_DIE } from './where-they-die.js';
import { WHOM_TO_INVITE } from './whom-to-invite.js';

/** The lessons that come with the page, in the order in which they build on each other. */
export const LESSONS: readonly Lesson[] = deepFreeze([
  WHERE_THEY_DIE,
  THREE_LEADERS,
  HIERARCHY_MARKET_NETWORK,
  TRUST,
  TOO_MUCH_STEERING,
  WHOM_TO_INVITE,
  THREE_NORMS,
  LEAD_IT_YOURSELF,
]);
