import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/experiment/index.js';
import { PROFILE } from '../../../src/model/problem/profile.js';
import { numbers } from '../../../src/numeric/index.js';
import { findScenario, fingerprintScenario, lessonArm, listScenarios, shownBy } from '../../../src/scenarios/index.js';

const FINGERPRINTS: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('./fingerprints.json', import.meta.url), 'utf8'),
);

describe('every scenario of the catalogue', () => {
  test('is one of at least twelve, at least six of them with named organisations', () => {
    expect(listScenarios().length).toBeGreaterThanOrEqual(12);
    expect(listScenarios().filter(({ names }) => names !== undefined).length).toBeGreaterThanOrEqual(6);
  });

  test.each(listScenarios())('$id has the numbers of its version (else raise it)', ({ id, version, scenario }) => {
    expect(fingerprintScenario(scenario)).toBe(FINGERPRINTS[`${id} ${version}`]);
  });

  test.each(listScenarios())('$id says why its problem is as wicked as it is', ({ why }) => {
    expect(Object.keys(why)).toEqual(PROFILE.slice(0, 6));
    for (const text of Object.values(why)) expect(text.trim()).not.toBe('');
  });

  test.each(listScenarios())('$id has a lesson whose arms differ and whose measures exist', async (entry) => {
    const { lesson } = entry;
    const digests: string[] = [];
    for (const arm of lesson.arms) {
      const { scenario, strategy } = lessonArm(entry, arm);
      const { runs } = await compare({ scenario, strategies: [strategy], replicates: 1 });
      for (const { name } of lesson.measures) expect(numbers(runs, name)).toHaveLength(1);
      digests.push(JSON.stringify(runs.columns));
    }
    expect(digests[0]).not.toBe(digests[1]);
    expect(lesson.expected.da).not.toBe(lesson.expected.en);
  });

  test.each(listScenarios())('$id says what the model shows, in agreement with its own interval', (entry) => {
    const shown = shownBy(entry);
    expect(shown?.version).toBe(entry.version);
    expect(shown?.measures.map(({ name }) => name)).toEqual(entry.lesson.measures.map(({ name }) => name));
    for (const { expect: expected, low, high, verdict } of shown?.measures ?? []) {
      const holdsZero = low <= 0 && high >= 0;
      const agrees = expected === 'higher' ? low > 0 : high < 0;
      expect(verdict).toBe(holdsZero ? 'not shown' : agrees ? 'shown' : 'the opposite is shown');
    }
  });
});

describe('the fingerprint of a scenario', () => {
  const { scenario } = findScenario('river-basin');
  test('changes with a number', () => {
    expect(fingerprintScenario({ ...scenario, ticks: 61 })).not.toBe(fingerprintScenario(scenario));
  });
  test('does not change with a text', () => {
    expect(fingerprintScenario({ ...scenario, title: 'Another', question: '?' })).toBe(fingerprintScenario(scenario));
  });
});
