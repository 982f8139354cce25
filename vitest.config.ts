import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// This one puts another module in the place of ours, which is seen only by who has not imported ours before.
const ALONE = 'tests/golden/one-draw.test.ts';

// What takes minutes: a browser, the package from outside, a cluster, and runs enough for what the literature says or for the error of a statistic.
const LONG = ['playground', 'package', 'literature', 'calibration', 'cluster'].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
);

export default defineConfig({
  // Studies enter the library by its doors: in tests these are those of the source, and not of what was built last.
  resolve: {
    alias: [
      { find: /^metagovernor$/, replacement: pathOf('src/index.ts') },
      { find: /^metagovernor\/(.+)$/, replacement: `${pathOf('src')}/$1/index.ts` },
    ],
  },
  test: {
    testTimeout: 60_000,
    maxWorkers: 2,
    globalSetup: pathOf('tests/support/unpack-browser.ts'),
    projects: [
      // The files of a worker share the library: to import it anew for each takes longer than most of them.
      {
        extends: true,
        test: { name: 'shared', include: ['tests/**/*.test.ts'], exclude: [ALONE, ...LONG], isolate: false },
      },
      { extends: true, test: { name: 'long', include: LONG, isolate: false } },
      { extends: true, test: { name: 'alone', include: [ALONE] } },
    ],
  },
});
