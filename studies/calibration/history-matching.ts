import { createHash } from 'node:crypto';
import { VERSION } from 'metagovernor';
import { latinHypercube } from 'metagovernor/design';
import { type Elsewhere, elsewhere } from './elsewhere.ts';
import type { Emulator } from './emulator.ts';
import { fewChanges } from './few-changes.ts';
import { implausibility } from './implausibility.ts';
import pointSummaries, { type PointSize, type Summaries } from './point-summaries.ts';
import { runPoints } from './run-points.ts';
import { type Place, type Point, samplePoints, valueAt } from './sample-points.ts';
import {
  distanceFrom,
  emulateAll,
  emulatedImplausibility,
  missedBy,
  notRuledOut,
  placesOf,
  sampleCandidates,
} from './search-space.ts';
import { type Target, targetsOf } from './targets.ts';
import { type VariedParameter, variedParameters } from './varied-parameters.ts';

/** How much is simulated. */
export interface CalibrationSizes {
  /** Points of the first wave, and of the second. */
  readonly first: number;
  readonly second: number;
  /** Points that are only looked at through stand-ins. */
  readonly candidates: number;
  readonly permutations: number;
  /** Of each setting, for what it does elsewhere. */
  readonly runs: number;
  readonly point: Omit<PointSize, 'seed'>;
  readonly check: Omit<PointSize, 'seed'>;
}

export interface CalibrationOptions extends CalibrationSizes {
  readonly seed: string;
  readonly threads: number;
}

/** Points that were simulated, what was found there, and how implausible that is: a list a point, one number a target. */
export interface Wave {
  readonly points: readonly Point[];
  readonly found: readonly Summaries[];
  readonly places: readonly Place[];
  readonly implausibilities: readonly (readonly number[])[];
}

/** A point with a name, simulated anew and at length. */
export interface Setting {
  readonly label: string;
  readonly changes: Point;
  readonly found: Summaries;
  readonly implausibilities: readonly number[];
  readonly elsewhere: Readonly<Record<string, Elsewhere>>;
}

/** All that a calibration has found. */
export interface Calibration {
  readonly version: string;
  readonly sizes: CalibrationOptions;
  readonly parameters: readonly VariedParameter[];
  readonly targets: readonly Target[];
  readonly first: Wave;
  readonly second: Wave;
  /** How many targets might rule out a point of the second wave. */
  readonly allowed: number;
  /** The stand-ins after one wave, and after both: one a target. */
  readonly firstEmulators: readonly Emulator[];
  readonly emulators: readonly Emulator[];
  readonly candidates: {
    readonly places: readonly Place[];
    readonly afterFirst: readonly (readonly number[])[];
    readonly afterSecond: readonly (readonly number[])[];
  };
  readonly settings: readonly Setting[];
}

const OUT = new URL('../../out/calibration/', import.meta.url);

/** How many parameters a proposal moves, for all targets and for those of one study. */
const MOVES: readonly { readonly study?: Target['study']; readonly counts: readonly number[] }[] = [
  { counts: [1, 3, 6] },
  { study: 'V5', counts: [3] },
  { study: 'V4', counts: [3] },
];

