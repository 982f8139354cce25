import { defineConfig } from 'tsup';

// One output file per source file: workers are found by their path, stack traces name our files.
export default defineConfig({
  entry: ['src/**/*.ts'],
  format: 'esm',
  target: 'es2022',
  bundle: false,
  clean: true,
  dts: false,
  silent: true,
});
