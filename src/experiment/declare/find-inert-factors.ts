import { isRecord } from '../../base/index.js';
import { type Inert, reachOf, type Situation, whyInert } from '../../metagovernance/index.js';
import type { Scenario } from '../../model/index.js';
import { REGIMES } from '../../scenarios/index.js';
import type { Experiment, PlannedStrategy } from './experiment.js';
import type { Value } from './factor.js';
import { optionFactorAt } from './option-factor.js';
import { parametersSet, REGIME } from './scenario-changes.js';
import { strategyFactorAt, strategyOf } from './strategy-factor.js';

export type Columns = readonly (readonly Value[])[];

/** A factor that changes nothing in a scenario under a strategy, at any point of the design. */
export interface InertFactor extends Inert {
  readonly path: string;
  /** Labels. */
  readonly scenario: string;
  readonly strategy: string;
}

// Of larger designs so many points are looked at, spread over all of them.
const MOST_POINTS = 100_000;

/** The places of the points that are looked at; their distance fits no period of a design. */
function* placesOf(count: number): Generator<number> {
  if (count <= MOST_POINTS) for (let place = 0; place < count; place++) yield place;
  else for (let step = 1; step <= MOST_POINTS; step++) yield Math.floor(((step * 0.618033988749895) % 1) * count);
}

/** The situations of a scenario under a strategy at the points of the design, one after the other; one where there are no factors. */
export function* situationsOf(
  entry: Experiment['scenarios'][number],
  { factors }: Experiment,
  points: Columns,
  strategy: PlannedStrategy,
): Generator<Situation> {
  const varied = factors.map(({ path }) => ({ path, option: optionFactorAt(path), strategy: strategyFactorAt(path) }));
  // A regime comes first, and others change it.
  const order = [...varied.keys()].sort(
    (a, b) => Number(varied[b].path === REGIME) - Number(varied[a].path === REGIME),
  );
  const usual = reachOf(strategy);
  const isVaried = varied.some(({ option }) => option?.label === strategy.label);
  for (const place of placesOf(points.length === 0 ? 1 : points[0].length)) {
    let scenario: Scenario = entry.scenario;
    const options: Record<string, Value> = {};
    let reach = usual;
    for (const at of order) {
      const { path, option, strategy: replaced } = varied[at];
      const value = points[at][place];
      if (option?.label === strategy.label) options[option.option] = value;
      if (replaced === strategy.label) reach = reachOf(strategyOf(path, value));
      if (option !== null || replaced !== null) continue;
      for (const [each, set] of Object.entries(parametersSet(path, value))) {
        scenario = put(scenario, each.split('.'), set);
      }
    }
    if (isVaried) reach = reachOf({ ...strategy, options: { ...strategy.options, ...options } });
    yield { label: entry.label, scenario, reach };
  }
}

/** A copy with one value changed, unchecked: the points have been checked, or will be. */
function put<Of>(of: Of, [step, ...rest]: readonly string[], value: unknown): Of {
  const inner = isRecord(of) ? of[step] : undefined;
  return { ...of, [step]: rest.length === 0 ? value : put(inner ?? {}, rest, value) };
}

/** Why a factor changes nothing; an option of another strategy never does. */
function whyInertUnder(path: string, label: string, situation: Situation): Inert | null {
  const replaced = strategyFactorAt(path);
  if (replaced !== null) {
    if (replaced === label) return null;
    return { why: `it says who ${replaced} is`, instead: 'its own runs show what it does' };
  }
  const factor = optionFactorAt(path);
  if (factor === null) return path === REGIME ? whyRegimeInert(situation) : whyInert(path, situation);
  if (factor.label === label) return null;
  return { why: `it is an option of ${factor.label}`, instead: 'its own runs show what it does' };
}

/** A regime changes nothing where none of its parameters does. All set the same ones. */
function whyRegimeInert(situation: Situation): Inert | null {
  const found = Object.keys(Object.values(REGIMES)[0].parameters).map((path) => whyInert(path, situation));
  return found.includes(null) ? null : found[0];
}

/** Every factor that changes nothing in some scenario under some strategy. */
export function findInertFactors(experiment: Experiment, points: Columns): InertFactor[] {
  const found: InertFactor[] = [];
  for (const entry of experiment.scenarios) {
    for (const strategy of experiment.strategies) {
      const inert = new Map<string, Inert>();
      let open = experiment.factors.map(({ path }) => path);
      for (const situation of situationsOf(entry, experiment, points, strategy)) {
        open = open.filter((path) => {
          const why = whyInertUnder(path, strategy.label, situation);
          if (why !== null && !inert.has(path)) inert.set(path, why);
          return why !== null;
        });
        if (open.length === 0) break;
      }
      for (const path of open) {
        const why = inert.get(path);
        if (why !== undefined) found.push({ path, scenario: entry.label, strategy: strategy.label, ...why });
      }
    }
  }
  return found;
}
