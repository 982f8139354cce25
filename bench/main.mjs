// node bench/main.mjs [--json] [--only NAME] [--quick] [--before MODULE]: see README.md in this folder.
import { cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { allocation, describeAllocation } from './allocation.mjs';
import { attribution, describeAttribution } from './attribution.mjs';
import { cluster, describeCluster } from './cluster.mjs';
import { contact, describeContact, describeGrowth, growth } from './contact.mjs';
import { describeEnvironment, environment } from './environment.mjs';
import { describeExperiment, experiment } from './experiment.mjs';
import { describeExtension, extension } from './extension.mjs';
import { describeGraphml, graphml } from './graphml.mjs';
import { describeProcesses, processes } from './processes.mjs';
import { describeScale, scale } from './scale.mjs';
import { CAREFUL, QUICK } from './timing.mjs';
import { describeW, workloadW } from './workload-w.mjs';

const CASES = {
  processes: [processes, describeProcesses],
  environment: [environment, describeEnvironment],
  experiment: [experiment, describeExperiment],
  cluster: [cluster, describeCluster],
  extension: [extension, describeExtension],
  attribution: [(effort) => attribution(effort, before), describeAttribution],
  contact: [contact, describeContact],
  growth: [growth, describeGrowth],
  scale: [scale, describeScale],
  graphml: [graphml, describeGraphml],
  allocation: [allocation, describeAllocation],
  W: [(effort) => workloadW(effort, optionsOfW()), describeW],
};

const { values } = orExplain(() =>
  parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      before: { type: 'string' },
      graph: { type: 'string' },
      x: { type: 'string', default: 'frame_1' },
      trust: { type: 'string', default: 'trust' },
      save: { type: 'string' },
      actors: { type: 'string', default: '10000' },
      degree: { type: 'string', default: '10' },
      seed: { type: 'string', default: 'bench' },
      mu: { type: 'string', default: '0.1' },
      eta: { type: 'string', default: '0.05' },
      ticks: { type: 'string', default: '100' },
    },
  }),
);

/** Another way of attributing at each stage, from a module. */
const before =
  values.before === undefined ? undefined : (await import(pathToFileURL(values.before).href)).attributeFailures;

function optionsOfW() {
  const numbers = ['actors', 'degree', 'mu', 'eta', 'ticks'].map((name) => {
    const number = Number(values[name]);
    if (!Number.isFinite(number)) fail(`Expected --${name} to be a number but found "${values[name]}"`);
    return [name, number];
  });
  return { ...values, ...Object.fromEntries(numbers) };
}

/** What `work` gives; a mistake in what was asked for, or a file that is not there, ends with one line. */
function orExplain(work) {
  try {
    return work();
  } catch (error) {
    if (typeof error.code !== 'string') throw error;
    return fail(error.message.split('\n')[0]);
  }
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const names = values.only ?? Object.keys(CASES);
for (const name of names) {
  if (!Object.hasOwn(CASES, name))
    fail(`Expected --only to be one of ${Object.keys(CASES).join(', ')} but found "${name}"`);
}
const effort = values.quick ? QUICK : CAREFUL;
const results = {};
for (const name of names) {
  const [run, describe] = CASES[name];
  results[name] = await orExplain(() => run(effort));
  if (!values.json)
    process.stdout.write(
      `${name}\n${describe(results[name])
        .map((line) => `  ${line}\n`)
        .join('')}`,
    );
}
if (values.json) {
  const machine = { node: process.version, processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
  process.stdout.write(`${JSON.stringify({ machine, quick: values.quick, results }, null, 2)}\n`);
}
if (results.W !== undefined && !results.W.agrees) process.exitCode = 1;
