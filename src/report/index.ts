// A comparison in numbers and pictures
export { comparisonPictures, type PooledSummary } from './comparison-pictures.js';
export { END_TO_END_EXPLAINED, formatCost, orderErrors, RESULTS_EXPLAINED } from './explained.js';
export { fixed, formatEstimate, inPercent } from './format-estimate.js';
// An experiment as one page
export { isPage } from './html.js';
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
