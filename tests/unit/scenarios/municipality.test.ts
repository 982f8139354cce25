import { describe, expect, test } from 'vitest';
import { ScenarioError } from '../../../src/base/index.js';
import { measureRun } from '../../../src/measures/index.js';
import { listParameters, parseScenario, type Scenario } from '../../../src/model/index.js';
import {
  answerSets,
  findScenario,
  MUNICIPAL_ANSWERS,
  type MunicipalAnswer,
  withAnswers,
} from '../../../src/scenarios/index.js';
import { openSession } from '../../../src/simulation/index.js';

const municipality = parseScenario(findScenario('municipality').scenario);
const ANSWERS: readonly (readonly [string, MunicipalAnswer])[] = Object.entries(MUNICIPAL_ANSWERS);
const tiesOf = ({ network }: Scenario) => (network.kind === 'embedded' ? network.ties : []);

test('politicians see the field through officials alone, until there is a dialogue', () => {
  const { network } = municipality;
  if (network.kind !== 'embedded') throw new Error('Expected an embedded network');
  const sectors = new Map(network.actors.map(({ id, sector }) => [id, sector]));
  const outside = (scenario: Scenario) =>
    tiesOf(scenario).filter(
      ({ from, to }) =>
        sectors.get(from) === 'political' && !['political', 'administrative'].includes(sectors.get(to) ?? ''),
    ).length;
  expect(outside(municipality)).toBe(0);
  expect(outside(withAnswers(municipality, ['dialogue']))).toBe(8);
});

describe.each(ANSWERS)('%s', (name, { before, after, meetings }) => {
  test('changes something, and only what it says', () => {
    const known = new Set(listParameters().map(({ path }) => path));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.keys(after).length + meetings.length).toBeGreaterThan(0);
    for (const path of Object.keys(after)) expect(known.has(path)).toBe(true);
    const answered = withAnswers(municipality, [name]);
    for (const [path, value] of Object.entries(before)) expect(at(municipality, path)).toBe(value);
    for (const [path, value] of Object.entries(after)) expect(at(answered, path)).toBe(value);
    for (const [one, other] of meetings) {
      expect(tiesOf(answered)).toContainEqual(expect.objectContaining({ from: one, to: other }));
      expect(tiesOf(answered)).toContainEqual(expect.objectContaining({ from: other, to: one }));
    }
  });
});

function at(scenario: Scenario, path: string): unknown {
  return path.split('.').reduce<unknown>((place, step) => (place as Record<string, unknown>)[step], scenario);
}

const sorted = (scenario: Scenario) => ({
  ...scenario,
  network: new Set(tiesOf(scenario).map((tie) => JSON.stringify(tie))),
});

test('there are 32 combinations, all valid and all different, in any order of their answers', () => {
  const sets = answerSets();
  const written = sets.map((answers) => JSON.stringify(withAnswers(municipality, answers)));
  expect(new Set(written).size).toBe(32);
  for (const answers of sets) {
    expect(sorted(withAnswers(municipality, answers.toReversed()))).toEqual(sorted(withAnswers(municipality, answers)));
  }
  expect(withAnswers(municipality, [])).toEqual(municipality);
  expect(withAnswers(withAnswers(municipality, ['dialogue']), ['dialogue'])).toEqual(
    withAnswers(municipality, ['dialogue']),
  );
});

test('an unknown answer, or one whose actors are not there, is an error that says which', () => {
  expect(() => withAnswers(municipality, ['dialog'])).toThrow(/municipal answer, such as "dialogue"/);
  expect(() => withAnswers({}, ['dialogue'])).toThrow(ScenarioError);
  expect(() => withAnswers({}, ['dialogue'])).toThrow(/dialogue brings together but found no "council-committee"/);
  expect(withAnswers({}, ['teamPolicy']).forming.standingBacking).toBe(0.7);
});

/** Sum of a measure over 12 runs with some answers. */
function totalOf(measure: string, answers: readonly string[]): number {
  const scenario = withAnswers(municipality, answers);
  return Array.from(
    { length: 12 },
    (_, seed) => measureRun(openSession(scenario, { seed }).step(60).world)[measure],
  ).reduce((sum, value) => sum + value, 0);
}

test.each([
  ['professionalism', 'motiveKept'],
  ['sharedDesign', 'inclusion'],
  ['activeCitizens', 'inclusion'],
])('%s raises %s', (answer, measure) => {
  expect(totalOf(measure, [answer])).toBeGreaterThan(totalOf(measure, []));
});

const joined = (standingBacking: number) =>
  Array.from({ length: 8 }, (_, seed) => {
    const { state } = openSession(
      { ...municipality, forming: { ...municipality.forming, baseline: 1, standingBacking } },
      { seed },
    ).step(60).world;
    return [...state.place].filter((place) => place >= 2).length;
  }).reduce((sum, count) => sum + count, 0);

test('standing backing makes actors readier to join', () => {
  expect(joined(1)).toBeGreaterThan(joined(0));
});
