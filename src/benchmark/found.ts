import { deepFreeze } from '../base/index.js';

export const FOUND = deepFreeze({ leader: { intensity: 0.43 }, plan: [], rules: [] });
