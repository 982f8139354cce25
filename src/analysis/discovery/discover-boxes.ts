import { checkInteger, checkNames, checkNumber, lookUp, ParameterError, show } from '../../base/index.js';
import { numbers, sum, type Table, texts } from '../../numeric/index.js';
import { tableOfRows } from '../table-of-rows.js';
import { type Box, boxColumns, type Limit } from './box-limits.js';
import { type CaseDefinition, caseShares } from './case-shares.js';
import { pasteOnce } from './paste-box.js';
import { type BoxFactor, type BoxState, countInside, type PeelObjective, peelOnce, UNRESTRICTED } from './peel-box.js';
import { type MeasuredBox, validateBox } from './validate-box.js';

/** How to look for boxes. */
export interface DiscoveryOptions {
  /** The columns that may be restricted, numbers or texts, at least one. */
  readonly factors: readonly string[];
  /** What makes a point a case. */
  readonly isCase: CaseDefinition;
  /** The share of the points of a box that one step takes off: above 0 and below 1, default .05. The smaller, the more patient. */
  readonly peel?: number;
  /** The share that one step gives back after peeling, as long as that raises the density: above 0, at most 1, default .05. */
  readonly paste?: number;
  /** The least share of all points that a box may hold: above 0 and below 1, default .05. */
  readonly leastMass?: number;
  /**
   * What the best step raises most: the density of the box by each point taken off ('gainPerMass', the default, which is
   * fair to texts and to numbers of few values, where a step takes much at once), or just the density ('density').
   */
  readonly objective?: PeelObjective;
  /**
   * The rule that chooses a box from a trajectory: the highest density of those that hold at least this share of the cases
   * (of those that earlier boxes left); of equals the one with more cases, then the earlier. 0 to 1, default .5.
   */
  readonly leastCoverage?: number;
  /** How many boxes to look for, each among the points that the ones before it left: 1 to 100, default 1. */
  readonly boxes?: number;
}

/** A chosen box. */
export interface DiscoveredBox {
  /** What it asks of the factors. */
  readonly limits: Box;
  /** The row of the trajectory. */
  readonly row: number;
  /** What it holds of the points left by earlier boxes, with quasi-p-values: of these very points, so all looks too good. */
  readonly found: MeasuredBox;
}

/** What a search for boxes found. */
export interface Discovery {
  /**
   * A row for each step: `box` (1, 2 ...), `step` (from 0, the box without limits), `phase` ("whole", "peel" or "paste"),
   * `coverage` (the share of all cases that it holds), `mass` (the share of all points), `density` (the share of its points
   * that are cases), `restricted` (how many factors), and for each factor `x.low` and `x.high` (NaN where there is no
   * limit), or, for texts, `x.texts` (a JSON list; empty where there is no limit).
   */
  readonly trajectory: Table;
  /** The boxes that the rule chose; fewer than asked for where what is left holds none better than its own base rate. */
  readonly boxes: readonly DiscoveredBox[];
}

const OPTIONS = ['factors', 'isCase', 'peel', 'paste', 'leastMass', 'objective', 'leastCoverage', 'boxes'];
const OBJECTIVES = { gainPerMass: true, density: true };

/**
 * Find where in the space of the factors the cases are: boxes with many cases and little else (the patient rule induction
 * method, PRIM, as used for scenario discovery).
 *
 * Use it on the points of a broad design, to say in plain limits under which circumstances a strategy fails, or works. A
 * box is found by peeling: the slice at one end of one factor whose loss does most good is taken off, again and again, down
 * to the least mass; then slices that raise the density are given back. The whole trajectory is returned, since a box with
 * more of the cases has other points too, and which of the two matters is for the analyst to say (boxOfRow reads any row);
 * a plain rule chooses one.
 *
 * The box was chosen for its density, so the density found is too high, and pure noise has boxes too: measure it with
 * validateBox on points that were not used here before believing it.
 *
 * @param points - a row for each point: the factors, and what makes it a case. At least 2 points.
 * @returns the trajectory and the chosen boxes. Equal points give equal boxes: nothing is drawn.
 * @throws ParameterError where all points or none are cases, an option is outside its range, or a factor is not finite.
 * @throws UnknownNameError for a column or an objective that is not there.
 * @source friedman1999, bryant2010, kwakkel2016
 */
export function discoverBoxes(points: Table, options: DiscoveryOptions): Discovery {
  const settings = checkOptions(options);
  const shares = caseShares(points, options.isCase);
  const all = sum(shares);
  if (!(all > 0 && all < shares.length)) {
    throw new ParameterError(`Expected some points to be cases and some not but found ${all} of ${shares.length}`);
  }
  const factors = options.factors.map((name) => readFactor(points, name));
  const rows: Record<string, number | string>[] = [];
  const boxes: DiscoveredBox[] = [];
  let left = Int32Array.from(shares, (_, point) => point);
  for (let box = 1; box <= settings.boxes; box++) {
    const whole = wholeBox(left, factors, shares);
    if (!(whole.cases > 0 && whole.cases < left.length)) break;
    const steps = runTrajectory(whole, factors, shares, settings);
    const chosen = chooseStep(steps, settings.leastCoverage);
    const first = rows.length;
    for (const [step, { state, phase }] of steps.entries()) {
      const limits = limitsOf(state, factors);
      rows.push({
        box,
        step,
        phase,
        coverage: state.cases / all,
        density: state.cases / countInside(state),
        mass: countInside(state) / shares.length,
        restricted: limits.length,
        ...boxColumns(
          limits,
          factors.map(({ name, texts: words }) => ({ name, isText: words !== undefined })),
        ),
      });
    }
    if (chosen === 0) break;
    const { state } = steps[chosen];
    const limits = limitsOf(state, factors);
    const without = boxes.map((earlier) => earlier.limits);
    const found = validateBox(limits, points, { isCase: options.isCase, without });
    boxes.push({ limits, row: first + chosen, found });
    const isHeld = new Set(state.orders[0]);
    left = left.filter((point) => !isHeld.has(point));
  }
  return { trajectory: tableOfRows(rows), boxes };
}

