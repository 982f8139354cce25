/**
 * Which values of the guesses agree with what is measured: `npm run calibrate -- [--quick] [--print] [--seed TEXT] [--points N]
 * [--second N] [--threads N]`.
 *
 * History matching in two waves. Points that were simulated stay in out/calibration, and a run that was killed goes on where it was.
 * Writes docs/calibration.md; with --print it prints the page and writes nothing there. --quick is for a look and for tests.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { latinHypercube } from '../dist/design/index.js';
import { VERSION } from '../dist/index.js';
import { calibrationPage } from './calibrate/calibration-page.mjs';
import { elsewhere } from './calibrate/elsewhere.mjs';
import { fewChanges } from './calibrate/few-changes.mjs';
import { implausibility } from './calibrate/implausibility.mjs';
import pointSummaries from './calibrate/point-summaries.mjs';
import { runPoints } from './calibrate/run-points.mjs';
import { samplePoints, valueAt } from './calibrate/sample-points.mjs';
import {
  distanceFrom,
  emulateAll,
  emulatedImplausibility,
  missedBy,
  notRuledOut,
  placesOf,
  sampleCandidates,
} from './calibrate/search-space.mjs';
import { targetsOf } from './calibrate/targets.mjs';
import { variedParameters } from './calibrate/varied-parameters.mjs';

const PAGE = new URL('../docs/calibration.md', import.meta.url);
const OUT = new URL('../out/calibration/', import.meta.url);
const FULL = {
  first: 512,
  second: 256,
  candidates: 20_000,
  permutations: 2000,
  runs: 200,
  point: { networks: 50, futures: 16, groups: 60 },
  check: { networks: 400, futures: 100, groups: 400 },
};
const QUICK = {
  first: 12,
  second: 4,
  candidates: 200,
  permutations: 50,
  runs: 4,
  point: { networks: 4, futures: 2, groups: 4 },
  check: { networks: 4, futures: 2, groups: 4 },
};
/** How many parameters a proposal moves, for all targets and for those of one study. */
const MOVES = [
  [undefined, [1, 3, 6]],
  ['V5', [3]],
  ['V4', [3]],
];

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main() {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      print: { type: 'boolean', default: false },
      seed: { type: 'string', default: 'calibration' },
      points: { type: 'string' },
      second: { type: 'string' },
      threads: { type: 'string' },
    },
  });
  const sizes = values.quick ? QUICK : FULL;
  const text = calibrationPage(
    await calibrate({
      ...sizes,
      first: wholeNumber('--points', values.points, 12) ?? sizes.first,
      second: wholeNumber('--second', values.second, 1) ?? sizes.second,
      threads: wholeNumber('--threads', values.threads, 1) ?? Math.min(2, availableParallelism()),
      seed: values.seed,
    }),
  );
  if (values.print || values.quick) process.stdout.write(text);
  else writeFileSync(PAGE, text);
}

async function calibrate(sizes) {
  const { seed, threads } = sizes;
  const parameters = variedParameters();
  const targets = targetsOf();
  const size = { ...sizes.point, seed };
  const atDefault = pointSummaries({ changes: {}, ...size });
  const folder = folderOf({ version: VERSION, parameters, size, atDefault });
  const wave = async (name, points, itsSize = size) =>
    await runPoints({ points, size: itsSize, folder: new URL(`${name}/`, folder), threads, onPoint: reporter(name) });
  const measure = (points, found) => {
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
function settingsToCheck({ parameters, targets, emulators, all }) {
  const isOf = (study) => targets.map((target) => study === undefined || target.study === study);
  const best = (study) => {
    const part = all.implausibilities.map((one) => one.filter((_, at) => isOf(study)[at]));
    const order = part.map((_, point) => point);
    order.sort((a, b) => missedBy(part[a]) - missedBy(part[b]) || distanceFrom(part[a]) - distanceFrom(part[b]));
    return all.points[order[0]];
  };
  const start = placesOf([whole({}, parameters)], parameters)[0];
  const moves = MOVES.flatMap(([study, counts]) => {
    const only = (list) => list.filter((_, at) => isOf(study)[at]);
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
function changesAt(place, start, parameters) {
  return Object.fromEntries(
    parameters.flatMap((parameter, at) =>
      place[at] === start[at] ? [] : [[parameter.path, Number(valueAt(parameter, (place[at] + 1) / 2).toPrecision(3))]],
    ),
  );
}

/** A setting names every parameter that was varied, so that it can be placed in the space. */
function whole(changes, parameters) {
  return Object.fromEntries(parameters.map(({ path, default: usual }) => [path, changes[path] ?? usual]));
}

/** Points are found again where all that determines them is the same; the model itself by what it gives at its defaults. */
function folderOf(determinants) {
  const id = createHash('sha256').update(JSON.stringify(determinants)).digest('hex').slice(0, 16);
  return new URL(`${id}/`, OUT);
}

function reporter(name) {
  return (done, of) => {
    if (done % 32 === 0 || done === of) console.error(`${name}: ${done} of ${of} points`);
  };
}

function wholeNumber(option, text, least) {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) {
    throw new Error(`Expected ${option} to be a whole number of at least ${least} but found ${text}`);
  }
  return value;
}
