import { stringify } from 'yaml';
import { isRecord } from '../src/base/index.js';
import { readExperiment } from '../src/cli/experiment-source.js';
import { readScenarioSource } from '../src/cli/scenario-source.js';
import { listScenarios } from '../src/scenarios/index.js';
import type { Dice } from './dice.js';
import type { Input, Reader } from './input.js';
import { mutate } from './mutate.js';
import { scratchFile } from './scratch-folder.js';
import { attempt } from './sound.js';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

// Small scenarios and some of the catalogue, so that a change mostly hits something that matters.
const SCENARIOS: readonly string[] = [
  { ticks: 5 },
  { title: 'small', network: { kind: 'generated', actors: 8, meanDegree: 3 }, problems: { count: 3, decisions: 6 } },
  {
    network: {
      kind: 'embedded',
      actors: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id })),
      ties: [{ from: 'a', to: 'b', trust: 0.5 }],
    },
  },
  {
    strategy: { name: 'convener', options: {} },
    actors: { trust: 0.4, trustSpread: 0.1 },
    metagovernor: { capacity: 10 },
  },
  ...listScenarios().map(({ scenario }) => scenario),
].map((scenario) => JSON.stringify(scenario));

const EXPERIMENTS: readonly string[] = [
  { replicates: 3 },
  {
    title: 'Two strategies',
    scenarios: [
      'generated-network',
      { scenario: 'generated-network', label: 'short', changes: { ticks: 5, 'problems.count': 3 } },
    ],
    strategies: ['handsOff', { name: 'facilitator', options: { acts: 2 } }],
    factors: [
      { path: 'problems.uniqueness', values: [0, 0.5, 1] },
      { path: 'contact.order', values: ['synchronous', 'asynchronous'] },
    ],
    replicates: 4,
    metrics: ['rate', 'meanTrust', 'digest'],
    series: { every: 4, measures: ['ties', 'trust'] },
    stop: { measure: 'ended', atLeast: 2 },
    attributed: 1,
    seed: 'fuzz',
  },
  {
    scenarios: [{ scenario: { ticks: 5, network: { kind: 'generated', actors: 8, meanDegree: 3 } }, label: 'own' }],
    strategies: ['handsOff'],
    factors: [{ path: 'actors.trust', min: 0.2, max: 0.8 }],
    design: { kind: 'sobol', points: 8 },
    replicates: 2,
    seed: 7,
  },
].map((experiment) => JSON.stringify(experiment));

const VALUES: readonly Json[] = [
  0,
  -1,
  0.5,
  1e21,
  2 ** 53,
  -0,
  '',
  'x',
  'handsOff',
  '1',
  null,
  true,
  [],
  {},
  [[]],
  'n'.repeat(3000),
  '\u001b[2J\n',
];

/** An object or list somewhere inside a value, the value itself included. */
function pickPlace(dice: Dice, value: Json): Json[] | { [name: string]: Json } {
  const places: (Json[] | { [name: string]: Json })[] = [];
  const walk = (each: Json) => {
    if (typeof each !== 'object' || each === null) return;
    places.push(each);
    for (const inside of Object.values(each)) walk(inside);
  };
  walk(value);
  return dice.pick(places);
}

/** Change a declaration as people do: another value, one less, one more, a misspelt name. */
function change(dice: Dice, value: Json): void {
  const place = pickPlace(dice, value);
  const names = Object.keys(place);
  const name = names.length === 0 ? 'new' : dice.pick(names);
  const drawn = () => structuredClone(dice.pick(VALUES));
  const kind = dice.below(4);
  if (Array.isArray(place)) {
    if (kind === 0) place.splice(Number(name), 1);
    else if (kind === 1 || names.length === 0) place.push(drawn());
    else place[Number(name)] = drawn();
  } else if (kind === 0) delete place[name];
  else if (kind === 1) place[name] = drawn();
  else if (kind === 2 && names.length > 0) {
    const kept = place[name] as Json;
    delete place[name];
    place[`${name}x`] = kept;
  } else place['unheardOf'] = drawn();
}

