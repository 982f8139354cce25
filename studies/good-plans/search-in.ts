import { optimise, winnerChoice } from 'metagovernor/optimisation';
import type { FoundHere } from './found.ts';

/** What a search found, before it is judged. */
export interface Searched extends Pick<FoundHere, 'kind' | 'choice' | 'runs' | 'whenFound'> {
  /** Delivery in the last race. */
  readonly inLastRace: number;
}

/** Search for the options of the best leader, a plan and rules in one scenario. */
export async function searchIn(
  scenario: string,
  budgets: Readonly<Record<FoundHere['kind'], number>>,
  seed: string,
): Promise<Searched[]> {
  const found: Searched[] = [];
  for (const kind of ['options', 'plan', 'rules'] as const) {
    const optimum = await optimise({
      scenarios: [scenario],
      search: kind === 'options' ? { kind, strategy: 'collaborativeLeader' } : { kind },
      budget: budgets[kind],
      // All kinds are judged together afterwards.
      fresh: 20,
      rivals: ['handsOff'],
      seed: `${seed}, ${kind} in ${scenario}`,
    });
    const { winner, history, spent } = optimum;
    const last = history.filter(({ candidate }) => candidate === winner.candidate).at(-1)!;
    found.push({
      kind,
      choice: winnerChoice(optimum, winner.options),
      runs: spent.reduce((sum, { runs }) => sum + runs, 0),
      whenFound: winner.worth[0].whenFound.mean,
      inLastRace: last.scores[0],
    });
  }
  return found;
}
