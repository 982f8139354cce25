import type { Scenario } from '../model/index.js';

/** A name for everything in a part of a scenario; of a list one for the whole of it. */
type NamesOf<Part> = {
  readonly [Name in keyof Part]-?: Part[Name] extends number | string | boolean | readonly unknown[]
    ? string
    : NamesOf<Part[Name]>;
};

/** The parts of a scenario that hold no parameter of the model, and the barriers, which have words of their own. */
type Left = 'id' | 'version' | 'title' | 'question' | 'strategy' | 'extensions' | 'barriers' | 'network';

/** A scenario as far as its parameters go: of the network what can be varied where the model draws it. */
type Varied = Omit<Scenario, Left> & {
  readonly network: Omit<Extract<Scenario['network'], { readonly kind: 'generated' }>, 'kind'>;
};

/** The options that strategies of the library have. */
type OptionName =
  | 'acts'
  | 'aspects'
  | 'candidates'
  | 'every'
  | 'explore'
  | 'intensity'
  | 'modes'
  | 'plan'
  | 'roles'
  | 'rules'
  | 'ticks';

/**
 * What everything that a factor can be is called, as in the middle of a sentence. The names of parameters stand as in a scenario, so that
 * one that is forgotten does not compile.
 */
export interface ParameterNames {
  readonly parameters: NamesOf<Varied>;
  /** What sets several parameters at once. */
  readonly groups: Readonly<Record<'regime' | 'modes.mix' | 'metagovernor.competence', string>>;
  /** The switch of a barrier. */
  readonly barrier: (barrier: string) => string;
  /** Which strategy is the one with a label. */
  readonly strategy: (label: string) => string;
  readonly options: Readonly<Record<OptionName, string>>;
  /** An option of a strategy. */
  readonly ofStrategy: (option: string, strategy: string) => string;
  /** An option that has no name, such as one of somebody's own strategy. */
  readonly ownOption: (option: string) => string;
}
