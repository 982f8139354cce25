// Search for what a strategy should do

export { checkSearch, type SearchDeclaration, type SearchInput, searchJsonSchema } from './declare/declaration.js';
export { type Objective, parseSearch, type Rival, type Search } from './declare/parse-search.js';
export type { Found } from './run/found.js';
export type { Interval, Judged, Judgement, RivalRow, Worth } from './run/judge.js';
export {
  type HistoryRow,
  type OptimiseOptions,
  type Optimum,
  optimise,
  type SpentRow,
} from './run/optimise.js';
export { type RaceEnd, race, type Standing } from './run/race.js';
export { frontOf, rankCandidates, type Samples, scoresOf } from './run/rank.js';
export { planRuns, type Rung, type Schedule } from './run/schedule.js';
export type { Candidate, SearchSpace } from './space/search-space.js';
export { winnerChoice, winnerData } from './winner.js';
