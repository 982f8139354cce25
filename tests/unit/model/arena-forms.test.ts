import { describe, expect, test } from 'vitest';
import {
  ARENA_FORMS,
  type ArenaForm,
  COLLABORATING,
  COLLABORATION,
  countBits,
  FORM_TRAITS,
  INTERACTING,
  INTERACTION,
  problemOf,
  type ScenarioInput,
  STAGES,
} from '../../../src/model/index.js';
import { openSession } from '../../../src/simulation/index.js';

const traitsOf = (form: ArenaForm) => FORM_TRAITS[ARENA_FORMS.indexOf(form)];

/** What differs between rooms, over 60 runs of the collaborative leader in which all processes meet in one form. */
interface Seen {
  /** Parties with a place after the first tick in which somebody invites. */
  readonly parties: number;
  /** Mean contribution of those who came to the first round. */
  readonly effort: number;
  /** Decisions that the proposals after one round of search change. */
  readonly reach: number;
  /** Decisions that the agreements change. */
  readonly agreed: number;
  /** Of the decisions that were agreed to change, the share carried out. */
  readonly delivered: number;
}

function meetIn(form: ArenaForm, scenario: ScenarioInput = {}, strategy = 'collaborativeLeader'): Seen {
  const code = ARENA_FORMS.indexOf(form);
  const sums = { parties: [0, 0], effort: [0, 0], reach: [0, 0], agreed: [0, 0], delivered: [0, 0] };
  const add = (name: keyof typeof sums, value: number, count = 1) => {
    sums[name][0] += value;
    sums[name][1] += count;
  };
  for (let seed = 0; seed < 60; seed++) {
    const session = openSession(scenario, { seed, strategy });
    const { state, sizes, setting } = session.world;
    const { meetingEvery } = session.world.scenario.table;
    state.form.fill(code);
    while (!session.isOver) {
      session.step();
      const done = session.tick - 1;
      for (let process = 0; process < sizes.processes; process++) {
        const slots = Array.from({ length: state.memberCount[process] }, (_, place) => process * sizes.members + place);
        if (setting.startTick[process] === done) add('parties', slots.length);
        if (
          state.reached[process * STAGES.length + INTERACTION] === done - meetingEvery &&
          state.status[process] === INTERACTING
        ) {
          for (const slot of slots) if (state.attends[slot] === 1) add('effort', state.effort[slot]);
        }
        if (
          state.reached[process * STAGES.length + COLLABORATION] === done - meetingEvery &&
          state.status[process] === COLLABORATING
        ) {
          const { statusQuo } = problemOf(session.world, process);
          for (const slot of slots) {
            if (state.attends[slot] === 1) add('reach', countBits(state.proposal[slot] ^ statusQuo));
          }
        }
      }
    }
    for (let process = 0; process < sizes.processes; process++) {
      if (state.reached[process * STAGES.length + COLLABORATION] < 0) continue;
      const { statusQuo } = problemOf(session.world, process);
      const changes = state.adopted[process] ^ statusQuo;
      add('agreed', countBits(changes));
      if (state.delivered[process] < 0) continue;
      add('delivered', countBits(changes & ~(state.delivered[process] ^ state.adopted[process])), countBits(changes));
    }
  }
  const mean = ([sum, count]: number[]) => sum / count;
  return {
    parties: mean(sums.parties),
    effort: mean(sums.effort),
    reach: mean(sums.reach),
    agreed: mean(sums.agreed),
    delivered: mean(sums.delivered),
  };
}

const seen = Object.fromEntries(ARENA_FORMS.map((form) => [form, meetIn(form)])) as Record<ArenaForm, Seen>;
console.log('by form of arena', seen);
// Where members shy away from risk, and no catalyst carries it.
const CAUTIOUS = { actors: { riskAversion: 1.2 }, interacting: { patience: 24 } };
const cautious = Object.fromEntries(
  ARENA_FORMS.map((form) => [form, meetIn(form, CAUTIOUS, 'facilitator').agreed]),
) as Record<ArenaForm, number>;
console.log('decisions that a cautious group agrees to change', cautious);
const others = ARENA_FORMS.slice(1);

describe.each(others)('%s differs from a meeting as its traits say', (form) => {
  const traits = traitsOf(form);

  test('in how many parties are asked at once', () => {
    if (traits.pace > 0) expect(seen[form].parties).toBeGreaterThan(seen.meeting.parties);
    else expect(seen[form].parties).toBeCloseTo(seen.meeting.parties, 1);
  });

  test('in how many decisions are thought of at once', () => {
    if (traits.exploration > 0) expect(seen[form].reach).toBeGreaterThan(1.1 * seen.meeting.reach);
    else expect(Math.abs(seen[form].reach / seen.meeting.reach - 1)).toBeLessThan(0.1);
  });

  test('in how much members contribute', () => {
    if (traits.looseness > 0) expect(seen[form].effort).toBeLessThan(seen.meeting.effort - 0.02);
    else if (traits.looseness < 0) expect(seen[form].effort).toBeGreaterThan(seen.meeting.effort + 0.01);
    else expect(Math.abs(seen[form].effort - seen.meeting.effort)).toBeLessThan(0.02);
  });

  test('in how much a cautious group dares', () => {
    // A tenth of the risk taken off is hardly to be seen; it must not make a group more cautious.
    if (traits.safety > 0.2) expect(cautious[form]).toBeGreaterThan(1.1 * cautious.meeting);
    else if (traits.safety > 0) expect(cautious[form]).toBeGreaterThan(0.95 * cautious.meeting);
    else expect(Math.abs(cautious[form] / cautious.meeting - 1)).toBeLessThan(0.1);
  });

  test('in how much of what was agreed is carried out', () => {
    const change = seen[form].delivered - seen.meeting.delivered;
    expect(Math.sign(change)).toBe(Math.sign(traits.delivery));
  });
});
