import type { Intervention } from './intervention.js';
import type { ProcessObservation } from './observation.js';
import type { Role } from './role.js';

// The leader types of S22. Each is a bundle of parts, one for a stage, made of the same operations as the roles of S19.

/** The pathfinder: has ideas of its own, sets the agenda, makes the frames, keeps focus. */
export const PATHFINDER: readonly Role[] = [
  {
    name: 'pathfinder',
    stage: 'forming',
    acts: [
      { operation: 'setPurpose', as: 'set the agenda', every: 2 },
      { operation: 'setAmbition', as: 'set the agenda', every: 3 },
      { operation: 'invite', as: 'own ideas', every: 2, actors: ({ unasked }) => unasked },
    ],
  },
  {
    name: 'pathfinder',
    stage: 'interacting',
    acts: [
      { operation: 'storyline', as: 'make the frames', every: 1 },
      { operation: 'decoupleIssues', as: 'keep focus', every: 4, when: ({ presence }) => presence < 1 },
      { operation: 'translate', as: 'make the frames', every: 3 },
    ],
  },
  {
    name: 'pathfinder',
    stage: 'collaborating',
    acts: [
      { operation: 'bringKnowledge', as: 'own ideas', every: 2, when: ({ facts }) => facts < 1 },
      { operation: 'proposeSolution', as: 'own ideas', every: 2 },
      { operation: 'constructThreat', as: 'make the frames', every: 2 },
    ],
  },
];

/** The whip: no agenda of its own; speaks the need for innovation, brings people together, gives incentives, rewards results. */
export const WHIP: readonly Role[] = [
  {
    name: 'whip',
    stage: 'forming',
    acts: [
      { operation: 'invite', as: 'bring people together', every: 1, actors: ({ unasked }) => unasked },
      { operation: 'fund', as: 'give incentives', every: 2 },
      { operation: 'activate', as: 'bring people together', every: 2, actors: ({ hesitating }) => hesitating },
      { operation: 'setAmbition', as: 'speak the need for innovation', every: 3 },
    ],
  },
  {
    name: 'whip',
    stage: 'interacting',
    acts: [
      { operation: 'fund', as: 'give incentives', every: 2 },
      { operation: 'activate', as: 'bring people together', every: 2, actors: ({ gone }) => gone },
    ],
  },
  {
    name: 'whip',
    stage: 'collaborating',
    acts: [{ operation: 'constructThreat', as: 'speak the need for innovation', every: 1 }],
  },
  {
    name: 'whip',
    stage: 'implementing',
    acts: [{ operation: 'contract', as: 'reward results', every: 1 }],
  },
];

/** The mediator: does not steer; couples the parties, translates, mediates conflict. */
export const MEDIATOR: readonly Role[] = [
  {
    name: 'mediator',
    stage: 'forming',
    acts: [
      { operation: 'brokerTie', as: 'couple the parties', every: 1, with: introductions },
      { operation: 'alignExpectations', as: 'translate', every: 2 },
    ],
  },
  {
    name: 'mediator',
    stage: 'interacting',
    acts: [
      { operation: 'mediate', as: 'mediate conflict', every: 1, when: ({ conflict }) => conflict > 0.05 },
      { operation: 'translate', as: 'translate', every: 1, when: (p) => p.frameDistance > 0.1 },
      { operation: 'coupleIssues', as: 'couple the parties', every: 2 },
      { operation: 'vouch', as: 'couple the parties', every: 3, actors: ({ members }) => members },
    ],
  },
  {
    name: 'mediator',
    stage: 'collaborating',
    acts: [
      { operation: 'coupleIssues', as: 'couple the parties', every: 2 },
      { operation: 'translate', as: 'translate', every: 3 },
    ],
  },
];

/**
 * The culture-maker: hands-off; makes room and routines for innovation, values experiments and entrepreneurship.
 *
 * It says nothing on the problem and asks nobody: it changes the conditions under which others meet, and the culture of the
 * organisations they come from.
 */
export const CULTURE_MAKER: readonly Role[] = [
  {
    name: 'cultureMaker',
    stage: 'distance',
    acts: [
      {
        operation: 'changeCulture',
        as: 'make room for innovation',
        every: 2,
        aspects: ['ruleBurden', 'fixedValues', 'flatness', 'siloOpenness'],
      },
      { operation: 'changeCulture', as: 'value experiments', every: 4, aspects: ['zeroError'] },
    ],
  },
  {
    name: 'cultureMaker',
    stage: 'forming',
    acts: [
      { operation: 'chooseArena', as: 'make room for innovation', every: 6, with: () => [{ form: 'lab' }] },
      { operation: 'provideService', as: 'make routines for innovation', every: 3 },
    ],
  },
  {
    name: 'cultureMaker',
    stage: 'interacting',
    acts: [
      { operation: 'smallWins', as: 'value experiments', every: 2 },
      { operation: 'provideService', as: 'make routines for innovation', every: 3 },
    ],
  },
  {
    name: 'cultureMaker',
    stage: 'collaborating',
    acts: [
      { operation: 'carryRisk', as: 'value entrepreneurship', every: 2 },
      { operation: 'changeMeeting', as: 'value experiments', every: 2 },
      { operation: 'provideService', as: 'make routines for innovation', every: 3 },
    ],
  },
];

/** The first at the table with everybody who hesitates: whom it trusts, one joins. */
function introductions({ members, hesitating }: ProcessObservation): Partial<Intervention>[] {
  const [host] = members;
  return host === undefined ? [] : hesitating.map((partner) => ({ actor: host, partner }));
}
