import { type Inert, reasonsOf } from '../../metagovernance/index.js';
import type { Experiment } from './experiment.js';
import type { InertFactor } from './find-inert-factors.js';
import { STRATEGY_PREFIX } from './strategy-factor.js';

/** In a line each, what changes nothing in some scenarios, or under some strategies, and acts in others. */
export function inertLines(experiment: Experiment, found: readonly InertFactor[]): string[] {
  const groups = new Map<
    string,
    { readonly path: string; readonly where: string[]; readonly under: string; readonly reasons: Inert[] }
  >();
  for (const { path } of experiment.factors) {
    for (const { label } of experiment.scenarios) {
      const here = found.filter((each) => each.path === path && each.scenario === label);
      // That a strategy, or an option of it, changes nothing under another one goes without saying.
      if (path.startsWith(STRATEGY_PREFIX)) continue;
      if (here.length === 0) continue;
      const strategies = here.map(({ strategy }) => strategy);
      const under = strategies.length === experiment.strategies.length ? '' : ` under ${strategies.join(', ')}`;
      const key = JSON.stringify([path, under]);
      const group = groups.get(key) ?? { path, where: [], under, reasons: [] };
      group.where.push(label);
      group.reasons.push(...here);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ path, where, under, reasons }) => {
    const everywhere = under !== '' && where.length === experiment.scenarios.length;
    return `${path} changes nothing${everywhere ? '' : ` in ${where.join(', ')}`}${under}: ${reasonsOf(reasons)}`;
  });
}