/** History matching in two waves; points that were simulated before are found again. */
export async function calibrate(sizes: CalibrationOptions): Promise<Calibration> {
  const { seed, threads } = sizes;
  const parameters = variedParameters();
  const targets = targetsOf();
  const size = { ...sizes.point, seed };
  const atDefault = pointSummaries({ changes: {}, ...size });
  const folder = folderOf({ version: VERSION, parameters, size, atDefault });
  const wave = async (name: string, points: readonly Point[], itsSize: PointSize = size) =>
    await runPoints({ points, size: itsSize, folder: new URL(`${name}/`, folder), threads, onPoint: reporter(name) });
  const measure = (points: readonly Point[], found: readonly Summaries[]): Wave => {
    const implausibilities = found.map((summaries) =>
      targets.map((target) => implausibility(summaries[target.summary], target)),
    );
    return { points, found, places: placesOf(points, parameters), implausibilities };
  };

  const firstPoints = samplePoints(latinHypercube(sizes.first, parameters.length, `${seed}, wave 1`), parameters);
  const first = measure(firstPoints, await wave(`wave-1-of-${sizes.first}`, firstPoints));
  const firstEmulators = emulateAll(targets, first.places, first.found);

  const candidates = sampleCandidates(sizes.candidates, parameters, seed);
  const candidatePlaces = placesOf(candidates, parameters);
  const afterFirst = emulatedImplausibility([firstEmulators], targets, candidatePlaces);
  const chosen = notRuledOut(afterFirst, sizes.second);
  const secondPoints = chosen.chosen.slice(0, sizes.second).map((at) => candidates[at]);
  const second = measure(secondPoints, await wave(`wave-2-of-${sizes.first}-${sizes.second}`, secondPoints));
  const emulators = emulateAll(targets, [...first.places, ...second.places], [...first.found, ...second.found]);
  const afterSecond = emulatedImplausibility([firstEmulators, emulators], targets, candidatePlaces);

  const all = measure([...first.points, ...second.points], [...first.found, ...second.found]);
  const settings = settingsToCheck({ parameters, targets, emulators, all });
  const check = { ...sizes.check, seed: `${seed}, check` };
  const checked = measure(
    settings.map(({ changes }) => changes),
    await wave(
      `check-of-${sizes.first}-${sizes.second}`,
      settings.map(({ changes }) => changes),
      check,
    ),
  );
  return {
    version: VERSION,
    sizes,
    parameters,
    targets,
    first,
    second,
    allowed: chosen.missed,
    firstEmulators,
    emulators,
    candidates: { places: candidatePlaces, afterFirst, afterSecond },
    settings: settings.map(({ label, changes }, at) => ({
      label,
      changes,
      found: checked.found[at],
      implausibilities: checked.implausibilities[at],
      elsewhere: elsewhere(changes, sizes.runs, check.seed),
    })),
  };
}

/** The defaults, the best points simulated, and the fewest changes that a stand-in recommends; all simulated anew and at length. */
function settingsToCheck({
  parameters,
  targets,
  emulators,
  all,
}: Pick<Calibration, 'parameters' | 'targets' | 'emulators'> & { readonly all: Wave }) {
  const isOf = (study?: Target['study']) => targets.map((target) => study === undefined || target.study === study);
  const best = (study?: Target['study']) => {
    const part = all.implausibilities.map((one) => one.filter((_, at) => isOf(study)[at]));
    const order = part.map((_, point) => point);
    order.sort((a, b) => missedBy(part[a]) - missedBy(part[b]) || distanceFrom(part[a]) - distanceFrom(part[b]));
    return all.points[order[0]];
  };
  const start = placesOf([whole({}, parameters)], parameters)[0];
  const moves = MOVES.flatMap(({ study, counts }) => {
    const only = <T>(list: readonly T[]) => list.filter((_, at) => isOf(study)[at]);
    const steps = fewChanges(only(emulators), only(targets), start, Math.max(...counts));
    return counts
      .filter((count) => steps[count - 1] !== undefined)
      .map((count) => ({
        label: `${count === 1 ? '1 change' : `${count} changes`}${study === undefined ? '' : ` for ${study}`}`,
        changes: changesAt(steps[count - 1], start, parameters),
      }));
  });
  return [
    { label: 'the defaults', changes: {} },
    ...moves,
    { label: 'best point', changes: best() },
    { label: 'best point for V5', changes: best('V5') },
    { label: 'best point for V4', changes: best('V4') },
  ].map(({ label, changes }) => ({ label, changes: whole(changes, parameters) }));
}

/** All parameters of a place that are not at their defaults, to three digits, as somebody would write them down. */
function changesAt(place: Place, start: Place, parameters: readonly VariedParameter[]): Point {
  return Object.fromEntries(
    parameters.flatMap((parameter, at) =>
      place[at] === start[at] ? [] : [[parameter.path, Number(valueAt(parameter, (place[at] + 1) / 2).toPrecision(3))]],
    ),
  );
}

/** A setting names every parameter that was varied, so that it can be placed in the space. */
function whole(changes: Point, parameters: readonly VariedParameter[]): Point {
  return Object.fromEntries(parameters.map(({ path, default: usual }) => [path, changes[path] ?? usual]));
}

/** Points are found again where all that determines them is the same; the model itself by what it gives at its defaults. */
function folderOf(determinants: object): URL {
  const id = createHash('sha256').update(JSON.stringify(determinants)).digest('hex').slice(0, 16);
  return new URL(`${id}/`, OUT);
}

function reporter(name: string) {
  return (done: number, of: number) => {
    if (done % 32 === 0 || done === of) console.error(`${name}: ${done} of ${of} points`);
  };
}
