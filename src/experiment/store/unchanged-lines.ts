import { DIGEST, type Experiment } from '../declare/experiment.js';
import type { Unchanged } from './find-unchanged.js';

/** In a line each, the factors and strategies that changed nothing. */
export function unchangedLines(
  { scenarios, strategies, metrics, factors }: Experiment,
  unchanged: Unchanged,
): string[] {
  const all = scenarios.length * strategies.length;
  const same = metrics.includes(DIGEST)
    ? 'every run is the same to the last bit'
    : 'all that was kept of every run is the same to the last bit';
  const ofFactors = factors.flatMap(({ path }) => {
    const mine = unchanged.factors.filter((each) => each.path === path);
    if (mine.length === 0) return [];
    const where = mine.length === all ? '' : ` ${placesOf(mine, strategies.length)}`;
    return [`The factor ${path} changed nothing${where}: ${same} at all its levels, so no effect of it is given.`];
  });
  const pairs = new Map<string, string[]>();
  for (const { scenario, strategy, same: other } of unchanged.strategies) {
    const key = `${strategy} changed nothing against ${other}`;
    pairs.set(key, [...(pairs.get(key) ?? []), scenario]);
  }
  const ofStrategies = [...pairs].map(([what, where]) => {
    const places = where.length === scenarios.length ? '' : ` in ${where.join(', ')}`;
    return `The strategy ${what}${places}: ${same}, so no difference is given.`;
  });
  return [...ofFactors, ...ofStrategies];
}

function placesOf(
  mine: readonly { readonly scenario: string; readonly strategy: string }[],
  strategies: number,
): string {
  const groups = new Map<string, string[]>();
  for (const { scenario, strategy } of mine) groups.set(scenario, [...(groups.get(scenario) ?? []), strategy]);
  return [...groups]
    .map(([scenario, under]) => `in ${scenario}${under.length === strategies ? '' : ` under ${under.join(', ')}`}`)
    .join(' and ');
}
