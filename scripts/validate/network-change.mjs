import { findTie, measureNetwork } from '../../dist/network/index.js';
import { mean } from '../../dist/numeric/index.js';

/** What eight measured governance networks span. */
export const BANDS = {
  density: [0.05, 0.39],
  reciprocity: [0.15, 0.61],
  closureRatio: [1.2, 2.7],
  inDegreeCentralisation: [0.22, 0.69],
};

/** Whether a measure is within its band; NaN, where there is nothing to measure, is not. */
export function isInBand(name, value) {
  const [least, most] = BANDS[name];
  return value >= least && value <= most;
}

/**
 * What became of a network: its structure, its ties and the trust along them.
 *
 * @param {import('../../dist/network/index.js').Network} before - with trust along its ties.
 * @param {import('../../dist/network/index.js').Network} after - of the same nodes.
 */
export function changeOf(before, after) {
  const kept = [];
  const reciprocated = [];
  const trustOfKept = { before: [], after: [] };
  for (let from = 0; from < before.nodeCount; from++) {
    for (let tie = before.offsets[from]; tie < before.offsets[from + 1]; tie++) {
      const to = before.targets[tie];
      const later = findTie(after, from, to);
      kept.push(later >= 0);
      reciprocated.push(findTie(before, to, from) >= 0);
      if (later < 0) continue;
      trustOfKept.before.push(before.tieAttributes.trust[tie]);
      trustOfKept.after.push(after.tieAttributes.trust[later]);
    }
  }
  const actors = Array.from({ length: before.nodeCount }, (_, actor) => actor).filter(
    (actor) => degreeOf(before, actor) > 0 && degreeOf(after, actor) > 0,
  );
  const absent = before.nodeCount * (before.nodeCount - 1) - before.tieCount;
  return {
    structure: measureNetwork(after, { modularityUpTo: 0 }),
    drift: mean(after.tieAttributes.trust) - mean(before.tieAttributes.trust),
    tieCorrelation: correlation(trustOfKept.before, trustOfKept.after),
    actorCorrelation: correlation(
      actors.map((actor) => trustOf(before, actor)),
      actors.map((actor) => trustOf(after, actor)),
    ),
    survival: shareOf(kept),
    reciprocatedSurvival: shareOf(kept.filter((_, tie) => reciprocated[tie])),
    otherSurvival: shareOf(kept.filter((_, tie) => !reciprocated[tie])),
    formation: (after.tieCount - kept.filter(Boolean).length) / absent,
  };
}

function degreeOf({ offsets }, node) {
  return offsets[node + 1] - offsets[node];
}

/** The mean trust of one actor in those it has a tie to. */
function trustOf({ offsets, tieAttributes }, actor) {
  return mean(tieAttributes.trust.subarray(offsets[actor], offsets[actor + 1]));
}

function shareOf(cases) {
  return cases.filter(Boolean).length / cases.length;
}

/** Pearson's correlation; NaN where one side does not vary. */
function correlation(one, other) {
  const [a, b] = [one, other].map((values) => {
    const centre = mean(values);
    return values.map((value) => value - centre);
  });
  return meanProduct(a, b) / Math.sqrt(meanProduct(a, a) * meanProduct(b, b));
}

function meanProduct(one, other) {
  return mean(one.map((value, at) => value * other[at]));
}
