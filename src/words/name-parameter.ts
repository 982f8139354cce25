import { lookUp } from '../base/index.js';
import { parameterNames as da } from './da/parameters.js';
import { parameterNames as en } from './en/parameters.js';
import type { Language } from './languages.js';
import type { ParameterNames } from './parameter-names.js';
import { wordsOf } from './words-of.js';

/** Beside the words and not in them: what does not ask for names, such as the page, does not carry them. */
const NAMES: Readonly<Record<Language, ParameterNames>> = { en, da };

const STRATEGIES = 'strategies.';
const BARRIERS = 'barriers.';

/**
 * What people call that which a factor varies, as in the middle of a sentence: `actors.trust` is "trust at the start", in Danish "tillid ved
 * starten".
 *
 * @param path - of a parameter of a scenario (`forming.patience`); of the switch of a barrier (`barriers.lackOfTrust`); `regime`,
 * `modes.mix` or `metagovernor.competence`, which set several; of a strategy (`strategies.leader`) or an option of one
 * (`strategies.leader.acts`) by the label of the strategy.
 * @returns undefined for what has no name, such as a parameter of an extension: show the path.
 * @throws UnknownNameError for a language that there is not.
 */
export function nameParameter(path: string, language: Language): string | undefined {
  const names = lookUp('language', NAMES, language);
  if (path.startsWith(STRATEGIES)) return nameStrategy(path.slice(STRATEGIES.length), names, language);
  if (path.startsWith(BARRIERS)) {
    const barrier = own(wordsOf(language).barriers, path.slice(BARRIERS.length));
    return barrier === undefined ? undefined : names.barrier(barrier.label);
  }
  return own(names.groups, path) ?? nameIn(names.parameters, path);
}

function nameIn(parameters: ParameterNames['parameters'], path: string): string | undefined {
  let found: unknown = parameters;
  for (const part of path.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = own(found as Readonly<Record<string, unknown>>, part);
  }
  return typeof found === 'string' ? found : undefined;
}

/** A label may hold dots only where an option comes behind it, which holds none. */
function nameStrategy(path: string, names: ParameterNames, language: Language): string | undefined {
  const end = path.lastIndexOf('.');
  const [label, option] = end < 0 ? [path, undefined] : [path.slice(0, end), path.slice(end + 1)];
  if (label === '' || option === '') return undefined;
  const strategy = own(wordsOf(language).strategies, label)?.label ?? label;
  if (option === undefined) return names.strategy(strategy);
  return names.ofStrategy(own(names.options, option) ?? names.ownOption(option), strategy);
}

function own<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
