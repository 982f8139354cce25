export { type Funnel, measureFunnel } from './funnel.js';
export { processTable } from './processes.js';
export { shapleyShares } from './shapley.js';
