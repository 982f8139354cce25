import { checkInteger, checkNumber, lookUp, ParameterError } from '../base/index.js';
import type { RunKey } from '../numeric/index.js';
import { drawStarts } from './draw-starts.js';
import type { Landscape } from './landscape/landscape.js';
import type { LearningRule } from './learning/learning-rule.js';
import { LEARNING_RULES, type LearningRuleName } from './learning/learning-rules.js';
import type { Neighbourhoods } from './neighbourhoods.js';

/** Who searches what, and how. */
export interface CollectiveSearchOptions {
  readonly landscape: Landscape;
  /** Who looks at whom. */
  readonly network: Neighbourhoods;
  readonly key: RunKey;
  /** The solution of each node at tick 0. Default: drawn at random from the key. */
  readonly starts?: ArrayLike<number>;
  /** Default: `bestMember`. */
  readonly learning?: LearningRuleName;
  /** How many contacts are looked at in a tick, drawn anew each time, 1 or more. Default: all. */
  readonly sampleSize?: number;
  /** Probability per tick that a node looks at contacts; else it tries a change of its own. Default: 1. */
  readonly velocity?: number;
  /** Probability that a differing decision is not copied, 0 .. 1. Default: 0. */
  readonly copyError?: number;
  /** All at once on the standing of the tick before, or one after another in an order drawn anew. Default: synchronous. */
  readonly schedule?: 'synchronous' | 'asynchronous';
  /** Length of the search, 0 .. 1,000,000. Default: 200. */
  readonly ticks?: number;
  /** A score is (worth / maximum) to this power, above 0 up to 100. Default: 8. */
  readonly scoreExponent?: number;
  /** The landscape's maximum, if known, to save working it out. */
  readonly maximum?: number;
}

/** Options with nothing left open, and what the search needs beside. */
export interface CompleteOptions extends Required<Omit<CollectiveSearchOptions, 'learning' | 'maximum'>> {
  readonly rule: LearningRule;
  /** Scratch for the contacts looked at. */
  readonly sample: Int32Array;
}

/** Check the options and fill in defaults. Throws as `collectiveSearch` does. */
export function completeOptions(options: CollectiveSearchOptions): CompleteOptions {
  const { landscape, network, key, learning = 'bestMember', sampleSize, velocity = 1, copyError = 0 } = options;
  const { schedule = 'synchronous', ticks = 200, scoreExponent = 8 } = options;
  const rule = lookUp('learning rule', LEARNING_RULES, learning);
  if (sampleSize !== undefined) checkInteger('sampleSize', sampleSize, 1, Number.MAX_SAFE_INTEGER);
  checkNumber('velocity', velocity, 0, 1);
  checkNumber('copyError', copyError, 0, 1);
  checkInteger('ticks', ticks, 0, 1_000_000);
  checkNumber('scoreExponent', scoreExponent, Number.MIN_VALUE, 100);
  if (schedule !== 'synchronous' && schedule !== 'asynchronous') {
    throw new ParameterError(`Expected schedule to be synchronous or asynchronous but found ${schedule}`, {
      found: schedule,
    });
  }
  const { nodeCount } = network;
  const starts = options.starts ?? drawStarts(nodeCount, landscape.decisions, key);
  if (starts.length !== nodeCount) {
    throw new ParameterError(`Expected one start for each of ${nodeCount} nodes but found ${starts.length}`);
  }
  const largest = (1 << landscape.decisions) - 1;
  for (let node = 0; node < nodeCount; node++) checkInteger(`starts[${node}]`, starts[node], 0, largest);
  return {
    landscape,
    network,
    key,
    starts,
    rule,
    sampleSize: sampleSize ?? nodeCount,
    sample: new Int32Array(nodeCount),
    velocity,
    copyError,
    schedule,
    ticks,
    scoreExponent,
  };
}
