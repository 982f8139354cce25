// Pictures

// What stops processes, by replay and by the naive answer
export {
  type BarrierShares,
  type BarrierSharesArm,
  type BarrierSharesRow,
  type BarrierSharesStage,
  describeBarrierShares,
} from './barrier-shares.js';
// What all pictures share
export { captionOf, type Provenance } from './caption-of.js';
// What they show, and the words that say the same
export { type DifferenceRow, type Differences, describeDifferences } from './differences.js';
export { type BarrierSharesOptions, drawBarrierShares } from './draw-barrier-shares.js';
export { type DifferencesOptions, drawDifferences } from './draw-differences.js';
export { drawEffectMap, type EffectMapOptions } from './draw-effect-map.js';
export { drawFunnel, type FunnelOptions } from './draw-funnel.js';
export { drawNetwork } from './draw-network.js';
export { drawSensitivity, type SensitivityOptions } from './draw-sensitivity.js';
export { drawSeries, type SeriesOptions } from './draw-series.js';
export { drawTradeOff, type TradeOffOptions } from './draw-trade-off.js';
// What came out over a grid of two factors
export { describeEffectMap, type EffectMap, type EffectMapFactor } from './effect-map.js';
// Text that may stand in a page
export { escapeText } from './escape-text.js';
export { describeFunnel, type Funnel, type FunnelArm, type FunnelStage, type FunnelStop } from './funnel.js';
// The mark of a group, for who draws with colours of their own
export { groupPath } from './group-mark.js';
// A number with its interval
export type { Measured } from './measured.js';
export type { NetworkOptions } from './network-options.js';
export { describeNetwork, type NetworkNode, type NetworkPicture, type NetworkTie } from './network-picture.js';
export type { PictureOptions, PictureText } from './picture.js';
// How much an outcome depends on each factor
export { describeSensitivity, type Sensitivity, type SensitivityFactor } from './sensitivity.js';
// A measure over time
export { describeSeries, type SeriesLine, type SeriesPicture, type SeriesPoint } from './series-picture.js';
// Strategies on two outcomes
export { describeTradeOff, type TradeOff, type TradeOffArm, type TradeOffOutcome } from './trade-off.js';
