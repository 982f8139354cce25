import { byRun, pairedDifference } from 'metagovernor/analysis';
import { compare } from 'metagovernor/experiment';
import {
  CAPACITIES,
  type Intervention,
  type Observation,
  OPERATIONS,
  type OperationName,
  type Price,
  prepareStrategy,
  type Strategy,
} from 'metagovernor/metagovernance';
import { uniqueTexts } from 'metagovernor/numeric';
import { findScenario } from 'metagovernor/scenarios';
import { openSession } from 'metagovernor/simulation';
import type { Choice, Difference, Part, ScenarioFound } from './found.ts';

type Line = Readonly<Record<string, unknown>>;
const WATCHED = 10;

/** Take each line out of a plan or a list of rules, alone, and each operation with all its lines; and see what is delivered then. */
export async function lookInto(
  scenario: string,
  choice: Choice,
  replicates: number,
  seed: string,
): Promise<Pick<ScenarioFound, 'parts' | 'byStage'>> {
  const written = choice.name === 'rules' ? 'rules' : 'plan';
  const lines = choice.options[written] as readonly Line[];
  const groups = [...new Set(lines.map(keyOf))];
  const without = groups.map((group) => ({
    name: choice.name,
    options: { ...choice.options, [written]: lines.filter((line) => keyOf(line) !== group) },
  }));
  const watched = watch(scenario, choice, seed);
  const losses = await lossesOf(scenario, choice, without, replicates, seed);
  const parts = groups.map((group, at): Part => {
    const [operation, stage] = group.split(' ');
    const mine = watched.filter((act) => act.operation === operation && (stage === 'any' || act.stage === stage));
    return {
      what: lines
        .filter((line) => keyOf(line) === group)
        .map(tell)
        .join('; '),
      operation: operation as OperationName,
      stage,
      acts: mine.length / WATCHED,
      points: mine.reduce((sum, { points }) => sum + points, 0) / WATCHED,
      loss: losses[at],
    };
  });
  const byStage: Record<string, Record<string, number>> = {};
  for (const { stage, operation } of watched) {
    byStage[stage] ??= {};
    byStage[stage][operation] = (byStage[stage][operation] ?? 0) + 1 / WATCHED;
  }
  return { parts, byStage };
}

/** How much more the whole delivers than each of some that lack something, with intervals that hold for all of them together (Bonferroni). */
async function lossesOf(
  scenarioId: string,
  whole: Choice,
  lacking: readonly Choice[],
  replicates: number,
  seed: string,
): Promise<Difference[]> {
  const { scenario } = findScenario(scenarioId);
  const { runs } = await compare({ scenario, strategies: [whole, ...lacking], replicates, seed });
  const labels = uniqueTexts(runs, 'strategy');
  const delivery = byRun(runs, 'delivery');
  const level = 1 - 0.05 / lacking.length;
  return lacking.map((_, at) => {
    const { mean, low, high } = pairedDifference(delivery.get(labels[0])!, delivery.get(labels[at + 1])!, level);
    return { mean, low, high };
  });
}

/** What a line does, and to processes in which stage: lines that are alike in that are taken out together. */
function keyOf(line: Line): string {
  const act = (line['do'] ?? line) as Line;
  const when = (line['when'] ?? []) as readonly (readonly unknown[])[];
  const stage = when.find(([observed, comparison]) => observed === 'stage' && comparison === '=')?.[2];
  const aim = line['process'] === 'each' ? undefined : line['process'];
  return `${act['operation']} ${stage ?? aim ?? 'any'}`;
}

function tell(line: Line): string {
  const { when, do: done, every, tick, until, ...rest } = line;
  const act = Object.entries((done ?? rest) as Line)
    .filter(([name]) => name !== 'process')
    .map(([name, value]) => (name === 'operation' ? value : `${name} ${JSON.stringify(value).replaceAll('"', '')}`));
  const conditions = ((when ?? []) as readonly (readonly unknown[])[]).map((condition) => condition.join(' '));
  const time = tick === undefined ? [] : [`months ${tick} to ${until}`];
  return [...act, ...conditions, ...time, `every ${every}`].join(', ');
}

/** Every act that the stocks pay for in some runs, with its stage. */
function watch(scenario: string, choice: Choice, seed: string) {
  const acts: { operation: string; stage: string; points: number }[] = [];
  const { decide } = prepareStrategy(choice);
  const follow = ({ processes, stock }: Observation, interventions: readonly Intervention[]) => {
    const left = { ...stock };
    for (const { operation, process, intensity = 1 } of interventions) {
      const { price }: { price: Price } = OPERATIONS[operation];
      if (CAPACITIES.some((capacity) => (price[capacity] ?? 0) * intensity > left[capacity])) continue;
      let points = 0;
      for (const capacity of CAPACITIES) {
        left[capacity] -= (price[capacity] ?? 0) * intensity;
        points += (price[capacity] ?? 0) * intensity;
      }
      const stage = processes.find((each) => each.process === process)?.stage ?? 'distance';
      acts.push({ operation, stage, points });
    }
    return interventions;
  };
  const watched: Strategy = {
    name: 'watched',
    about: '',
    options: {},
    create: () => (observation, context) => follow(observation, decide?.(observation, context).interventions ?? []),
  };
  for (let replicate = 0; replicate < WATCHED; replicate++) {
    openSession(findScenario(scenario).scenario, { seed, replicate, strategy: watched }).finish();
  }
  return acts;
}
