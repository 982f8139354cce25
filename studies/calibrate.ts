/**
 * Which values of the guesses agree with what is measured: `npm run calibrate -- [--quick] [--print] [--seed TEXT] [--points N]
 * [--second N] [--threads N]`.
 *
 * History matching in two waves. Points that were simulated stay in out/calibration, and a run that was killed goes on where it was.
 * Writes docs/calibration.md; with --print it prints the page and writes nothing there. --quick is for a look and for tests.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { calibrationPage } from './calibration/calibration-page.ts';
import { type CalibrationSizes, calibrate } from './calibration/history-matching.ts';

const PAGE = new URL('../docs/calibration.md', import.meta.url);
const FULL: CalibrationSizes = {
  first: 512,
  second: 256,
  candidates: 20_000,
  permutations: 2000,
  runs: 200,
  point: { networks: 50, futures: 16, groups: 60 },
  check: { networks: 400, futures: 100, groups: 400 },
};
const QUICK: CalibrationSizes = {
  first: 12,
  second: 4,
  candidates: 200,
  permutations: 50,
  runs: 4,
  point: { networks: 4, futures: 2, groups: 4 },
  check: { networks: 4, futures: 2, groups: 4 },
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
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

function wholeNumber(option: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) {
    throw new Error(`Expected ${option} to be a whole number of at least ${least} but found ${text}`);
  }
  return value;
}
