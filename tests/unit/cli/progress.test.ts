import { expect, test } from 'vitest';
import { createProgressLine, shareDone } from '../../../src/cli/progress.js';

function recorder(isTerminal: boolean) {
  const texts: string[] = [];
  const clock = { now: 0, columns: Number.POSITIVE_INFINITY };
  const target = {
    write: (text: string) => void texts.push(text),
    isTerminal,
    columns: () => clock.columns,
    now: () => clock.now,
  };
  return { texts, clock, target };
}

test('away from a terminal there is a line at the start, one for each tenth of the work, and one at the end', () => {
  const { texts, clock, target } = recorder(false);
  const line = createProgressLine(target, { attributedRuns: 0, cost: 25 });
  for (let done = 0; done <= 200; done++) {
    clock.now = done / 4;
    line.show({ done, total: 200, failed: 0 });
  }
  line.end();
  expect(texts.map((text) => text.slice(0, 5))).toEqual(
    Array.from({ length: 11 }, (_, step) => `${String(10 * step).padStart(3)} %`),
  );
  expect(texts[1]).toBe(' 10 %, 20 of 200 runs, 4.0 runs/s, 45 s left\n');
  expect(texts.at(-1)).toBe('100 %, 200 of 200 runs, 4.0 runs/s, 50.0 s\n');
});

test('away from a terminal short work has a line at the start and one at the end', () => {
  const { texts, clock, target } = recorder(false);
  const line = createProgressLine(target, { attributedRuns: 0, cost: 25 });
  for (let done = 0; done <= 200; done++) {
    clock.now = done / 100;
    line.show({ done, total: 200, failed: 0 });
  }
  expect(texts.map((text) => text.slice(0, 5))).toEqual(['  0 %', '100 %']);
});

test('on a terminal one line is drawn again, and wiped at the end', () => {
  const { texts, target } = recorder(true);
  const line = createProgressLine(target, { attributedRuns: 0, cost: 25 });
  line.show({ done: 0, total: 4, failed: 0 });
  line.show({ done: 1, total: 4, failed: 0 });
  line.end();
  expect(texts).toHaveLength(3);
  for (const text of texts) expect(text.startsWith('\r\x1b[2K') && !text.includes('\n')).toBe(true);
  expect(texts[2]).toBe('\r\x1b[2K');
});

test('replayed runs count for more, and the time left follows the plain runs once they have begun', () => {
  const workload = { attributedRuns: 10, cost: 9 };
  // 10 replayed runs are 90 of 180 units of work.
  expect(shareDone({ done: 10, total: 100, failed: 0 }, workload)).toBeCloseTo(0.5, 12);
  expect(shareDone({ done: 55, total: 100, failed: 0 }, workload)).toBeCloseTo(0.75, 12);
  expect(shareDone({ done: 100, total: 100, failed: 0 }, workload)).toBe(1);
  const { texts, clock, target } = recorder(true);
  const line = createProgressLine(target, workload);
  line.show({ done: 0, total: 100, failed: 0 });
  clock.now = 10;
  line.show({ done: 5, total: 100, failed: 0 });
  expect(texts.at(-1)).toContain('replaying failures');
  // A quarter is done after 10 s.
  expect(texts.at(-1)).toContain('30 s left');
  clock.now = 20;
  line.show({ done: 20, total: 100, failed: 0 });
  clock.now = 22;
  line.show({ done: 40, total: 100, failed: 0 });
  // 20 runs in 2 s, 60 to go.
  expect(texts.at(-1)).toContain('6 s left');
  expect(texts.at(-1)).not.toContain('replaying');
});

test('away from a terminal a line comes every 30 seconds too, with what failed; what was done before is in no rate', () => {
  const { texts, clock, target } = recorder(false);
  const line = createProgressLine(target, { attributedRuns: 0, cost: 1 });
  line.show({ done: 500, total: 1000, failed: 0 });
  clock.now = 29;
  line.show({ done: 510, total: 1000, failed: 1 });
  clock.now = 31;
  line.show({ done: 515, total: 1000, failed: 2 });
  expect(texts).toEqual([' 50 %, 500 of 1000 runs\n', ' 51 %, 515 of 1000 runs, 0.5 runs/s, 2 failed, 1003 s left\n']);
});

test('a line is never wider than the terminal, which may change', () => {
  const { texts, clock, target } = recorder(true);
  const line = createProgressLine(target, { attributedRuns: 0, cost: 1 });
  for (const columns of [30, 12, 80]) {
    clock.columns = columns;
    clock.now += 1;
    line.show({ done: 10 * clock.now, total: 1000, failed: 3 });
  }
  const shown = texts.map((text) => text.replace('\r\x1b[2K', ''));
  expect(shown.map(({ length }) => length)).toEqual([30, 12, shown[2].length]);
  expect(shown[2]).toMatch(/ s left$/);
});
