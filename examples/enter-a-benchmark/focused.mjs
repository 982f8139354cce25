/** @import { Strategy } from 'metagovernor/metagovernance' */
import { prepareStrategy } from 'metagovernor/metagovernance';

const ORDER = ['forming', 'interacting', 'collaborating', 'implementing'];
const leader = prepareStrategy('collaborativeLeader');

/**
 * Leads as the library's collaborative leader does, but only the few processes that have come furthest, so as not to spread its means thin.
 *
 * @type {Strategy}
 */
export const focused = {
  name: 'focused',
  about: 'The collaborative leader, at a few tables at a time.',
  options: { tables: 2 },
  create: (options) => (observation, context) => {
    const furthest = [...observation.processes].sort(
      (one, other) => ORDER.indexOf(other.stage) - ORDER.indexOf(one.stage) || one.process - other.process,
    );
    const few = furthest.slice(0, Number(options['tables']));
    return leader.decide?.({ ...observation, processes: few }, context).interventions ?? [];
  },
};
