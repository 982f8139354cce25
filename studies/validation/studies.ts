import { ablations } from './ablations.ts';
import { cooperation } from './cooperation.ts';
import { deliberation } from './deliberation.ts';
import { hypotheses } from './hypotheses.ts';
import { jointSearch } from './joint-search.ts';
import { realNetworks } from './real-networks.ts';
import { socialLearning } from './social-learning.ts';
import type { Study } from './study.ts';
import { twoWaves } from './two-waves.ts';

/** All studies by their ids, in the order in which they are run. */
export const STUDIES: Readonly<Record<string, Study>> = {
  V1: jointSearch,
  V2: socialLearning,
  V3: deliberation,
  V4: cooperation,
  V5: realNetworks,
  V6: hypotheses,
  V7: twoWaves,
  A: ablations,
};
