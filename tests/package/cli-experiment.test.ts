import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parseSealed, sealedJson } from '../../src/experiment/node/sealed-json.js';
import { bytesOf, EXPERIMENT_FILES, shardsIn } from './experiment-files.js';
import { contentsOf, EDGES, type Ended, folderWith, NODES, PROGRAM, runCli, runHere } from './run-cli.js';

const FEW = EXPERIMENT_FILES['small.yaml'].replace('replicates: 40', 'replicates: 3');

/** A strategy in a file of its own: it does nothing, or what `harm` says in the replicates with some luck. */
function moduleText(harm = ''): string {
  return `export const own = {
  name: 'own',
  about: 'Does nothing.',
  options: { patience: 1 },
  create: () => ({ tick }, { draw }) => {
    if (tick === 2 && draw(1) < 0.5) { ${harm} }
    return [];
  },
};
`;
}

const FILES = {
  ...EXPERIMENT_FILES,
  'few.yaml': FEW,
  'own.mjs': moduleText(),
  'none.mjs': 'export const number = 3;\n',
  'broken.mjs': 'export const = 3;\n',
  'taken/file.txt': '',
  'broken/experiment.json': '{"id": "12',
  'text.yaml': 'just a text',
  'bad.yaml': 'replicates: 3\nstrategies: [handsOff\nseed: 1\n',
  'bad.json': '{"replicates": }',
  'nodes.csv': NODES,
  'edges.csv': EDGES,
};

/** What was typed after `experiment`, a line of YAML (or none) in x.yaml, and the parts that the one line has to have. */
const MISTAKES: readonly (readonly [string, string, readonly string[]])[] = [
  ['', '', ['"metagovernor experiment"', 'plan, run, submit', 'nothing']],
  ['pla small.yaml', '', ['such as plan', '"pla"']],
  ['run', '', ['"metagovernor experiment run"', '<file|dir>', 'nothing']],
  ['run small.yaml --threads 0', '', ['--threads', '1 to 256', '0']],
  ['run small.yaml --memory 8', '', ['--memory', '16 to 1000000', '8']],
  ['run small.yaml --time-limit 0', '', ['--time-limit', '1 to 1000000', '0']],
  ['run small.yaml --shard-runs none', '', ['--shard-runs', '"none"']],
  ['run small.yaml --shards 3-1', '', ['--shards', '0-9,12', '"3-1"']],
  ['run smal.yaml', '', ['"smal.yaml" to be a file', '"small.yaml"', 'none there']],
  ['run small.yaml --out small.yaml', '', ['--out "small.yaml" to be a folder', 'is a file']],
  ['run small.yaml --out /proc/here', '', ['--out "/proc/here" to be a folder', 'nothing can be written']],
  ['run taken', '', ['taken to be the folder of an experiment', 'no experiment.json']],
  ['run taken --out elsewhere', '', ['no --out', 'taken']],
  ['run broken', '', ['experiment.json to be JSON', 'something else']],
  ['status taken', '', ['taken to be the folder of an experiment']],
  ['status small.yaml', '', ['small.yaml', 'a file where a folder should be']],
  ['merge broken', '', ['experiment.json to be JSON']],
  ['plan text.yaml', '', ['text.yaml:', 'an object with names']],
  ['plan bad.yaml', '', ['bad.yaml:', 'YAML', 'line']],
  ['plan bad.json', '', ['bad.json:', 'JSON']],
  ['plan x.yaml', 'replicate: 3', ['x.yaml:', '"replicates"', '"replicate"']],
  ['plan x.yaml', 'factors: [{path: problems.uniquenes, values: [1]}]', ['"problems.uniqueness"']],
  ['plan x.yaml', 'factors: [{path: problems.uniqueness, values: [1], low: 0}]', ['x.yaml:', 'factors.0', 'both']],
  [
    'plan x.yaml',
    'factors: [{path: problems.uniqueness, low: 0, high: 1, group: a}]',
    ['x.yaml:', 'factors.0', 'without a group in the design grid', 'found a'],
  ],
  [
    'plan x.yaml',
    'factors: [{path: strategies.handsOff, values: [convener]}]',
    ['x.yaml:', 'factors.0.path', 'label of its own', '"strategies.handsOff"'],
  ],
  ['plan x.yaml', 'design: {kind: list, points: []}', ['x.yaml:', 'experiment.design.points']],
  ['plan x.yaml', 'design: {kind: sobol, points: 8}', ['experiment.factors', 'sobol', 'none']],
  ['plan x.yaml', 'metrics: [innovatio]', ['x.yaml:', '"innovation"', '"innovatio"']],
  ['run x.yaml', 'scenarios: [tiny.jso]', ['x.yaml:', '"tiny.jso"']],
  ['run x.yaml', 'scenarios: [{network: edgez.csv}]', ['x.yaml:', 'edges.csv', 'none there']],
  ['run x.yaml', 'strategies: [{name: own, module: nowhere.mjs}]', ['nowhere.mjs to be the file of a module']],
  ['run x.yaml', 'strategies: [{name: own, module: broken.mjs}]', ['broken.mjs to be a module', 'cannot be imported']],
  ['run x.yaml', 'strategies: [{name: own, module: none.mjs}]', ['none.mjs', '"own"', 'no strategy']],
  ['run x.yaml', 'strategies: [{name: owl, module: own.mjs}]', ['own.mjs', '"owl"', 'found own']],
  ['run x.yaml', 'strategies: [{name: own, module: own.mjs, options: {patienc: 1}}]', ['patience', '"patienc"']],
];

