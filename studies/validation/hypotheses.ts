import { plausibleRanges, RANGE_RULE } from '../laboratory/index.ts';
import { bestMode } from './hypotheses/best-mode.ts';
import { type Claim, type Hypothesis, marginOf, type RunsByGroup, targetOf, testAt } from './hypotheses/claim.ts';
import { competences } from './hypotheses/competences.ts';
import { doseOfSteering } from './hypotheses/dose-of-steering.ts';
import { gainsAndProblems } from './hypotheses/gains-and-problems.ts';
import { handsOnOrOff } from './hypotheses/hands-on-or-off.ts';
import { loneHero } from './hypotheses/lone-hero.ts';
import { nearNecessary } from './hypotheses/near-necessary.ts';
import { regimes } from './hypotheses/regimes.ts';
import { rolesByTransition } from './hypotheses/roles-by-transition.ts';
import { runArms } from './hypotheses/run-arms.ts';
import { sampleSpace } from './hypotheses/sample-space.ts';
import { searchSpace } from './hypotheses/search-space.ts';
import { timeToAgreement } from './hypotheses/time-to-agreement.ts';
import { type Row, type Verdict, verdictOf } from './rows/row.ts';
import type { Study } from './study.ts';

/** All hypotheses by their ids. */
export const HYPOTHESES: Readonly<Record<string, Hypothesis>> = {
  H1: bestMode,
  H2: rolesByTransition,
  H3: doseOfSteering,
  H4: loneHero,
  H5: regimes,
  H6: gainsAndProblems,
  H7: handsOnOrOff,
  H8: nearNecessary,
  H9: competences,
  H10: timeToAgreement,
};

const REPLICATES = { quick: 40, full: 200 };
const SPACE = { points: 256, replicates: 3 };

/** What the theory says, as hypotheses that may fail: each at the default, and over the space of all guesses. */
export const hypotheses: Study = {
  title: 'What the theory says, as hypotheses that may fail',
  note: noteOf(),
  run: async ({ quick, seed }) => {
    const atDefault = await runArms({
      points: [],
      replicates: quick ? REPLICATES.quick : REPLICATES.full,
      seed,
      kept: !quick,
    });
    const overSpace = quick
      ? undefined
      : await runArms({ points: sampleSpace(SPACE.points, seed), replicates: SPACE.replicates, seed, kept: true });
    return Object.entries(HYPOTHESES).flatMap(([id, hypothesis]) => rowsOf(id, hypothesis, atDefault, overSpace));
  },
};

/** A row for each claim, and where there are several one for all that are part of the hypothesis. */
function rowsOf(id: string, hypothesis: Hypothesis, atDefault: RunsByGroup, overSpace: RunsByGroup | undefined): Row[] {
  const { title, claims, groups } = hypothesis;
  const runs = pick(atDefault, groups);
  const space = overSpace === undefined ? undefined : searchSpace(hypothesis, pick(overSpace, groups));
  const rows = claims.map((claim, at): Row => {
    const { value, low, high, n } = testAt(claim, runs, 0);
    const label = `${id} ${claim.isBeside ? '(beside) ' : ''}${claim.label}`;
    const verdict = verdictOfInterval(claim, low, high);
    const found = { label, estimate: value, low, high, target: targetOf(claim), verdict, runs: n };
    return space === undefined ? found : { ...found, space: space.claims[at] };
  });
  const parts = rows.filter((_, at) => !claims[at].isBeside);
  const count = (verdict: Verdict) => parts.filter((row) => row.verdict === verdict).length;
  const [held, undecided] = [count('holds'), count('undecided')];
  const whole: Row = {
    label: `${id} claims that hold: ${title}`,
    estimate: held,
    low: held,
    high: held + undecided,
    target: `${parts.length} of ${parts.length}`,
    verdict: count('fails') > 0 ? 'fails' : undecided > 0 ? 'undecided' : 'holds',
    runs: parts[0].runs,
  };
  return [space === undefined ? whole : { ...whole, space: space.whole }, ...rows];
}

function pick(runs: RunsByGroup, groups: readonly string[]): RunsByGroup {
  return Object.fromEntries(groups.map((group) => [group, runs[group]]));
}

function verdictOfInterval(claim: Claim, low: number, high: number): Verdict {
  const [marginLow, marginHigh] = [marginOf(claim, low), marginOf(claim, high)];
  // Of a range, an interval on both sides of an end is undecided, and one that lies outside on either side fails.
  const isOutside = claim.range !== undefined && (high < claim.range[0] || low > claim.range[1]);
  if (isOutside || (claim.range === undefined && marginHigh < 0)) return verdictOf(false);
  return marginLow > 0 && marginHigh > 0 ? verdictOf(true) : 'undecided';
}

function noteOf(): string {
  const abouts = Object.entries(HYPOTHESES).map(
    ([id, { from, about, failing }]) =>
      `${id} (${from}). ${about}${failing === undefined ? '' : ` Where it fails: ${failing}`}`,
  );
  return [
    'Scenario: generated-network, every parameter at its default and a new network in each run, with the changes that a hypothesis names. All arms share their draws, replicate by replicate. The interval at the default is by leaving out one replicate of all arms after the other (jackknife, Student), of the median by order statistics. A hypothesis holds where all its claims hold; what is marked "beside" is looked at and no part of it.',
    `Space: a Latin hypercube of ${SPACE.points} points over the ${plausibleRanges().length} numeric parameters without a source, ${SPACE.replicates} replicates a point (${3 * SPACE.replicates} for H2, H7, H8 and H10), in batches of points that have draws of their own. Range: ${RANGE_RULE} problems.decisions begins at 9 and network.actors at 21, so that no point contradicts itself. What defines the arms of a hypothesis (profile of the problem, regime, capacities, competences) does not vary for it. The share counts the points at which the estimate is on the right side, with Wilson's interval over points; with few replicates noise pulls it toward a half, the more so the lower the reliability (the share of the variance between points that is no noise), and lowers the share at which several claims hold together. Points at which nothing can be told, such as a conversion of no processes, count as not holding. Deciding: the two strongest partial rank correlations of the effect with the factors, for a hypothesis as a whole of its weakest claim in units of its spread; "?" where it does not survive Benjamini and Hochberg at .05 over all factors.`,
    'Limits: no study gives the share of collaborations stopped by each barrier, and none an effect size for over-metagovernance, so H3 and the problems of H6 are held against a direction alone. The sizes of levers start from laboratory effects, which are upper bounds. Ranges are our judgement of what is plausible, and a share of the space is no probability.',
    ...abouts,
  ].join('\n');
}
