import { VERSION } from 'metagovernor';
import { byRun, meanInterval, pairedDifference } from 'metagovernor/analysis';
import { compare } from 'metagovernor/experiment';
import {
  type Intervention,
  type Observation,
  OPERATIONS,
  prepareStrategy,
  STRATEGIES,
  type Strategy,
  type StrategyChoice,
} from 'metagovernor/metagovernance';
import { findScenario } from 'metagovernor/scenarios';
import { openSession } from 'metagovernor/simulation';
import { trained } from '../../examples/trained-strategy/strategy.mjs';
import { TRAINED_IN } from './play.ts';

/** Runs that nobody has looked at before: not while the strategy was trained, nor while its training was followed. */
const SEED = 'judged once';
const RUNS = 200;
const RUNS_ELSEWHERE = 100;
const RUNS_WATCHED = 20;
const ELSEWHERE = ['generated-network', 'climate-adaptation', 'river-basin', 'homelessness'];
const MEASURES = ['delivery', 'harmed', 'rate', 'effective', 'democratic', 'innovative'];
const SPENT = ['spentNodality', 'spentAuthority', 'spentTreasure', 'spentOrganisation'];

const figure = (value: number) => value.toFixed(3).replace(/^-(0\.0*)$/, '$1');
const interval = ({ low, high }: { low: number; high: number }) => `[${figure(low)}, ${figure(high)}]`;
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const heading = (cells: readonly string[]) => [row(cells), row(cells.map((_, at) => (at === 0 ? '---' : '---:')))];

/** The strategies of the catalogue that decide something by themselves, and leaving everybody alone: two others have to be written first. */
const RIVALS = Object.keys(STRATEGIES).filter((name) => name !== 'fixedPlan' && name !== 'rules');

async function samplesOf(scenarioId: string, strategies: readonly StrategyChoice[], replicates: number) {
  const { scenario } = findScenario(scenarioId);
  const { runs } = await compare({ scenario, strategies, replicates, seed: SEED });
  return (measure: string) => byRun(runs, measure);
}

/** One line a strategy: its means, and what the trained one delivers more on the same runs. */
async function comparison(): Promise<string[]> {
  const samples = await samplesOf(TRAINED_IN, [trained, ...RIVALS], RUNS);
  const names = [trained.name, ...RIVALS];
  const level = 1 - 0.05 / RIVALS.length;
  const of = (measure: string, name: string) => samples(measure).get(name) as Float64Array;
  const meanOf = (measure: string, name: string) => {
    const there = of(measure, name).filter((value) => !Number.isNaN(value));
    return meanInterval(there).mean;
  };
  const lines = names.map((name) => {
    const spent = SPENT.reduce((sum, measure) => sum + meanOf(measure, name), 0);
    const { mean, low, high } = pairedDifference(of('delivery', trained.name), of('delivery', name), level);
    const more = name === trained.name ? '' : `${figure(mean)} ${interval({ low, high })}`;
    const means = MEASURES.map((measure) => figure(meanOf(measure, name)));
    return row([`\`${name}\``, ...means, spent.toFixed(0), meanOf('interventions', name).toFixed(0), more]);
  });
  return [...heading(['strategy', ...MEASURES, 'points', 'acts', 'trained delivers more by']), ...lines];
}

/** The same strategy where it was not trained. */
async function elsewhere(): Promise<string[]> {
  const names = [trained.name, 'handsOff', 'collaborativeLeader'];
  const level = 1 - 0.05 / (2 * ELSEWHERE.length);
  const lines: string[] = [];
  for (const id of ELSEWHERE) {
    const samples = await samplesOf(id, [trained, ...names.slice(1)], RUNS_ELSEWHERE);
    const of = (name: string) => samples('delivery').get(name) as Float64Array;
    const means = names.map((name) => figure(meanInterval(of(name)).mean));
    const differences = names.slice(1).map((name) => {
      const { mean, low, high } = pairedDifference(of(trained.name), of(name), level);
      return `${figure(mean)} ${interval({ low, high })}`;
    });
    lines.push(row([id, ...means, ...differences]));
  }
  const titles = [
    'scenario',
    ...names.map((name) => `\`${name}\``),
    'more than `handsOff`',
    'more than `collaborativeLeader`',
  ];
  return [...heading(titles), ...lines];
}