describe('a mistake', () => {
  test.for(MISTAKES)(
    '"experiment %s" (%s) is answered by one line, exit code 2, and nothing else',
    async ([typed, yaml, parts], { onTestFinished: after }) => {
      const folder = folderWith(yaml === '' ? FILES : { ...FILES, 'x.yaml': `${yaml}\n` }, after);
      const before = contentsOf(folder);
      const words = typed === '' ? [] : typed.split(' ');
      const { code, stdout, stderr } = await runHere(['experiment', ...words], folder);
      expect(stderr).toMatch(/^metagovernor: [^\n]*Expected [^\n]*\n$/);
      for (const part of parts) expect(stderr).toContain(part);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(contentsOf(folder)).toEqual(before);
    },
  );
});

/** A folder in which the small experiment of 6 shards is planned, and some of it run. */
async function begun(shards?: string): Promise<string> {
  const folder = folderWith(FILES);
  const words = ['experiment', 'run', 'few.yaml', '--out', 'out', '--shard-runs', '2', '--threads', '1'];
  const { code } = await runHere(shards === undefined ? words : [...words, '--shards', shards], folder);
  expect(code).toBe(0);
  return folder;
}

function experiment(folder: string, typed: string, run = runHere): Promise<Ended> {
  return run(['experiment', ...typed.split(' ')], folder);
}

