// Parts of the model looked at alone, for studies and for the tests of the literature.

// Opinions: everyday contact, the table, and the plain models that they are held against
export { clusterSizes, clustersOf, deffuant, hegselmannKrause, tableTalk } from './bounded-confidence.ts';
// Contributions to a public good
export { type Arm, effectOf } from './cohen-d.ts';
// What becomes of networks
export { type Finland, readFinland, readFinnishWaves, simulateFutures, WHY_NO_FINLAND } from './finland.ts';
export { areaOf, bringToRates, type Forecast, forecastOf, lossOf, meanOf, type Pairs, RATES } from './forecast.ts';
export { average, everyRound, over, processManagement } from './game-plans.ts';
// Search on landscapes
export {
  SEARCH_CONDITIONS,
  SEARCH_FIGURES,
  SEARCH_TICKS,
  type SearchCondition,
  SLOWEST_FIRST,
  searchLandscapes,
} from './joint-search.ts';
export { leftAlone } from './left-alone.ts';
export { drawMeetings, drawOpinions, monthsOf } from './meetings.ts';
export { BANDED, BANDS, type Banded, isInAllBands, isInBand, type NetworkChange } from './network-change.ts';
export { MECHANISMS_OFF, type NullRun, runNullModel } from './null-models.ts';
// Guesses, and the ranges in which they may well lie
export { type GuessRange, plausibleRanges, RANGE_RULE } from './plausible-range.ts';
export {
  ALONE,
  type Changes,
  type Game,
  type GameAct,
  type Group,
  gatherGroup,
  openInLaboratory,
  playGroups,
  ROUNDS,
} from './public-goods.ts';
export { LEARNING_CONDITIONS, LEARNING_POINTS, learnTogether } from './social-learning.ts';
export { TABLE, talkAtTheTable } from './talk-at-the-table.ts';
export { largestGap, talkByChance, talkInOneAssembly, talkInPairs, talkInTwoChambers } from './talking-networks.ts';
// Two waves simulated from known parameters
export {
  PANEL_KINDS,
  type PanelKind,
  type PanelName,
  type Recovery,
  recover,
  recoveredEffects,
} from './tie-recovery.ts';
