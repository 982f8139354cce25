import { batch, computed, effect, signal } from '@preact/signals';
import type { ScenarioInput } from '../../model/index.js';
import { actorNamesIn } from '../../report/index.js';
import { findScenario } from '../../scenarios/index.js';
import { type Language, wordsOf } from '../../words/index.js';
import type { Lesson, Part } from '../lessons/lesson.js';
import { LESSONS } from '../lessons/lessons.js';
import type { OwnReport } from '../saved-page/own-report.js';
import { changeState } from '../state/change-state.js';
import { type LinkFault, readLink, writeLink } from '../state/link.js';
import { FIRST_STATE, OWN, type PageInput, type PageState, SIDES } from '../state/page-state.js';
import { momentOf } from '../story/moment.js';
import { scenarioOf } from '../story/scenario-of.js';
import { soundActs } from '../story/sound-acts.js';
import { Story } from '../story/story.js';
import { pageWordsOf } from '../words/page-words-of.js';
import { strangeWords } from '../words/strange-words.js';
import { BOOT } from './boot.js';

/** What the page says to whoever opened a link that did not fit. */
export type Notice =
  | LinkFault
  | { readonly kind: 'act'; readonly found: string }
  | { readonly kind: 'set'; readonly found: string };

/** The one state of the page. */
export const page = signal<PageState>(FIRST_STATE);
/** A scenario, and a lesson, of one's own. */
export const own = signal<ScenarioInput | undefined>(BOOT.own);
export const ownLesson = signal<Lesson | undefined>(BOOT.lesson);
/** What was read of a network of one's own. */
export const ownReport = signal<OwnReport | undefined>(BOOT.report);
export const notices = signal<readonly Notice[]>([]);
/** What is said to who hears the page. */
export const announced = signal('');

export const lang = computed(() => page.value.lang);
/** The words of the model, and those of the page. */
export const words = computed(() => strangeWords(wordsOf(lang.value), location.search));
export const text = computed(() => strangeWords(pageWordsOf(lang.value), location.search));

/** Change what the page shows. */
export function change(input: PageInput): void {
  page.value = changeState(page.value, input);
}

const worldOfPage = computed(() => ({
  scenario: scenarioId.value,
  set: set.value,
}));
const scenarioId = computed(() => page.value.scenario);
const set = computed(() => page.value.set);
const seed = computed(() => page.value.seed);
const a = computed(() => page.value.a);
const b = computed(() => page.value.b);
const month = computed(() => page.value.month);

/** The two futures as stories; they are opened when somebody looks. */
export const storyA = computed(() => new Story(scenarioOf(worldOfPage.value, a.value, own.value), seed.value, a.value));
export const storyB = computed(() => new Story(scenarioOf(worldOfPage.value, b.value, own.value), seed.value, b.value));
export const momentA = computed(() => momentOf(storyA.value.goTo(month.value)));
export const momentB = computed(() => momentOf(storyB.value.goTo(month.value)));

/** What the problem is called and asks, in the language of the page. */
export const scenarioText = computed(() => textOf(scenarioId.value, lang.value, own.value));

export function textOf(id: string, language: Language, given?: ScenarioInput) {
  if (id === OWN) {
    const title = given?.title ?? '';
    return { title, question: given?.question ?? title };
  }
  const { title, question } = findScenario(id);
  return { title: title[language], question: question[language] };
}

/** What an actor is called in the language of the page. */
export const actorNames = computed(() => actorNamesIn(storyA.value.scenario, words.value));

/** All lessons: the one of one's own first. */
export const lessons = computed<readonly Lesson[]>(() =>
  ownLesson.value === undefined ? LESSONS : [ownLesson.value, ...LESSONS],
);
export const lesson = computed(() => lessons.value.find(({ id }) => id === page.value.lesson));

/** The step of the lesson that one is at; before it, after it and without a lesson there is none. */
export const step = computed(() => lesson.value?.steps[page.value.step - 1]);

/** Whether the step of the lesson hides a part of the laboratory. */
export function isHidden(part: Part): boolean {
  return step.value?.hide?.includes(part) ?? false;
}

/** Show what a link stands for, and say what in it does not fit. */
export function load(hash: string): void {
  const { state, faults } = readLink(hash, page.value);
  const found: Notice[] = [...faults];
  let sound = state;
  if (sound.scenario === OWN && own.value === undefined) {
    found.push({ kind: 'ignored', key: 's', found: OWN, used: FIRST_STATE.scenario });
    sound = { ...sound, scenario: FIRST_STATE.scenario };
  }
  try {
    scenarioOf(sound, sound.a, own.value);
  } catch (error) {
    found.push({ kind: 'set', found: (error as Error).message });
    sound = { ...sound, set: {} };
  }
  for (const future of SIDES) {
    const { acts, faults: wrong } = soundActs(scenarioOf(sound, sound[future], own.value), sound[future].acts);
    found.push(...wrong.map((fault): Notice => ({ kind: 'act', found: fault })));
    if (wrong.length > 0) sound = { ...sound, [future]: { ...sound[future], acts } };
  }
  const last = scenarioOf(sound, sound.a, own.value).ticks;
  if (sound.month > last) {
    found.push({ kind: 'limited', key: 'month', found: String(sound.month), used: String(last) });
    sound = { ...sound, month: last };
  }
  batch(() => {
    page.value = sound;
    notices.value = found;
  });
}

/** How long the address stays behind what is shown: browsers allow only so many changes of it. */
const LINK_DELAY = 250;

/** Open the page: with its link, else with what came in it. */
export function openPage(): void {
  const languages = navigator.languages ?? [];
  page.value = { ...FIRST_STATE, lang: languages[0]?.startsWith('da') ? 'da' : 'en' };
  load(location.hash.length > 1 ? location.hash : (BOOT.link ?? ''));
  window.addEventListener('hashchange', () => {
    if (location.hash !== writeLink(page.value)) load(location.hash);
  });
  let timer = 0;
  effect(() => {
    const link = writeLink(page.value);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (location.hash !== link) history.replaceState(null, '', link);
    }, LINK_DELAY);
  });
  effect(() => {
    const { documentElement: root } = document;
    root.lang = lang.value;
    root.dataset.theme = page.value.theme;
    document.title = `${scenarioText.value.title} · ${text.value.brand}`;
  });
}
