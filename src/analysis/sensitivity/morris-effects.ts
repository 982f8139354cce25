import { checkNames, ParameterError } from '../../base/index.js';
import { type Groups, groupFactors, morrisStep } from '../../design/index.js';
import { mean, type Table, table } from '../../numeric/index.js';
import { checkLevel } from '../check-sample.js';
import { moments } from '../samples/moments.js';
import { countResamples, percentileBounds, type ResampleOptions, visitResamples } from './design-resamples.js';
import { pointNumbers } from './point-factors.js';
import { type PointOutputs, pointOutputs } from './point-outputs.js';

/** How to read the runs of a Morris design. */
export interface MorrisEffectsOptions extends ResampleOptions {
  /** The column to explain. */
  readonly output: string;
  /** The columns of the factors. */
  readonly factors: readonly string[];
  /** The levels of the grid, as in the design; default 4. */
  readonly levels?: number;
  /** For each factor the name of its group, as in the design; by default each factor by itself. */
  readonly groups?: readonly string[];
}

/**
 * Elementary effects: how much the output changes when one factor moves and the others stay, over the whole space.
 *
 * Right for finding the few factors that matter among many. A factor of small muStar matters little; a sigma about as large as muStar says
 * that its effect depends on where it and the others stand. With few replicates luck adds to muStar and sigma.
 *
 * In groups, the effect of a group is that of all its factors moved in one step, some up and some down: it has a size and no sign.
 *
 * Intervals are percentiles over resamples of the trajectories and, where there are several, of the replicates.
 *
 * @param runs - the runs of one strategy at the points of morrisTrajectories: a row for each point and replicate, with the columns "point"
 * (its row in the design) and "replicate".
 * @param options.output - the column to explain.
 * @param options.factors - the columns of the factors.
 * @param options.levels - as in the design: even, from 2 to 1000; default 4.
 * @param options.groups - as in the design: for each factor the name of its group; by default each factor by itself.
 * @param options.level - the share of experiments in which an interval holds the true muStar: .5 to .9999, default .95.
 * @param options.resamples - how many resamples: 100 to 1 000 000, default 1000.
 * @param options.seed - of the resamples: a whole number from 0 to 2^53 - 1 or a text, default 0.
 * @returns a row a factor, or a group: "factor", its name; "mu", the mean effect; "muStar", the mean size of an effect, "muStarLow", "muStarHigh"; "sigma", the
 * standard deviation of the effects. All in units of the output for the whole range of the factor, up being the way its values grow. For a
 * group of several factors "mu" and "sigma" are NaN.
 * @throws ParameterError for a point or replicate that is missing or there twice, an output that is not finite, fewer than two trajectories,
 * and for points that are no Morris design.
 * @throws UnknownNameError for a column that is not there.
 * @source morris1991, campolongo2007
 */
export function morrisEffects(runs: Table, options: MorrisEffectsOptions): Table {
  checkNames('the options', options, ['output', 'factors', 'levels', 'groups', 'level', 'resamples', 'seed']);
  const { output, factors, levels = 4, level = 0.95 } = options;
  checkLevel(level);
  const step = morrisStep(levels);
  const resamples = countResamples(options);
  const found = pointOutputs(runs, output);
  const places = pointNumbers(runs, factors, found.points);
  const groups = groupFactors(factors.length, options.groups ?? factors);
  const steps = readSteps(factors, groups, places, found.points);
  const effects = found.outputs.map((own) => effectsOf(own, steps, step));
  const means = averageEffects(effects, new Int32Array(effects.length).fill(1));
  const sizes = means.map((each) => mean(each.map(Math.abs)));
  const bounds = resampleSizes(effects, found, options, resamples).map((values, j) =>
    percentileBounds(values, level, sizes[j]),
  );
  // The sign of an effect of several factors at once says nothing.
  const ofGroups = groups.members.map((members, j) =>
    members.length === 1 ? moments(means[j]) : { mean: Number.NaN, sd: Number.NaN },
  );
  return table({
    factor: [...groups.names],
    mu: Float64Array.from(ofGroups, (each) => each.mean),
    muStar: Float64Array.from(sizes),
    muStarLow: Float64Array.from(bounds, ({ low }) => low),
    muStarHigh: Float64Array.from(bounds, ({ high }) => high),
    sigma: Float64Array.from(ofGroups, (each) => each.sd),
  });
}

