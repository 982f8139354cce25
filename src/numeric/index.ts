// Randomness is addressed, not consumed
export { integerAt, nextBits, nextUniform, type RunKey, seedSequence, uniformAt } from './draws.js';
export { runKey, type Seed } from './seed.js';
export { threefry2x32 } from './threefry.js';
