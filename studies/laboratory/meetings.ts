import { nextInteger, nextUniform, runKey, seedSequence } from 'metagovernor/numeric';
import type { Pair } from './bounded-confidence.ts';

/** Uniform opinions, one list a run. */
export function drawOpinions(runs: number, people: number, seed: string): Float64Array[] {
  const sequence = new Int32Array(4);
  return Array.from({ length: runs }, (_, run) => {
    seedSequence(sequence, runKey(seed, run), 0, 0, 0);
    return Float64Array.from({ length: people }, () => nextUniform(sequence));
  });
}

/**
 * Who meets whom, one pair after the other, drawn anew from all each time.
 *
 * @param times - that each meets somebody, on average.
 */
export function drawMeetings(people: number, times: number, seed: string, run: number): Pair[] {
  const sequence = new Int32Array(4);
  seedSequence(sequence, runKey(`${seed}, meetings`, run), 0, 0, 0);
  return Array.from({ length: (times * people) / 2 }, () => {
    const one = nextInteger(sequence, people);
    const other = nextInteger(sequence, people - 1);
    return [one, other >= one ? other + 1 : other];
  });
}

/**
 * The same meetings in as few months as can be, nobody twice in one: each in the month after the last of either. Everybody
 * meets the same others in the same order, so that nothing changes.
 */
export function monthsOf(meetings: readonly Pair[], people: number): Pair[][] {
  const last = new Int32Array(people);
  const months: Pair[][] = [];
  for (const meeting of meetings) {
    const [one, other] = meeting;
    const month = Math.max(last[one], last[other]);
    last[one] = month + 1;
    last[other] = month + 1;
    if (months[month] === undefined) months[month] = [];
    months[month].push(meeting);
  }
  return months;
}
