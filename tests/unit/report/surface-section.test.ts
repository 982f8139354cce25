import { describe, expect, test } from 'vitest';
import { fitSurface, surfaceAt } from '../../../src/analysis/index.js';
import { type ExperimentInput, readTable, runExperiment } from '../../../src/experiment/index.js';
import { filterRows, normalAt, numbers, runKey, table, texts } from '../../../src/numeric/index.js';
import { reportExperiment } from '../../../src/report/index.js';
import { readReportData } from '../../../src/report/report-data.js';
import { surfaceParts } from '../../../src/report/surface-section.js';
import { wordsOf } from '../../../src/words/index.js';

const BASE: ExperimentInput = {
  scenarios: ['homelessness'],
  strategies: ['handsOff', 'collaborativeLeader'],
  replicates: 3,
  seed: 'surfaces',
};
const UNIQUENESS = { path: 'problems.uniqueness', low: 0, high: 1 };
const CONFLICT = { path: 'problems.conflictPotential', low: 0, high: 1 };
const ALONE = { path: 'barriers.goingAlone', values: [true, false] };

const titlesOf = (page: string) => [...page.matchAll(/<title id="[^"]*">([^<]*)<\/title>/g)].map(([, title]) => title);
const surfacesOf = (page: string) =>
  titlesOf(page).filter((title) => /averaged\?|other factors averaged|together\?/.test(title));

describe('the surfaces of a report', async () => {
  const run = await runExperiment({
    ...BASE,
    strategies: ['handsOff', 'convener', 'collaborativeLeader'],
    factors: [UNIQUENESS, CONFLICT, ALONE],
    design: { kind: 'latinHypercube', points: 40 },
  });
  const page = await reportExperiment(run);

  test('are drawn as curves for a Latin hypercube, of the strategies and of what they add', () => {
    const titles = surfacesOf(page);
    expect(titles).toContain('What does “share that innovated” come to over problems.uniqueness, the other factors averaged?');
    expect(titles).toContain(
      'Where along problems.uniqueness does it help? “rate” less that of hands off, the other factors averaged',
    );
    expect(page).toContain('A surface fitted to the 40 points');
    expect(page).toMatch(/foretold of how unseen points differ: .*\d+ %/);
  });

  test('are those of the analysis, to the digit', async () => {
    const all = await readTable(run, 'runs');
    const runs = filterRows(all, (row) => texts(all, 'strategy')[row] === 'collaborativeLeader');
    const alone = Float64Array.from(texts(runs, ALONE.path), (name) => ['true', 'false'].indexOf(name));
    const surface = fitSurface(table({ ...runs.columns, [ALONE.path]: alone }), {
      output: 'rate',
      factors: [UNIQUENESS.path, CONFLICT.path, ALONE.path],
      limits: { [UNIQUENESS.path]: [0, 1], [CONFLICT.path]: [0, 1] },
    });
    expect(page).toContain(`collaborative leader ${(100 * surface.foretold).toFixed(0)} %`);
    const end = surfaceAt(surface, table({ [UNIQUENESS.path]: Float64Array.from([1]) }));
    expect(page).toContain(`>collaborative leader ${numbers(end, 'value')[0].toFixed(2)}</`);
  });

  test('name the places of a factor without numbers', () => {
    if (titlesOf(page).some((title) => title.includes('over barriers.goingAlone'))) {
      expect(page).toContain('barriers.goingAlone (0 true, 1 false)');
    }
    expect(page).not.toContain('NaN');
  });

  test('are told in Danish, too', async () => {
    const danish = await reportExperiment(run, { words: wordsOf('da') });
    expect(danish).toContain('En flade lagt gennem de 40 punkter');
    expect(danish).toContain('Hvad bliver »succesrate« hen over problems.uniqueness');
  });

  test('that foretell too little are not drawn, and it is said', async () => {
    const data = await readReportData(run, 'rate', false, wordsOf('en'));
    const points = numbers(data.runs, 'point');
    const arms = texts(data.runs, 'strategy');
    const luck = points.map((point, row) =>
      normalAt(
        runKey('luck'),
        1,
        point,
        numbers(data.runs, 'replicate')[row],
        data.manifest.experiment.strategies.findIndex(({ label }) => label === arms[row]),
      ),
    );
    const parts = surfaceParts({ ...data, runs: table({ ...data.runs.columns, rate: luck }) }, 'homelessness').join('');
    expect(parts.match(/foretells too little to be drawn/g)).toHaveLength(5);
    expect(parts).not.toContain('<svg');
  });

  test.each<[string, Partial<ExperimentInput>]>([
    [
      'a grid',
      {
        factors: [
          { ...UNIQUENESS, steps: 5 },
          { ...CONFLICT, steps: 5 },
        ],
        replicates: 2,
      },
    ],
    ['few points', { factors: [UNIQUENESS, CONFLICT], design: { kind: 'latinHypercube', points: 12 }, replicates: 2 }],
    [
      'a Morris design',
      { factors: [UNIQUENESS, CONFLICT], design: { kind: 'morris', trajectories: 8 }, replicates: 2 },
    ],
  ])('are not drawn for %s', async (_, input) => {
    const other = await reportExperiment(await runExperiment({ ...BASE, ...input }));
    expect(surfacesOf(other)).toEqual([]);
    expect(other).not.toContain('A surface fitted to');
  });
});
