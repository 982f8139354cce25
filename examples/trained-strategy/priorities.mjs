/** @import { Layout } from 'metagovernor/environment' */

/** What is looked at of each process, by the names in the flat observation: as little as seemed enough. */
export const LOOKED_AT = [
  'forming',
  'interacting',
  'collaborating',
  'implementing',
  'ticksInStage',
  'unasked',
  'hesitating',
  'contribution',
  'trust',
  'conflict',
  'facts',
];

/** What can be done about a process: what needs no more than the process, and two acts that find their actor themselves. */
export const ACTS = [
  'setPurpose',
  'provideService',
  'setAmbition',
  'fund',
  'contract',
  'storyline',
  'constructThreat',
  'castShadow',
  'alignExpectations',
  'translate',
  'factFinding',
  'mediate',
  'coupleIssues',
  'decoupleIssues',
  'smallWins',
  'changeMeeting',
  'proposeSolution',
  'bringKnowledge',
  'carryRisk',
  'invite',
  'activate',
];

/** How many weights there are: one for each act and each thing that is looked at. */
export const WEIGHTS = ACTS.length * LOOKED_AT.length;

/**
 * A rule that chooses for each process the open act of the highest priority, a weighted sum of what is seen of it; and nothing where
 * all priorities are below 0. The same weights serve every slot, and nothing is done at a distance.
 *
 * @param {Layout} layout
 * @param {ArrayLike<number>} weights act by act, each as LOOKED_AT
 * @returns {(observation: Float32Array, mask: Uint8Array) => Int32Array} choices of the layout
 */
export function byPriorities(layout, weights) {
  const { slots, fields, processActs } = layout;
  const names = fields.map(({ name }) => name);
  const places = Array.from({ length: slots }, (_, slot) =>
    LOOKED_AT.map((name) => names.indexOf(`slot${slot}.${name}`)),
  );
  const taken = Array.from({ length: slots }, (_, slot) => names.indexOf(`slot${slot}.taken`));
  const choices = ACTS.map((name) => 1 + processActs.findIndex((act) => act.name === name));
  const width = 1 + processActs.length;
  return (observation, mask) => {
    const chosen = new Int32Array(slots + 1);
    for (let slot = 0; slot < slots && observation[taken[slot]] > 0; slot++) {
      let highest = 0;
      for (let act = 0; act < choices.length; act++) {
        if (mask[slot * width + choices[act]] === 0) continue;
        let priority = 0;
        for (let at = 0; at < LOOKED_AT.length; at++) {
          priority += weights[act * LOOKED_AT.length + at] * observation[places[slot][at]];
        }
        if (priority <= highest) continue;
        highest = priority;
        chosen[slot] = choices[act];
      }
    }
    return chosen;
  };
}
