import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  checkPlan,
  createPlan,
  type ExperimentInput,
  findInertFactors,
  inertLines,
  parseExperiment,
} from '../../src/experiment/index.js';
import { prepareStrategy, reachOf, whyInertIn } from '../../src/metagovernance/index.js';
import { parseScenario, type ScenarioInput, withParameters } from '../../src/model/index.js';
import { findScenario, lessonArm, listScenarios, MUNICIPAL_ANSWERS } from '../../src/scenarios/index.js';

const root = new URL('../../', import.meta.url);
const pages = ['README.md', ...filesIn('docs', /\.md$/), ...filesIn('examples', /\.(?:md|ya?ml)$/)];

function filesIn(folder: string, names: RegExp): string[] {
  return readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => names.test(name))
    .map((name) => `${folder}/${name}`);
}

const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** The experiments of a page that have factors. */
function experimentsOf(path: string): Record<string, unknown>[] {
  const text = textOf(path);
  const blocks = /\.ya?ml$/.test(path)
    ? [text]
    : Array.from(text.matchAll(/```yaml\n([^]*?)```/g), ([, block]) => block);
  return blocks
    .map((block) => parse(block) as Record<string, unknown>)
    .filter(
      // What an extension brings is known where its code is.
      (block) => 'factors' in block && !('extensions' in block),
    );
}

/** Files that a reader has of its own: a scenario of the catalogue stands for a JSON file, the default network for one of theirs. */
function withoutFiles(declared: Record<string, unknown>): ExperimentInput {
  const scenarios = (declared['scenarios'] as readonly (string | Record<string, unknown>)[]).map((entry, index) => {
    if (typeof entry === 'string') return entry;
    const { network: _network, nodes: _nodes, edges: _edges, label: _label, scenario, ...rest } = entry;
    const isFile = typeof scenario === 'string' && scenario.endsWith('.json');
    return {
      ...rest,
      scenario: isFile || scenario === undefined ? 'river-basin' : scenario,
      label: `scenario ${index}`,
    };
  });
  return { ...declared, scenarios } as ExperimentInput;
}

test('every factor of a declaration in README, docs and examples can act in all its scenarios', () => {
  const found = pages.flatMap((path) => experimentsOf(path).map((declared) => [path, declared] as const));
  expect(found.length).toBeGreaterThanOrEqual(3);
  for (const [path, declared] of found) {
    const plan = createPlan(parseExperiment(withoutFiles(declared)).experiment);
    checkPlan(plan);
    expect([path, ...inertLines(plan.experiment, findInertFactors(plan.experiment, plan.points))]).toEqual([path]);
  }
});

/** The commands of a page that set parameters, with what they set and where. */
function commandsOf(path: string) {
  const lines = textOf(path)
    .split('\n')
    .filter((line) => /metagovernor (?:compare|run|regimes|demo)\b.*--set (?!extensions\.)/.test(line));
  return lines.map((line) => ({
    path,
    scenario: /--scenario (\S+)/.exec(line)?.[1] ?? listScenarios()[0].id,
    strategies: (/--strateg(?:ies|y) (\S+)/.exec(line)?.[1] ?? 'handsOff,collaborativeLeader').split(','),
    settings: Array.from(line.matchAll(/--set (\S+?)=([^\s`]+)/g), ([, name, value]) => [name, Number(value)] as const),
  }));
}

test('every --set of a command in README, docs and examples can act', () => {
  const commands = pages.flatMap(commandsOf);
  expect(commands.length).toBeGreaterThan(0);
  for (const { path, scenario: id, strategies, settings } of commands) {
    const scenario = withParameters(findScenario(id).scenario, Object.fromEntries(settings));
    const situations = strategies.map((name) => ({ label: id, scenario, reach: reachOf(prepareStrategy(name)) }));
    for (const [name] of settings) expect([path, name, whyInertIn(name, situations)]).toEqual([path, name, null]);
  }
});

test.each(listScenarios())('the lesson of $id changes what acts', (entry) => {
  const arms = entry.lesson.arms.map((arm) => {
    const { scenario } = lessonArm(entry, arm);
    return {
      label: arm.label,
      scenario,
      reach: reachOf(prepareStrategy({ name: arm.strategy, options: arm.options ?? {} })),
    };
  });
  const own = { label: entry.id, scenario: parseScenario(entry.scenario as ScenarioInput), reach: arms[0].reach };
  const acts = (path: string) => whyInertIn(path, [own, ...arms]) === null;
  // An answer of the municipality changes several things at once, some of which wait for somebody who steers.
  const answers = Object.values(MUNICIPAL_ANSWERS).map(({ after }) => Object.keys(after));
  for (const { changes = {} } of entry.lesson.arms) {
    for (const path of Object.keys(changes)) {
      const bundle = answers.find((paths) => paths.includes(path) && paths.every((each) => each in changes));
      expect([path, acts(path) || bundle?.some(acts)]).toEqual([path, true]);
    }
  }
});
