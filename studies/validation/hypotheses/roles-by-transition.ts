import { type Claim, type Hypothesis, problemsAt, type Seen } from './claim.ts';

const ROLES = ['convener', 'facilitator', 'catalyst'];
const REACHED = ['started', 'interaction', 'collaboration', 'innovation'];

/** Whose acts are in their own stage, or in all of them, as the arms are called. */
type Stages = '' | ' in every stage';

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

const ownTransition = (role: string, stage: number, stages: Stages): Claim => ({
  label: `${role}${stages}: raises ${REACHED[stage + 1]} more than the other roles do, and more than any other transition`,
  value: (seen) => {
    const gains = ROLES.map((each) => gainsOf(seen, each + stages));
    const rivals = ROLES.flatMap((_, other) => (other === stage ? [] : [gains[other][stage], gains[stage][other]]));
    return gains[stage][stage] - Math.max(...rivals);
  },
});

const claims = (stages: Stages): Claim[] => [
  ...ROLES.map((role, stage) => ownTransition(role, stage, stages)),
  {
    label: `together${stages} more innovations than the sum`,
    value: (seen) => {
      const rate = (strategy: string) => seen.mean(`leadership: default/${strategy}`, 'innovation') / problemsAt(seen);
      const alone = rate('alone');
      const added = (strategy: string) => rate(strategy + stages) - alone;
      return added('leader') - ROLES.reduce((total, role) => total + added(role), 0);
    },
  },
];

export const rolesByTransition: Hypothesis = {
  title: 'Convener, facilitator and catalyst each raise their own transition most, and together give more than the sum',
  from: 'S19',
  groups: ['leadership'],
  about:
    'Gains in conversion over nobody steering: that of a role on its own transition less the largest of the gains it is held against. Together: innovations per problem that the three add at once, less the sum of what each adds alone. A role acts in the stage of its transition alone; beside it the same acts in every stage, at most two a process and month as ever, and of several roles the one that belongs there first.',
  failing:
    'with acts in every stage the catalyst finds facts while the others still interact, so that members see what there is to gain: it raises collaboration as much as the facilitator does (tried without its two acts that find facts: hardly). Of so many more collaborations a smaller share innovates, though more do in all. Together less than the sum: each role alone already spends the stocks that the three share.',
  claims: [...claims(''), ...claims(' in every stage').map((claim) => ({ ...claim, isBeside: true }))],
};
