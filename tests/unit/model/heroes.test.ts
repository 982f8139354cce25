import { describe, expect, test } from 'vitest';
import {
  COLLABORATING,
  HEROES,
  type Hero,
  INNOVATED,
  INTERACTION,
  type ScenarioInput,
  SECTORS,
  STAGES,
} from '../../../src/model/index.js';
import { openSession } from '../../../src/simulation/index.js';

const KINDS = Object.keys(HEROES) as Hero[];
const HERO_ONLY = { network: 0, hierarchy: 0, market: 0, hero: 1 };
const WICKED = {
  uniqueness: 0.8,
  unclearDefinition: 0.8,
  conflictingDemands: 0.2,
  knowledgeNeed: 0.9,
  stakeholders: 0.8,
  conflictPotential: 0.2,
};
const SIMPLE = {
  uniqueness: 0.6,
  unclearDefinition: 0.1,
  conflictingDemands: 0.05,
  knowledgeNeed: 0.05,
  stakeholders: 0.1,
  conflictPotential: 0.1,
  urgency: 0.03,
};

describe.each(KINDS)('a lone hero of the kind %s', (hero) => {
  test('is an actor of its sector, who decides alone and without a meeting', () => {
    const { world } = openSession({ modes: { mix: HERO_ONLY, hero, enforcementCost: 0 } }, { seed: 5 }).finish();
    const { state, setting, sizes, scenario } = world;
    let decided = 0;
    for (let process = 0; process < sizes.processes; process++) {
      if (state.decider[process] < 0) continue;
      decided++;
      expect(SECTORS[setting.sector[state.decider[process]]]).toBe(HEROES[hero]);
      expect(state.meetings[process]).toBe(0);
      expect(state.status[process]).not.toBe(COLLABORATING);
      expect(state.reached[process * STAGES.length + INTERACTION]).toBe(
        setting.startTick[process] + scenario.modes.heroDuration,
      );
    }
    expect(decided).toBeGreaterThan(15);
  });
});

/** True gain that reaches the world per process, in units of the possible gain, and the share of innovations. */
function outcome(problems: ScenarioInput['problems'], modes: ScenarioInput['modes'], strategy: string) {
  let [gain, innovated, count] = [0, 0, 0];
  for (let seed = 0; seed < 12; seed++) {
    const scenario = { ticks: 240, problems: { count: 60, lastStart: 0.85, ...problems }, ...(modes && { modes }) };
    const { state, sizes } = openSession(scenario, { seed, strategy }).finish().world;
    count += sizes.processes;
    for (let process = 0; process < sizes.processes; process++) {
      if (state.status[process] !== INNOVATED) continue;
      innovated++;
      gain += state.gain[process];
    }
  }
  return { gain: gain / count, innovated: innovated / count };
}

describe('the search for heroes', () => {
  // The same leader serves both: it gathers and helps those who collaborate, and helps heroes at delivery.
  const LEADER = 'collaborativeLeader';
  const [wicked, simple] = [WICKED, SIMPLE].map((problems) => ({
    together: outcome(problems, undefined, LEADER),
    unled: outcome(problems, undefined, 'handsOff'),
    alone: KINDS.map((hero) => ({ hero, ...outcome(problems, { mix: HERO_ONLY, hero }, LEADER) })),
  }));
  console.log('wicked', JSON.stringify(wicked), '\nsimple and urgent', JSON.stringify(simple));

  test('on a wicked problem ends below led collaboration, whoever the hero is', () => {
    for (const { hero, gain } of wicked.alone) expect(gain, hero).toBeLessThan(wicked.together.gain);
  });

  test('stands better against led collaboration on a simple and urgent problem than on a wicked one', () => {
    for (const [at, { hero, gain }] of simple.alone.entries()) {
      expect(gain / simple.together.gain, hero).toBeGreaterThan(wicked.alone[at].gain / wicked.together.gain);
    }
  });
});
