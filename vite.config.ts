import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The page for teachers: everything in one file, which opens by a double click.
export default defineConfig({
  root: pathOf('src/playground/browser'),
  logLevel: 'warn',
  plugins: [viteSingleFile({ removeViteModuleLoader: true })],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: pathOf('dist'),
    emptyOutDir: false,
    target: 'es2022',
    rollupOptions: { input: pathOf('src/playground/browser/playground.html') },
  },
});
