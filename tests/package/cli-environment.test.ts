import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { openEnvironment } from '../../src/environment/index.js';
import { findScenario } from '../../src/scenarios/index.js';
import { PROGRAM, runHere } from './run-cli.js';

const WORDS = ['environment', 'river-basin', '--slots', '1', '--stdio'];

interface Heard {
  readonly code: number | null;
  readonly stderr: string;
  readonly lines: readonly Record<string, unknown>[];
}

/** Say something to the program, all at once, and hear all that it answers. */
function talk(said: string | Uint8Array, words: readonly string[] = WORDS): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...words]);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => (stdout += data));
    child.stderr.on('data', (data) => (stderr += data));
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = stdout.split('\n').slice(0, -1);
      resolve({ code, stderr, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) });
    });
    // Whoever closes leaves the rest unread.
    child.stdin.on('error', () => {});
    child.stdin.end(said);
  });
}

const linesOf = (...requests: readonly unknown[]) => requests.map((request) => `${JSON.stringify(request)}\n`).join('');
const plain = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (_, each) => (ArrayBuffer.isView(each) ? [...(each as Float32Array)] : each)));

test('a conversation is the environment of the library, number for number', async () => {
  const { scenario } = findScenario('river-basin');
  const environment = openEnvironment(scenario, { slots: 1 });
  const requests: object[] = [{ reset: { seed: 3 } }];
  const expected: unknown[] = [plain(environment.reset({ seed: 3 }))];
  for (let tick = 0; tick < 120; tick++) {
    const action = tick % 3 === 0 ? { interventions: [{ operation: 'recruit', aspect: 'talent' }] } : [tick % 38, 0];
    requests.push({ step: action });
    expected.push(plain(environment.step(action as number[])));
  }
  requests.push({ see: true }, { close: true }, { see: true });
  expected.push(plain({ seen: environment.seen, digest: environment.digest }), { closed: true });
  const { code, stderr, lines } = await talk(linesOf(...requests));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [hello, ...answers] = lines;
  expect(hello).toEqual({
    hello: expect.objectContaining({
      metagovernor: expect.stringMatching(/^\d+\.\d+\.\d+/),
      protocol: 1,
      scenario: { id: 'river-basin', version: scenario.version, title: scenario.title, ticks: 120 },
      observationSpace: plain(environment.observationSpace),
      actionSpace: plain(environment.actionSpace),
      environments: null,
    }),
  });
  expect(answers).toEqual(expected);
});

test('each line has its answer, whatever it is, and nothing that was right is lost', async () => {
  const bad = [
    ['', 'Expected JSON'],
    ['foo', 'Expected JSON'],
    ['[1]', 'Expected a line to be a plain object'],
    ['{}', 'Expected a line to hold one of reset, step, see, close but found none'],
    ['{"reset": {}, "step": [0, 0]}', 'but found "reset" and "step"'],
    ['{"stepp": [0, 0]}', 'such as "step"'],
    ['{"step": [0]}', 'Expected 2 choices'],
    ['{"step": [0, 99]}', 'Expected choices[1] to be a whole number'],
    ['{"step": {"interventions": [{"operation": "fund", "process": 0, "actor": 1}]}}', 'the intervention fund'],
    ['{"reset": {"sead": 1}}', 'such as "seed"'],
    ['{"reset": 1}', 'Expected reset to be a plain object'],
    ['{"see": 1}', 'Expected see to be true but found 1'],
    ['{"step": [0, 0], "step": [0, 0]}', 'Expected each name once'],
    [`{"step": ${'['.repeat(200)}${']'.repeat(200)}}`, 'deep in each other'],
  ] as const;
  const said = bad.flatMap(([line], at) => [line, JSON.stringify({ step: [0, 0], id: at })]);
  const { code, lines } = await talk(`${['{"step":[0,0],"id":"early"}', '{"reset":{}}', ...said].join('\r\n')}`);
  expect(code).toBe(0);
  const [, early, reset, ...answers] = lines;
  expect(early).toEqual({
    error: { code: 'PARAMETER', message: 'Expected reset() before the first step but found none', line: 1 },
    id: 'early',
  });
  expect(reset).toHaveProperty('info.tick', 0);
  expect(answers).toHaveLength(2 * bad.length);
  for (const [at, [, message]] of bad.entries()) {
    expect(answers[2 * at]).toEqual({
      error: { code: expect.any(String), message: expect.stringContaining(message), line: 2 * at + 3 },
    });
    expect(answers[2 * at + 1]).toMatchObject({ id: at, info: { tick: at + 1 } });
  }
});

