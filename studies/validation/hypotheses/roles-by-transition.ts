import { type Claim, type Hypothesis, problemsAt, type Seen } from './claim.ts';

const ROLES = ['convener', 'facilitator', 'catalyst'];
const REACHED = ['started', 'interaction', 'collaboration', 'innovation'];

/** The share of the processes that could make each transition and did; NaN where none could. */
function conversions({ mean }: Seen, strategy: string): number[] {
  const counts = REACHED.map((measure) => mean(`leadership: default/${strategy}`, measure));
  return ROLES.map((_, stage) => (counts[stage] > 0 ? counts[stage + 1] / counts[stage] : Number.NaN));
}

/** What a role adds to each conversion over nobody. */
function gainsOf(seen: Seen, role: string): number[] {
  const alone = conversions(seen, 'alone');
  return conversions(seen, role).map((share, stage) => share - alone[stage]);
}

const ownTransition = (role: string, stage: number): Claim => ({
  label: `${role}: raises ${REACHED[stage + 1]} more than the other roles do, and more than any other transition`,
  value: (seen) => {
    const gains = ROLES.map((each) => gainsOf(seen, each));
    const rivals = ROLES.flatMap((_, other) => (other === stage ? [] : [gains[other][stage], gains[stage][other]]));
    return gains[stage][stage] - Math.max(...rivals);
  },
});

export const rolesByTransition: Hypothesis = {
  title: 'Convener, facilitator and catalyst each raise their own transition most, and together give more than the sum',
  from: 'S19',
  groups: ['leadership'],
  about:
    'Gains in conversion over nobody steering: that of a role on its own transition less the largest of the gains it is held against. Together: innovations per problem that the three add at once, less the sum of what each adds alone.',
  claims: [
    ...ROLES.map(ownTransition),
    {
      label: 'together more innovations than the sum',
      value: (seen) => {
        const rate = (strategy: string) =>
          seen.mean(`leadership: default/${strategy}`, 'innovation') / problemsAt(seen);
        const alone = rate('alone');
        return rate('leader') - alone - ROLES.reduce((total, role) => total + rate(role) - alone, 0);
      },
    },
  ],
};
