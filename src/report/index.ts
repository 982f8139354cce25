// A comparison in numbers and pictures
export { barrierLabel } from './barrier-label.js';
export { comparisonPictures, type PooledSummary } from './comparison-pictures.js';
export { drawnLines, drawnSentence } from './drawn-text.js';
export { formatCost, orderErrors } from './explained.js';
export { fixed, formatEstimate, inPercent } from './format-estimate.js';
// An experiment as one page
export { isPage } from './html.js';
export { aboutStrategy, outcomeLabel, resultLabel, stepLabels, strategyInTable } from './in-table.js';
// A benchmark
export {
  drawLeaderboard,
  type Leaderboard,
  leaderboardLines,
  leaderboardTable,
  normsTable,
  referenceOf,
  standingsPicture,
} from './leaderboard.js';
export { measuredPicture } from './measured-picture.js';
export { nameMeasure } from './name-measure.js';
export { networkPicture } from './network-picture.js';
export { differenceOverMeasured, meanOverMeasured } from './over-measured.js';
export type { Picture } from './picture-file.js';
export { type ReportOptions, reportExperiment } from './report-experiment.js';
export {
  type BarrierCost,
  type ComparisonSummary,
  type EndToEndBarriers,
  OUTCOMES,
  RESULTS,
  type StageSummary,
  type StrategySummary,
  summarise,
} from './summary.js';
export { actorNamesIn, toldIn } from './told-in.js';
export { wordsWith } from './words-with.js';
