// Pictures

// What all pictures share
export { captionOf, type Provenance } from './caption-of.js';
// What they show, and the words that say the same
export { type DifferenceRow, type Differences, describeDifferences } from './differences.js';
export { type DifferencesOptions, drawDifferences } from './draw-differences.js';
export { drawFunnel, type FunnelOptions } from './draw-funnel.js';
export { drawNetwork, type NetworkOptions } from './draw-network.js';
export { describeFunnel, type Funnel, type FunnelArm, type FunnelStage, type FunnelStop } from './funnel.js';
export { describeNetwork, type NetworkNode, type NetworkPicture, type NetworkTie } from './network-picture.js';
export type { PictureOptions, PictureText } from './picture.js';
