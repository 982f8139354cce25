const SPENT = ['spentNodality', 'spentAuthority', 'spentTreasure', 'spentOrganisation'];

const count = ({ mean }, strategy) => mean(`leadership: default/${strategy}`, 'innovation');
const added = (seen, strategy) => count(seen, strategy) - count(seen, 'alone');

/** Innovations that a strategy adds for each 100 points that it spends. */
function perCost(seen, strategy) {
  const spent = SPENT.reduce((total, name) => total + seen.mean(`leadership: default/${strategy}`, name), 0);
  return spent > 0 ? (100 * added(seen, strategy)) / spent : Number.NaN;
}

/** @type {import('./claim.mjs').Hypothesis} */
export const handsOnOrOff = {
  id: 'H7',
  title: 'Hands-on leadership matters more than hands-off design at equal cost, and partly substitutes for it',
  from: 'S21; Torfing et al. 2020',
  groups: ['leadership'],
  about:
    'Innovations per run. Hands on: the acts of the collaborative leader that are process management or participation; hands off: those that are network design or framing; the leader does both. All have the same capacities. Substitution: what both add at once is less than the sum.',
  claims: [
    {
      label: 'hands-on over hands-off, the same capacities',
      value: (seen) => count(seen, 'handsOn') - count(seen, 'design'),
    },
    {
      label: 'hands-on over hands-off, added per 100 points spent',
      value: (seen) => perCost(seen, 'handsOn') - perCost(seen, 'design'),
    },
    {
      label: 'substitution: the sum over both at once',
      value: (seen) => added(seen, 'handsOn') + added(seen, 'design') - added(seen, 'leader'),
    },
    {
      label: 'hands-on over culture moved from a distance',
      isBeside: true,
      value: (seen) => count(seen, 'handsOn') - count(seen, 'culture'),
    },
  ],
};