/** Throws where something of `given` is not in `kept`, value for value. */
function checkKept(given: unknown, kept: unknown, path: string): void {
  if (isRecord(given) || Array.isArray(given)) {
    for (const [name, value] of Object.entries(given)) {
      if (!Object.hasOwn(Object(kept), name)) throw new Error(`${path}.${name} was accepted and is lost`);
      checkKept(value, (kept as Record<string, unknown>)[name], `${path}.${name}`);
    }
  } else if (given !== kept) {
    throw new Error(`${path} was ${JSON.stringify(given)} and became ${JSON.stringify(kept)}`);
  }
}

function scenarioInput(text: string): Input {
  return {
    texts: [text],
    run() {
      const path = scratchFile('scenario.json', text);
      const source = attempt(() => readScenarioSource({ scenario: path, set: [] }), 'printed');
      if (source === undefined) return;
      checkKept(JSON.parse(text.replace(/^\ufeff/, '')), source.scenario, 'scenario');
    },
  };
}

function experimentInput(name: string, text: string, plain: unknown): Input {
  return {
    texts: [text],
    run() {
      const path = scratchFile(name, text);
      const parsed = attempt(() => readExperiment(path), 'printed');
      if (parsed === undefined || !isRecord(plain)) return;
      for (const each of ['title', 'replicates', 'seed', 'attributed'] as const) {
        if (plain[each] !== undefined) checkKept(plain[each], parsed.experiment[each], each);
      }
      if ('unheardOf' in plain) throw new Error('accepted with a name that nobody knows');
    },
  };
}

/** A JSON text in which the first name of one of its objects stands twice, the second time with another value. */
function repeatName(dice: Dice, text: string): string {
  const starts = Array.from(text.matchAll(/\{"(\w+)":/g));
  const start = dice.pick(starts);
  const at = start.index + 1;
  return `${text.slice(0, at)}"${start[1]}":${dice.pick(['1', 'null', '"x"', '[]'])},${text.slice(at)}`;
}

function refusedInput(name: string, text: string): Input {
  return {
    texts: [text],
    run() {
      const path = scratchFile(name, text);
      const read = name.startsWith('scenario')
        ? attempt(() => readScenarioSource({ scenario: path, set: [] }), 'printed')
        : attempt(() => readExperiment(path), 'printed');
      if (read !== undefined) throw new Error('accepted with a name that stands twice');
    },
  };
}

/** Scenarios and experiments as JSON and YAML, changed as people change them, and damaged. */
export const DECLARATION_READERS: readonly Reader[] = [
  {
    name: 'scenario',
    share: 8,
    draw(dice) {
      const scenario = JSON.parse(dice.pick(SCENARIOS)) as Json;
      for (let count = dice.below(3); count >= 0; count--) change(dice, scenario);
      return scenarioInput(JSON.stringify(scenario));
    },
  },
  {
    name: 'a name twice',
    share: 2,
    draw(dice) {
      const isScenario = dice.chance(0.5);
      const text = repeatName(dice, dice.pick(isScenario ? SCENARIOS : EXPERIMENTS));
      return refusedInput(isScenario ? 'scenario.json' : dice.pick(['experiment.json', 'experiment.yaml']), text);
    },
  },
  {
    name: 'damaged scenario',
    share: 6,
    draw: (dice) => scenarioInput(mutate(dice, dice.pick(SCENARIOS.slice(0, 6)), SCENARIOS)),
  },
  {
    name: 'experiment',
    share: 6,
    draw(dice) {
      const experiment = JSON.parse(dice.pick(EXPERIMENTS)) as Json;
      for (let count = dice.below(3); count >= 0; count--) change(dice, experiment);
      return dice.chance(0.5)
        ? experimentInput('experiment.json', JSON.stringify(experiment), experiment)
        : experimentInput('experiment.yaml', stringify(experiment), experiment);
    },
  },
  {
    name: 'damaged experiment',
    share: 8,
    draw(dice) {
      const experiment = dice.pick(EXPERIMENTS);
      if (dice.chance(0.3)) return experimentInput('experiment.json', mutate(dice, experiment, SCENARIOS), undefined);
      const text = stringify(JSON.parse(experiment));
      return experimentInput('experiment.yaml', mutate(dice, text, [...EXPERIMENTS, text]), undefined);
    },
  },
];
