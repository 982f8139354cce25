import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const {
  scripts,
  dependencies,
  exports: doors,
  bin,
} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  exports: Record<string, string | { types: string; import: string }>;
  bin: Record<string, string>;
};

/** A project in which the package is installed as npm packs it, of what was built last (npm test builds it). */
const project = mkdtempSync(join(tmpdir(), 'metagovernor-packed-'));
const installed = join(project, 'node_modules', 'metagovernor');

beforeAll(() => {
  const words = ['pack', '--ignore-scripts', '--json', '--pack-destination', project];
  const [{ filename }] = JSON.parse(execFileSync('npm', words, { cwd: root, encoding: 'utf8' })) as {
    filename: string;
  }[];
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(project, filename), '-C', installed, '--strip-components', '1']);
  // Its dependencies and no others, as npm would install them; and what an example asks for.
  for (const name of [...Object.keys(dependencies), '@duckdb/node-api', '@types/node']) {
    const place = join(project, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place);
  }
  writeFileSync(join(project, 'package.json'), '{"type": "module"}');
}, 120_000);
afterAll(() => rmSync(project, { recursive: true }));

/** The Node.js of this machine that is not the one of the project, which is newer; else that. */
function oldestNode(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return folders.map((folder) => join(folder, 'node')).find((path) => existsSync(path)) ?? process.execPath;
}

const packedFiles = () =>
  (readdirSync(installed, { recursive: true }) as string[]).filter((name) => statSync(join(installed, name)).isFile());
const textOf = (name: string) => readFileSync(join(installed, name), 'utf8');

describe('the package as it is packed', () => {
  test('is built whole first, and nothing else builds half of it', () => {
    expect(scripts['prepack']).toMatch(/^npm run build\b/);
    // The fuzzer builds itself, into a folder of its own.
    const builders = Object.entries(scripts).filter(
      ([, words]) => /\btsup\b|tsconfig\.build/.test(words) && !/--out-dir out\//.test(words),
    );
    expect(builders.map(([name]) => name)).toEqual(['build']);
    expect(scripts['build']).toMatch(/tsup && tsc -p tsconfig\.build\.json/);
  });

  test('has what it promises: a file behind every door, and types', () => {
    const files = Object.values(doors).flatMap((door) =>
      typeof door === 'string' ? [door] : [door.types, door.import],
    );
    const missing = [...files, ...Object.values(bin)].filter((name) => !existsSync(join(installed, name)));
    expect(missing).toEqual([]);
    const code = packedFiles().filter((name) => /^dist\/.*\.js$/.test(name));
    expect(code.length).toBeGreaterThan(300);
    expect(code.filter((name) => !existsSync(join(installed, name.replace(/\.js$/, '.d.ts'))))).toEqual([]);
  });

  test('has documentation and examples, and nothing of the repository else', () => {
    const tops = new Set(packedFiles().map((name) => name.split('/')[0]));
    expect([...tops].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'clients',
      'dist',
      'docs',
      'examples',
      'package.json',
      'schema',
    ]);
    expect(packedFiles().filter((name) => /\.(?:ts|mts)$/.test(name) && !name.endsWith('.d.ts'))).toEqual([]);
  });

  test('leads nowhere by its links', () => {
    const dead = packedFiles()
      .filter((name) => name.endsWith('.md'))
      .flatMap((name) =>
        [...textOf(name).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)]
          .filter(([, link]) => !existsSync(join(installed, dirname(name), link)))
          .map(([, link]) => `${name}: ${link}`),
      );
    expect(dead).toEqual([]);
  });

  test('names no file and no command that is not in it, unless it says that it is in the repository', () => {
    const unmarked = packedFiles()
      .filter((name) => /\.(?:md|js|mjs|d\.ts|json|ya?ml|csv|bib|txt)$/.test(name) && name !== 'package.json')
      .flatMap((name) => unmarkedMentions(name, textOf(name)).map((mention) => `${name}: ${mention}`));
    expect(unmarked).toEqual([]);
  });

  test('would be caught naming one', () => {
    expect(unmarkedMentions('README.md', 'See src/model/world.ts, or `bench/`.')).toEqual([
      'src/model/world.ts',
      'bench/',
    ]);
    expect(unmarkedMentions('docs/roles.md', 'Then `npm run bench`; see biome.json and ../scripts/x.mjs.')).toEqual([
      'npm run',
      'biome.json',
      '../scripts/x.mjs',
    ]);
    expect(
      unmarkedMentions('README.md', 'docs/roles.md, examples/first-run/main.mjs and schema/scenario.json'),
    ).toEqual([]);
    expect(unmarkedMentions('README.md', '`src/` is in the repository.\nSo src/model/world.ts is.')).toEqual([]);
  });

  test('can be used with types', { timeout: 300_000 }, () => {
    const names = Object.entries(doors).filter(([, door]) => typeof door !== 'string');
    const imports = names.map(([door], at) => `import * as door${at} from 'metagovernor${door.slice(1)}';`);
    const source = `${imports.join('\n')}
import { compare, simulate, type Strategy } from 'metagovernor';
export const idle: Strategy = { name: 'idle', about: '', options: {}, create: () => () => [] };
export const digest: string = simulate({ ticks: 3 }, { strategy: idle, seed: 'types' }).digest;
// @ts-expect-error -- a seed is no truth value
simulate({ ticks: 3 }, { seed: true });
export const rows: Promise<number> = compare({ scenario: {}, strategies: [idle], replicates: 1 }).then(({ runs }) => runs.rowCount);
export const doors: readonly object[] = [${names.map((_, at) => `door${at}`).join(', ')}];
`;
    writeFileSync(join(project, 'consumer.ts'), source);
    const options = {
      strict: true,
      noEmit: true,
      module: 'NodeNext',
      target: 'ES2022',
      types: ['node'],
      skipLibCheck: false,
    };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['consumer.ts'] }));
    const printed = run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.'], project);
    expect(printed).toBe('');
  });
});

