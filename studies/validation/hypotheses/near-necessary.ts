import { necessity, type SetExpression, sufficiency } from 'metagovernor/analysis';
import { filterRows, numbers, type Table, table } from 'metagovernor/numeric';
import type { Hypothesis, Seen } from './claim.ts';

const PARTS = { alone: [0, 0], design: [1, 0], handsOn: [0, 1], leader: [1, 1] };
const EITHER: SetExpression = [{ design: 1 }, { process: 1 }];

/**
 * All processes as cases, one row for those with the same conditions: as many of each, so that the share of them that innovated
 * is their membership in success.
 */
function casesOf({ mean }: Seen): Table {
  const rows = [1, 0].flatMap((incentives) =>
    Object.entries(PARTS).map(([strategy, [design, process]]) => {
      const arm = incentives === 1 ? `leadership: default/${strategy}` : `withoutIncentives: without/${strategy}`;
      return { incentives, design, process, success: mean(arm, 'innovation') / mean(arm, 'started') };
    }),
  );
  const names = ['incentives', 'design', 'process', 'success'] as const;
  return table(Object.fromEntries(names.map((name) => [name, Float64Array.from(rows, (row) => row[name])])));
}

/** A number about cases; NaN where none of them is a success. */
const about =
  (find: (cases: Table) => number, whichOf = (cases: Table) => cases) =>
  (seen: Seen) => {
    const cases = whichOf(casesOf(seen));
    return numbers(cases, 'success').some((share) => share > 0) ? find(cases) : Number.NaN;
  };
const funded = (cases: Table) => filterRows(cases, (row) => cases.columns.incentives[row] === 1);

export const nearNecessary: Hypothesis = {
  title: 'Incentives are near-necessary, and then clear design OR an intensive process',
  from: 'S13; Douglas et al. 2020',
  groups: ['leadership', 'withoutIncentives'],
  about:
    'A case is a process, and a success one that innovated; conditions are crossed, as many cases of each. Incentives: members join for their stake and for funding, or neither moves them (forming.incentive and interacting.reward 0). Design and process: the acts of the leader that are hands off and hands on (see H7). The weight of incentives was taken from the same 26 cases (forming.incentive), so agreement on the first claim is no independent evidence.',
  failing:
    'an actor weighs its stake beside dependence, trust, activation and a baseline, so that many join without it; and processes with all three conditions still fail more often than not.',
  claims: [
    {
      label: 'necessity of incentives: consistency',
      least: 0.9,
      value: about((cases) => necessity(cases, 'incentives', 'success').consistency),
    },
    {
      label: 'with incentives, necessity of design or process: consistency',
      least: 0.9,
      value: about((cases) => necessity(cases, EITHER, 'success').consistency, funded),
    },
    {
      label: 'sufficiency of incentives with design or process: consistency',
      least: 0.75,
      value: about(
        (cases) =>
          sufficiency(
            cases,
            [
              { incentives: 1, design: 1 },
              { incentives: 1, process: 1 },
            ],
            'success',
          ).consistency,
      ),
    },
    {
      label: 'relevance of necessity of incentives',
      least: 0.5,
      isBeside: true,
      value: about((cases) => necessity(cases, 'incentives', 'success').relevance),
    },
  ],
};
