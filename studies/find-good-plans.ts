// Search for good plans in several scenarios, look into what was found, and write studies/good-plans/found.json: build first, then
// `npx node studies/find-good-plans.ts [--quick]`, some ten minutes on one core. `npx node studies/update-good-plans.ts` writes the page.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { VERSION } from 'metagovernor';
import { STRATEGIES } from 'metagovernor/metagovernance';
import { commonRules, middleStrength } from './good-plans/common-rules.ts';
import { compareWith } from './good-plans/compare-with.ts';
import type { Difference, FoundHere, GoodPlans, ScenarioFound } from './good-plans/found.ts';
import { lookInto } from './good-plans/look-into.ts';
import { type Searched, searchIn } from './good-plans/search-in.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, out: { type: 'string' } } });
const SEED = 'good plans';
/** Runs of each kind of search. */
const BUDGETS: Readonly<Record<FoundHere['kind'], number>> = values.quick
  ? { options: 120, plan: 150, rules: 150, leader: 150 }
  : { options: 300, plan: 1000, rules: 1200, leader: 600 };
const [REPLICATES, ABLATED] = values.quick ? [20, 20] : [100, 40];
const ALL = ['options', 'plan', 'rules', 'leader'] as const;
/** Where, and for what. Plans and rules from nothing take most of the runs, and are searched in three scenarios. */
const SCENARIOS: Readonly<Record<string, readonly FoundHere['kind'][]>> = values.quick
  ? { 'standard-service': ALL, homelessness: ['options', 'leader'] }
  : {
      'standard-service': ALL,
      homelessness: ALL,
      'river-basin': ALL,
      'climate-adaptation': ['options', 'leader'],
    };
/** Where nothing is searched, and what is common is tried, too. */
const ELSEWHERE = values.quick ? [] : ['integrated-elderly-care'];
const RIVALS = Object.keys(STRATEGIES).filter((name) => name !== 'fixedPlan' && name !== 'rules');

const tell = (text: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
const to = values.out ?? fileURLToPath(new URL('good-plans/found.json', import.meta.url));
const keep = (value: unknown, path: string) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
const scenarios: ScenarioFound[] = [];
const parts: string[] = [];
for (const [scenario, kinds] of Object.entries(SCENARIOS)) {
  const searched: Searched[] = [];
  for (const kind of kinds) {
    searched.push(await kept(`${scenario}.${kind}`, () => searchIn(scenario, kind, BUDGETS[kind], SEED)));
    tell(`${scenario}, ${kind}: ${searched.at(-1)?.whenFound}`);
  }
  scenarios.push(await kept(scenario, () => judge(scenario, searched)));
  tell(`${scenario}: judged, and taken apart`);
}

async function judge(scenario: string, searched: readonly Searched[]): Promise<ScenarioFound> {
  const choices = searched.map(({ choice }) => choice);
  const { means, differences } = await compareWith(scenario, choices, RIVALS, REPLICATES, `${SEED}, judged once`);
  const found = searched.map((one, at) => ({
    ...one,
    measured: means[at],
    more: Object.fromEntries(RIVALS.map((rival, place) => [rival, differences[at][place]])),
  }));
  const written = searched.filter(({ kind }) => kind !== 'options');
  const best = written.reduce((one, other) => (other.whenFound > one.whenFound ? other : one));
  const inside = await lookInto(scenario, best.choice, ABLATED, `${SEED}, taken apart`);
  return {
    scenario,
    found,
    rivals: Object.fromEntries(RIVALS.map((rival, place) => [rival, means[choices.length + place]])),
    best: best.kind as ScenarioFound['best'],
    ...inside,
  };
}

/** What was found before an interruption, or is found now: a run of the study may be killed and gone on with. */
async function kept<Result>(part: string, work: () => Promise<Result>): Promise<Result> {
  const path = `${to}.${part}`;
  parts.push(path);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Result;
  const result = await work();
  keep(result, path);
  return result;
}

const bests = scenarios.map(({ found, best }) => found.find(({ kind }) => kind === best)!.choice);
const elsewhere: Record<string, Record<string, Difference>> = {};
for (const place of Object.keys(SCENARIOS)) {
  const { differences } = await kept(`elsewhere.${place}`, () =>
    compareWith(place, bests, ['collaborativeLeader'], ABLATED, `${SEED}, elsewhere`),
  );
  for (const [at, { scenario }] of scenarios.entries()) {
    elsewhere[scenario] = { ...elsewhere[scenario], [place]: differences[at][0] };
  }
}
tell('tried elsewhere');

const rules = commonRules(scenarios);
// In full, and as strongly as the searches for options found best in the middle.
const strengths = [1, middleStrength(scenarios)];
const tried: Record<string, GoodPlans['common']['tried'][string]> = {};
for (const place of rules.length === 0 ? [] : [...Object.keys(SCENARIOS), ...ELSEWHERE]) {
  const choices = strengths.map((intensity) => ({ name: 'rules', options: { rules, intensity, acts: 6 } }));
  const { means, differences } = await kept(`common.${place}`, () =>
    compareWith(place, choices, RIVALS, ABLATED, `${SEED}, common`),
  );
  tried[place] = strengths.map((intensity, one) => ({
    intensity,
    delivery: means[one]['delivery'],
    more: Object.fromEntries(RIVALS.map((rival, at) => [rival, differences[one][at]])),
  }));
}
tell('tried what is common');

const result: GoodPlans = {
  version: VERSION,
  seed: SEED,
  replicates: REPLICATES,
  ablated: ABLATED,
  scenarios,
  elsewhere,
  common: { rules, tried },
};
keep(result, to);
for (const path of parts) rmSync(path, { force: true });
