import { partialRankCorrelations, wilsonInterval } from 'metagovernor/analysis';
import { numbers, table } from 'metagovernor/numeric';
import { markdownTable } from '../markdown.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Calibration, Wave } from './history-matching.ts';
import { CUT, implausibility, isMet } from './implausibility.ts';
import type { SummaryName } from './point-summaries.ts';
import { distanceFrom, missedBy } from './search-space.ts';
import type { Target } from './targets.ts';
import type { VariedParameter } from './varied-parameters.ts';

/** A number in as few digits as tell it. */
export function short(value: number | null, digits = 3): string {
  if (value === null || !Number.isFinite(value)) return 'none';
  return String(Number(value.toPrecision(digits)));
}

/** A count of cases as a percentage with Wilson's interval. */
function percentage(cases: number, of: number): string {
  const { proportion, low, high } = wilsonInterval(cases, of);
  return `${percent(proportion)} [${percent(low)}, ${percent(high)}]`;
}

export function percent(share: number): string {
  const points = 100 * share;
  if (points === 0) return '0 %';
  return points < 0.1 ? 'below .1 %' : `${points < 10 ? points.toFixed(1) : points.toFixed(0)} %`;
}

/** The groups of targets that are looked at together, by what they are called. */
function groupsOf(targets: readonly Target[]): (readonly [string, readonly number[]])[] {
  const groups: readonly (readonly [string, (target: Target) => boolean])[] = [
    ['all', () => true],
    ['V5', ({ study }) => study === 'V5'],
    ['V5, generated networks', (target) => target.study === 'V5' && !isFinland(target)],
    ['V5, Finland', isFinland],
    ['V4', ({ study }) => study === 'V4'],
  ];
  return groups
    .map(([label, isIn]) => [label, targets.flatMap((target, at) => (isIn(target) ? [at] : []))] as const)
    .filter(([, members]) => members.length > 0);
}

export function isFinland({ summary }: Target): boolean {
  return summary.startsWith('finland');
}

/** How surely each target is known, how much of the space it leaves, and what moves it. */
export function targetTable({ targets, first, firstEmulators, emulators, parameters, settings }: Calibration): string {
  const { length: points } = first.found;
  const [defaults] = settings;
  return markdownTable(
    [
      'target',
      'of',
      'range',
      'error',
      'discrepancy',
      'not ruled out',
      'met',
      'defaults',
      'stand-in explains',
      'moved most by',
    ],
    targets.map((target, at) => [
      target.label,
      target.study,
      rangeOf(target),
      short(target.error, 2),
      short(target.discrepancy, 2),
      percentage(first.implausibilities.filter((one) => one[at] <= CUT).length, points),
      percent(first.found.filter((found) => isMet(found[target.summary], target)).length / points),
      `${short(defaults.found[target.summary].value)} (${defaults.implausibilities[at].toFixed(1)})`,
      `${percent(Math.max(0, firstEmulators[at].explained))}, ${percent(Math.max(0, emulators[at].explained))}`,
      strongest(first, target.summary, parameters),
    ]),
  );
}

function rangeOf({ least, most }: Target): string {
  if (most === Infinity) return `at least ${short(least)}`;
  return least === -Infinity ? `at most ${short(most)}` : `${short(least)} to ${short(most)}`;
}

/** The three parameters with the strongest partial rank correlations, over the first wave. */
function strongest({ points, found }: Wave, summary: SummaryName, parameters: readonly VariedParameter[]): string {
  const values = found.map((summaries) => summaries[summary].value);
  const told = values.flatMap((value, point) => (value === null ? [] : [point]));
  const output = Float64Array.from(told, (point) => Number(values[point]));
  if (told.length < parameters.length + 10 || new Set(output).size < 2) return '';
  const runs = table({
    point: Int32Array.from(told, (_, row) => row),
    replicate: new Int32Array(told.length),
    output,
    ...Object.fromEntries(parameters.map(({ path }) => [path, Float64Array.from(told, (at) => points[at][path])])),
  });
  const factors = parameters.map(({ path }) => path);
  const correlations = partialRankCorrelations(runs, { output: 'output', factors });
  return Array.from(numbers(correlations, 'prcc'), (prcc, at) => ({ path: factors[at], prcc }))
    .sort((a, b) => Math.abs(b.prcc) - Math.abs(a.prcc))
    .slice(0, 3)
    .map(({ path, prcc }) => `\`${path}\` ${prcc < 0 ? '-' : '+'}${Math.abs(prcc).toFixed(2)}`)
    .join(', ');
}

