import { optimise, type SearchInput, winnerChoice } from 'metagovernor/optimisation';
import type { FoundHere } from './found.ts';
import { LEADER_RULES, leaderAsRules } from './leader-as-rules.ts';

/** What a search found, before it is judged. */
export type Searched = Pick<FoundHere, 'kind' | 'choice' | 'runs' | 'whenFound'>;

/** What is searched, by its kind. */
function searchOf(kind: FoundHere['kind']): NonNullable<SearchInput['search']> {
  if (kind === 'options') return { kind, strategy: 'collaborativeLeader' };
  if (kind !== 'leader') return { kind };
  const from = [1, 0.7, 0.4, 0.25].map((intensity) => leaderAsRules(intensity) as unknown as Record<string, unknown>[]);
  return { kind: 'rules', lines: LEADER_RULES + 6, from };
}

/** One search in one scenario. */
export async function searchIn(
  scenario: string,
  kind: FoundHere['kind'],
  budget: number,
  seed: string,
): Promise<Searched> {
  const optimum = await optimise({
    scenarios: [scenario],
    search: searchOf(kind),
    budget,
    // All kinds are judged together afterwards.
    fresh: 20,
    rivals: ['handsOff'],
    seed: `${seed}, ${kind} in ${scenario}`,
  });
  const { winner, spent } = optimum;
  return {
    kind,
    choice: winnerChoice(optimum, winner.options),
    runs: spent.reduce((sum, { runs }) => sum + runs, 0),
    whenFound: winner.worth[0].whenFound.mean,
  };
}
