import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openEnvironment } from '../../src/environment/index.js';
import { findScenario } from '../../src/scenarios/index.js';
import { openSession } from '../../src/simulation/index.js';
import { PROGRAM } from './run-cli.js';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const isThere = (...words: string[]) => spawnSync('python3', words, { encoding: 'utf8' }).status === 0;
const hasPython = isThere('-c', 'import sys; sys.exit(sys.version_info < (3, 9))');
const hasGymnasium = hasPython && isThere('-c', 'import gymnasium, numpy');
if (!hasPython) console.log('Skipped: the client for Python, for there is no python3 of 3.9 or later.');
else if (!hasGymnasium) console.log('Skipped: the client for Python with gymnasium, for gymnasium is not installed.');

interface Episode {
  readonly total: number;
  readonly value: number;
  readonly digest: string;
}

/** Play with the client; without what is installed beside Python, where that is asked for. */
function play(...flags: string[]) {
  const words = [...flags, pathOf('python_client.py'), pathOf('../../clients/python'), process.execPath, PROGRAM];
  const { status, stdout, stderr } = spawnSync('python3', words, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown> & Record<'nothing' | 'funded' | 'same', Episode>;
}

const cases = [
  ['without gymnasium', ['-S'], false, hasPython],
  ['with gymnasium', [], true, hasGymnasium],
] as const;

describe.each(cases)('the client for Python, %s', (_, flags, withGymnasium, isPossible) => {
  test.skipIf(!isPossible)(
    'plays the runs of the library, and raises what the program says',
    { timeout: 120_000 },
    () => {
      const { scenario } = findScenario('river-basin');
      const played = play(...flags);
      expect(played['gymnasium']).toBe(withGymnasium);
      const environment = openEnvironment(scenario, { slots: 2 });
      const { fields, shape } = environment.observationSpace;
      expect(played['fields']).toEqual(fields.map(({ name }) => name));
      expect(played['counts']).toEqual(environment.actionSpace.counts);
      const idle = openSession(scenario, { seed: 3, strategy: 'handsOff' }).finish();
      const { nothing, funded, same } = played;
      expect(nothing).toMatchObject({
        steps: 120,
        terminated: true,
        started: 20,
        length: shape[0],
        digest: idle.digest,
      });
      expect(nothing.total).toBeCloseTo(nothing.value, 12);
      expect(funded.digest).not.toBe(nothing.digest);
      // What is chosen by its number is what is said in words.
      expect(same).toEqual(funded);
      expect(played['malformed']).toEqual([expect.stringContaining('Expected 3 choices'), 'PARAMETER']);
      expect(played['unknown']).toEqual([expect.stringContaining('such as "seed"'), 'PARAMETER']);
      expect(played['not plain']).toEqual(['Expected what JSON can hold but found a object', null]);
      expect(played['after errors']).toBe(1);
      expect(played['closed']).toEqual(['Expected an open environment but found one that was closed', null]);
      expect(played['options']).toEqual([expect.stringContaining('Expected the name of a scenario'), null]);
      expect(played['no command']).toEqual([
        expect.stringContaining('Expected to start no such command but found'),
        null,
      ]);
      expect(played['another program']).toEqual([
        'Expected an answer but found that the program has ended with 0',
        null,
      ]);
      expect(played['small']).toEqual([7, 7]);
      expect(played['several']).toEqual({
        rows: [shape[0], shape[0], shape[0]],
        terminated: [true, true, true],
        replicates: [3, 4, 5],
        final: [2, 2, 2],
      });
      expect(played['forgotten ends']).toBe(true);
      if (!withGymnasium) return;
      expect(played['checked']).toEqual([true, 'float32']);
      expect(played['checked several']).toEqual([true, [2]]);
      expect(played['warnings']).toEqual([]);
    },
  );
});
