import { quantile, quantileInterval } from 'metagovernor/analysis';
import { parseScenario } from 'metagovernor/model';
import type { Hypothesis, Seen } from './claim.ts';

const ARM = 'onePartnership: one problem/leader';

/** Months from the start of a partnership to its agreement, of those that succeeded; carrying it out is not counted. */
function monthsToAgreement({ values, point }: Seen): Float64Array {
  const { duration } = parseScenario({}).implementing;
  const carryingOut = point['implementing.duration'] ?? duration;
  const innovated = values(ARM, 'innovation');
  return values(ARM, 'stoppedAt')
    .filter((_, run) => innovated[run] > 0)
    .map((month) => month - carryingOut);
}

export const timeToAgreement: Hypothesis = {
  title: 'Median time to first agreement, given success, of 30 to 66 months',
  from: 'S17; Leach et al. 2002',
  groups: ['onePartnership'],
  about:
    'One partnership with one problem and a collaborative leader, watched for 240 months; months to the agreement that was then carried out. The model bounds this from above: forming, interacting and collaborating have at most forming.patience (8), interacting.patience (12) and collaborating.duration (10) months, 30 in all at the default.',
  claims: [
    {
      label: 'median months to agreement',
      range: [30, 66],
      value: (seen) => {
        const months = monthsToAgreement(seen);
        return months.length === 0 ? Number.NaN : quantile(months, 0.5);
      },
      interval: (seen) => {
        const months = monthsToAgreement(seen);
        const n = months.length;
        // Fewer have no interval of the median.
        if (n < 6) return { value: n === 0 ? Number.NaN : quantile(months, 0.5), low: Number.NaN, high: Number.NaN, n };
        return quantileInterval(months, 0.5);
      },
    },
  ],
};
