import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { init, parse } from 'es-module-lexer';
import { ExperimentError } from '../../base/index.js';

/** What a module is made of, as far as that can be seen without running it. */
export interface ModuleFingerprint {
  /** Equal where the module and all that it imports are: files by their content, packages by name and version. */
  readonly source: string;
  /** What it may read besides, and in which file; it is not in the fingerprint. */
  readonly unfollowed: readonly string[];
  /** What of Node.js itself it imports, such as `node:fs`, and in which file: by it a module can look outside. */
  readonly builtins: readonly string[];
}

/**
 * The fingerprint of a module and of all files that it imports by a relative or absolute path, however far; where they lie is not in it.
 *
 * Of a package the name and the version stand for its files. An import whose name is computed and whatever `require` loads cannot be
 * followed, and files that a module reads are not looked for.
 *
 * @param url - of a file.
 * @throws ExperimentError where that file cannot be read.
 */
export async function fingerprintModule(url: string): Promise<ModuleFingerprint> {
  await init;
  const first = readModule(url);
  if (first instanceof Error) {
    throw new ExperimentError(
      `Expected ${url} to be the file of a module but found none that can be read: ${first.message}`,
    );
  }
  const folder = dirname(first.path);
  const parts: string[] = [];
  const unfollowed: string[] = [];
  const builtins: string[] = [];
  const seen = new Set<string>([first.path]);
  const queue = [first];
  for (const { path, bytes } of queue) {
    parts.push(sha256(bytes));
    const { names, unknown } = importsOf(path, bytes);
    unfollowed.push(...unknown.map((what) => `${what} in ${relative(folder, path)}`));
    builtins.push(...names.filter(isBuiltin).map((name) => `${name} in ${relative(folder, path)}`));
    for (const name of names) {
      if (!isPath(name)) {
        const version = versionOf(name, dirname(path));
        if (version !== undefined) parts.push(version);
        continue;
      }
      const next = readModule(new URL(name, pathToFileURL(path)).href);
      if (next instanceof Error) parts.push(`no ${name}`);
      else if (!seen.has(next.path)) {
        seen.add(next.path);
        queue.push(next);
      }
    }
  }
  return { source: sha256(JSON.stringify(parts)), unfollowed, builtins };
}

/** Nobody can make another module with the same: entries of a benchmark are held to it. */
function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

interface ModuleFile {
  /** Without symbolic links: what a module imports is looked for from there. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

function readModule(url: string): ModuleFile | Error {
  try {
    const path = realpathSync(fileURLToPath(url));
    return { path, bytes: readFileSync(path) };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function isPath(name: string): boolean {
  return /^(?:\.{0,2}\/|file:)/.test(name);
}

/** The names that a file imports, and what else it may load. A file that holds data imports nothing. */
function importsOf(path: string, bytes: Uint8Array): { names: string[]; unknown: string[] } {
  if (!/\.[cm]?[jt]s$/.test(path)) return { names: [], unknown: [] };
  const text = new TextDecoder().decode(bytes);
  const unknown = /\b(?:require|createRequire)\s*\(/.test(text) ? ['what require loads'] : [];
  let found: ReturnType<typeof parse>[0];
  try {
    [found] = parse(text);
  } catch {
    return { names: [], unknown: [...unknown, 'what is imported'] };
  }
  // An import without a name is import.meta, or one whose name is computed.
  const isComputed = found.some(({ n, d }) => n === undefined && d >= 0);
  const names = found.flatMap(({ n }) => (n === undefined ? [] : [n]));
  const mapped = names.filter((name) => name.startsWith('#'));
  return {
    names: names.filter((name) => !name.startsWith('#') && !name.startsWith('data:')),
    unknown: [
      ...unknown,
      ...(isComputed ? ['an import whose name is computed'] : []),
      ...mapped.map((name) => `the import of ${name}`),
    ],
  };
}

/** A package by its name and version, as one text; undefined for what Node.js itself brings. */
function versionOf(name: string, folder: string): string | undefined {
  if (isBuiltin(name)) return undefined;
  const [scope, rest] = name.split('/');
  const packageName = scope.startsWith('@') ? `${scope}/${rest}` : scope;
  for (let at = folder; ; at = dirname(at)) {
    // A package may import itself by its name.
    for (const file of [join(at, 'node_modules', packageName, 'package.json'), join(at, 'package.json')]) {
      const found = readPackage(file);
      if (found?.name === packageName) return `${packageName} ${found.version}`;
    }
    if (at === dirname(at)) return `no ${packageName}`;
  }
}

function readPackage(file: string): { readonly name?: unknown; readonly version?: unknown } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown; version?: unknown };
  } catch {
    return undefined;
  }
}
