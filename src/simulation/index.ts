export { type Attribution, attributeFailures } from './attribute.js';
export { type Removal, removalOrders, removeBarriers } from './remove-barriers.js';
export { openSession, type RunOptions, Session, type Snapshot } from './session.js';
export { type Run, type SimulateOptions, simulate } from './simulate.js';
