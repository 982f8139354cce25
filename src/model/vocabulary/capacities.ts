import { deepFreeze } from '../../base/index.js';
/** The four capacities of whoever steers (Hood's NATO); the index is the code stored in the world. @source hood1983 */
export const CAPACITIES = deepFreeze(['nodality', 'authority', 'treasure', 'organisation'] as const);
/** One of the four capacities. */
export type Capacity = (typeof CAPACITIES)[number];
/** The code of 'nodality' in CAPACITIES. */
export const NODALITY = CAPACITIES.indexOf('nodality');
