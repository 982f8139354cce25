export { admitEntry } from './admit-entry.js';
export { armFolder } from './arm-folder.js';
export { BENCHMARK_FILE, type BenchmarkRecord, digestOfEntry, readRecord, writeRecord } from './benchmark-record.js';
