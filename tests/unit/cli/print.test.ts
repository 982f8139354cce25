import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('all that the command line prints goes through print.ts', () => {
  const folder = new URL('../../../src/cli/', import.meta.url);
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.ts'));
  const printing = names.filter((name) =>
    /console\.|std(?:out|err)\.write/.test(readFileSync(new URL(name, folder), 'utf8')),
  );
  expect(names.length).toBeGreaterThan(30);
  expect(printing).toEqual([]);
  expect(readFileSync(new URL('print.ts', folder), 'utf8')).toContain('stream.write(text)');
});
