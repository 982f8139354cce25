// Search for good plans in several scenarios, look into what was found, and write studies/good-plans/found.json: build first, then
// `npx node studies/find-good-plans.ts [--quick]`, some twenty minutes on one core. `npx node studies/update-good-plans.ts` writes the page.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { VERSION } from 'metagovernor';
import { STRATEGIES } from 'metagovernor/metagovernance';
import { commonRules } from './good-plans/common-rules.ts';
import { compareWith } from './good-plans/compare-with.ts';
import type { Difference, GoodPlans, ScenarioFound } from './good-plans/found.ts';
import { lookInto } from './good-plans/look-into.ts';
import { searchIn } from './good-plans/search-in.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, out: { type: 'string' } } });
const SEED = 'good plans';
/** Runs of each kind of search; the first scenario takes three times as long as the others. */
const BUDGETS = values.quick ? { options: 120, plan: 150, rules: 150 } : { options: 300, plan: 1000, rules: 1200 };
const [REPLICATES, ABLATED] = values.quick ? [20, 20] : [100, 60];
const SCENARIOS: Readonly<Record<string, number>> = values.quick
  ? { 'standard-service': 1, homelessness: 1 }
  : {
      'standard-service': 1,
      homelessness: 1,
      'river-basin': 1,
      'climate-adaptation': 0.75,
      'inclusive-environments': 0.5,
    };
const RIVALS = Object.keys(STRATEGIES).filter((name) => name !== 'fixedPlan' && name !== 'rules');

const tell = (text: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
const to = values.out ?? fileURLToPath(new URL('good-plans/found.json', import.meta.url));
const keep = (value: unknown, path: string) => writeFileSync(path, `${JSON.stringify(value, null, 1)}\n`);
const scenarios: ScenarioFound[] = [];
for (const [scenario, share] of Object.entries(SCENARIOS)) {
  // What was found before an interruption is gone on with.
  const part = `${to}.${scenario}`;
  if (existsSync(part)) {
    scenarios.push(JSON.parse(readFileSync(part, 'utf8')) as ScenarioFound);
    continue;
  }
  const budgets = Object.fromEntries(
    Object.entries(BUDGETS).map(([kind, runs]) => [kind, Math.max(120, Math.round(share * runs))]),
  ) as typeof BUDGETS;
  const found = await searchIn(scenario, budgets, SEED);
  tell(`${scenario}: searched`);
  const choices = found.map(({ choice }) => choice);
  const { means, differences } = await compareWith(scenario, choices, RIVALS, REPLICATES, `${SEED}, judged once`);
  const judged = found.map(({ inLastRace: _, ...one }, at) => ({
    ...one,
    measured: means[at],
    more: Object.fromEntries(RIVALS.map((rival, place) => [rival, differences[at][place]])),
  }));
  const written = found.filter(({ kind }) => kind !== 'options');
  const best = written.reduce((one, other) => (other.inLastRace > one.inLastRace ? other : one));
  const inside = await lookInto(scenario, best.choice, ABLATED, `${SEED}, taken apart`);
  tell(`${scenario}: judged, and taken apart`);
  scenarios.push({
    scenario,
    found: judged,
    rivals: Object.fromEntries(RIVALS.map((rival, place) => [rival, means[choices.length + place]])),
    best: best.kind as 'plan' | 'rules',
    ...inside,
  });
  keep(scenarios.at(-1), part);
}

const bests = scenarios.map(({ found, best }) => found.find(({ kind }) => kind === best)!.choice);
const elsewhere: Record<string, Record<string, Difference>> = {};
for (const place of Object.keys(SCENARIOS)) {
  const { differences } = await compareWith(place, bests, ['collaborativeLeader'], ABLATED, `${SEED}, elsewhere`);
  for (const [at, { scenario }] of scenarios.entries()) {
    elsewhere[scenario] = { ...elsewhere[scenario], [place]: differences[at][0] };
  }
}
tell('tried elsewhere');

const rules = commonRules(scenarios);
const more: Record<string, Record<string, Difference>> = {};
const delivery: Record<string, number> = {};
for (const place of rules.length === 0
  ? []
  : [...Object.keys(SCENARIOS), 'integrated-elderly-care', 'reform-under-austerity']) {
  const choice = { name: 'rules', options: { rules, acts: 6 } };
  const { means, differences } = await compareWith(place, [choice], RIVALS, ABLATED, `${SEED}, common`);
  more[place] = Object.fromEntries(RIVALS.map((rival, at) => [rival, differences[0][at]]));
  delivery[place] = means[0]['delivery'];
}
tell('tried what is common');

const result: GoodPlans = {
  version: VERSION,
  seed: SEED,
  replicates: REPLICATES,
  ablated: ABLATED,
  scenarios,
  elsewhere,
  common: { rules, more, delivery },
};
keep(result, to);
for (const scenario of Object.keys(SCENARIOS)) rmSync(`${to}.${scenario}`, { force: true });
