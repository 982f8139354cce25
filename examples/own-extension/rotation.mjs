/** @import { Extension } from 'metagovernor/model' */

/**
 * The chair rotates: whoever has it at a meeting decides alone, and the next meeting has another. Between the rule 'authority', where the
 * same actor always decides, and 'majority', where all do.
 *
 * @type {Extension}
 */
export const rotation = {
  name: 'rotation',
  about: 'A rule of decision: members take the chair in turn, and the chair decides.',
  decisionRules: {
    rotation: {
      about: 'the chair of the meeting decides; the chair moves on at each meeting',
      carries: ({ meeting, members, favours }) => favours(meeting % members),
    },
  },
};
