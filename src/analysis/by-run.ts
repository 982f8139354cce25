import { ParameterError } from '../base/index.js';
import { numbers, type Table, texts, uniqueTexts } from '../numeric/index.js';

/** The names of the two columns that say which strategy and which replicate a row is of. */
export interface RunColumns {
  readonly arm?: string;
  readonly run?: string;
}

/**
 * One column of a table with a row for each strategy and replicate, as one sample a strategy.
 *
 * The samples are in the order of the replicates, so they can be compared pair by pair however the rows are ordered.
 *
 * @param column - a column of numbers.
 * @param names.arm - the column of texts that names the strategy: default "strategy".
 * @param names.run - the column of numbers that names the replicate: default "replicate".
 * @returns samples by strategy, the strategies in the order in which they first appear.
 * @throws ParameterError where a strategy lacks a replicate that another has, or has one twice.
 * @throws UnknownNameError for a column that is not there.
 */
export function byRun(of: Table, column: string, names: RunColumns = {}): Map<string, Float64Array> {
  const arms = texts(of, names.arm ?? 'strategy');
  const runs = numbers(of, names.run ?? 'replicate');
  const values = numbers(of, column);
  const order = [...new Set(runs)].sort((a, b) => a - b);
  const places = new Map(order.map((run, place) => [run, place]));
  const samples = new Map<string, Float64Array>();
  for (const arm of uniqueTexts(of, names.arm ?? 'strategy')) {
    const sample = new Float64Array(order.length);
    const seen = new Uint8Array(order.length);
    for (let row = 0; row < of.rowCount; row++) {
      if (arms[row] !== arm) continue;
      const place = places.get(runs[row]) as number;
      sample[place] = values[row];
      seen[place] += 1;
    }
    const wrong = seen.findIndex((times) => times !== 1);
    if (wrong >= 0) {
      throw new ParameterError(
        `Expected one row of "${arm}" for replicate ${order[wrong]} but found ${seen[wrong]}${seen[wrong] > 1 ? ': keep one scenario and one point' : ''}`,
        {
          arm,
          run: order[wrong],
          found: seen[wrong],
        },
      );
    }
    samples.set(arm, sample);
  }
  return samples;
}
