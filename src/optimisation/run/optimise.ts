import { checkNames } from '../../base/index.js';
import type { Executor, Progress, Store } from '../../experiment/index.js';
import { runKey, type Seed } from '../../numeric/index.js';
import type { SearchInput } from '../declare/declaration.js';
import { parseSearch, type Search } from '../declare/parse-search.js';
import { openLuck } from '../luck.js';
import { PURPOSE } from '../purposes.js';
import type { Candidate } from '../space/search-space.js';
import type { Found } from './found.js';
import { type Judgement, judge } from './judge.js';
import { measureCandidates } from './measure.js';
import { race, type Standing } from './race.js';
import { frontOf, scoresOf } from './rank.js';
import { planRuns, type Rung, type Schedule } from './schedule.js';

/** How to run a search; none of it changes a number. */
export interface OptimiseOptions {
  /** Where to run; here by default. It is not closed. */
  readonly executor?: Executor;
  /** Where the results of each part go, by its name, such as `generation-03-rung-1`; memory by default. What is there is not run again. */
  readonly storeOf?: (part: string) => Store;
  readonly onProgress?: (progress: Progress) => void;
  /** Gives up at once. */
  readonly signal?: AbortSignal;
  /** Finishes the runs under way, and gives up with the reason of the signal; the same call goes on where the parts are stored. */
  readonly enough?: AbortSignal;
}

/** Where a candidate stood in a rung of a race. */
export interface HistoryRow extends Standing {
  /** From 0 on; the last race is one more. */
  readonly generation: number;
}

/** How many runs a part of the search took. */
export interface SpentRow {
  /** From 0 on; the last race is one more. */
  readonly generation: number;
  readonly rung: number;
  readonly candidates: number;
  /** Replicates that each of them added in each scenario. */
  readonly replicates: number;
  readonly runs: number;
}

/** What a search found, and what it is worth on fresh seeds. */
export interface Optimum extends Judgement {
  readonly search: Search;
  readonly schedule: Schedule;
  readonly history: readonly HistoryRow[];
  readonly spent: readonly SpentRow[];
  /** Every candidate by its number. */
  readonly candidates: readonly Candidate[];
}

const OPTIONS = ['executor', 'storeOf', 'onProgress', 'signal', 'enough'];

/** Of candidates that are like others so many times over, there is no more to be made. */
const MOST_ATTEMPTS = 30;

/**
 * Search for the options of a strategy, a fixed plan or a list of rules that comes to most, and say what it is worth.
 *
 * Generation after generation: candidates race on the same luck (successive halving), and the next are made from the best. Each generation has luck of
 * its own. The best of the last generations run a last race on new luck, and who wins it is estimated on fresh seeds that decided nothing, paired with
 * its rivals, all with the capacities that the scenario gives.
 *
 * @param input - what is searched, in which scenarios, by what it is judged, with how many runs; see SearchInput.
 * @returns the winner with what it was worth when it was found and on fresh seeds, and its differences to each rival.
 * @throws ExperimentError, ScenarioError, UnknownNameError or ParameterError before anything runs; RunError for a run that fails; the reason of
 * `enough` or `signal`.
 * @source jamieson2016
 */
