/** One rung of a race: how many candidates run in it, and how many replicates each of them adds. */
export interface Rung {
  readonly candidates: number;
  readonly replicates: number;
}

/** How the runs of a search are spent. */
export interface Schedule {
  readonly generations: number;
  /** The race in each generation: fewer and fewer candidates, more and more replicates. */
  readonly rungs: readonly Rung[];
  /** The best of the last generation that go on as they are into the next. */
  readonly elite: number;
  /** The race between the best of all generations, on luck that decided nothing before. */
  readonly final: readonly Rung[];
  /** Runs in all, in all scenarios: at most the budget. */
  readonly runs: number;
}

/** Of candidates in a race one in so many goes on to the next rung, with so many times the replicates of before. */
const SHARE = 3;
const FIRST_REPLICATES = 4;
const [FEWEST, MOST] = [6, 48];
/** The share of the budget for the last race. */
const FINAL = 0.25;
const MOST_FINALISTS = 9;

/**
 * Spend a budget: generations of races by successive halving, and a last race.
 *
 * @param budget - runs in all scenarios, at least 120 for each.
 * @source jamieson2016
 */
export function planRuns(budget: number, scenarios: number): Schedule {
  const each = Math.floor(budget / scenarios);
  const size = Math.max(FEWEST, Math.min(MOST, Math.round(Math.sqrt(each) / 2.5)));
  const rungs: Rung[] = [];
  for (let candidates = size, seen = 0; candidates >= 2; candidates = Math.ceil(candidates / SHARE)) {
    const replicates = seen === 0 ? FIRST_REPLICATES : (SHARE - 1) * seen;
    rungs.push({ candidates, replicates });
    seen += replicates;
    if (candidates === 2) break;
  }
  const generation = costOf(rungs);
  const generations = Math.max(1, Math.floor(((1 - FINAL) * each) / generation));
  const finalists = Math.min(MOST_FINALISTS, generations + 2, size);
  const winners = Math.min(3, finalists);
  // The second rung of the last race is twice as long as the first.
  const first = Math.max(2, Math.floor((each - generations * generation) / (finalists + 2 * winners)));
  const final = [
    { candidates: finalists, replicates: first },
    { candidates: winners, replicates: 2 * first },
  ];
  const runs = scenarios * (generations * generation + costOf(final));
  return { generations, rungs, elite: Math.max(1, Math.ceil(size / (SHARE * SHARE))), final, runs };
}

function costOf(rungs: readonly Rung[]): number {
  return rungs.reduce((sum, { candidates, replicates }) => sum + candidates * replicates, 0);
}
