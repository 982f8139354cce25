import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseScenario } from '../../src/model/index.js';
import { contentsOf, folderWith, runHere } from './run-cli.js';

const textOf = (name: string) => readFileSync(new URL(`../../examples/two-waves/${name}`, import.meta.url), 'utf8');
const FILES = {
  'nodes.csv': textOf('nodes.csv'),
  'wave1.csv': textOf('wave1.csv'),
  'wave2.csv': textOf('wave2.csv'),
  'same.csv': textOf('wave1.csv'),
};
const WAVES = ['--from', 'wave1.csv', '--to', 'wave2.csv', '--nodes', 'nodes.csv', '--directed'];

test('network waves says what stays, forms and is given up', async () => {
  const { code, stdout, stderr } = await runHere(['network', 'waves', ...WAVES], folderWith(FILES));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('wave1.csv: Read 36 nodes and 185 ties (csv).');
  expect(stdout).toContain('Ties: 185, then 213; 98 kept, 87 given up, 115 formed');
});

test('columns of the node table say who answered, and a list of ties what could not be', async () => {
  const folder = folderWith({
    'n.csv': 'id,first,second\na,1,yes\nb,1,no\nc,true,respondent\nd,0,1\n',
    'one.csv': 'from,to\na,b\nb,c\nc,a\n',
    'two.csv': 'from,to\na,b\nc,b\nd,a\n',
    'never.csv': 'from,to\na,d\n',
  });
  const words = ['--from', 'one.csv', '--to', 'two.csv', '--nodes', 'n.csv', '--respondents', 'first,second'];
  const run = await runHere(['network', 'waves', ...words, '--impossible', 'never.csv', '--json'], folder);
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
  const { comparison } = JSON.parse(run.stdout) as { comparison: Record<string, Record<string, unknown>> };
  expect(comparison['actors']).toMatchObject({ both: 4, answered: [3, 3, 2] });
  expect(comparison['pairs']).toMatchObject({ all: 12, impossible: 1, observed: 5, tiesLeftOut: [1, 1] });
  expect(comparison['ties']).toMatchObject({ first: 2, second: 2, kept: 1, formed: 1 });
});

