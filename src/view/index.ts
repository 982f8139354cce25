// Pictures
export { type DifferencesOptions, drawDifferences } from './draw-differences.js';
export { drawFunnel, type FunnelOptions } from './draw-funnel.js';

// What they show, and the words that say the same
export { type DifferenceRow, type Differences, describeDifferences } from './differences.js';
export { describeFunnel, type Funnel, type FunnelArm, type FunnelStage, type FunnelStop } from './funnel.js';

// What all pictures share
export { captionOf, type Provenance } from './caption-of.js';
export type { PictureOptions, PictureText } from './picture.js';
