import { batch, computed, effect, signal } from '@preact/signals';
import { drawnOf, type ScenarioInput } from '../../model/index.js';
import { actorNamesIn } from '../../report/index.js';
import { findScenario } from '../../scenarios/index.js';
import { type Language, wordsOf } from '../../words/index.js';
import type { Lesson, Part } from '../lessons/lesson.js';
import { LESSONS } from '../lessons/lessons.js';
import type { OwnReport } from '../saved-page/own-report.js';
import { changeState } from '../state/change-state.js';
import { readLink, writeLink } from '../state/link.js';
import { FIRST_STATE, OWN, type PageInput, type PageState } from '../state/page-state.js';
import { momentOf } from '../story/moment.js';
import { scenarioOf } from '../story/scenario-of.js';
import { type Fault, soundState } from '../story/sound-state.js';
import { Story } from '../story/story.js';
import { pageWordsOf } from '../words/page-words-of.js';
import { strangeWords } from '../words/strange-words.js';
import { BOOT } from './boot.js';

/** The one state of the page. */
export const page = signal<PageState>(FIRST_STATE);
/** A scenario, and a lesson, of one's own. */
export const own = signal<ScenarioInput | undefined>(BOOT.own);
export const ownLesson = signal<Lesson | undefined>(BOOT.lesson);
/** What was read of a network of one's own. */
export const ownReport = signal<OwnReport | undefined>(BOOT.report);
export const notices = signal<readonly Fault[]>([]);
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

/** What of the network was given, and what the model drew of it; null for a generated one. */
export const drawnParts = computed(() => drawnOf(storyA.value.scenario));

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
  const read = readLink(hash, page.value);
  const { state, faults } = soundState(read.state, read.faults, { own: own.value, lessons: lessons.value });
  batch(() => {
    page.value = state;
    notices.value = faults;
  });
}

/** What of one's own is in a file: it came with the page, or the page was saved with it. */
const kept = { own: BOOT.own, lesson: BOOT.lesson };

/** Remember that what is of one's own has been saved. */
export function markKept(): void {
  kept.own = own.value;
  kept.lesson = ownLesson.value;
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
  keepAddress();
  // What is of one's own is in no link: whoever leaves without saving the page loses it.
  window.addEventListener('beforeunload', (event) => {
    if (own.value !== kept.own || ownLesson.value !== kept.lesson) event.preventDefault();
  });
  effect(() => {
    const { documentElement: root } = document;
    root.lang = lang.value;
    root.dataset.theme = page.value.theme;
    document.title = `${scenarioText.value.title} · ${text.value.brand}`;
  });
}

/** Let the address follow the state: another screen is another entry of the history, so that one can go back to the one before. */
function keepAddress(): void {
  let timer = 0;
  let shown = page.peek();
  effect(() => {
    const state = page.value;
    const link = writeLink(state);
    window.clearTimeout(timer);
    if (state.view !== shown.view || state.lesson !== shown.lesson || state.step !== shown.step) {
      if (location.hash !== link) history.pushState(null, '', link);
    } else {
      timer = window.setTimeout(() => {
        if (location.hash !== link) history.replaceState(null, '', link);
      }, LINK_DELAY);
    }
    shown = state;
  });
}