export async function optimise(input: SearchInput | Search = {}, options: OptimiseOptions = {}): Promise<Optimum> {
  checkNames('the options of a search', options, OPTIONS);
  const search = 'space' in input ? input : parseSearch(input);
  const schedule = planRuns(search.budget, search.scenarios.length);
  const runner = createRunner(search, schedule, options);
  const candidates: Candidate[] = [];
  const history: HistoryRow[] = [];
  const found = new Map<number, Found>();
  const number = (candidate: Candidate) => candidates.push(candidate) - 1;

  const runRace = async (entrants: readonly number[], rungs: readonly Rung[], generation: number) => {
    const end = await race(search, entrants.length, rungs, (places, rung, replicates) =>
      runner.measure(
        places.map((place) => candidates[entrants[place]]),
        generation,
        rung,
        replicates,
      ),
    );
    for (const row of end.standings) history.push({ ...row, generation, candidate: entrants[row.candidate] });
    return end;
  };

  let entrants = firstOf(search, schedule.rungs[0].candidates).map(number);
  // The best of all generations, the latest first.
  let hall: number[] = [];
  for (let generation = 0; generation < schedule.generations; generation++) {
    const { order, survivors, samples } = await runRace(entrants, schedule.rungs, generation);
    const best = survivors.map((place) => entrants[place]);
    for (const [at, candidate] of best.entries()) {
      if (found.has(candidate)) continue;
      found.set(candidate, { candidate, generation, options: candidates[candidate], samples: samples[survivors[at]] });
    }
    hall = [...best, ...hall.filter((candidate) => !best.includes(candidate))];
    if (generation + 1 === schedule.generations) break;
    const parents = order.slice(0, Math.max(2, Math.ceil(order.length / 3))).map((place) => entrants[place]);
    const elite = parents.slice(0, schedule.elite);
    const made = offspringOf(
      search,
      schedule,
      parents.map((parent) => candidates[parent]),
      generation + 1,
    );
    entrants = [...elite, ...made.map(number)];
  }
  const finalists = hall.slice(0, schedule.final[0].candidates);
  const last = await runRace(finalists, schedule.final, schedule.generations);
  const survivors = last.survivors.map((place) => finalists[place]);
  const scores = scoresOf(
    last.survivors.map((place) => last.samples[place]),
    search.objectives,
    search.robust,
  );
  const front = search.objectives.length === 1 ? [0] : frontOf(scores);
  const chosen = [0, ...front.filter((at) => at !== 0)].map((at) => found.get(survivors[at]) as Found);
  const judgement = await judge(search, chosen, runner.running);
  return { ...judgement, search, schedule, history, spent: runner.spent, candidates };
}

function firstOf(search: Search, count: number): Candidate[] {
  const key = runKey(search.seed);
  return distinct(search.space.first(count, (place) => openLuck(key, PURPOSE.first, 0, place)));
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((candidate) => [JSON.stringify(candidate), candidate])).values()];
}

/** New candidates from some parents, the best first: none like another or like a parent. */
function offspringOf(
  { space, seed }: Search,
  { generations, rungs, elite }: Schedule,
  parents: readonly Candidate[],
  generation: number,
): Candidate[] {
  const key = runKey(seed);
  const known = new Set(parents.map((parent) => JSON.stringify(parent)));
  const made: Candidate[] = [];
  for (let child = 0; child < rungs[0].candidates - elite; child++) {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const luck = openLuck(key, PURPOSE.offspring, generation, child, attempt);
      // The better, the more children.
      const one = parents[Math.floor(parents.length * luck.share() * luck.share())];
      const candidate = space.vary(one, luck.pick(parents), luck, generation / generations);
      const text = JSON.stringify(candidate);
      if (known.has(text)) continue;
      known.add(text);
      made.push(candidate);
      break;
    }
  }
  return made;
}

/** Runs the parts of a search, each as an experiment of its own, and keeps count. */
function createRunner(search: Search, schedule: Schedule, options: OptimiseOptions) {
  const { executor, storeOf, onProgress, signal, enough } = options;
  const spent: SpentRow[] = [];
  const all = schedule.runs + search.scenarios.length * search.fresh * (1 + search.rivals.length);
  let before = 0;
  const running = (part: string) => {
    const start = before;
    const store = storeOf?.(part);
    return {
      ...(executor === undefined ? {} : { executor }),
      ...(signal === undefined ? {} : { signal }),
      ...(enough === undefined ? {} : { enough }),
      ...(store === undefined ? {} : { store }),
      onProgress: ({ done, failed }: Progress) => {
        before = start + done;
        onProgress?.({ done: before, total: Math.max(all, before), failed });
      },
    };
  };
  const measure = (candidates: readonly Candidate[], generation: number, rung: number, replicates: number) => {
    const isLast = generation === schedule.generations;
    const part = isLast ? `last-rung-${rung}` : `generation-${String(generation).padStart(2, '0')}-rung-${rung}`;
    spent.push({
      generation,
      rung,
      candidates: candidates.length,
      replicates,
      runs: candidates.length * replicates * search.scenarios.length,
    });
    const what = { seed: seedOf(search, part), replicates, title: `${search.title}: ${part}` };
    const measures = search.objectives.map((objective) => objective.measure);
    return measureCandidates(search, candidates, measures, what, running(part));
  };
  return { spent, measure, running };
}

/** The seed of a part: each has luck of its own. */
export function seedOf({ seed }: Pick<Search, 'seed'>, part: string): Seed {
  return `search ${typeof seed} ${seed}: ${part}`;
}
