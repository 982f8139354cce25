/** @import { Extension } from 'metagovernor/model' */

/**
 * How far the network has split into two camps: the variance of the actors' frames along the direction in which they differ most, of what
 * it would be if half of them stood at each end.
 *
 * @type {Extension}
 */
export const polarisation = {
  name: 'polarisation',
  about: 'Measures how far frames and trust have split into camps.',
  measures: {
    polarisation: {
      about: 'variance of frames along their widest direction, 1 for two camps at the two ends',
      unit: 'share',
      measure: ({ actors, sizes, state }) => {
        let widest = 0;
        for (let dimension = 0; dimension < sizes.frameDimensions; dimension++) {
          const at = (/** @type {number} */ actor) => state.frame[actor * sizes.frameDimensions + dimension];
          let sum = 0;
          let squares = 0;
          for (let actor = 0; actor < actors; actor++) {
            sum += at(actor);
            squares += at(actor) ** 2;
          }
          widest = Math.max(widest, squares / actors - (sum / actors) ** 2);
        }
        return 4 * widest;
      },
    },
    trustGap: {
      about: 'mean trust within sectors less mean trust across them; missing where there are no ties of one kind',
      unit: 'share',
      measure: ({ actors, setting, state }) => {
        const total = [0, 0];
        const count = [0, 0];
        for (let actor = 0; actor < actors; actor++) {
          const first = setting.rowStart[actor];
          for (let tie = first; tie < first + state.degree[actor]; tie++) {
            const within = setting.sector[actor] === setting.sector[state.target[tie]] ? 0 : 1;
            total[within] += state.trust[tie];
            count[within] += 1;
          }
        }
        return total[0] / count[0] - total[1] / count[1];
      },
    },
  },
};
