import { computed, signal } from '@preact/signals';
import type { Stage } from '../../model/index.js';
import type { Prediction } from '../lessons/lesson.js';
import type { Side } from '../state/page-state.js';
import { page, step } from './app.js';

/** What somebody guessed before running: a transition, a number, or a future. */
export type Guess = Stage | number | Side;

/** One guess, beside what it was about: for the teacher to keep. Nothing of it leaves the computer by itself. */
export interface GuessEntry {
  readonly key: string;
  readonly kind: Prediction['kind'];
  readonly guess: Guess;
}

/** All guesses of this hour, the newest of each question. */
export const guesses = signal<ReadonlyMap<string, GuessEntry>>(new Map());

/** What a guess is about: the step of a lesson, or a story of the laboratory. */
export function guessKey(): string {
  const { lesson, step: at, scenario, seed } = page.value;
  return lesson === '' ? `${scenario} ${seed}` : `${lesson} ${at}`;
}

export function guessNow(): Guess | null {
  return guesses.value.get(guessKey())?.guess ?? null;
}

export function keepGuess(kind: Prediction['kind'], guess: Guess): void {
  const key = guessKey();
  guesses.value = new Map(guesses.value).set(key, { key, kind, guess });
}

/** What the step of the lesson asks before anything may run. */
export const asked = computed<Prediction | null>(() => step.value?.predict ?? null);

/** Whether time stands still until there is an answer. */
export const locked = computed(() => asked.value !== null && guessNow() === null);