const data = fileURLToPath(new URL('../../../shared/data/finland-climate-policy', import.meta.url));
if (!existsSync(data))
  console.log('Skipped: an example, for the folder ../shared/data/finland-climate-policy is absent.');
const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0;
if (!hasPython) console.log('Skipped: the examples in Python, for there is no python3 of 3.9 or later.');
const hasR = spawnSync('Rscript', ['--version']).status === 0;
if (!hasR) console.log('Skipped: the example in R, for there is no Rscript.');
// The Python of a system may have what the one that comes first has not.
const pythonWith = (name: string) =>
  ['python3', '/usr/bin/python3'].find((each) => spawnSync(each, ['-c', `import ${name}`]).status === 0);
const [withMatplotlib, withPandas] = ['matplotlib', 'pandas'].map(pythonWith);
if (withMatplotlib === undefined) console.log('Skipped: the plot in Python, for matplotlib is not installed.');
if (withPandas === undefined) console.log('Skipped: the pairs in pandas, for pandas is not installed.');

// Expected: what scripts/update-examples.mjs wrote when somebody last read it and found it right.
describe('an example of the installed package', () => {
  const examples = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const isThere = (name: string, file: string) => existsSync(join(root, 'examples', name, file));
  const isPython = (name: string) => isThere(name, 'main.py');
  const isR = (name: string) => isThere(name, 'main.R');
  const runExample = (name: string, ...words: string[]) => {
    if (isPython(name)) return run('python3', [join('examples', name, 'main.py'), ...words], installed);
    if (isR(name)) return run('Rscript', [join('examples', name, 'main.R'), ...words], installed);
    return run(oldestNode(), [join('examples', name, 'main.mjs'), ...words], installed);
  };

  test.for(examples.map(({ name }) => name))(
    '%s prints what it says it does',
    { timeout: 300_000 },
    (name, { skip }) => {
      const needsData = name === 'finland-climate-policy';
      skip((needsData && !existsSync(data)) || (isPython(name) && !hasPython) || (isR(name) && !hasR));
      expect(runExample(name, ...(needsData ? [data] : []))).toBe(textOf(join('examples', name, 'expected.txt')));
    },
  );

  test('that has no data says so and ends well', () => {
    expect(runExample('finland-climate-policy', 'no-such-folder')).toContain('the data are not there');
  });

  // A picture with the names of all that is compared, and a mark for each estimate.
  test.skipIf(!hasR)('in R draws what it found', { timeout: 300_000 }, () => {
    runExample('from-r');
    const plots = readdirSync(join(installed, 'out/from-r')).filter((name) => name.startsWith('plot.'));
    expect(plots).toHaveLength(1);
    const size = statSync(join(installed, 'out/from-r', plots[0])).size;
    expect(size).toBeGreaterThan(5000);
  });

  test.skipIf(withMatplotlib === undefined)('in Python draws what it found', { timeout: 300_000 }, () => {
    const main = join('examples', 'from-python', 'main.py');
    expect(run(withMatplotlib!, [main], installed)).toBe(textOf('examples/from-python/expected.txt'));
    const plot = textOf('out/from-python/plot.svg');
    for (const label of ['newPublicGovernance', 'collaborativeLeader']) expect(plot).toContain(`<!-- ${label} -->`);
  });

  test.skipIf(withPandas === undefined)('has pairs in pandas that are those of its table', { timeout: 300_000 }, () => {
    runExample('from-python');
    const [, code] = /```python\n([^]*?)```/.exec(textOf('examples/from-python/README.md')) ?? [];
    const printed = run(withPandas!, ['-c', `import pandas\n${code}`], installed);
    const found = /^bureaucracy +([\d.]+) +([\d.]+)/m
      .exec(printed)
      ?.slice(1)
      .map((mean) => (100 * Number(mean)).toFixed(1));
    const expected = [...textOf('examples/from-python/expected.txt').matchAll(/^bureaucracy +(\w+) +\+([\d.]+)/gm)];
    expect(found).toEqual(expected.map(([, , mean]) => mean).toReversed());
  });

  test('that is for the command line can be planned', () => {
    const words = [join(installed, bin['metagovernor']), 'experiment', 'plan', 'examples/experiment/experiment.yaml'];
    const out = join(project, 'planned');
    expect(run(oldestNode(), [...words, '--out', out], installed)).toContain('Planned in');
  });
});

