import { effect, signal } from '@preact/signals';
import { announced, change, page, storyA, text } from './app.js';

/** Months a second. */
export const SPEEDS = [1, 4, 12] as const;
export const speed = signal<number>(SPEEDS[1]);
export const playing = signal(false);

/** The last month of the story. */
export function lastMonth(): number {
  return storyA.value.scenario.ticks;
}

/** Go to a month, and stop there. */
export function goTo(month: number): void {
  playing.value = false;
  change({ month: Math.max(0, Math.min(lastMonth(), month)) });
}

/** Run on, or pause; at the end it begins anew. */
export function playOrPause(): void {
  if (!playing.value && page.value.month >= lastMonth()) change({ month: 0 });
  playing.value = !playing.value;
}

/** Keep time running while it is meant to, until `until` says no. */
export function startClock(): void {
  effect(() => {
    if (!playing.value) return;
    const timer = window.setInterval(() => {
      const next = page.peek().month + 1;
      change({ month: Math.min(next, lastMonth()) });
      if (next >= lastMonth()) playing.value = false;
    }, 1000 / speed.value);
    return () => window.clearInterval(timer);
  });
  // Who hears the page is told where time stands when it stops, and not month by month.
  effect(() => {
    if (playing.value) return;
    const { month } = page.value;
    if (month > 0) announced.value = text.value.lab.month(month, lastMonth());
  });
}
