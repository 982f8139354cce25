import { STRATEGIES } from '../strategies/catalogue.js';
import type { Reach } from '../strategies/reach.js';
import { ANYTHING } from '../strategies/reach.js';

/** A strategy as it is written down. */
interface Named {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** There for a strategy that is no part of the catalogue. */
  readonly module?: string;
  readonly source?: string;
}

/** The most that a strategy can do by its options; anything for one that is not of the catalogue. */
export function reachOf({ name, options, module, source }: Named): Reach {
  if (module !== undefined || source !== undefined || !Object.hasOwn(STRATEGIES, name)) return ANYTHING;
  return STRATEGIES[name].reach(options);
}
