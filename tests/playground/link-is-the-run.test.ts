import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../src/model/index.js';
import { FIRST_STATE, readLink, Story, scenarioOf, writeLink } from '../../src/playground/index.js';
import { LESSONS } from '../../src/playground/lessons/lessons.js';
import { changeState } from '../../src/playground/state/change-state.js';
import { LEADERS, type PageInput, VIEWS } from '../../src/playground/state/page-state.js';
import { pageWordsOf } from '../../src/playground/words/page-words-of.js';
import { listScenarios } from '../../src/scenarios/index.js';
import { runHere } from '../package/run-cli.ts';
import { follow, hashOf, openPage, savedBy, useBrowser } from '../support/page-browser.ts';

const browser = useBrowser();
const t = pageWordsOf('en');
const RELOADS = 5;

/** Twenty stories, with everything in them that a link can say. */
const LINKS: readonly PageInput[] = Array.from({ length: 20 }, (_, number): PageInput => {
  const scenarios = listScenarios();
  return {
    view: 'report',
    scenario: scenarios[number % scenarios.length].id,
    seed: 1000 + number,
    month: 10 + 5 * number,
    ...(number % 4 === 1 ? { set: { 'problems.conflictPotential': 0.8 } } : {}),
    a: {
      leader: LEADERS[number % LEADERS.length],
      from: number % 3 === 0 ? 6 : 0,
      mode: number % 5 === 2 ? 'hierarchy' : '',
      acts:
        number % 2 === 0
          ? [
              { month: 2, act: { operation: 'invite', process: 0, actor: 3 } },
              { month: 5, act: { operation: 'setRule', process: 1, rule: 'consensus', intensity: 0.5 } },
            ]
          : [],
    },
  };
}).map((input) => clampedToItsEnd(input));

// Scenarios are of different lengths.
function clampedToItsEnd(input: PageInput): PageInput {
  const state = changeState(FIRST_STATE, input);
  return { ...input, month: Math.min(state.month, scenarioOf(state, state.a).ticks) };
}

/** What a link stands for, played here. */
function playedHere(input: PageInput): { digest: string; events: string } {
  const { state } = readLink(hashOf(input), FIRST_STATE);
  const { digest, session } = new Story(scenarioOf(state, state.a), state.seed, state.a).goTo(state.month);
  const rows = eventsOf(session.log!).map(({ tick, event, process, value }) => [tick, event, process, value].join());
  return { digest, events: digestOf(rows) };
}

function digestOf(rows: readonly string[]): string {
  return createHash('sha256').update(rows.join('\n')).digest('hex');
}

const digestShown = (page: Page) =>
  page.locator('.assumed div', { hasText: t.report.fingerprint }).locator('dd').innerText();

async function eventsShown(page: Page): Promise<string> {
  const saved = await savedBy(page, () => page.getByRole('button', { name: t.report.asEvents, exact: true }).click());
  const rows = saved.content.toString().trim().split('\r\n').slice(1);
  // The fourth column is the name of an actor, which may hold commas; what is after the fifth is the sentence.
  return digestOf(
    rows.map((row) => {
      const [tick, event, process, , value] = row
        .match(/("([^"]|"")*"|[^,]*)(,|$)/g)!
        .map((cell) => cell.replace(/,$/, ''));
      return [tick, event, process, value].join();
    }),
  );
}

describe('a link is the run', () => {
  test(`${LINKS.length} links show in each of ${RELOADS} pages what Node makes of them, to the last bit`, async () => {
    const here = LINKS.map(playedHere);
    expect(new Set(here.map(({ digest }) => digest)).size).toBe(LINKS.length);
    for (let reload = 0; reload < RELOADS; reload++) {
      // Another order each time, for what was shown before must not matter.
      const order = LINKS.map((_, index) => (index * 7 + reload * 3) % LINKS.length);
      const { page, faults } = await openPage(browser(), { state: LINKS[order[0]] });
      for (const index of order) {
        await follow(page, LINKS[index]);
        expect([index, await digestShown(page)]).toEqual([index, here[index].digest]);
        if (reload === 0) expect([index, await eventsShown(page)]).toEqual([index, here[index].events]);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });

  test('the command line makes the same of them', async () => {
    for (const link of LINKS.slice(0, 4)) {
      const { code, stdout, stderr } = await runHere(['run', '--link', hashOf(link), '--json'], '.');
      expect([code, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout).digest).toBe(playedHere(link).digest);
    }
  });

  test('going back to a month is playing to it', async () => {
    const state = { view: 'lab', seed: 5, a: { leader: 'facilitator' } } as const;
    const { page } = await openPage(browser(), { state });
    const slider = page.getByRole('slider', { name: t.time.slider, exact: true });
    for (const month of [120, 37, 60, 1]) {
      await slider.fill(String(month));
      await page.getByRole('button', { name: t.views.report, exact: true }).click();
      expect(await digestShown(page)).toBe(playedHere({ ...state, month }).digest);
      await page.getByRole('button', { name: t.views.lab, exact: true }).click();
    }
  });
});

test('a link is at most 300 characters long, of the gallery and of every step of a lesson', () => {
  const states = [
    ...listScenarios().flatMap(({ id }) =>
      VIEWS.map((view) => changeState(FIRST_STATE, { view, scenario: id, lang: 'da', theme: 'projector', month: 120 })),
    ),
    ...LESSONS.flatMap(({ id, steps }) =>
      steps.map(({ show = {} }, step) => changeState(FIRST_STATE, { ...show, lesson: id, step: step + 1, lang: 'da' })),
    ),
  ];
  for (const state of states) expect(writeLink(state).length).toBeLessThanOrEqual(300);
});

describe('what does not fit in a link', () => {
  const BROKEN: readonly (readonly [string, number])[] = [
    ['#v=1&view=lab&seed=-5', 1],
    ['#v=1&view=lab&month=99999', 1],
    ['#v=1&view=lab&month=121', 1],
    ['#v=1&view=kitchen&s=nowhere&lens=smell&lang=xx&theme=pink&lesson=none', 6],
    ['#v=1&view=lab&a=nobody&a.mode=anarchy&b.from=-1', 3],
    ['#v=2&view=lab&frobnicate=1&set.no.such=1', 3],
    ['#v=1&view=lab&set.problems.count=1e9', 1],
    ['#v=1&view=lab&a.do=3.invite.p999.a1,4.fly.p1', 2],
    ['#v=1&view=lab&a.do=nonsense&process=1.5', 2],
    ['#v=1&view=lab&s=own', 1],
    ['#v=1&view=lab&month=5&a.do=500.invite.p4.a2', 1],
    ['#v=1&view=lab&process=999&b.from=9999', 2],
    ['#v=1&view=lab&lesson=trust&step=99', 1],
    ['#v=1&view=lab&lens=%E0%A4%A&=&%3Cimg%20src=x%20onerror=alert(1)%3E=1', 3],
  ];

  test.each(BROKEN)('of %s is said, and nothing breaks', async (hash, count) => {
    const { page, faults } = await openPage(browser(), { hash });
    expect(await page.locator('.notices li').count()).toBe(count);
    expect(faults).toEqual([]);
    await page.getByRole('button', { name: t.close, exact: true }).click();
    expect(await page.locator('.notices').count()).toBe(0);
  });
});