interface Settings {
  readonly peel: number;
  readonly paste: number;
  readonly leastMass: number;
  readonly objective: PeelObjective;
  readonly leastCoverage: number;
  readonly boxes: number;
}

function checkOptions(options: DiscoveryOptions): Settings {
  checkNames('the options of discoverBoxes', options, OPTIONS);
  const { factors, peel = 0.05, paste = 0.05, leastMass = 0.05 } = options;
  const { objective = 'gainPerMass', leastCoverage = 0.5, boxes = 1 } = options;
  if (factors.length === 0) throw new ParameterError('Expected factors to name at least one column but found none');
  const twice = factors.find((factor, place) => factors.indexOf(factor) < place);
  if (twice !== undefined) {
    throw new ParameterError(`Expected factors to name each column once but found ${show(twice)} twice`, { factors });
  }
  checkNumber('peel', peel, Number.MIN_VALUE, 1 - Number.EPSILON);
  checkNumber('paste', paste, Number.MIN_VALUE, 1);
  checkNumber('leastMass', leastMass, Number.MIN_VALUE, 1 - Number.EPSILON);
  checkNumber('leastCoverage', leastCoverage, 0, 1);
  checkInteger('boxes', boxes, 1, 100);
  lookUp('objective', OBJECTIVES, objective);
  return { peel, paste, leastMass, objective, leastCoverage, boxes };
}

function readFactor(points: Table, name: string): BoxFactor {
  if (!Array.isArray(lookUp('column', points.columns, name))) {
    const values = numbers(points, name);
    for (const [row, value] of values.entries()) {
      checkNumber(`"${name}" of point ${row}`, value, -Number.MAX_VALUE, Number.MAX_VALUE);
    }
    return { name, values };
  }
  const column = texts(points, name);
  const words = [...new Set(column)];
  const places = new Map(words.map((word, place) => [word, place]));
  return { name, values: Float64Array.from(column, (word) => places.get(word) as number), texts: words };
}

function wholeBox(points: Int32Array, factors: readonly BoxFactor[], shares: Float64Array): BoxState {
  return {
    orders: factors.map(({ values }) => Int32Array.from(points).sort((a, b) => values[a] - values[b] || a - b)),
    restrictions: factors.map(() => UNRESTRICTED),
    cases: sum(Float64Array.from(points, (point) => shares[point])),
  };
}

interface Step {
  readonly state: BoxState;
  readonly phase: 'whole' | 'peel' | 'paste';
}

function runTrajectory(
  whole: BoxState,
  factors: readonly BoxFactor[],
  shares: Float64Array,
  { peel, paste, leastMass, objective }: Settings,
): Step[] {
  const steps: Step[] = [{ state: whole, phase: 'whole' }];
  const least = leastMass * shares.length;
  let state = whole;
  while (state.cases < countInside(state)) {
    const next = peelOnce(state, factors, shares, { share: peel, least, objective });
    if (next === undefined) break;
    state = next;
    steps.push({ state, phase: 'peel' });
  }
  for (;;) {
    const next = pasteOnce(state, whole, factors, shares, paste);
    if (next === undefined) return steps;
    state = next;
    steps.push({ state, phase: 'paste' });
  }
}

function chooseStep(steps: readonly Step[], leastCoverage: number): number {
  const most = steps[0].state.cases;
  let best = 0;
  for (const [place, { state }] of steps.entries()) {
    if (state.cases < leastCoverage * most) continue;
    const chosen = steps[best].state;
    const gain = state.cases / countInside(state) - chosen.cases / countInside(chosen);
    if (gain > 0 || (gain === 0 && state.cases > chosen.cases)) best = place;
  }
  return best;
}

function limitsOf(state: BoxState, factors: readonly BoxFactor[]): Limit[] {
  const limits: Limit[] = [];
  for (const [place, { name: factor, texts: words }] of factors.entries()) {
    const { low, high, without } = state.restrictions[place];
    const bounds = { ...(low > -Infinity ? { low } : {}), ...(high < Infinity ? { high } : {}) };
    if (words === undefined && Object.keys(bounds).length > 0) limits.push({ factor, ...bounds });
    if (words !== undefined && without.length > 0) {
      limits.push({ factor, texts: words.filter((_, word) => !without.includes(word)) });
    }
  }
  return limits;
}
