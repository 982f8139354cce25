import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { shardsIn } from '../package/experiment-files.js';
import { folderWith, PROGRAM, runHere } from '../package/run-cli.js';
import { TINY } from '../support/small-experiment.js';

// What is on the page runs as it stands, in the environment of each scheduler, but without the scheduler.
const page = readFileSync(new URL('../../docs/clusters.md', import.meta.url), 'utf8');
const scripts = Array.from(page.matchAll(/```bash\n([^]*?)```/g), ([, text]) => text);
const [job] = Array.from(page.matchAll(/```yaml\n([^]*?)```/g), ([, text]) => parse(text));
const [definition] = Array.from(page.matchAll(/```json\n([^]*?)```/g), ([, text]) => JSON.parse(text));

const FILES = {
  'tiny.json': JSON.stringify(TINY),
  'town.yaml':
    'scenarios: [{scenario: tiny.json, label: tiny}]\nstrategies: [handsOff]\nreplicates: 20\nmetrics: [interaction]\n',
};

/** A folder with the experiment planned where the scripts of the page look for it, and `metagovernor` and `npx` that are ours. */
async function planned(): Promise<{ folder: string; path: string }> {
  const folder = folderWith(FILES);
  const plan = ['experiment', 'plan', 'town.yaml', '--out', 'results/town', '--shard-runs', '1'];
  expect(await runHere(plan, folder)).toMatchObject({ code: 0 });
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const [name, words] of [
    ['metagovernor', '"$@"'],
    ['npx', '"${@:2}"'],
  ]) {
    writeFileSync(join(bin, name), `#!/bin/bash\nexec '${process.execPath}' '${PROGRAM}' ${words}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return { folder, path: `${bin}${delimiter}${process.env['PATH']}` };
}

/** What the script of the page for some scheduler is told by its directives. */
function scriptWith(directive: string): string {
  const script = scripts.find((each) => each.includes(`\n${directive} `));
  if (script === undefined) throw new Error(`Expected a script with ${directive}`);
  return script;
}

test.skipIf(!existsSync('/bin/bash')).each([
  ['PBS', '#PBS', { PBS_ARRAY_INDEX: '7' }, 'task 7 of a PBS array of 100 tasks'],
  [
    'Grid Engine',
    '#$',
    { SGE_TASK_ID: '100', SGE_TASK_FIRST: '1', SGE_TASK_LAST: '100', SGE_TASK_STEPSIZE: '1' },
    'task 100 of a Grid Engine array of 100 tasks',
  ],
  ['LSF', '#BSUB', { LSB_JOBINDEX: '1', LSB_JOBINDEX_END: '100' }, 'task 1 of an LSF array of 100 tasks'],
])('the script of the page for %s', async (_, directive, environment, said) => {
  const { folder, path } = await planned();
  const script = scriptWith(directive);
  const { status, stdout, stderr } = spawnSync('/bin/bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: path, PBS_O_WORKDIR: folder, ...environment },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.startsWith(`${said}\n`), stdout).toBe(true);
  expect(stdout).toContain('20 shards by this worker\n');
  expect(shardsIn(join(folder, 'results', 'town'))).toBe(20);
});

test.skipIf(!existsSync('/bin/bash')).each([
  [
    'Kubernetes',
    job.spec.template.spec.containers[0].command,
    { JOB_COMPLETION_INDEX: '99' },
    'task 99 of a Kubernetes array of 100 tasks',
  ],
  [
    'AWS Batch',
    definition.containerProperties.command,
    { AWS_BATCH_JOB_ARRAY_INDEX: '0', AWS_BATCH_JOB_ARRAY_SIZE: '100' },
    'task 0 of an AWS Batch array of 100 tasks',
  ],
])('the command of the page for %s', async (_, command: string[], environment, said) => {
  const { folder, path } = await planned();
  const words = command.map((word) => word.replace(/^\/data/, folder));
  const { status, stdout, stderr } = spawnSync(join(folder, 'bin', words[0]), words.slice(1), {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: path, ...environment },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.startsWith(`${said}\n`), stdout).toBe(true);
  expect(stdout).toContain('20 shards by this worker\n');
});

test('as many tasks are asked for as the manifest says', () => {
  const { completions, completionMode } = job.spec;
  const { command } = job.spec.template.spec.containers[0];
  expect([completionMode, command[command.indexOf('--of') + 1]]).toEqual(['Indexed', String(completions)]);
});