describe('an experiment', () => {
  test('in groups says what its points come from, and runs to a report of groups', async () => {
    const file = `title: groups
scenarios: [tiny.json]
strategies: [handsOff, { name: convener, label: leader }]
factors:
  - { path: problems.uniqueness, low: 0, high: 1, group: problem }
  - { path: problems.conflictPotential, low: 0, high: 1, group: problem }
  - { path: strategies.leader, values: [convener, facilitator] }
design: { kind: morris, trajectories: 4 }
replicates: 2
`;
    const cwd = folderWith({ 'tiny.json': FILES['tiny.json'], 'groups.yaml': file });
    const planned = await runHere(['experiment', 'plan', 'groups.yaml', '--out', 'out'], cwd);
    expect(planned.stderr).toBe('');
    expect(planned.stdout).toContain('design morris: 12 points = 4 trajectories x (2 groups + 1)');
    expect(planned.stdout).toContain('factor problems.uniqueness: 0 to 1, in the group problem');
    expect(planned.stdout).toContain('factor strategies.leader: "convener", "facilitator"');
    expect((await runHere(['experiment', 'run', 'groups.yaml', '--out', 'out', '--threads', '1'], cwd)).code).toBe(0);
    expect((await runHere(['report', 'out', '--measure', 'meetings'], cwd)).code).toBe(0);
    expect(readFileSync(join(cwd, 'out/report.html'), 'utf8')).toContain(
      'uniqueness of problems (problems.uniqueness), conflict potential (problems.conflictPotential)',
    );
  });

  test('is planned, run in parts, listed, completed and merged', async () => {
    const folder = folderWith(FILES);
    // Each in a process of its own, as one does it by hand.
    const apart = (typed: string) => experiment(folder, typed, runCli);
    const plan = await apart('plan few.yaml --shard-runs 2');
    expect(plan).toMatchObject({ code: 0, stderr: '' });
    expect(plan.stdout).toMatch(/^Small \(experiment [0-9a-f]{16}, metagovernor \S+, seed kill\)\n/);
    expect(plan.stdout).toContain('12 runs: 1 x 2 x 2 x 3');
    expect(plan.stdout).toContain('Planned in results/few. Run it with: metagovernor experiment run results/few\n');
    expect(await apart('missing results/few')).toEqual({ code: 0, stdout: '0-5\n', stderr: '' });

    const part = await apart('run results/few --shards 1,3-4 --threads 2');
    expect(part.code).toBe(0);
    expect(part.stdout).toContain('3 of 6 shards are done: 6 runs');
    expect(part.stdout).toContain('Go on with: metagovernor experiment run results/few\n');
    // Away from a terminal progress is plain lines.
    expect(part.stderr).toMatch(/^( *\d+ %, \d+ of 6 runs[^\n\r]*\n)+$/);
    expect(await apart('missing results/few')).toMatchObject({ stdout: '0,2,5\n' });
    const early = await apart('merge results/few');
    expect(early).toMatchObject({ code: 1, stdout: '' });
    expect(early.stderr).toMatch(/^metagovernor: Expected all shards to be done but shard 0 [^\n]*\n$/);

    // From the file it goes on as from the folder.
    const rest = await apart('run few.yaml');
    expect(rest.stdout).toContain('6 of 6 shards are done: 12 runs');
    expect(rest.stdout).toContain('Write tables with: metagovernor experiment merge results/few\n');
    expect(await apart('missing results/few')).toEqual({ code: 0, stdout: '', stderr: '' });
    const status = await apart('status results/few');
    expect(status).toMatchObject({ code: 0, stderr: '' });
    expect(status.stdout).toContain('6 of 6 shards are done: 12 runs');
    const merge = await apart('merge results/few --formats long,csv');
    expect(merge).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(folder, 'results/few/tables')).sort()).toEqual([
      'barriers-long.csv',
      'barriers.csv',
      'columns.csv',
      'removals-long.csv',
      'removals.csv',
      'runs-long.csv',
      'runs.csv',
      'series-long.csv',
      'series.csv',
    ]);

    // Once more there is nothing to do, and nothing changes.
    const files = bytesOf(join(folder, 'results/few'));
    const again = await apart('run results/few');
    expect(again.stderr).toMatch(/^100 %, 12 of 12 runs[^\n]*\n$/);
    expect(bytesOf(join(folder, 'results/few'))).toEqual(files);
  });

  test('tells a program how far it is, an event a line', async () => {
    const folder = folderWith(FILES);
    const plan = await experiment(folder, 'plan few.yaml --out out --json');
    const size = { scenarios: 1, points: 2, strategies: 2, replicates: 3, runs: 12 };
    expect(JSON.parse(plan.stdout)).toMatchObject({ folder: 'out', ...size, shardRuns: 100 });
    const { code, stdout, stderr } = await experiment(folder, 'run out --json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const end = events.pop();
    expect(events[0]).toEqual({ event: 'progress', done: 0, total: 12, failed: 0 });
    expect(events.at(-1)).toEqual({ event: 'progress', done: 12, total: 12, failed: 0 });
    expect(end).toEqual({
      event: 'end',
      end: 'complete',
      folder: 'out',
      shards: 1,
      missing: 0,
      runs: 12,
      failed: 0,
      lost: 0,
      unchanged: [],
      resume: 'metagovernor experiment run out',
    });
    const status = JSON.parse((await experiment(folder, 'status out --json')).stdout);
    expect(status).toMatchObject({ shards: 1, missing: 0, runs: 12, failed: 0, lost: 0 });
    expect(status.id).toBe(JSON.parse(plan.stdout).id);
  });

  test('has a schema for editors', async () => {
    const { code, stdout } = await experiment('.', 'schema');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).properties.replicates.default).toBe(100);
  });

  test('may name networks and strategies in files beside it', async () => {
    const yaml = `scenarios:
  - {nodes: nodes.csv, edges: edges.csv, label: six, changes: {ticks: 6, problems.count: 2}}
strategies: [handsOff, {name: own, module: own.mjs}]
replicates: 2
metrics: [digest]
`;
    const folder = folderWith({ ...FILES, 'in/x.yaml': yaml });
    for (const name of ['nodes.csv', 'edges.csv', 'own.mjs'])
      copyFileSync(join(folder, name), join(folder, 'in', name));
    const run = await experiment(folder, 'run in/x.yaml --out out');
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toContain('4 runs');
    await experiment(folder, 'merge out --formats csv');
    const [header, ...rows] = readFileSync(join(folder, 'out/tables/runs.csv'), 'utf8').trimEnd().split('\r\n');
    expect(header).toBe('scenario,point,strategy,replicate,digest');
    const digests = rows.map((row) => row.split(',')[4]);
    // The own strategy does nothing.
    expect(rows).toHaveLength(4);
    expect(digests[1]).toBe(digests[0]);
    expect(digests[3]).toBe(digests[2]);

    // The module is part of what was planned: another is refused, by the folder and by the file.
    writeFileSync(join(folder, 'in/own.mjs'), moduleText('process.exit(1);'));
    const byFolder = await experiment(folder, 'run out');
    expect(byFolder).toMatchObject({ code: 2 });
    expect(byFolder.stderr).toMatch(
      /^metagovernor: Expected file:\S+own\.mjs and what it imports to be as they were when the experiment was planned/,
    );
    const byFile = await experiment(folder, 'run in/x.yaml --out out');
    expect(byFile).toMatchObject({ code: 1 });
    expect(byFile.stderr).toMatch(/^metagovernor: Expected out to hold experiment [^\n]*\n$/);
  });
});