/** What the trained strategy does in each stage, as shares of its acts there. */
function whatItDoes(): string[] {
  const counts = new Map<string, Map<string, number>>();
  const watch = (observation: Observation, interventions: readonly Intervention[]) => {
    for (const { operation, process } of interventions) {
      const stage = observation.processes.find((each) => each.process === process)?.stage ?? 'none';
      const inStage = counts.get(stage) ?? new Map<string, number>();
      counts.set(stage, inStage.set(operation, (inStage.get(operation) ?? 0) + 1));
    }
    return interventions;
  };
  const { decide } = prepareStrategy(trained);
  const watched: Strategy = {
    ...trained,
    name: 'watched',
    create: () => (observation, context) => watch(observation, decide?.(observation, context).interventions ?? []),
  };
  for (let replicate = 0; replicate < RUNS_WATCHED; replicate++) {
    openSession(findScenario(TRAINED_IN).scenario, { seed: SEED, replicate, strategy: watched }).finish();
  }
  const lines = ['forming', 'interacting', 'collaborating', 'implementing'].map((stage) => {
    const acts = [...(counts.get(stage) ?? [])].sort(([, one], [, other]) => other - one);
    const total = acts.reduce((sum, [, count]) => sum + count, 0);
    const most = acts.slice(0, 5).map(([name, count]) => `${name} ${Math.round((100 * count) / total)} %`);
    return row([stage, (total / RUNS_WATCHED).toFixed(0), most.join(', ')]);
  });
  return [
    row(['stage', 'acts a run', 'the five most frequent, of its acts in that stage']),
    '| --- | ---: | --- |',
    ...lines,
  ];
}

/** What one generation was like: a row of learning-curve.csv. */
export interface CurveRow {
  readonly generation: number;
  readonly runs: string;
  readonly delivery: number;
  readonly low: number;
  readonly high: number;
}

/** The page about the trained strategy, its figures computed anew. */
export async function trainedPage(curve: readonly CurveRow[], reading: readonly string[]): Promise<string> {
  const last = (runs: string) => curve.filter((each) => each.runs === runs).at(-1)!;
  const [training, fresh] = ['training', 'fresh'].map(last);
  const table = await comparison();
  const far = await elsewhere();
  return `${[
    '# A trained strategy',
    '',
    `metagovernor ${VERSION}; written by \`studies/update-trained-strategy.ts\`, which is in the repository, from [examples/trained-strategy](../examples/trained-strategy).`,
    '',
    'What does a plain search find that only sees what a metagovernor may see? The strategy is as small as that: for each process the open act of the',
    'highest priority, a weighted sum of eleven numbers of the flat observation ([environment.md](environment.md)); 231 weights, the same for every process; one act a',
    `month for each; nothing at a distance. An evolution strategy found the weights in \`${TRAINED_IN}\`, by net delivery alone: 40`,
    'generations of 32 candidates, six runs each, new ones in each generation. What is kept is the mean of the last ten middles.',
    '',
    '## While it was trained',
    '',
    '![Net delivery by generation](learning-curve.svg)',
    '',
    `The middle of the search every five generations, in 40 runs of the seed it is trained on and 40 of another (learning-curve.csv beside the`,
    `weights): in the end ${figure(training.delivery)} ${interval(training)} and ${figure(fresh.delivery)} ${interval(fresh)}, with 95 % intervals for the mean. The two sets of runs differ by themselves: at`,
    'generation 0 nothing is done in either.',
    '',
    '## Judged',
    '',
    `${RUNS} runs of the seed "${SEED}", which neither the search nor anybody who followed it had seen, played through the ordinary contract of a strategy, every strategy`,
    `with the same capacities. Differences in net delivery are paired, run by run; their intervals hold for all ${RIVALS.length} together with 95 %`,
    '(Bonferroni). Points and acts are per run. The strategies of the library have their default options and were fitted to nothing; this one was fitted to this',
    'scenario and this measure, so that beating them here says that there was something to learn, not that they are bad.',
    '',
    ...table,
    '',
    '## Elsewhere',
    '',
    `The same weights in scenarios in which they were not trained, ${RUNS_ELSEWHERE} runs each: net delivery, and paired differences with intervals that hold for all eight together.`,
    'Where an interval lies below 0 it does worse there than what was made for no scenario.',
    '',
    ...far,
    '',
    '## What it does',
    '',
    `In ${RUNS_WATCHED} of these runs:`,
    '',
    ...whatItDoes(),
    '',
    '## Read with care',
    '',
    ...reading.map((line) => `- ${line}`),
    '',
    `The ${Object.keys(OPERATIONS).length} operations and their prices are in [operations.md](operations.md).`,
  ].join('\n')}\n`;
}
