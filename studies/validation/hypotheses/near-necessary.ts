import type { Hypothesis, Seen } from './claim.ts';

/** The arms, by whether they have clear design or an intensive process. */
const STRATEGIES = { alone: false, design: true, handsOn: true, leader: true };

/** What a case is: a process that started, or one that became a collaboration. */
type CaseKind = 'started' | 'collaboration';
/** What the arms without incentives are called. */
type Without = 'noStakeInJoining' | 'noIncentive';

/** The cases of one combination of conditions in a mean run, and those of them that innovated. */
interface Combination {
  readonly incentives: boolean;
  readonly designOrProcess: boolean;
  readonly cases: number;
  readonly successes: number;
}

function combinationsOf({ mean }: Seen, kind: CaseKind, without: Without): Combination[] {
  return [true, false].flatMap((incentives) =>
    Object.entries(STRATEGIES).map(([strategy, designOrProcess]) => {
      const arm = `${incentives ? 'leadership' : without}: default/${strategy}`;
      return { incentives, designOrProcess, cases: mean(arm, kind), successes: mean(arm, 'innovation') };
    }),
  );
}

type Condition = (combination: Combination) => boolean;
const hasIncentives: Condition = ({ incentives }) => incentives;
const hasDesignOrProcess: Condition = ({ designOrProcess }) => designOrProcess;
const always: Condition = () => true;

const sumOf = (combinations: readonly Combination[], of: 'cases' | 'successes', condition: Condition) =>
  combinations.filter(condition).reduce((total, combination) => total + combination[of], 0);

// A case is in a set or it is not, so consistency and relevance are shares of counted cases; NaN where there are none.

const necessity = (combinations: readonly Combination[], condition: Condition) =>
  sumOf(combinations, 'successes', condition) / sumOf(combinations, 'successes', always);

const sufficiency = (combinations: readonly Combination[], condition: Condition) =>
  sumOf(combinations, 'successes', condition) / sumOf(combinations, 'cases', condition);

/** Low where nearly all cases have the condition: that it is necessary then says little. */
const relevance = (combinations: readonly Combination[], condition: Condition) =>
  sumOf(combinations, 'cases', (combination) => !condition(combination)) /
  (sumOf(combinations, 'cases', always) - sumOf(combinations, 'successes', condition));

const withIncentives = (seen: Seen, kind: CaseKind) => combinationsOf(seen, kind, 'noIncentive').filter(hasIncentives);

export const nearNecessary: Hypothesis = {
  title: 'Incentives are near-necessary, and then clear design OR an intensive process',
  from: 'S13; Douglas et al. 2020',
  groups: ['leadership', 'noStakeInJoining', 'noIncentive'],
  about:
    'A case is a collaboration that formed, and a success one that innovated; conditions are crossed, the same problems in each combination, and cases are counted as they form. Incentives: members join and contribute for their stake and for funding, or nobody has any (forming.incentive, interacting.sensitivity and interacting.reward 0: nobody joins, or contributes more or less, for what it brings or costs). Design and process: the acts of the leader that are hands off and hands on (see H7). Beside it the same where only joining is without a stake (forming.incentive and interacting.reward 0), and with every process that started as a case. Necessity looks at successes alone and is the same for both kinds of cases. The weight of incentives was taken from the same 26 cases (forming.incentive), so agreement on the first claim is no independent evidence.',
  failing:
    'without a stake in joining an actor still joins for dependence, trust, activation and a baseline, and then has a stake in contributing. Without any incentive nearly nobody collaborates where nobody steers, but a leader gets some to, from norms and trust. Collaborations with all conditions still fail nearly half of the time.',
  claims: [
    {
      label: 'necessity of incentives: consistency',
      least: 0.9,
      value: (seen) => necessity(combinationsOf(seen, 'collaboration', 'noIncentive'), hasIncentives),
    },
    {
      label: 'with incentives, necessity of design or process: consistency',
      least: 0.9,
      value: (seen) => necessity(withIncentives(seen, 'collaboration'), hasDesignOrProcess),
    },
    {
      label: 'sufficiency of incentives with design or process: consistency',
      least: 0.75,
      value: (seen) => sufficiency(withIncentives(seen, 'collaboration'), hasDesignOrProcess),
    },
    {
      label: 'relevance of necessity of incentives',
      least: 0.5,
      isBeside: true,
      value: (seen) => relevance(combinationsOf(seen, 'collaboration', 'noIncentive'), hasIncentives),
    },
    {
      label: 'necessity of a stake in joining: consistency',
      least: 0.9,
      isBeside: true,
      value: (seen) => necessity(combinationsOf(seen, 'collaboration', 'noStakeInJoining'), hasIncentives),
    },
    {
      label: 'every process a case, sufficiency of incentives with design or process: consistency',
      least: 0.75,
      isBeside: true,
      value: (seen) => sufficiency(withIncentives(seen, 'started'), hasDesignOrProcess),
    },
  ],
};