function run(program: string, words: readonly string[], cwd: string): string {
  try {
    return execFileSync(program, words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${words.join(' ')} failed: ${stdout}${stderr}`, { cause: error });
  }
}

/** What the repository has at its top. */
const TOPS = readdirSync(root, { withFileTypes: true })
  .filter(({ name }) => !['.git', 'node_modules', 'out', 'coverage', 'README.md', 'LICENSE'].includes(name))
  .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
const escaped = (name: string) => name.replaceAll('.', '\\.');
const FOLDERS = TOPS.filter(({ isFolder }) => isFolder).map(({ name }) => escaped(name));
const FILES = TOPS.filter(({ isFolder }) => !isFolder).map(({ name }) => escaped(name));
const MENTION = new RegExp(
  `(?<![\\w./@-])(?:(?:\\.\\.?/)*(?:(?:${FOLDERS.join('|')})/(?:[\\w.*/-]*[\\w*])?|(?:${FILES.join('|')})(?![\\w-]))|npm run(?= [a-z]))`,
  'g',
);

/** Paths and commands that a text names, which are not in the package and not marked as in the repository. */
function unmarkedMentions(file: string, text: string): string[] {
  const marks = text.split('\n').filter((line) => /\bin the repository\b/i.test(line));
  return [...text.matchAll(MENTION)]
    .map(([mention]) => mention)
    .filter((mention) => {
      const path = mention.replace(/\*.*$/, '');
      const isThere = [dirname(file), '.'].some((folder) => existsInside(join(installed, folder, path)));
      const top = mention.startsWith('npm') ? mention : mention.replace(/^(?:\.\.?\/)*/, '').replace(/\/.*/, '');
      return !(isThere && !mention.startsWith('npm')) && !marks.some((line) => line.includes(top));
    });
}

function existsInside(path: string): boolean {
  return !relative(installed, path).startsWith('..') && existsSync(path);
}
