import { deepFreeze } from '../base/index.js';
import type { Role } from './role.js';

/**
 * The convener: gets actors with relevant assets to interact (S20: create momentum, set the team, assign roles, prepare the
 * process, secure political backing and room, align expectations).
 */
export const CONVENER: Role = deepFreeze({
  name: 'convener',
  stage: 'forming',
  acts: [
    { operation: 'invite', as: 'set the team', every: 1, actors: ({ unasked }) => unasked },
    { operation: 'setAmbition', as: 'secure political backing and room', every: 3 },
    { operation: 'alignExpectations', as: 'align expectations', every: 2 },
    { operation: 'fund', as: 'create momentum', every: 3 },
    { operation: 'activate', as: 'assign roles', every: 2, actors: ({ hesitating }) => hesitating },
    { operation: 'setPurpose', as: 'prepare the process', every: 3 },
  ],
});

/**
 * The facilitator: makes interaction lead to collaboration and not conflict (S20: support the process, build mutual trust,
 * develop common frames of understanding, solve conflicts, activate selectively, remove obstacles).
 */
export const FACILITATOR: Role = deepFreeze({
  name: 'facilitator',
  stage: 'interacting',
  acts: [
    { operation: 'mediate', as: 'solve conflicts', every: 1, when: ({ conflict }) => conflict > 0.1 },
    { operation: 'smallWins', as: 'build mutual trust', every: 2, when: ({ trust }) => trust < 0.8 },
    {
      operation: 'translate',
      as: 'develop common frames of understanding',
      every: 2,
      when: (p) => p.frameDistance > 0.15,
    },
    { operation: 'storyline', as: 'develop common frames of understanding', every: 3 },
    { operation: 'activate', as: 'activate selectively', every: 3, actors: ({ gone }) => gone },
    { operation: 'coupleIssues', as: 'remove obstacles', every: 2 },
    { operation: 'provideService', as: 'support the process', every: 3 },
  ],
});

/**
 * The catalyst: makes collaboration create innovation and not preserve the status quo (S20: construct threats, lay new angles,
 * bring in new knowledge or actors, change the form of meetings, spur transformative learning, handle risks).
 */
export const CATALYST: Role = deepFreeze({
  name: 'catalyst',
  stage: 'collaborating',
  acts: [
    { operation: 'bringKnowledge', as: 'bring in new knowledge or actors', every: 2, when: ({ facts }) => facts < 1 },
    { operation: 'factFinding', as: 'spur transformative learning', every: 2, when: ({ facts }) => facts < 1 },
    { operation: 'changeMeeting', as: 'change the form of meetings', every: 3 },
    { operation: 'carryRisk', as: 'handle risks', every: 3 },
    { operation: 'constructThreat', as: 'construct threats', every: 3 },
    { operation: 'proposeSolution', as: 'lay new angles', every: 4 },
    { operation: 'invite', as: 'bring in new knowledge or actors', every: 4, actors: ({ unasked }) => unasked },
  ],
});

/** The catalyst's work does not end with agreement: risks are handled until it is carried out. */
export const DELIVERY: Role = deepFreeze({
  name: 'catalyst at delivery',
  stage: 'implementing',
  acts: [
    { operation: 'provideService', as: 'handle risks', every: 1 },
    { operation: 'contract', as: 'handle risks', every: 2 },
  ],
});