/** How much of the space groups of targets leave. */
export function togetherTable({ targets, first, second, candidates }: Calibration): string {
  const fewest = (members: readonly number[]) =>
    Math.min(
      ...[...first.implausibilities, ...second.implausibilities].map((one) => missedBy(members.map((at) => one[at]))),
    );
  return markdownTable(
    [
      'targets',
      'number',
      'points of wave 1 not ruled out',
      'space by the stand-ins of wave 1',
      'of both waves',
      'points of wave 2 not ruled out',
      'fewest that rule out a point',
    ],
    groupsOf(targets).map(([label, members]) => [
      label,
      String(members.length),
      percentage(allowedBy(first.implausibilities, members), first.points.length),
      percent(allowedBy(candidates.afterFirst, members) / candidates.places.length),
      percent(allowedBy(candidates.afterSecond, members) / candidates.places.length),
      `${allowedBy(second.implausibilities, members)} of ${second.points.length}`,
      String(fewest(members)),
    ]),
  );
}

function allowedBy(lists: readonly (readonly number[])[], members: readonly number[]): number {
  return lists.filter((one) => members.every((at) => one[at] <= CUT)).length;
}

/** What comes of granting the model less or more. */
export function discrepancyTable({ targets, first, second }: Calibration): string {
  const found = [...first.found, ...second.found];
  return markdownTable(
    ['discrepancy times', 'points not ruled out by any target', 'fewest targets that rule out a point'],
    [0, 1, 2, 4].map((times) => {
      const missed = found.map((summaries) =>
        missedBy(
          targets.map((target) =>
            implausibility(summaries[target.summary], { ...target, discrepancy: times * target.discrepancy }),
          ),
        ),
      );
      return [
        String(times),
        `${missed.filter((count) => count === 0).length} of ${found.length}`,
        String(Math.min(...missed)),
      ];
    }),
  );
}

/**
 * Pairs of targets of which each alone leaves at least a twentieth of the space and both together less than a quarter of what
 * two that have nothing to do with each other would leave: by the stand-ins of both waves, the worst first.
 */
export function conflictTable({ targets, candidates }: Calibration): string | undefined {
  const { afterSecond } = candidates;
  const alone = targets.map((_, at) => afterSecond.filter((one) => one[at] <= CUT).length / afterSecond.length);
  const pairs = [...targets.keys()].flatMap((one) =>
    [...targets.keys()].slice(one + 1).flatMap((other) => {
      if (alone[one] < 0.05 || alone[other] < 0.05) return [];
      const both = afterSecond.filter((at) => at[one] <= CUT && at[other] <= CUT).length / afterSecond.length;
      const ratio = both / (alone[one] * alone[other]);
      return ratio < 0.25 ? [{ one, other, both, ratio }] : [];
    }),
  );
  if (pairs.length === 0) return undefined;
  pairs.sort((a, b) => a.ratio - b.ratio);
  return markdownTable(
    ['one', 'leaves', 'other', 'leaves', 'both', 'times what is expected'],
    pairs.map(({ one, other, both, ratio }) => [
      targets[one].label,
      percent(alone[one]),
      targets[other].label,
      percent(alone[other]),
      percent(both),
      ratio.toFixed(2),
    ]),
  );
}

/** Every setting that was simulated at length: what it gives, and by how many standard deviations that is off. */
export function settingsTable({ targets, settings }: Calibration): string {
  return markdownTable(
    ['target', 'range', ...settings.map(({ label }) => label)],
    [
      ...targets.map((target, at) => [
        target.label,
        rangeOf(target),
        ...settings.map(({ found, implausibilities }) => {
          const text = `${short(found[target.summary].value)} (${implausibilities[at].toFixed(1)})`;
          return implausibilities[at] > CUT ? `**${text}**` : text;
        }),
      ]),
      ['targets that rule it out', '', ...settings.map(({ implausibilities }) => String(missedBy(implausibilities)))],
      [
        'targets met without any allowance',
        '',
        ...settings.map(({ found }) => String(targets.filter((one) => isMet(found[one.summary], one)).length)),
      ],
      ['distance from all', '', ...settings.map(({ implausibilities }) => distanceFrom(implausibilities).toFixed(2))],
      [
        '(r of mean trust of an actor, no target here)',
        '.35 to .6',
        ...settings.map(({ found }) => short(found.actorCorrelation.value)),
      ],
    ],
  );
}

/** What each setting makes of the processes of a generated network. */
export function elsewhereTable({ settings }: Calibration): string {
  const stages = Object.keys(settings[0].elsewhere);
  return markdownTable(
    ['setting', ...stages.flatMap((stage) => [`${stage}, left alone`, `${stage}, a leader adds`])],
    settings.map(({ label, elsewhere }) => [
      label,
      ...stages.flatMap((stage) => [interval(elsewhere[stage].alone), interval(elsewhere[stage].added)]),
    ]),
  );
}

function interval({ mean, low, high }: Elsewhere['alone' | 'added']): string {
  return `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}
