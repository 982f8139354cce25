import { isRecord, nearestName, ScenarioError, show } from '../../base/index.js';
import { listParameters } from './list-parameters.js';
import { parseScenario } from './parse-scenario.js';
import type { Scenario, ScenarioInput } from './scenario.js';

/**
 * A copy of a scenario with some parameters changed, checked once all are in place.
 *
 * @param changes - values by dotted path, such as `{ 'forming.patience': 12 }`; a strategy is changed by `strategy.name`.
 * @throws ScenarioError when a path is unknown (with the nearest one) or the values do not fit.
 */
export function withParameters(scenario: ScenarioInput, changes: Readonly<Record<string, unknown>>): Scenario {
  const copy = structuredClone(parseScenario(scenario)) as unknown as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() as string;
    let place = copy;
    for (const step of steps) {
      if (!Object.hasOwn(place, step) || !isRecord(place[step])) throw unknownPath(path, copy);
      place = place[step];
    }
    if (!Object.hasOwn(place, last)) throw unknownPath(path, copy);
    place[last] = value;
  }
  return parseScenario(copy);
}

/** A copy of a scenario with one parameter changed; see withParameters. */
export function withParameter(scenario: ScenarioInput, path: string, value: unknown): Scenario {
  return withParameters(scenario, { [path]: value });
}

function unknownPath(path: string, { extensions }: Record<string, unknown>): ScenarioError {
  const own = isRecord(extensions)
    ? Object.entries(extensions).flatMap(([name, values]) =>
        isRecord(values) ? Object.keys(values).map((parameter) => `extensions.${name}.${parameter}`) : [],
      )
    : [];
  const nearest = nearestName(path, [...listParameters().map((parameter) => parameter.path), ...own]);
  const hint = nearest === undefined ? 'group.name, such as problems.count' : `such as "${nearest}"`;
  return new ScenarioError(`Expected the path of a scenario parameter, ${hint}, but found ${show(path)}`, {
    path,
    nearest,
  });
}
