import { DYADS, type Survival, type WaveComparison } from './compare-waves.js';

/** A comparison of two waves as lines of plain text, with what was left out. */
export function describeComparison(comparison: WaveComparison): string[] {
  const { actors, pairs, ties, outDegree, inDegree, trust, dyads } = comparison;
  const [first, second, both] = actors.answered;
  const lines = [
    `${actors.both} actors are in both waves; ${named('joined', actors.joined)}, ${named('left', actors.left)}.`,
    `${first} of them answered in the first wave, ${second} in the second, ${both} in both.`,
    `${pairs.observed} of ${pairs.all} ordered pairs are compared${pairs.impossible > 0 ? `; ${pairs.impossible} could have no tie` : ''}.`,
  ];
  const [leftFirst, leftSecond] = pairs.tiesLeftOut;
  if (leftFirst + leftSecond > 0) {
    lines.push(
      `Left out: ${leftFirst} ties of the first wave and ${leftSecond} of the second, for the other wave does not tell of them.`,
    );
  }
  lines.push(
    `Ties: ${ties.first}, then ${ties.second}; ${ties.kept} kept, ${ties.givenUp} given up, ${ties.formed} formed (Jaccard ${three(ties.stability)}).`,
    `Survival ${rate(comparison.survival)}; of returned ties ${rate(comparison.reciprocatedSurvival)}, of one-way ties ${rate(comparison.oneWaySurvival)}.`,
    `Formation ${rate(comparison.formation)}.`,
    `Dyads (from row to column): ${DYADS.map((from) => `${from} ${DYADS.map((to) => `${to} ${dyads[from][to]}`).join(', ')}`).join('; ')}.`,
    `Ties from an actor: ${two(outDegree.first)}, then ${two(outDegree.second)} (change spreads by ${two(outDegree.spread)}, r ${three(outDegree.r)}).`,
    `Ties to an actor: ${two(inDegree.first)}, then ${two(inDegree.second)} (change spreads by ${two(inDegree.spread)}, r ${three(inDegree.r)}).`,
  );
  lines.push(
    trust === null
      ? 'Trust: not in both waves, so not compared.'
      : `Trust along ${trust.ties} kept ties: mean ${three(trust.mean[0])}, then ${three(trust.mean[1])}; spread ${three(trust.spread[0])}, then ${three(trust.spread[1])}; r ${three(trust.r)}${trust.missing > 0 ? `; ${trust.missing} kept ties do not say it` : ''}.`,
  );
  return lines;
}

/** Ids that are named in full: as many as fit a line. */
const MOST_NAMED = 8;

function named(what: string, ids: readonly string[]): string {
  if (ids.length === 0) return `none ${what}`;
  const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '';
  return `${ids.length} ${what} (${ids.slice(0, MOST_NAMED).join(', ')}${more})`;
}

function rate({ ties, kept, share }: Survival): string {
  return ties === 0 ? 'not defined (there were none)' : `${three(share)} (${kept} of ${ties})`;
}

function two(value: number): string {
  return Number.isNaN(value) ? 'not defined' : value.toFixed(2);
}

function three(value: number): string {
  return Number.isNaN(value) ? 'not defined' : value.toFixed(3);
}