/** For each group and trajectory, the point after which its factors move; and whether the first of them moves up (1) or down (-1). */
interface Steps {
  readonly from: readonly Int32Array[];
  readonly sign: readonly Int32Array[];
}

function readSteps(
  factors: readonly string[],
  { names, members }: Groups,
  values: readonly Float64Array[],
  points: number,
): Steps {
  const length = members.length + 1;
  const isGrouped = members.length < factors.length;
  const kind = isGrouped ? 'group' : 'factor';
  if (points % length !== 0 || points < 2 * length) {
    throw new ParameterError(
      `Expected at least two whole trajectories of ${length} points, as ${members.length} ${kind}s need, but found ${points} points`,
      { length, found: points },
    );
  }
  const trajectories = points / length;
  const groupOf = new Int32Array(factors.length);
  for (const [group, places] of members.entries()) for (const j of places) groupOf[j] = group;
  const from = members.map(() => new Int32Array(trajectories).fill(-1));
  const sign = members.map(() => new Int32Array(trajectories));
  for (let trajectory = 0; trajectory < trajectories; trajectory++) {
    for (let point = trajectory * length; point < (trajectory + 1) * length - 1; point++) {
      const moved = values.flatMap((column, j) => (column[point] === column[point + 1] ? [] : [j]));
      const group = moved.length === 0 ? 0 : groupOf[moved[0]];
      const isWhole = moved.length === members[group].length && moved.every((j) => groupOf[j] === group);
      if (!isWhole || from[group][trajectory] >= 0) {
        const found = moved.length === 0 ? 'none' : moved.map((each) => factors[each]).join(', ');
        const again = isWhole ? ' once more' : '';
        const expected = isGrouped ? `all factors of one group (${names.join(', ')})` : 'one factor';
        throw new ParameterError(
          `Expected ${expected} that had not moved to move from point ${point} to ${point + 1} of a trajectory but found ${found}${again}`,
          { point, moved: moved.map((each) => factors[each]) },
        );
      }
      const [j] = moved;
      from[group][trajectory] = point;
      sign[group][trajectory] = values[j][point + 1] > values[j][point] ? 1 : -1;
    }
  }
  return { from, sign };
}

/** For each group its effect in each trajectory. */
function effectsOf(outputs: Float64Array, { from, sign }: Steps, step: number): Float64Array[] {
  return from.map((points, j) =>
    Float64Array.from(
      points,
      (point, trajectory) => ((outputs[point + 1] - outputs[point]) * sign[j][trajectory]) / step,
    ),
  );
}

/** For each group its effect in each trajectory, as the mean over replicates that count as often as `counts` says. */
function averageEffects(effects: readonly (readonly Float64Array[])[], counts: Int32Array): Float64Array[] {
  return effects[0].map((first, j) => {
    const total = new Float64Array(first.length);
    for (const [replicate, own] of effects.entries()) {
      const share = counts[replicate] / effects.length;
      if (share > 0) for (let at = 0; at < total.length; at++) total[at] += share * own[j][at];
    }
    return total;
  });
}

/** For each group its muStar in each resample. */
function resampleSizes(
  effects: readonly (readonly Float64Array[])[],
  found: PointOutputs,
  options: ResampleOptions,
  resamples: number,
): Float64Array[] {
  const sizes = effects[0].map(() => new Float64Array(resamples));
  const trajectories = effects[0][0].length;
  visitResamples(trajectories, found.replicates.length, options, (counts, replicateCounts, resample) => {
    for (const [j, own] of averageEffects(effects, replicateCounts).entries()) {
      let total = 0;
      for (let at = 0; at < trajectories; at++) total += counts[at] * Math.abs(own[at]);
      sizes[j][resample] = total / trajectories;
    }
  });
  return sizes;
}
