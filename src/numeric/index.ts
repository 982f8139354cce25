// Elementary functions with the same bits on every engine

export { exp } from './exp.js';
export { expm1 } from './expm1.js';
export { log, log1p } from './log.js';
export { logistic } from './logistic.js';
export { pow } from './pow.js';
export { cos, sin } from './sine.js';
export { tanh } from './tanh.js';

// Sums in a fixed order, and what is largest

export { clampShare } from './clamp.js';
export { largest, smallest } from './extremes.js';
export { mean, sum } from './sum.js';

// Randomness is addressed, not consumed

export type { RunKey } from './address.js';
export { categoricalAt, exponentialAt, normalAt } from './distributions.js';
export { integerAt, uniformAt } from './draws.js';
export { openRow, uniformInRow } from './row.js';
export { readSeed, runKey, type Seed } from './seed.js';
export { shuffleAt } from './shuffle.js';
export { threefry2x32 } from './threefry.js';

// Sequences for long loops, each seeded from an address

export { nextBits, nextInteger, nextNormal, nextUniform, seedSequence } from './sequence.js';

// A fingerprint of state

export { digest } from './digest.js';

// Tables

export { type Column, isTexts, numbers, type Table, table, texts, uniqueTexts } from './table.js';
export { formatTableCsv } from './table-csv.js';
export { concatenateTables, filterRows } from './table-rows.js';
