import { prepareStrategy } from '../../metagovernance/index.js';
import { type Scenario, withExtensions } from '../../model/index.js';
import { checkFactorsAct, checkSizesAct } from '../declare/check-acting.js';
import type { Experiment } from '../declare/experiment.js';
import type { Value } from '../declare/factor.js';
import { identify } from '../declare/identify.js';
import { optionChanges } from '../declare/option-factor.js';
import { notesIn } from '../declare/planned-extension.js';
import { createPoints } from '../declare/points.js';
import { withChanges } from '../declare/scenario-changes.js';
import { strategyChange } from '../declare/strategy-factor.js';

/** What is to be run, worked out from an experiment: the same in every process that has the experiment. */
export interface Plan {
  readonly experiment: Experiment;
  /** Equal exactly when every number that comes out is: what changes no number is not in it. */
  readonly id: string;
  /** The values of each factor, in the order of the factors, at each point of the design. */
  readonly points: readonly (readonly Value[])[];
  readonly pointCount: number;
  /** A cell is a scenario at a point: number scenario x pointCount + point. */
  readonly cellCount: number;
}

/** Work out the plan of an experiment. Throws an ExperimentError for a design that does not fit the factors. */
export function createPlan(experiment: Experiment): Plan {
  const points = createPoints(experiment);
  const pointCount = points.length === 0 ? 1 : points[0].length;
  return {
    experiment,
    id: identify(withoutTexts(experiment)),
    points,
    pointCount,
    cellCount: experiment.scenarios.length * pointCount,
  };
}

/** Titles change no number, nor does what is asked about, nor the place where a module is found: its fingerprint stands beside it. */
function withoutTexts(experiment: Experiment): unknown {
  return {
    ...experiment,
    title: undefined,
    measure: undefined,
    scenarios: experiment.scenarios.map(({ label, scenario }) => ({
      label,
      scenario: { ...scenario, title: undefined, question: undefined },
    })),
    strategies: experiment.strategies.map((strategy) => ({ ...strategy, module: undefined, unfollowed: undefined })),
    extensions: experiment.extensions?.map((extension) => ({ ...extension, module: undefined, unfollowed: undefined })),
  };
}

/** What a cell is: its scenario, its point, and the values of the factors there. */
export interface Cell {
  readonly label: string;
  readonly point: number;
  readonly changes: Readonly<Record<string, Value>>;
}

/** Which scenario and point a cell is. */
export function cellAt({ experiment, points, pointCount }: Plan, cell: number): Cell {
  const point = cell % pointCount;
  return {
    label: experiment.scenarios[Math.floor(cell / pointCount)].label,
    point,
    changes: Object.fromEntries(experiment.factors.map(({ path }, index) => [path, points[index][point]])),
  };
}

/** The scenario of a cell, with the values of its point. Throws a ScenarioError where they do not fit. */
export function scenarioAt(plan: Plan, cell: number): Scenario {
  const { scenario } = plan.experiment.scenarios[Math.floor(cell / plan.pointCount)];
  return withChanges(scenario, cellAt(plan, cell).changes);
}

// Checking a cell takes about a millisecond.
const MOST_CHECKED = 1000;

function checkCell(plan: Plan, cell: number): void {
  withExtensions(scenarioAt(plan, cell), notesIn(plan.experiment));
  const { changes } = cellAt(plan, cell);
  for (const planned of plan.experiment.strategies) {
    strategyChange(planned.label, changes);
    const options = optionChanges(planned.label, changes);
    // What a module, or code of one's own, takes is found where it is made.
    if (planned.source !== undefined || planned.module !== undefined || Object.keys(options).length === 0) continue;
    prepareStrategy({ name: planned.name, options: { ...planned.options, ...options } });
  }
}

/**
 * Make sure that the points of a plan are scenarios: all of them, or 1000 evenly spread where there are more; and that each factor
 * can change something.
 *
 * @throws ScenarioError for the first that is not, such as one with an unknown path or a value out of range; ParameterError for a value
 * that an option of a strategy does not take; ExperimentError for a
 * factor that changes nothing in any scenario under any strategy.
 */
export function checkPlan(plan: Plan): void {
  checkSizesAct(plan.experiment);
  const step = Math.max(1, plan.cellCount / MOST_CHECKED);
  for (let cell = 0; cell < plan.cellCount; cell += step) checkCell(plan, Math.floor(cell));
  checkCell(plan, plan.cellCount - 1);
  checkFactorsAct(plan.experiment, plan.points);
}