test('a line that is too long, or no text, is answered and forgotten', async () => {
  const long = Buffer.alloc(9_000_000, 'x');
  const said = [
    Buffer.from('{"reset":{}}\n'),
    long,
    Buffer.from('\n{"step":[0,0]}\n'),
    Buffer.from([0xff, 0xfe, 0x0a]),
    Buffer.from('{"step":[0,0]}'),
  ];
  const { code, lines } = await talk(Buffer.concat(said));
  expect(code).toBe(0);
  expect(lines.slice(1)).toMatchObject([
    { info: { tick: 0 } },
    { error: { message: 'Expected a line of at most 4194304 bytes but found one of 9000000', line: 2 } },
    { info: { tick: 1 } },
    { error: { message: 'Expected a line in UTF-8 but found bytes that are none', line: 4 } },
    { info: { tick: 2 } },
  ]);
});

test('much that is said at once is answered in order, while nobody reads, and when', { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [PROGRAM, ...WORDS], { stdio: ['pipe', 'pipe', 'inherit'] });
  const count = 2_000;
  const requests = Array.from({ length: count }, (_, id) =>
    id % 121 === 0 ? { reset: {}, id } : { step: [0, 0], id },
  );
  child.stdin.end(linesOf(...requests));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  let stdout = '';
  for await (const data of child.stdout) stdout += data;
  const ids = stdout
    .split('\n')
    .slice(1, -1)
    .map((line) => (JSON.parse(line) as { id: number }).id);
  expect(ids).toEqual(requests.map(({ id }) => id));
});

test('a reader who goes away is the end, and no error', { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [PROGRAM, ...WORDS]);
  let stderr = '';
  child.stderr.on('data', (data) => (stderr += data));
  child.stdin.on('error', () => {});
  child.stdout.once('data', () => child.stdout.destroy());
  const said = setInterval(() => child.stdin.write('{"see":true}\n'), 20);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(said);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('several environments are stepped by one line', async () => {
  const words = [...WORDS, '--environments', '3', '--ticks', '2', '--autoreset', 'sameStep', '--seed', 'many'];
  const nothing = [[0, 0], [0, 0], { interventions: [] }];
  const requests = [
    { reset: {} },
    { step: nothing },
    { step: nothing },
    { step: [[0, 0]] },
    { step: 1 },
    { see: true },
  ];
  const { lines } = await talk(linesOf(...requests), words);
  const [{ hello }, reset, one, two, few, none, see] = lines;
  expect(hello).toMatchObject({ environments: 3, autoreset: 'sameStep', seed: 'many' });
  const runs = (answer: Record<string, unknown>) =>
    (answer['infos'] as { replicate: number; tick: number }[]).map(({ replicate, tick }) => [replicate, tick]);
  expect(runs(reset)).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
  ]);
  expect(runs(one)).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
  ]);
  expect(runs(two)).toEqual([
    [3, 0],
    [4, 0],
    [5, 0],
  ]);
  expect(two).toMatchObject({ terminated: [true, true, true], truncated: [false, false, false], rewards: [0, 0, 0] });
  expect((two['observations'] as number[][]).map((row) => row.length)).toEqual([44, 44, 44]);
  expect(two).toHaveProperty(['infos', 0, 'finalInfo', 'measures', 'started']);
  expect(few).toMatchObject({ error: { message: 'Expected 3 actions, one for each environment, but found 1' } });
  expect(none).toMatchObject({ error: { message: 'Expected step to be a list of 3 actions but found 1' } });
  expect((see['each'] as { digest: string }[]).map(({ digest }) => digest.length)).toEqual([16, 16, 16]);
});

test('without --stdio the spaces are printed', async () => {
  const text = await runHere(['environment', 'river-basin', '--slots', '2', '--intensities', '[0.5,1]'], '.');
  expect(text).toMatchObject({ code: 0, stderr: '' });
  expect(text.stdout).toContain('slotN.trust');
  expect(text.stdout).toContain('fund at 0.5');
  for (const line of text.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  const json = await runHere(['environment', '--scenario', 'river-basin', '--slots', '2', '--json'], '.');
  const { observationSpace, actionSpace } = JSON.parse(json.stdout);
  const { scenario } = findScenario('river-basin');
  const expected = openEnvironment(scenario, { slots: 2 });
  expect([observationSpace, actionSpace]).toEqual([expected.observationSpace, expected.actionSpace]);
});

test.each([
  ['environment nowhere', 'Expected the name of a scenario'],
  ['environment river-basin --scenario homelessness', 'Expected the scenario once'],
  ['environment --stdio --json', 'Expected either --stdio or --json'],
  ['environment --autoreset nextStep', 'Expected --environments beside --autoreset'],
  ['environment --environments 2 --autoreset soon', 'Expected the name of a way to reset'],
  ['environment --reward joy', 'Expected the name of a reward'],
  ['environment --slots 0', 'Expected --slots to be a whole number from 1 to 1000 but found 0'],
  ['environment --cost much', 'Expected cost to be a number from 0 to 1000'],
  ['environment --set strategy.name=convener', 'whoever steps an environment is its metagovernor'],
])('%s is a mistake', async (words, message) => {
  const { code, stderr, stdout } = await runHere(words.split(' '), '.');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});
