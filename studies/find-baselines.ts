// Search the settings of a suite for a plan, rules and options of the leader that do well in all of them, on luck that no benchmark uses, and write
// src/benchmark/found.ts: build first, then `npx node studies/find-baselines.ts`, some minutes on two cores.
import { writeFileSync } from 'node:fs';
import { findSuite, placesOf } from 'metagovernor/benchmark';
import { threadExecutor } from 'metagovernor/experiment/node';
import type { Rule } from 'metagovernor/metagovernance';
import { optimise, type SearchInput } from 'metagovernor/optimisation';
import { leaderAsRules } from './good-plans/leader-as-rules.ts';

const STRENGTHS = [0.4, 0.7, 1];
const MOST_LINES = 30;
const TICKS = 120;

/** A rule that asks for a stage alone, as a line of a plan from the first tick to the last: what it asks for besides is forgotten. */
function asLine({ when, do: act, every }: Rule): Record<string, unknown> {
  const stage = when?.find(([observed]) => observed === 'stage');
  return { tick: 0, until: TICKS - 1, every, ...act, process: stage?.[2] ?? 'each' };
}

const leaders = STRENGTHS.map(leaderAsRules);
const SEARCHES = {
  leader: {
    kind: 'options',
    strategy: 'collaborativeLeader',
    options: { intensity: { low: 0.2, high: 1 }, acts: { low: 1, high: 8 } },
  },
  plan: { kind: 'plan', lines: MOST_LINES, from: leaders.map((rules) => rules.map(asLine)) },
  rules: { kind: 'rules', lines: MOST_LINES, from: leaders.map((rules) => rules.map((rule) => ({ ...rule }))) },
} as const;

const scenarios = placesOf(findSuite('governance-1'))
  .filter(({ budget }) => budget === 'usual')
  .map(({ scenario, setting }) => ({ label: scenario, scenario: setting }));
const executor = threadExecutor();
const found: Record<string, unknown> = {};
for (const [name, search] of Object.entries(SEARCHES)) {
  const optimum = await optimise(
    {
      scenarios,
      search,
      budget: 6000,
      fresh: 20,
      rivals: ['handsOff'],
      seed: `governance-1 baselines: ${name}`,
    } as unknown as SearchInput,
    { executor },
  );
  const { options } = optimum.winner;
  found[name] = name === 'leader' ? options : Object.values(options)[0];
  console.log(name, JSON.stringify(optimum.winner).slice(0, 400));
}
await executor.close();

const text = `import { deepFreeze } from '../base/index.js';

/**
 * What searches found that does well in all settings of governance-1 at the usual budget, on luck that no benchmark uses
 * (studies/find-baselines.ts in the repository).
 */
export const FOUND = deepFreeze(${JSON.stringify(found, null, 2)});
`;
writeFileSync(new URL('../src/benchmark/found.ts', import.meta.url), text);
