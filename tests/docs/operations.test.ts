import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/base/index.js';
import { INSTRUMENTS, OPERATION_NAMES, OPERATIONS } from '../../src/metagovernance/index.js';
import { staticCells } from '../../studies/operations/operations-page.ts';
import { TRIALS } from '../../studies/operations/trials.ts';

const PAGE = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');

const rows = PAGE.split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

/** The one row of a table that begins with some text. */
function rowOf(first: string | RegExp): string[] {
  const found = rows.filter(([cell]) => (typeof first === 'string' ? cell === first : first.test(cell)));
  expect(found.map(([cell]) => cell)).toHaveLength(1);
  return found[0];
}

describe('the page on the operations', () => {
  test('is of this version, and says how many runs it rests on', () => {
    expect(PAGE).toMatch(
      new RegExp(`^metagovernor ${VERSION.replaceAll('.', '\\.')}, \\d+ runs of each arm, seed "`, 'm'),
    );
  });

  test.each(OPERATION_NAMES)('has %s once, with instrument, competence and price as the code has them', (name) => {
    expect(rowOf(`\`${name}\``)).toEqual(staticCells(name));
    const { price } = OPERATIONS[name];
    for (const [capacity, points] of Object.entries(price))
      expect(rowOf(`\`${name}\``)[3]).toContain(`${capacity} ${points}`);
  });

  test.each(OPERATION_NAMES)('has the trials of %s once, and where it should matter most', (name) => {
    const [, meant, ...found] = rowOf(new RegExp(`^${name}( \\(added\\))?$`));
    expect(meant).toBe(TRIALS[name].meant);
    for (const effect of found.slice(0, 4))
      expect(effect).toMatch(/\[-?[\d.]+, -?[\d.]+\]|never done|nobody got so far/);
    expect(PAGE.split(`\n- ${name}: ${TRIALS[name].where}, for `)).toHaveLength(2);
  });

  test('has the main effect of each instrument', () => {
    for (const instrument of INSTRUMENTS) expect(rowOf(instrument)).toHaveLength(4);
  });

  test('lists as without effect exactly what no trial shows one of, each with a reason', () => {
    const listed = [...PAGE.slice(PAGE.indexOf('## No effect found')).matchAll(/^- (\w+): (.+)\.$/gm)];
    const silent = OPERATION_NAMES.filter(
      (name) => !rowOf(new RegExp(`^${name}( \\(added\\))?$`)).some((cell) => cell.startsWith('**')),
    );
    expect(listed.map(([, name]) => name).sort()).toEqual([...silent].sort());
    for (const [, , reason] of listed) expect(reason).not.toContain('not looked into');
  });
});
