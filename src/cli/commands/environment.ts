import { Command } from 'commander';
import { ParameterError, ScenarioError } from '../../base/index.js';
import {
  type Autoreset,
  type EnvironmentOptions,
  type Environments,
  openEnvironment,
  openEnvironments,
  type Paid,
  REWARDS,
  type RewardName,
} from '../../environment/index.js';
import { ANYTHING, whyInertIn } from '../../metagovernance/index.js';
import { labelOf, TEXTS } from '../check-settings.js';
import { answerTo, type Greeted, greeting, type Played } from '../environment-answers.js';
import { environmentText } from '../environment-text.js';
import { linesOf } from '../line-reader.js';
import { readSeed, readValue, wholeNumber } from '../option-values.js';
import { printAnswer, printJson, printLines } from '../print.js';
import { readScenarioSource, type ScenarioOptions, type ScenarioSource } from '../scenario-source.js';
import { addJsonOption, addScenarioOptions } from '../shared-options.js';
import type { Accept, Work } from '../work.js';

interface EnvironmentWords extends ScenarioOptions {
  readonly stdio?: true;
  readonly seed?: string;
  readonly replicate?: string;
  readonly reward?: string;
  readonly cost?: string;
  readonly paid?: string;
  readonly maxSteps?: string;
  readonly slots?: string;
  readonly actors?: string;
  readonly intensities?: string;
  readonly environments?: string;
  readonly autoreset?: string;
  readonly json?: true;
}

/** Longer lines are no actions. */
const MOST_BYTES = 4 * 1024 * 1024;

/** `metagovernor environment`: a scenario as an environment to learn in, from any program that writes and reads lines. */
export function environmentCommand(accept: Accept): Command {
  const command = new Command('environment')
    .description('a scenario to learn in: what is seen and what can be chosen, or with --stdio the steps themselves')
    .argument('[scenario]', 'a scenario of the catalogue, or a JSON file; the same as --scenario')
    .option('--stdio', 'answer each JSON line of stdin by one on stdout (docs/environment.md says which)');
  return addJsonOption(
    addScenarioOptions(command)
      .option('--seed <seed>', 'a whole number or a text; the same seed gives the same runs (default: 0)')
      .option('--replicate <n>', "which of the seed's runs the first episode is, from 0 (default: 0)")
      .option('--reward <name>', `what is paid for: ${Object.keys(REWARDS).join(', ')} (default: delivery)`)
      .option('--cost <number>', 'taken off the reward per point spent (default: 0)')
      .option('--paid <when>', 'eachStep or atTheEnd (default: eachStep)')
      .option('--max-steps <n>', 'cut episodes off after so many steps')
      .option('--slots <n>', 'processes that are seen and can be acted on at once (default: all, 16 at most)')
      .option('--actors <n>', 'actors that are seen and can be chosen one by one (default: 0)')
      .option('--intensities <list>', 'intensities to choose from, such as [0.5,1] (default: [1])')
      .option('--environments <n>', 'step so many at once')
      .option('--autoreset <mode>', 'with --environments: nextStep, sameStep or disabled (default: nextStep)'),
    'without --stdio: print the spaces as JSON',
  ).action((scenario: string | undefined, options: EnvironmentWords) => accept(prepare(scenario, options)));
}

function prepare(scenario: string | undefined, options: EnvironmentWords): Work {
  if (scenario !== undefined && options.scenario !== undefined) {
    throw new ParameterError('Expected the scenario once but found it as --scenario as well');
  }
  if (options.stdio && options.json) throw new ParameterError('Expected either --stdio or --json but found both');
  if (options.autoreset !== undefined && options.environments === undefined) {
    throw new ParameterError('Expected --environments beside --autoreset but found none');
  }
  const source = readScenarioSource({ ...options, ...(scenario === undefined ? {} : { scenario }) });
  checkActing(source);
  const chosen = readOptions(options);
  const played = open(source.scenario, chosen, options);
  const first = 'each' in played ? played.each[0] : played;
  if (options.stdio) return () => converse(played, greeting(played, first, greeted(chosen, played)));
  if (options.json) return () => printJson(greeting(played, first, greeted(chosen, played))['hello']);
  return () => printLines([...source.network, ...environmentText(first)]);
}

/** Refuse what --set changes where it changes nothing, whatever is done in the environment; what a strategy would do is not asked. */
function checkActing({ scenario, settings: { regime: _regime, ...settings } }: ScenarioSource): void {
  for (const path of Object.keys(settings)) {
    const why = /^strategy\b/.test(path)
      ? 'whoever steps an environment is its metagovernor'
      : whyInertIn(path, [{ label: labelOf(scenario), scenario, reach: ANYTHING }]);
    if (why === null || TEXTS.includes(path)) continue;
    throw new ScenarioError(`Expected --set ${path} to change something but found that it cannot: ${why}`, { path });
  }
}

function open(scenario: EnvironmentScenario, chosen: EnvironmentOptions, words: EnvironmentWords): Played {
  if (words.environments === undefined) return openEnvironment(scenario, chosen);
  const count = wholeNumber('--environments', words.environments, 1, 10_000);
  const { autoreset } = words;
  return openEnvironments(scenario, count, {
    ...chosen,
    ...(autoreset === undefined ? {} : { autoreset: autoreset as Autoreset }),
  });
}

type EnvironmentScenario = Parameters<typeof openEnvironment>[0];

function readOptions(words: EnvironmentWords): EnvironmentOptions {
  const { seed, replicate, reward, cost, paid, maxSteps, slots, actors, intensities } = words;
  const most = Number.MAX_SAFE_INTEGER;
  return {
    ...(seed === undefined ? {} : { seed: readSeed(seed) }),
    ...(replicate === undefined ? {} : { replicate: wholeNumber('--replicate', replicate, 0, 4_294_967_295) }),
    ...(reward === undefined ? {} : { reward: reward as RewardName }),
    ...(cost === undefined ? {} : { cost: readValue('--cost', cost) as number }),
    ...(paid === undefined ? {} : { paid: paid as Paid }),
    ...(maxSteps === undefined ? {} : { maxSteps: wholeNumber('--max-steps', maxSteps, 1, most) }),
    ...(slots === undefined ? {} : { slots: wholeNumber('--slots', slots, 1, 1_000) }),
    ...(actors === undefined ? {} : { actors: wholeNumber('--actors', actors, 0, most) }),
    ...(intensities === undefined ? {} : { intensities: readValue('--intensities', intensities) as number[] }),
  };
}

function greeted(
  { seed = 0, reward = 'delivery', cost = 0, paid = 'eachStep' }: EnvironmentOptions,
  played: Played,
): Greeted {
  return { seed, reward, cost, paid, autoreset: 'each' in played ? (played as Environments).autoreset : null };
}

/** One line in, one line out, until the input ends, it is closed, or nobody reads any more. */
async function converse(played: Played, hello: object): Promise<void> {
  if (!(await printAnswer(hello))) return;
  let number = 0;
  for await (const line of linesOf(process.stdin, MOST_BYTES)) {
    const { value, isLast } = answerTo(played, line, ++number);
    if (!(await printAnswer(value)) || isLast) return;
  }
}
