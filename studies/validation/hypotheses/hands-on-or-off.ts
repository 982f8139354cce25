import { type Hypothesis, problemsAt, type Seen } from './claim.ts';

const SPENT = ['spentNodality', 'spentAuthority', 'spentTreasure', 'spentOrganisation'];

const rate = (seen: Seen, strategy: string) =>
  seen.mean(`leadership: default/${strategy}`, 'innovation') / problemsAt(seen);
const added = (seen: Seen, strategy: string) => rate(seen, strategy) - rate(seen, 'alone');

/** Innovations that a strategy adds for each 100 points that it spends. */
function perCost(seen: Seen, strategy: string): number {
  const spent = SPENT.reduce((total, name) => total + seen.mean(`leadership: default/${strategy}`, name), 0);
  return spent > 0 ? (100 * problemsAt(seen) * added(seen, strategy)) / spent : Number.NaN;
}

export const handsOnOrOff: Hypothesis = {
  title: 'Hands-on leadership matters more than hands-off design at equal cost, and partly substitutes for it',
  from: 'S21; Torfing et al. 2020',
  groups: ['leadership'],
  about:
    'Innovations per problem, and innovations per 100 points spent. Hands on: the acts of the collaborative leader that are process management or participation, and inviting, which is done party by party and month by month; hands off: all its other acts of network design and framing, set once or from afar; the leader does both. All have the same capacities. Substitution: what both add at once is less than the sum.',
  failing: 'what is set once is cheap, and of what is spent month by month much comes too late.',
  claims: [
    {
      label: 'hands-on over hands-off, the same capacities',
      value: (seen) => rate(seen, 'handsOn') - rate(seen, 'design'),
    },
    {
      label: 'hands-on over hands-off, innovations added per 100 points spent',
      value: (seen) => perCost(seen, 'handsOn') - perCost(seen, 'design'),
    },
    {
      label: 'substitution: the sum over both at once',
      value: (seen) => added(seen, 'handsOn') + added(seen, 'design') - added(seen, 'leader'),
    },
    {
      label: 'hands-on over culture moved from a distance',
      isBeside: true,
      value: (seen) => rate(seen, 'handsOn') - rate(seen, 'culture'),
    },
  ],
};