describe('what goes wrong in the midst of an experiment', () => {
  const withModule = `scenarios: [{scenario: tiny.json, label: tiny}]
strategies: [handsOff, {name: own, module: own.mjs}]
replicates: 8
seed: harm
metrics: [interaction]
`;

  test('in a run is told with all that is needed to do it again; the others go on', async () => {
    const folder = folderWith({ ...FILES, 'x.yaml': withModule, 'own.mjs': moduleText("throw new Error('broke');") });
    const run = await experiment(folder, 'run x.yaml --out out');
    expect(run.code).toBe(0);
    const failed = Number(/(\d+) runs? failed, and ha(?:ve|s) no row:/.exec(run.stdout)?.[1]);
    expect(failed).toBeGreaterThan(0);
    expect(failed).toBeLessThan(8);
    expect(run.stdout).toMatch(/tiny, point 0, own, replicate \d, seed harm,\s+tick \d+: broke/);
    const status = await experiment(folder, 'status out --json');
    expect(JSON.parse(status.stdout)).toMatchObject({ missing: 0, failed, lost: 0 });
    await experiment(folder, 'merge out --formats csv');
    const rows = readFileSync(join(folder, 'out/tables/runs.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
    expect(rows).toHaveLength(16 - failed);
  });

  test('in a thread is told, exit code 1, and what is done stays', async () => {
    const folder = folderWith({ ...FILES, 'x.yaml': withModule, 'own.mjs': moduleText('process.exit(5);') });
    const run = await experiment(folder, 'run x.yaml --out out --shard-runs 2 --threads 2');
    expect(run.code).toBe(1);
    const lost = Number(
      /(\d+) replicates? lost, for want of memory, stack or time or for a worker that died; the shards are not done/.exec(
        run.stdout,
      )?.[1],
    );
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThan(8);
    expect(run.stdout).toMatch(/tiny, point 0, replicate \d: A worker died: worker exited with code: 5/);
    expect(run.stdout).toContain(`${8 - lost} of 8 shards are done`);
    expect(run.stdout).toContain('Go on with: metagovernor experiment run out\n');
    expect(shardsIn(join(folder, 'out'))).toBe(8 - lost);
    const status = await experiment(folder, 'status out --json');
    expect(JSON.parse(status.stdout)).toMatchObject({ missing: lost, failed: 0, lost });
  });

  test('to a shard is told by status, run and merge with its file; without the file it is written again', async () => {
    const folder = await begun();
    const files = bytesOf(join(folder, 'out'));
    const [name] = [...files.keys()].filter((each) => each.startsWith('series'));
    truncateSync(join(folder, 'out', name), 50);
    for (const command of ['status out', 'run out', 'merge out', 'missing out']) {
      const { code, stdout, stderr } = await experiment(folder, command);
      expect({ code, stdout }, command).toEqual({ code: 1, stdout: '' });
      expect(stderr.split('\n').at(-2)).toBe(
        `metagovernor: Expected ${join('out', name)} to be as it was written but found no seal in it: it is damaged, or metagovernor 0.1.0 wrote it: remove it and run the experiment again`,
      );
    }
    rmSync(join(folder, 'out', name));
    rmSync(join(folder, 'out/tables'), { recursive: true, force: true });
    expect(await experiment(folder, 'missing out')).toMatchObject({ code: 0, stdout: '0\n' });
    expect(await experiment(folder, 'run out')).toMatchObject({ code: 0 });
    expect(bytesOf(join(folder, 'out'))).toEqual(files);
  });

  test('to the manifest is told, and nothing is touched', async () => {
    const folder = await begun('0-1');
    const file = join(folder, 'out/experiment.json');
    truncateSync(file, 200);
    const before = bytesOf(join(folder, 'out'));
    for (const [command, expected] of [
      ['status out', 2],
      ['run out', 2],
      ['merge out', 2],
      ['run few.yaml --out out', 1],
    ] as const) {
      const { code, stderr } = await experiment(folder, command);
      expect(code, command).toBe(expected);
      expect(stderr).toMatch(
        /^metagovernor: Expected out\/experiment\.json to be JSON as this library writes it but found 200 bytes of something else: put a copy of it back, or remove it and plan the experiment again\n$/,
      );
    }
    expect(bytesOf(join(folder, 'out'))).toEqual(before);
  });

  test.each([
    [
      'another experiment',
      (text: string) => text.replace('seed: kill', 'seed: other'),
      'few.yaml',
      '--out out',
      /to hold experiment/,
    ],
    [
      'shards of another size',
      (text: string) => text,
      'few.yaml',
      '--out out --shard-runs 3',
      /to have shards of 3 runs/,
    ],
  ])('because a folder holds %s is told, exit code 1, and nothing is touched', async (_, change, file, rest, said) => {
    const folder = await begun('0');
    writeFileSync(join(folder, file), change(FEW));
    const before = bytesOf(join(folder, 'out'));
    const { code, stdout, stderr } = await experiment(folder, `run ${file} ${rest}`);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^metagovernor: Expected [^\n]*\n$/);
    expect(stderr).toMatch(said);
    expect(bytesOf(join(folder, 'out'))).toEqual(before);
  });

  test('because it is of another version is told, and it can still be read', async () => {
    const folder = await begun();
    const file = join(folder, 'out/experiment.json');
    const { value } = parseSealed(readFileSync(file), 'experiment.json');
    writeFileSync(file, sealedJson({ ...value, version: '9.9.9' }, 'experiment.json'));
    const { code, stderr } = await experiment(folder, 'run out');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^metagovernor: Expected out to hold results of metagovernor \S+ but found those of 9\.9\.9[^\n]*\n$/,
    );
    expect(await experiment(folder, 'merge out --formats csv')).toMatchObject({ code: 0 });
  });

  test('because no more can be written loses nothing that is there', async () => {
    const folder = await begun('0-1');
    const before = bytesOf(join(folder, 'out'));
    // A file may have a block at most: 512 or 1024 bytes, less than a shard.
    const limited = spawnSync(
      'sh',
      ['-c', `ulimit -f 1; exec "$0" "$@"`, process.execPath, PROGRAM, 'experiment', 'run', 'out'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect(limited).toMatchObject({ status: 1, stdout: '' });
    expect(limited.stderr.split('\n').at(-2)).toMatch(
      /^metagovernor: Expected out\/\S+\.parquet to be written but found a limit on the size of files \(EFBIG\); what is stored so far is whole$/,
    );
    expect(bytesOf(join(folder, 'out'))).toEqual(before);
    expect(await experiment(folder, 'run out')).toMatchObject({ code: 0 });
    expect(bytesOf(join(folder, 'out'))).toEqual(bytesOf(join(await begun(), 'out')));
  });

  test('because the disk is full loses nothing that is there', async (context) => {
    const folder = await begun('0-1');
    // A disk of 64 kB in a name space of its own: four files of 4 kB for each shard are too much at some point.
    const script = `set -e
      mkdir disk && mount -t tmpfs -o size=64k tmpfs disk && cp -r out disk/out
      code=0; "$0" "$1" experiment run disk/out > run.txt 2>&1 || code=$?
      echo $code > code.txt; cp -r disk/out after`;
    const words = ['-c', 'exec unshare -rm sh -c "$@"', 'sh', script, process.execPath, PROGRAM];
    const inside = spawnSync('sh', words, { cwd: folder, encoding: 'utf8' });
    if (inside.status !== 0)
      return context.skip(`no disk of its own can be mounted here: ${inside.stderr ?? inside.error}`);
    expect(readFileSync(join(folder, 'code.txt'), 'utf8')).toBe('1\n');
    expect(readFileSync(join(folder, 'run.txt'), 'utf8')).toMatch(
      /metagovernor: Expected disk\/out\/\S+ to be written but found a full disk \(ENOSPC\); what is stored so far is whole\n$/,
    );
    const after = bytesOf(join(folder, 'after'));
    for (const [name, bytes] of bytesOf(join(folder, 'out'))) expect(after.get(name)).toBe(bytes);
    expect([...after.keys()].filter((name) => name.includes('.writing-'))).toEqual([]);
    // With room again it goes on.
    expect(await experiment(folder, 'run after')).toMatchObject({ code: 0 });
    expect(bytesOf(join(folder, 'after'))).toEqual(bytesOf(join(await begun(), 'out')));
  });

  test('because the disk is full in the midst of a merge leaves the tables of before', async (context) => {
    const folder = await begun();
    const before = await experiment(folder, 'merge out --out before');
    expect(before.code).toBe(0);
    // Room for the tables once, and not for another set beside them.
    const size = [...bytesOf(join(folder, 'before')).values()].reduce((total, bytes) => total + bytes.length, 0);
    const script = `set -e
      mkdir disk && mount -t tmpfs -o size=${Math.ceil((1.5 * size) / 1024) + 32}k tmpfs disk && cp -r before disk/tables
      code=0; "$0" "$1" experiment merge out --out disk/tables > merge.txt 2>&1 || code=$?
      echo $code > code.txt; cp -r disk/tables after`;
    const words = ['-c', 'exec unshare -rm sh -c "$@"', 'sh', script, process.execPath, PROGRAM];
    const inside = spawnSync('sh', words, { cwd: folder, encoding: 'utf8' });
    if (inside.status !== 0)
      return context.skip(`no disk of its own can be mounted here: ${inside.stderr ?? inside.error}`);
    expect(readFileSync(join(folder, 'merge.txt'), 'utf8')).toMatch(
      /^metagovernor: Expected disk\/tables\S* to be written (into )?but found a full disk \(ENOSPC\)[^\n]*\n$/,
    );
    expect(readFileSync(join(folder, 'code.txt'), 'utf8')).toBe('1\n');
    expect(bytesOf(join(folder, 'after'))).toEqual(bytesOf(join(folder, 'before')));
  });

  test('a merge says which tables of an earlier one it took away', async () => {
    const folder = await begun();
    expect(await experiment(folder, 'merge out')).toMatchObject({ code: 0 });
    const { code, stdout } = await experiment(folder, 'merge out --formats csv');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `Wrote runs.csv, series.csv, barriers.csv, removals.csv, columns.csv into out/tables
Removed barriers.parquet, removals.parquet, runs.parquet, series.parquet of an earlier merge
`,
    });
  });

  test('when Ctrl-C is pressed twice ends at once', async () => {
    const many = EXPERIMENT_FILES['small.yaml'].replace('replicates: 40', 'replicates: 2000');
    const folder = folderWith({ ...FILES, 'many.yaml': many });
    const words = [
      PROGRAM,
      'experiment',
      'run',
      'many.yaml',
      '--out',
      'out',
      '--shard-runs',
      '100000',
      '--threads',
      '2',
      '--json',
    ];
    const child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    let stderr = '';
    child.stdout.once('data', () => child.kill('SIGINT'));
    child.stderr.on('data', (data) => {
      if (stderr === '') child.kill('SIGINT');
      stderr += data;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(stderr).toBe(
      'metagovernor: finishing the shards under way; Ctrl-C again to end at once\n' +
        'metagovernor: ended; what is stored is whole. Go on with: metagovernor experiment run out\n',
    );
    expect(shardsIn(join(folder, 'out'))).toBe(0);
  });
});