test('network fit prints its table, tells its progress on stderr, and writes a scenario that runs', async () => {
  const folder = folderWith(FILES);
  const words = ['network', 'fit', ...WAVES, '--months', '18', '--effects', 'rate,density', '--futures', '100'];
  const { code, stdout, stderr } = await runHere([...words, '--seed', '7', '--out', 'fitted'], folder);
  expect(code).toBe(0);
  expect(stderr).toContain('search: 0 futures');
  expect(stdout).toMatch(/\nrate +ties\.loss +0\.\d{3} +0\.\d{3} +0\.\d{3} to 0\.\d{3} +-?0\.\d{3}\n/);
  expect(stdout).toMatch(/\n(NOT CONVERGED|Converged) \(/);
  expect(stdout).toContain('Still guesses: ties.rate,');
  expect(contentsOf(join(folder, 'fitted'))).toEqual(['fit.csv', 'fit.json', 'scenario.json']);
  const { ties } = parseScenario(JSON.parse(readFileSync(join(folder, 'fitted', 'scenario.json'), 'utf8')));
  expect(readFileSync(join(folder, 'fitted', 'fit.csv'), 'utf8')).toContain(
    `rate,ties.loss,rate (of giving up),${ties.loss},`,
  );
  const run = await runHere(['run', '--scenario', 'fitted/scenario.json', '--ticks', '3'], folder);
  expect(run.code).toBe(0);
}, 120_000);

test.each([
  ['waves --from wave1.csv', 'Expected two waves, --from FILE and --to FILE, but found only one'],
  [
    'waves --from wave1.csv --to wave3.csv',
    'Expected --to "wave3.csv" to be a file, such as "wave1.csv", but found none there',
  ],
  [
    'waves --from wave1.csv --to wave2.csv --nodes nodes.csv --respondents sector',
    'to be two columns of the node table',
  ],
  ['waves --from wave1.csv --to wave2.csv --nodes nodes.csv --respondents sector,secter', 'to say whether it answered'],
  [
    'waves --from wave1.csv --to wave2.csv --nodes nodes.csv --respondents frame1,frame_2',
    'such as "frame_1", but found "frame1"',
  ],
  ['fit --from wave1.csv --to wave2.csv', 'Expected --months N'],
  ['fit --from wave1.csv --to same.csv --months 3', 'found none: there is no change to fit'],
  ['fit --from wave1.csv --to wave2.csv --months 3 --effects closur', 'such as "closure"'],
  ['fit --from wave1.csv --to wave2.csv --months 0', 'Expected --months to be a whole number from 1 to 600'],
])('network %s is refused on one clear line', async (typed, line) => {
  const { code, stdout, stderr } = await runHere(['network', ...typed.split(' ')], folderWith(FILES));
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toContain(line);
});

const SURVEY = {
  'survey.yaml': `nodes: { file: n.csv, id: id, gives: { respondent: answered } }
ties:
  - file: ties.csv
    from: from
    to: to
    directed: true
    wave: year
`,
  'n.csv': 'id,answered\na,1\nb,1\nc,yes\nd,0\n',
  'ties.csv': 'from,to,year\na,b,2019\nb,c,2019\nc,a,2019\na,b,2022\nc,b,2022\nb,d,2022\n',
};

test('a mapping says the column of the wave, and who answered', async () => {
  const words = ['network', 'waves', '--mapping', 'survey.yaml', '--from', '2019', '--to', '2022'];
  const { code, stdout, stderr } = await runHere([...words, '--json'], folderWith(SURVEY));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { name, comparison } = JSON.parse(stdout);
  expect(name).toBe('2019 to 2022');
  expect(comparison.actors).toMatchObject({ both: 4, answered: [3, 3, 3] });
  expect(comparison.ties).toMatchObject({ first: 3, second: 3, kept: 1, formed: 2 });
});

test('or each wave has a mapping of its own', async () => {
  const mappingOf = (file: string) => `nodes: { file: n.csv, id: id }
ties: [{ file: ${file}, from: from, to: to, directed: true }]
`;
  const folder = folderWith({
    ...SURVEY,
    'one.csv': 'from,to\na,b\nb,c\n',
    'two.csv': 'from,to\na,b\n',
    'one.yaml': mappingOf('one.csv'),
    'two.yml': mappingOf('two.csv'),
  });
  const { code, stdout } = await runHere(['network', 'waves', '--from', 'one.yaml', '--to', 'two.yml'], folder);
  expect(code).toBe(0);
  expect(stdout).toContain('Ties: 2, then 1; 1 kept, 1 given up, 0 formed');
});

test.each([
  [
    '--mapping survey.yaml --from 2019',
    /^metagovernor: Expected two waves, --from NAME and --to NAME, but found only one\n$/,
  ],
  ['--mapping survey.yaml --from 2019 --to 2023', /2023/],
  ['--mapping survey.yaml --from 2019 --to 2022 --wave 3', /without --wave, but found both/],
  ['--mapping survey.yaml --from 2019 --to 2022 --nodes n.csv', /--mapping without --network, --nodes/],
  [
    '--from survey.yaml --to survey.yaml',
    /Expected two waves but found "survey\.yaml" twice: .*--mapping FILE --from NAME --to NAME/,
  ],
  ['--from nope.csv --to n.csv', /Expected --from "nope\.csv" to be a file/],
  ['--from ties.csv --to n.csv --impossible nope.csv', /--impossible "nope\.csv"|n\.csv/],
  ['--mapping surve.yaml --from 2019 --to 2022', /"surve\.yaml" to be a file, such as "survey\.yaml"/],
])('waves %s is a mistake, told in one line', async (words, said) => {
  const { code, stdout, stderr } = await runHere(['network', 'waves', ...words.split(' ')], folderWith(SURVEY));
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^metagovernor: [^\n]*\n$/);
  expect(stderr).toMatch(said);
});
