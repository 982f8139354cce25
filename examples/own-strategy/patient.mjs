/** @import { Strategy } from 'metagovernor' */

/**
 * Lets a group find its own way, and helps it only if it still does not work together after some months.
 *
 * @param {number} months - how long it waits.
 * @returns {Strategy}
 */
export function patient(months) {
  return {
    name: `help after ${months} months`,
    about: 'Makes early results visible and trades between issues, but only where a group is stuck.',
    options: {},
    create:
      () =>
      ({ processes }) =>
        processes
          .filter(({ stage, ticksInStage }) => stage === 'interacting' && ticksInStage >= months)
          .filter(({ contribution }) => contribution < 0.8)
          .flatMap(({ process }) => [
            { operation: 'smallWins', process },
            { operation: 'coupleIssues', process },
          ]),
  };
}
