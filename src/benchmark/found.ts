import { deepFreeze } from '../base/index.js';

/**
 * What searches found that does well in all settings of governance-1 at the usual budget, on luck that no benchmark uses
 * (studies/find-baselines.ts in the repository).
 */
export const FOUND = deepFreeze({
  leader: {
    intensity: 0.2978,
    acts: 8,
  },
  plan: [
    {
      tick: 0,
      until: 119,
      every: 1,
      operation: 'invite',
      actor: 'unasked',
      intensity: 0.4,
      process: 'forming',
    },
    {
      tick: 0,
      until: 119,
      every: 3,
      operation: 'setAmbition',
      intensity: 0.4,
      process: 'forming',
    },
    {
      tick: 0,
      until: 119,
      every: 2,
      operation: 'bringKnowledge',
      intensity: 0.25,
      process: 'forming',
    },
    {
      tick: 0,
      until: 119,
      every: 3,
      operation: 'fund',
      intensity: 0.4,
      process: 'forming',
    },
    {
      tick: 0,
      until: 119,
      every: 2,
      operation: 'activate',
      actor: 'hesitating',
      intensity: 0.4,
      process: 'forming',
    },
    {
      tick: 0,
      until: 119,
      every: 3,
      operation: 'setPurpose',
      intensity: 0.4,
      process: 'forming',
    },
    {
      tick: 0,
      until: 119,
      every: 2,
      operation: 'smallWins',
      intensity: 0.4,
      process: 'interacting',
    },
    {
      tick: 0,
      until: 119,
      every: 2,
      operation: 'translate',
      intensity: 0.4,
      process: 'interacting',
    },
    {
      tick: 0,
      until: 119,
      every: 3,
      operation: 'storyline',
      intensity: 0.4,
      process: 'interacting',
    },
    {
      tick: 0,
      until: 119,
      every: 3,
      operation: 'activate',
      actor: 'gone',
      intensity: 0.4,
      process: 'interacting',
    },
    {
      tick: 0,
      until: 119,
      every: 2,
      operation: 'coupleIssues',
      intensity: 0.4,
      process: 'interacting',
    },
    {
      tick: 0,
      until: 119,
      every: 3,
      operation: 'provideService',
      intensity: 0.4,
      process: 'interacting',
    },
    {
      tick: 0,
      until: 119,
      every: 2,
      operation: 'bringKnowledge',
      intensity: 0.4,
      process: 'collaborating',
    },
    {
      tick: 0,
      until: 119,
      every: 2,
      operation: 'factFinding',
      intensity: 0.4,
      process: 'collaborating',
    },
    {
      tick: 0,
      until: 119,
      every: 3,
      operation: 'changeMeeting',
      intensity: 0.4,
      process: 'collaborating',
    },
    {
      tick: 0,
      until: 119,
      every: 3,
      operation: 'carryRisk',
      intensity: 0.4,
      process: 'collaborating',
    },
    {
      tick: 0,
      until: 119,
      every: 3,
      operation: 'constructThreat',
      intensity: 0.4,
      process: 'collaborating',
    },
    {
      tick: 0,
      until: 119,
      every: 4,
      operation: 'proposeSolution',
      intensity: 0.4,
      process: 'collaborating',
    },
    {
      tick: 0,
      until: 119,
      every: 4,
      operation: 'invite',
      actor: 'unasked',
      intensity: 0.4,
      process: 'collaborating',
    },
    {
      tick: 0,
      until: 119,
      every: 1,
      operation: 'provideService',
      intensity: 0.4,
      process: 'implementing',
    },
    {
      tick: 0,
      until: 119,
      every: 2,
      operation: 'contract',
      intensity: 0.4,
      process: 'implementing',
    },
  ],
  rules: [
    {
      when: [['stage', '=', 'forming']],
      do: {
        operation: 'invite',
        actor: 'unasked',
        intensity: 0.4,
      },
      every: 1,
    },
    {
      when: [['stage', '=', 'forming']],
      do: {
        operation: 'setAmbition',
        intensity: 0.4,
      },
      every: 3,
    },
    {
      when: [['stage', '=', 'forming']],
      do: {
        operation: 'alignExpectations',
        intensity: 0.4,
      },
      every: 2,
    },
    {
      when: [['stage', '=', 'forming']],
      do: {
        operation: 'fund',
        intensity: 0.4,
      },
      every: 3,
    },
    {
      when: [['stage', '=', 'forming']],
      do: {
        operation: 'activate',
        actor: 'hesitating',
        intensity: 0.4,
      },
      every: 2,
    },
    {
      when: [['stage', '=', 'implementing']],
      do: {
        operation: 'contract',
        intensity: 0.4,
      },
      every: 2,
    },
    {
      when: [['stage', '=', 'forming']],
      do: {
        operation: 'setPurpose',
        intensity: 0.4,
      },
      every: 3,
    },
    {
      when: [
        ['stage', '=', 'interacting'],
        ['conflict', '>', 0.1],
      ],
      do: {
        operation: 'mediate',
        intensity: 0.25,
      },
      every: 1,
    },
    {
      when: [
        ['stage', '=', 'interacting'],
        ['trust', '<', 0.8],
      ],
      do: {
        operation: 'smallWins',
        intensity: 0.4,
      },
      every: 2,
    },
    {
      when: [
        ['stage', '=', 'interacting'],
        ['frameDistance', '>', 0.15],
      ],
      do: {
        operation: 'translate',
        intensity: 0.4,
      },
      every: 2,
    },
    {
      when: [['stage', '=', 'interacting']],
      do: {
        operation: 'storyline',
        intensity: 0.4,
      },
      every: 3,
    },
    {
      when: [['stage', '=', 'interacting']],
      do: {
        operation: 'activate',
        actor: 'gone',
        intensity: 0.4,
      },
      every: 3,
    },
    {
      when: [['stage', '=', 'interacting']],
      do: {
        operation: 'coupleIssues',
        intensity: 0.4,
      },
      every: 2,
    },
    {
      when: [['stage', '=', 'interacting']],
      do: {
        operation: 'provideService',
        intensity: 0.4,
      },
      every: 3,
    },
    {
      when: [
        ['stage', '=', 'collaborating'],
        ['facts', '<', 1],
      ],
      do: {
        operation: 'bringKnowledge',
        intensity: 0.4,
      },
      every: 2,
    },
    {
      when: [
        ['stage', '=', 'collaborating'],
        ['facts', '<', 1],
      ],
      do: {
        operation: 'factFinding',
      },
      every: 2,
    },
    {
      when: [['stage', '=', 'collaborating']],
      do: {
        operation: 'changeMeeting',
        intensity: 0.4,
      },
      every: 3,
    },
    {
      when: [['stage', '=', 'collaborating']],
      do: {
        operation: 'carryRisk',
        intensity: 0.4,
      },
      every: 3,
    },
    {
      when: [['stage', '=', 'collaborating']],
      do: {
        operation: 'constructThreat',
        intensity: 0.4,
      },
      every: 3,
    },
    {
      when: [['stage', '=', 'collaborating']],
      do: {
        operation: 'proposeSolution',
        intensity: 0.4,
      },
      every: 4,
    },
    {
      when: [['stage', '=', 'collaborating']],
      do: {
        operation: 'invite',
        actor: 'unasked',
        intensity: 0.4,
      },
      every: 4,
    },
    {
      when: [['stage', '=', 'implementing']],
      do: {
        operation: 'provideService',
        intensity: 0.4,
      },
      every: 1,
    },
  ],
});
