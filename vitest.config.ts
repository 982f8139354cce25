import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Studies enter the library by its doors: in tests these are those of the source, and not of what was built last.
  resolve: {
    alias: [
      { find: /^metagovernor$/, replacement: pathOf('src/index.ts') },
      { find: /^metagovernor\/(.+)$/, replacement: `${pathOf('src')}/$1/index.ts` },
    ],
  },
  test: { include: ['tests/**/*.test.ts'], testTimeout: 60_000, maxWorkers: 2 },
});
