import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../src/model/index.js';
import { FIRST_STATE, Story } from '../../../src/playground/index.js';
import type { Future } from '../../../src/playground/state/page-state.js';
import { funnelOf } from '../../../src/playground/story/funnel-of.js';
import { momentOf } from '../../../src/playground/story/moment.js';
import { processCards } from '../../../src/playground/story/process-card.js';
import { firstDifference } from '../../../src/playground/story/story.js';
import { whatIf } from '../../../src/playground/story/what-if.js';
import { whyItFailed } from '../../../src/playground/story/why.js';
import { findEnded } from '../../support/failed-process.ts';
import { SMALL } from '../../support/small-scenario.ts';

const SCENARIO = parseScenario(SMALL);
const NOBODY = FIRST_STATE.a;
const ACTED: Future = {
  ...NOBODY,
  leader: 'facilitator',
  from: 5,
  acts: [{ month: 3, act: { operation: 'activate', process: 0, actor: 2 } }],
};

describe('going to a month', () => {
  test('is playing to it, forth and back', () => {
    const played = new Story(SCENARIO, 1, ACTED);
    const digests = Array.from({ length: SCENARIO.ticks + 1 }, (_, month) => played.goTo(month).digest);
    expect(new Set(digests).size).toBe(SCENARIO.ticks + 1);
    const story = new Story(SCENARIO, 1, ACTED);
    fc.assert(
      fc.property(fc.nat({ max: SCENARIO.ticks }), (month) => {
        expect(story.goTo(month).digest).toBe(digests[month]);
      }),
      { numRuns: 30 },
    );
    expect(story.goTo(SCENARIO.ticks + 7).month).toBe(SCENARIO.ticks);
  });

  test('shows no difference before what differs', () => {
    const story = () => new Story(SCENARIO, 1, NOBODY);
    expect(firstDifference(story(), story(), SCENARIO.ticks)).toBeNull();
    const parted = firstDifference(story(), new Story(SCENARIO, 1, ACTED), SCENARIO.ticks);
    expect(parted).toBe(4);
    const led = new Story(SCENARIO, 1, { ...NOBODY, leader: 'convener', from: 5 });
    expect(firstDifference(story(), led, SCENARIO.ticks)).toBe(6);
  });
});

test('the funnel adds up at each transition, whoever leads and whenever one looks', () => {
  const futures = [NOBODY, ACTED, FIRST_STATE.b];
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...futures), fc.nat({ max: SCENARIO.ticks }), (seed, future, month) => {
      const { world } = new Story(SCENARIO, seed, future).goTo(month);
      const cards = processCards(world);
      const funnel = funnelOf(cards);
      expect(funnel[0].entered).toBe(cards.length);
      funnel.forEach(({ entered, passed, here, stopped, reasons }, stage) => {
        expect(passed + here.length + stopped.length).toBe(entered);
        expect(reasons.flatMap((reason) => reason.cards).length).toBe(stopped.length);
        expect(funnel[stage + 1]?.entered ?? passed).toBe(passed);
      });
    }),
    { numRuns: 40 },
  );
});

describe('a process that failed', () => {
  const { story, card } = findEnded(
    SCENARIO,
    NOBODY,
    ({ failure, gone, reached }) => failure !== null && gone.length > 0 && reached > 0,
  );
  const why = whyItFailed(story.session, card.process)!;

  test('is said to have failed where and when it did, and who left before', () => {
    expect(why.card).toEqual(card);
    expect(why.stageBegan).toBeGreaterThan(0);
    expect(why.stageBegan).toBeGreaterThanOrEqual(card.started);
    expect(why.stageBegan).toBeLessThanOrEqual(card.ended);
    expect(card.reachedAt[['interaction', 'collaboration', 'innovation'].indexOf(why.stage)]).toBe(-1);
    expect(why.departures.length).toBeGreaterThan(0);
    for (const { actor, month } of why.departures) {
      expect(card.gone).toContain(actor);
      expect(month).toBeLessThanOrEqual(card.ended);
    }
  });

  test('is not said to have failed before it has, nor is any other', () => {
    const { seed } = story;
    expect(whyItFailed(new Story(SCENARIO, seed, NOBODY).goTo(card.ended - 1).session, card.process)).toBeNull();
    const alive = momentOf(story).cards.find(({ failure }) => failure === null);
    if (alive !== undefined) expect(whyItFailed(story.session, alive.process)).toBeNull();
    expect(whyItFailed(story.session, 999)).toBeNull();
  });

  test('would have ended as a story ends in which somebody else leads from then on', () => {
    const answers = [...whatIf(SCENARIO, story.seed, NOBODY, card, why.stageBegan)];
    expect(answers.length).toBe(6);
    for (const { leader, from, card: other, helped } of answers) {
      const replayed = new Story(SCENARIO, story.seed, { ...NOBODY, leader, from }).goTo(SCENARIO.ticks);
      const ended = processCards(replayed.world).find(({ process }) => process === card.process)!;
      expect([leader, other]).toEqual([leader, ended]);
      expect(helped).toBe(other.reached > card.reached);
    }
  });
});
