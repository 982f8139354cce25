import { ExperimentError } from '../../base/index.js';
import { type Inert, reasonsOf, whyInert } from '../../metagovernance/index.js';
import type { Experiment } from './experiment.js';
import { type Columns, findInertFactors, situationsOf } from './find-inert-factors.js';

/**
 * Refuse a factor that can change nothing in any scenario under any strategy: to vary it would be to say that it does not matter.
 *
 * @throws ExperimentError that says why, and what to vary instead.
 */
export function checkFactorsAct(experiment: Experiment, points: Columns): void {
  const found = findInertFactors(experiment, points);
  const cells = experiment.scenarios.length * experiment.strategies.length;
  for (const { path } of experiment.factors) {
    const mine = found.filter((each) => each.path === path);
    if (mine.length === cells) throw refusal(`the factor ${path}`, path, reasonsOf(mine));
  }
}

/** Refuse a size of the network as a factor where a network is given: it could not even be set there. */
export function checkSizesAct({ factors, scenarios }: Experiment): void {
  for (const { path, values } of factors) {
    if (!/^network\.(?!shift\b)/.test(path) || values?.some((value) => typeof value === 'object')) continue;
    for (const { label, scenario } of scenarios) {
      const inert = whyInert(path, { label, scenario, reach: { operations: [], modes: [] } });
      if (inert !== null) throw refusal(`the factor ${path}`, path, reasonsOf([inert]));
    }
  }
}

/** Refuse a change of a scenario that changes nothing under any strategy at any point. Throws an ExperimentError. */
export function checkChangesAct(
  at: string,
  entry: Experiment['scenarios'][number],
  changes: Readonly<Record<string, unknown>>,
  experiment: Experiment,
  points: Columns,
): void {
  const open = new Set(Object.keys(changes).filter((path) => !isText(path)));
  // Of each path the last reason under each strategy.
  const found = new Map(Array.from(open, (path) => [path, new Map<string, Inert>()]));
  for (const strategy of experiment.strategies) {
    for (const situation of situationsOf(entry, experiment, points, strategy)) {
      if (open.size === 0) return;
      for (const path of open) {
        const inert = whyInert(path, situation);
        if (inert === null) open.delete(path);
        else found.get(path)?.set(strategy.label, inert);
      }
    }
  }
  for (const path of open) throw refusal(`${at}.changes`, path, reasonsOf([...(found.get(path)?.values() ?? [])]));
}

/** A text of a scenario may be changed: it changes what the scenario is called. */
function isText(path: string): boolean {
  return ['id', 'version', 'title', 'question'].includes(path);
}

function refusal(place: string, path: string, why: string): ExperimentError {
  const name = place.endsWith(path) ? '' : ` of ${path}`;
  return new ExperimentError(`Expected ${place}${name} to change something but found that it cannot: ${why}`, { path });
}
