import { markdownTable } from '../markdown.ts';
import type { Calibration } from './history-matching.ts';
import { boundTable, boxOfWhatIsLeft, identifiedTable, leastAllowed } from './identified-table.ts';
import { CUT, isMet } from './implausibility.ts';
import {
  conflictTable,
  discrepancyTable,
  elsewhereTable,
  isFinland,
  percent,
  settingsTable,
  short,
  targetTable,
  togetherTable,
} from './page-tables.ts';
import type { Point } from './sample-points.ts';
import { missedBy } from './search-space.ts';

/** The page on the calibration, from what was found. */
export function calibrationPage(found: Calibration): string {
  const { version, sizes, parameters, targets, first, second, allowed, candidates } = found;
  const { networks, futures, groups } = sizes.point;
  const identified = identifiedTable(found);
  const box = boxOfWhatIsLeft(found, identified.identified);
  const bound = boundTable(found);
  const conflicts = conflictTable(found);
  const unmet = targets.filter((_, at) =>
    [...first.implausibilities, ...second.implausibilities].every((one) => one[at] > CUT),
  );
  const neverMet = targets.filter((target) =>
    [...first.found, ...second.found].every((summaries) => !isMet(summaries[target.summary], target)),
  );
  const hasFinland = targets.some(isFinland);
  const least = leastAllowed(candidates, allowed);
  const left = candidates.afterSecond.filter((one) => missedBy(one) <= least).length / candidates.places.length;
  const parts = [
    '# Calibration: which values of the guesses agree with what is measured',
    '<!-- Written by studies/calibrate.ts in the repository (`npm run calibrate`) from what it simulated: do not edit. -->',
    `metagovernor ${version}, seed \`${sizes.seed}\`, ${first.points.length} points and ${second.points.length} more in a second wave. \`npm run calibrate\` writes this page anew, and the same version and seed give the same page. Each point simulated is kept in \`out/calibration\`, in a folder named by all that determines it (version, seed, sizes, parameters with their ranges, and what the model gives at its defaults): a run that is stopped goes on where it was, and no point is computed twice. After a change of the model that the defaults do not show, remove the folder. **The defaults are not those found here**: this page says what would be gained and lost by moving them.`,
    '## How',
    `History matching (Craig et al. 1997; Vernon, Goldstein & Bower 2010): no best point is sought; what cannot be right is ruled out. ${parameters.length} parameters vary at once: every guess that can move a target, and a few that have a source for their mechanism but not for their size. Each has its plausible range (\`plausibleRange\`, docs/parameters.md); \`ties.rate\`, whose default is at the end of its range, goes from .5 to 1. Points are a Latin hypercube.`,
    `At each point ${networks} generated networks live for 24 ticks without a metagovernor (V5), ${hasFinland ? `the Finnish network has ${futures} futures of 72 ticks,` : 'the Finnish network is left out (its data, or a Node.js that can read them, are not there),'} and ${groups} groups play each arm of the public-goods laboratory (V4), by the very code of \`npm run validate\`. What the laboratory holds fixed stays fixed.`,
    'The **implausibility** of a point for a target is the distance from the middle of the range (past the end, where the target is open) in standard deviations, whose square is the sum of three variances: that of so few runs, that of the measurement (*error*: a quarter of the width of a range, or the standard error of a measured level), and that of the *discrepancy*, by which a model of this kind is off at its best. The last is a judgement: half of the error of a range, .05 for shares of networks and for what larger groups gain, .025 for the contribution in round 10, .02 for measured rates, .01 for the log loss. Above 3 the point is ruled out. **Met** means within the range, no allowance made.',
    `Between the points a stand-in (emulator) for each number speaks: ridge regression on all parameters, their squares and the products of the strongest, with the error it makes on points left out; that error counts as a further variance. It is asked at ${candidates.places.length} more points. The second wave simulates ${second.points.length} of those that ${allowed === 0 ? 'no target rules' : allowed === 1 ? 'at most 1 target rules' : `at most ${allowed} targets rule`} out by the stand-ins of the first${allowed === 0 ? '' : ': too few are left that miss fewer'}.`,
    '## The targets one by one',
    'Not ruled out, and met: of the points of the first wave, with a 95 % interval. Defaults: what they give in a long run of their own, and its implausibility. The stand-in: the share of the variance it predicts of points left out, after one wave and after both. Moved most by: the three strongest partial rank correlations.',
    targetTable(found),
    unmet.length === 0
      ? 'Every target is within reach of some point.'
      : `**No point of either wave comes within reach of:** ${unmet.map(({ label }) => label).join('; ')}. No value within the plausible ranges mends that; it is a finding about the mechanisms, or about the ranges.`,
    neverMet.length === 0
      ? 'Each is met by some point without any allowance.'
      : `**Met without any allowance by no point of either wave:** ${neverMet.map(({ label }) => label).join('; ')}.`,
    '## The targets together',
    togetherTable(found),
    `How many targets rule a point of the first wave out: ${histogram(first.implausibilities.map(missedBy))}. Of the second: ${histogram(second.implausibilities.map(missedBy))}. The stand-ins of both waves leave ${percent(left)} of the space that at most ${least} of the ${targets.length} targets rule out.`,
    'The discrepancy is a judgement; with others:',
    discrepancyTable(found),
    conflicts === undefined
      ? 'No two targets that each leave a twentieth of the space are hard to meet together.'
      : 'Targets that are hard to meet together. Each alone leaves at least a twentieth of the space; both leave less than a quarter of what two that have nothing to do with each other would (stand-ins of both waves):',
    ...(conflicts === undefined ? [] : [conflicts]),
    '## What the data tell of the parameters',
    `The ${identified.kept} points of the first wave that are nearest to all targets (root of the mean square of the implausibilities, each cut at 10) against the others. *Distance* is the largest between the two distribution functions (Kolmogorov and Smirnov); p comes from exchanging ${sizes.permutations} times which points are the nearest, adjusted for all parameters by Benjamini and Hochberg. The last column is where four fifths lie of what the stand-ins of both waves leave (at most ${least} targets missed).`,
    identified.text,
    `**Identified** (adjusted p at most .05): ${listed(identified.identified)}. **Not identified** by themselves: ${listed(identified.open)}. These points cannot tell one value of theirs within the range from another; that is no proof that none is better. Many move single targets a good deal (see above) and make up for one another, and any may matter for what is not measured.`,
    bound === undefined
      ? 'No two parameters are bound to each other by what is left.'
      : 'Bound to each other: the strongest correlations among what the stand-ins leave (places in the ranges; over the whole space they are 0; none is shown that chance might bring about).',
    ...(bound === undefined ? [] : [bound]),
    box === undefined
      ? 'No box of plain limits on the identified parameters holds what is left.'
      : `In plain limits on the identified parameters (patient rule induction, on one half of what the stand-ins were asked): ${box.limits.join(', ')}. ${box.worth}`,
    '## The defaults, and what would do better',
    'Simulated anew and at length, with other draws than those by which the points were chosen. In brackets the implausibility; bold is ruled out. *Changes*: the few parameters that are moved, by the stand-ins, to come nearest to all targets, or to those of one study. Best points: those simulated that the fewest targets rule out, of these the nearest.',
    settingsTable(found),
    changesText(found),
    `What it makes of the processes of a generated network (${sizes.runs} runs, shares of the processes started, and what a collaborative leader adds to them on the same draws; 95 % intervals). No data say what these should be: there are no base rates of barriers.`,
    elsewhereTable(found),
    '## Limits',
    [
      '- Effects of communication, reward and feedback were measured in laboratories: upper bounds for networks in the field. A point that meets them may still promise too much.',
      '- No study gives base rates for the barriers: nothing here bears on how often processes fail at which stage.',
      '- V5 rests on eight measured networks, ten estuaries in two waves, and one country. Their ranges are what was seen, not what there is.',
      '- Only parameters that can move a target vary; all else stays at its default, the size and density of the generated networks included, and so do mechanisms that are full on or off by default (`learning.faceValue` among them), `ties.rate` excepted. A target that is not reached here might be with these moved, or outside the plausible ranges.',
      '- The distance over all targets weighs each the same, though some tell nearly the same thing (groups of 4 and of 12).',
      '- Points were chosen for being near; the long runs are free of that luck, the choice of what to run at length is not.',
    ].join('\n'),
    '## Sources',
    [
      '- Craig, P. S., Goldstein, M., Seheult, A. H. & Smith, J. A. (1997). Pressure matching for hydrocarbon reservoirs: a case study in the use of Bayes linear strategies for large computer experiments. Case Studies in Bayesian Statistics III, 37-93.',
      '- Vernon, I., Goldstein, M. & Bower, R. G. (2010). Galaxy formation: a Bayesian uncertainty analysis. Bayesian Analysis 5, 619-669.',
      '- Andrianakis, I. et al. (2015). Bayesian history matching of complex infectious disease models using emulation: a tutorial and a case study on HIV in Uganda. PLoS Computational Biology 11, e1003968.',
    ].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function changesText({ settings, parameters }: Calibration): string {
  const few = settings.filter(({ label }) => /change/.test(label));
  const best = settings.filter(({ label }) => label.startsWith('best'));
  const moved = (changes: Point) => parameters.filter(({ path, default: usual }) => changes[path] !== usual);
  const lines = few.map(
    ({ label, changes }) =>
      `- ${label}: ${moved(changes)
        .map(({ path, default: usual }) => `\`${path}\` ${short(usual)} to ${short(changes[path])}`)
        .join(', ')}`,
  );
  const rows = parameters.map(({ path, default: usual }) => [
    `\`${path}\``,
    short(usual),
    ...best.map(({ changes }) => short(changes[path])),
  ]);
  return [lines.join('\n'), markdownTable(['parameter', 'default', ...best.map(({ label }) => label)], rows)].join(
    '\n\n',
  );
}

function histogram(counts: readonly number[]): string {
  const kinds = [...new Set(counts)].sort((a, b) => a - b);
  return kinds.map((kind) => `${kind}: ${counts.filter((count) => count === kind).length}`).join(', ');
}

function listed(paths: readonly string[]): string {
  return paths.length === 0 ? 'none' : paths.map((path) => `\`${path}\``).join(', ');
}
