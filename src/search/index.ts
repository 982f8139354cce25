// Landscapes

export { contributionIndex } from './landscape/contribution-index.js';
export { createLandscape, type LandscapeOptions } from './landscape/create-landscape.js';
export { INTERACTION_SAMPLINGS, type InteractionSampling } from './landscape/draw-partners.js';
export { fillLandscape, type LandscapeDraw } from './landscape/fill-landscape.js';
export { greedyAscent } from './landscape/greedy-ascent.js';
export { allocateLandscape, type Landscape } from './landscape/landscape.js';
export { landscapeMaximum } from './landscape/landscape-maximum.js';
export { landscapeValue } from './landscape/landscape-value.js';

// Collective search

export { type CollectiveSearchResult, collectiveSearch } from './collective-search.js';
export type { CollectiveSearchOptions } from './collective-search-options.js';
export { drawStarts } from './draw-starts.js';
export type { LearningRule, Proposals, Standing } from './learning/learning-rule.js';
export { LEARNING_RULES, type LearningRuleName } from './learning/learning-rules.js';
export type { Neighbourhoods } from './neighbourhoods.js';
