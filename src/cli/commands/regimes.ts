import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { VERSION } from '../../base/index.js';
import { compareScenarios, planComparison } from '../../experiment/index.js';
import { threadExecutor } from '../../experiment/node/index.js';
import { withParameters } from '../../model/index.js';
import { drawnLines, toldIn } from '../../report/index.js';
import { REGIMES, type Regime, withRegime } from '../../scenarios/index.js';
import type { Language } from '../../words/index.js';
import { checkSettings } from '../check-settings.js';
import { readSeed, wholeNumber } from '../option-values.js';
import { networkText } from '../prepare-comparison.js';
import { printJson, printLines } from '../print.js';
import { regimeEffects, regimesText } from '../regimes-text.js';
import { readScenarioSource, type ScenarioOptions } from '../scenario-source.js';
import { addJsonOption, addLanguageOption, addScenarioOptions, readWords } from '../shared-options.js';
import { readStrategy } from '../strategy-list.js';
import type { Accept, Work } from '../work.js';

interface RegimesOptions extends ScenarioOptions {
  readonly strategy?: string;
  readonly replicates?: string;
  readonly seed?: string;
  readonly threads?: string;
  readonly lang?: string;
  readonly json?: true;
}

/** `metagovernor regimes`: the same strategy and seed under each regime. */
export function regimesCommand(accept: Accept): Command {
  const command = new Command('regimes')
    .description('compare regimes: the same strategy on the same seed under each of them')
    .option('--strategy <name>', 'who steers, in all regimes (default: handsOff)')
    .option('--replicates <n>', 'runs under each regime (default: 100)')
    .option('--seed <seed>', 'a whole number or a text; the same seed gives the same numbers (default: 0)')
    .option('--threads <n>', 'worker threads; they change no number (default: as many as there are cores)');
  return addJsonOption(addLanguageOption(addScenarioOptions(command))).action((options: RegimesOptions) =>
    accept(prepare(options)),
  );
}

function prepare(options: RegimesOptions): Work {
  const words = readWords(options.lang);
  const seed = readSeed(options.seed ?? '0');
  const replicates = wholeNumber('--replicates', options.replicates ?? '100', 2, 1_000_000);
  const threads = wholeNumber('--threads', options.threads ?? `${Math.min(256, availableParallelism())}`, 1, 256);
  const { scenario, settings, network } = readScenarioSource(options);
  // What the user has set stands in all regimes, and so does a regime given by --regime.
  const { regime, ...changes } = settings;
  const names = regime === undefined ? Object.keys(REGIMES) : [String(regime)];
  const scenarios = Object.fromEntries(
    names.map((each) => [each, withParameters(withRegime(scenario, each), changes)]),
  );
  const prepared = readStrategy('--strategy', options.strategy ?? 'handsOff');
  checkSettings(changes, Object.values(scenarios), [prepared]);
  const strategy = { name: prepared.name, options: prepared.options };
  for (const each of Object.values(scenarios))
    planComparison({ scenario: each, strategies: [strategy], replicates, seed });
  return async () => {
    const executor = threadExecutor(threads);
    try {
      const runs = await compareScenarios({ scenarios, strategy, replicates, seed }, { executor });
      const effects = regimeEffects(runs);
      const about = { version: VERSION, scenario: scenario.id, settings, strategy, seed, replicates };
      const regimesIn = (language: Language) =>
        names.map((each) => {
          const { title, about: text }: Regime = REGIMES[each as keyof typeof REGIMES];
          return { regime: each, title: title[language], about: text[language] };
        });
      if (options.json) return printJson({ ...about, regimes: regimesIn('en'), measures: effects });
      const { title } = toldIn(scenario, words.language);
      const head = { ...about, title, regimes: regimesIn(words.language) };
      printLines([...networkText([...network, ...drawnLines(scenario, words)]), ...regimesText(head, effects, words)]);
    } finally {
      await executor.close();
    }
  };
}
