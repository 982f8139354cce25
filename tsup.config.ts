import { defineConfig } from 'tsup';

// One output file per source file: workers are found by their path, stack traces name our files.
export default defineConfig({
  // What runs in the page alone is bundled into it, and stands nowhere else.
  entry: ['src/**/*.ts', '!src/playground/browser/**'],
  format: 'esm',
  target: 'es2022',
  bundle: false,
  clean: true,
  dts: false,
  silent: true,
});
