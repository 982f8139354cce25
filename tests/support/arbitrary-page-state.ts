import * as fc from 'fast-check';
import { createWorld, listParameters, MODES } from '../../src/model/index.js';
import { FIRST_STATE, type PageState, scenarioOf } from '../../src/playground/index.js';
import { LESSONS } from '../../src/playground/lessons/lessons.js';
import { type Act, type Future, LEADERS, LENSES, THEMES, VIEWS } from '../../src/playground/state/page-state.js';
import { listScenarios } from '../../src/scenarios/index.js';
import { LANGUAGES } from '../../src/words/index.js';
import { anyIntervention } from './arbitrary-intervention.ts';

const WORLD = createWorld(scenarioOf(FIRST_STATE, FIRST_STATE.a));
const MOST_MONTHS = 10_000;

/** Any act that a link can hold: shares to the hundredth, one mode for a mix, as the page makes them. */
export const anyAct: fc.Arbitrary<Act> = fc
  .tuple(fc.nat({ max: MOST_MONTHS }), anyIntervention(WORLD), fc.nat({ max: 100 }))
  .map(([month, act, hundredths]) => ({
    month,
    act: {
      ...act,
      ...(act.intensity === undefined ? {} : { intensity: hundredths / 100 }),
      ...('mix' in act ? { mix: { [Object.keys(act.mix)[0]]: 1 } } : {}),
    } as Act['act'],
  }));

const anyFuture: fc.Arbitrary<Future> = fc.record({
  leader: fc.constantFrom(...LEADERS),
  from: fc.nat({ max: MOST_MONTHS }),
  mode: fc.constantFrom('' as const, ...MODES),
  acts: fc.array(anyAct, { maxLength: 6 }).map((acts) => acts.toSorted((one, other) => one.month - other.month)),
});

const anySetting = fc
  .constantFrom(...listParameters().filter(({ min, max }) => min !== undefined && max !== undefined))
  .chain(({ path, type, min = 0, max = 1 }) => {
    const value =
      type === 'whole number'
        ? fc.integer({ min, max })
        : fc.double({ min, max, noNaN: true }).map((given) => given + 0);
    return fc.tuple(fc.constant(path), value);
  });

/** Any state of the page, also such as makes no sense as a whole. */
export const anyPageState: fc.Arbitrary<PageState> = fc.record({
  view: fc.constantFrom(...VIEWS),
  scenario: fc.constantFrom(...listScenarios().map(({ id }) => id)),
  set: fc.array(anySetting, { maxLength: 4 }).map((settings) => Object.fromEntries(settings)),
  seed: fc.maxSafeNat(),
  a: anyFuture,
  b: anyFuture,
  month: fc.nat({ max: MOST_MONTHS }),
  process: fc.integer({ min: -1, max: 1000 }),
  lens: fc.constantFrom(...LENSES),
  lesson: fc.constantFrom('', ...LESSONS.map(({ id }) => id)),
  step: fc.nat({ max: 100 }),
  lang: fc.constantFrom(...LANGUAGES),
  theme: fc.constantFrom(...THEMES),
});
