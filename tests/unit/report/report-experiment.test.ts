import { describe, expect, test } from 'vitest';
import { clusteredProportion, morrisEffects, pairedDifference } from '../../../src/analysis/index.js';
import { type ExperimentInput, type ExperimentRun, readTable, runExperiment } from '../../../src/experiment/index.js';
import type { Strategy } from '../../../src/metagovernance/index.js';
import { filterRows, mean, numbers, texts } from '../../../src/numeric/index.js';
import { isPage, reportExperiment } from '../../../src/report/index.js';
import { wordsOf } from '../../../src/words/index.js';
import { englishIn } from '../../support/english-in.js';

const BASE: ExperimentInput = {
  scenarios: [{ scenario: { ticks: 14, problems: { count: 4 } }, label: 'small' }],
  strategies: ['handsOff', 'collaborativeLeader'],
  replicates: 12,
  seed: 'report',
};
const UNIQUENESS = { path: 'problems.uniqueness', low: 0, high: 1 };
const TRUST = { path: 'actors.trust', low: 0.3, high: 0.8 };

/** The text that a reader sees: without tags, scripts of numbers in pictures included. */
function textOf(page: string): string {
  return page.replace(/<style>[^]*?<\/style>/, '').replace(/<[^>]+>/g, ' ');
}

/** What stands between tags must be well formed: every element that is opened is closed, in order. */
function openElements(page: string): string[] {
  const open: string[] = [];
  for (const [, end, name, self] of page.matchAll(/<(\/?)([a-zA-Z][\w-]*)[^>]*?(\/?)>/g)) {
    if (self === '/' || ['meta', 'br', 'hr'].includes(name)) continue;
    if (end === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `</${name}>`];
  }
  return open;
}

describe('the report of a plain comparison', async () => {
  const run: ExperimentRun = await runExperiment({ ...BASE, title: 'A <b>title</b> & "more"', attributed: 2 });
  const page = await reportExperiment(run);

  test('is one page that needs nothing else', () => {
    expect(page.startsWith('<!doctype html>')).toBe(true);
    expect(page).not.toMatch(/<script|<link|<img|@import|url\((?!#)/);
    expect(
      [...page.matchAll(/https?:\/\/[^"' <)&]+/g)].map(([link]) => link).filter((link) => !link.includes('w3.org')),
    ).toEqual([]);
  });

  test('closes what it opens, and escapes what users write', () => {
    expect(openElements(page)).toEqual([]);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page).toContain('<h1>A &lt;b&gt;title&lt;/b&gt; &amp; &quot;more&quot;</h1>');
    expect(page).not.toContain('<b>');
  });

  test('can be in Danish, but for what parameters are', async () => {
    const danish = await reportExperiment(run, { words: wordsOf('da') });
    expect(danish).toContain('<html lang="da">');
    expect(openElements(danish)).toEqual([]);
    const untold = /<details class="part" id="parametre">[^]*?(?=<details class="part")|<(pre|title|h1)[^]*?<\/\1>/g;
    const told = textOf(danish.replace(untold, '')).replaceAll('A governance network', '');
    expect(englishIn(told)).toEqual([]);
    expect(isPage(danish) && isPage(page)).toBe(true);
  });

  test('has the shares of the analysis, to the digit', async () => {
    const runs = await readTable(run, 'runs');
    const ofLeader = filterRows(runs, (row) => texts(runs, 'strategy')[row] === 'collaborativeLeader');
    const { proportion, low, high } = clusteredProportion(
      numbers(ofLeader, 'innovation'),
      numbers(ofLeader, 'started'),
    );
    const [value, from, to] = [proportion, low, high].map((share) => (100 * share).toFixed(1));
    expect(page).toContain(`<td class="number">${value} [${from}, ${to}]</td>`);
  });

  test('has the funnel, the differences, the results, the barriers and the trade-offs as pictures with a title and a description', () => {
    const titles = [...page.matchAll(/<title id="[^"]*">([^<]*)<\/title><desc/g)].map(([, title]) => title);
    expect(titles).toHaveLength(10);
    expect(new Set([...page.matchAll(/<svg [^>]*id="([^"]*)"/g)].map(([, id]) => id)).size).toBe(10);
  });

  test('says what was run, how to do it again, and what not to believe', () => {
    const text = textOf(page);
    for (const words of [
      'seed report',
      run.manifest.id,
      '12 replicates',
      'No study gives empirical base rates',
      'npx metagovernor experiment run',
    ]) {
      expect(text).toContain(words);
    }
    expect(
      JSON.parse(unescape(/<summary>experiment.json<\/summary><pre>([^]*?)<\/pre>/.exec(page)?.[1] ?? '')),
    ).toEqual(JSON.parse(JSON.stringify(run.manifest)));
  });

  test('is the same each time', async () => {
    expect(
      await reportExperiment(await runExperiment({ ...BASE, title: 'A <b>title</b> & "more"', attributed: 2 })),
    ).toBe(page);
  });
});

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('the report answers first', () => {
  const LONG = { ...BASE, scenarios: [{ scenario: { ticks: 60, problems: { count: 6 } }, label: 'long' }] };
  const answerOf = (page: string) =>
    textOf(/<section id="(?:the-answer|svaret)">([^]*?)<\/section>/.exec(page)?.[1] ?? '');

  test('says what was asked, how much was run, what differs and how sure that is, with the numbers of the analysis', async () => {
    const run = await runExperiment({ ...LONG, factors: [{ ...UNIQUENESS, steps: 3 }] });
    const page = await reportExperiment(run);
    expect(page.indexOf('id="the-answer"')).toBeLessThan(page.indexOf('<details'));
    const told = answerOf(page);
    const runs = await readTable(run, 'runs');
    const rates = ['handsOff', 'collaborativeLeader'].map((name) => {
      const own = filterRows(runs, (row) => texts(runs, 'strategy')[row] === name);
      return Array.from({ length: 12 }, (_, replicate) =>
        mean(
          numbers(
            filterRows(own, (row) => numbers(own, 'replicate')[row] === replicate),
            'rate',
          ),
        ),
      );
    });
    const { mean: by, low, high } = pairedDifference(rates[1], rates[0]);
    expect(told).toContain('share that innovated (rate)');
    expect(told).toContain('72 runs of 2 strategies, 12 replicates of each at each of 3 points');
    expect(told).toContain(`+${by.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`);
    expect(told).toMatch(/From 0 to 1 of uniqueness of problems it changes/);
    expect(told).toContain('95 % interval');
  });

  test('says of two strategies that do the same that nothing changes, and of no difference that it cannot be told', async () => {
    const run = await runExperiment({
      ...BASE,
      strategies: ['handsOff', { name: 'handsOff', label: 'again' }, { name: 'random', options: { intensity: 0.001 } }],
    });
    const told = answerOf(await reportExperiment(run));
    expect(told).toContain('under again nothing changes against hands off');
    expect(told).toMatch(/under random (nothing changes|no difference can be told)/);
  });

  test('tells few scenarios one by one and many together, all of them beside each other', async () => {
    const scenario = (ticks: number) => ({ scenario: { ticks, problems: { count: 4 } }, label: `of ${ticks}` });
    const few = answerOf(await reportExperiment(await runExperiment({ ...BASE, scenarios: [14, 15].map(scenario) })));
    expect(few).toMatch(/of 14:[^]*of 15:/);
    const page = await reportExperiment(await runExperiment({ ...BASE, scenarios: [14, 15, 16, 17].map(scenario) }));
    const many = answerOf(page);
    expect(many).toMatch(/Collaborative leader comes to more than hands off in \d of 4 scenarios, to less in \d/);
    for (const ticks of [14, 15, 16, 17]) expect(many).toMatch(new RegExp(`of ${ticks} *\\s+[\\d.]+ \\[`));
  });

  test('is about the measure that the experiment asks about, and says where the replicates went', async () => {
    const until = { measure: 'delivery', halfWidth: 0.04, atLeast: 4, lookAhead: 0 };
    const factors = [{ ...UNIQUENESS, steps: 2 }];
    const run = await runExperiment({ ...LONG, factors, replicates: 60, until });
    const page = await reportExperiment(run);
    expect(answerOf(page)).toContain('“delivery”');
    const runs = await readTable(run, 'runs');
    expect(answerOf(page)).toContain(`${runs.rowCount} runs`);
    const spent = [0, 1].map((point) => numbers(runs, 'point').filter((each) => each === point).length / 2);
    const section = /id="where-the-replicates-went">([^]*?)<\/details>/.exec(page)?.[1] ?? '';
    expect([...section.matchAll(/<td class="number">(\d+)<\/td><\/tr>/g)].map(([, count]) => Number(count))).toEqual(
      spent,
    );
    expect(new Set(spent).size).toBe(2);

    const asked = await runExperiment({ ...BASE, measure: 'meetings' });
    expect(answerOf(await reportExperiment(asked))).toContain('“meetings”');
    expect(asked.manifest.id).toBe((await runExperiment(BASE)).manifest.id);
    await expect(runExperiment({ ...BASE, measure: 'meetings', metrics: ['rate'] })).rejects.toThrow(
      'Expected experiment.metrics to hold meetings, which experiment.measure asks about',
    );
    await expect(runExperiment({ ...BASE, measure: 'meeting' })).rejects.toThrow('meetings');
  });
});

describe('the report of a design', () => {
  const titlesOf = (page: string) =>
    [...page.matchAll(/<title id="[^"]*">([^<]*)<\/title>/g)].map(([, title]) => title);

  test.each<[string, Partial<ExperimentInput>, RegExp[]]>([
    ['one factor: a curve', { factors: [{ ...UNIQUENESS, steps: 3 }] }, [/depend on uniqueness of problems/]],
    [
      'two factors in a grid: maps',
      {
        factors: [
          { ...UNIQUENESS, steps: 2 },
          { path: 'barriers.mentalSilos', values: [true, false] },
        ],
        replicates: 3,
      },
      [/depend on both/, /Where does “collaborative leader” help/],
    ],
    [
      'a Latin hypercube: rank correlations',
      { factors: [UNIQUENESS, TRUST], design: { kind: 'latinHypercube', points: 12 }, replicates: 2 },
      [/partial rank correlations/],
    ],
    [
      'a Morris design: elementary effects',
      { factors: [UNIQUENESS, TRUST], design: { kind: 'morris', trajectories: 4 }, replicates: 2 },
      [/\(Morris\)/],
    ],
    [
      'one at a time: differences from the first values',
      {
        factors: [
          { ...UNIQUENESS, steps: 3 },
          { ...TRUST, steps: 2 },
        ],
        design: { kind: 'oneAtATime' },
        replicates: 4,
      },
      [/each change by itself/],
    ],
    ['series: developments', { series: { every: 7, measures: ['trust'] } }, [/How does “trust” develop/]],
  ])('%s', async (_, input, expected) => {
    const page = await reportExperiment(await runExperiment({ ...BASE, ...input }), { measure: 'meetings' });
    expect(openElements(page)).toEqual([]);
    for (const title of expected)
      expect(
        titlesOf(page).some((each) => title.test(each)),
        String(title),
      ).toBe(true);
  });

  test("a Saltelli design: Sobol' indices, or why they cannot be told", async () => {
    const run = await runExperiment({
      ...BASE,
      strategies: ['collaborativeLeader'],
      factors: [UNIQUENESS, TRUST],
      design: { kind: 'saltelli', base: 8 },
      replicates: 3,
    });
    const page = await reportExperiment(run, { measure: 'meetings' });
    expect(titlesOf(page).some((title) => title.includes('Sobol')) || textOf(page).includes('cannot be told')).toBe(
      true,
    );
  });
});

describe('the report of a design in groups', async () => {
  const GROUPED = [
    { ...UNIQUENESS, group: 'the problem' },
    { path: 'problems.conflictPotential', low: 0, high: 1, group: 'the problem' },
    TRUST,
  ];
  const run = await runExperiment({
    ...BASE,
    strategies: ['handsOff', { name: 'convener', label: 'leader' }],
    factors: GROUPED,
    design: { kind: 'morris', trajectories: 6 },
    replicates: 3,
  });
  const rowsOf = (page: string, heading: string) => {
    const table = page.split('<table').find((each) => each.includes(heading)) ?? '';
    return [...table.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row]) =>
      [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell]) => cell),
    );
  };

  test('has one row a group, without a sign, and says who is in it', async () => {
    const page = await reportExperiment(run, { measure: 'meetings' });
    expect(openElements(page)).toEqual([]);
    const effects = rowsOf(page, 'Elementary effects');
    expect(effects.map(([name]) => name)).toEqual(['factor', 'the problem', 'trust at the start (actors.trust)']);
    expect(effects[1][1]).toBe('-');
    expect(Number(effects[1][2])).toBeGreaterThan(0);
    expect(effects[1][3]).toBe('-');
    expect(effects[2].slice(1).every((cell) => /^[-−]?\d+\.\d{4}$/.test(cell))).toBe(true);
    expect(rowsOf(page, 'Groups, whose factors moved together')).toContainEqual([
      'the problem',
      'uniqueness of problems (problems.uniqueness), conflict potential (problems.conflictPotential)',
    ]);
    expect(textOf(page)).toContain('0 to 1; in the group the problem');
  });

  test('the size is that of the analysis, to the digit', async () => {
    const runs = await readTable(run, 'runs');
    const effects = morrisEffects(
      filterRows(runs, (row) => texts(runs, 'strategy')[row] === 'handsOff'),
      {
        output: 'meetings',
        factors: GROUPED.map(({ path }) => path),
        groups: ['the problem', 'the problem', 'actors.trust'],
      },
    );
    const page = await reportExperiment(run, { measure: 'meetings' });
    expect(rowsOf(page, 'Elementary effects')[1][2]).toBe(numbers(effects, 'muStar')[0].toFixed(4));
  });

  test('in Danish too', async () => {
    const page = await reportExperiment(run, { measure: 'meetings', words: wordsOf('da') });
    expect(textOf(page)).toContain('Grupper, hvis faktorer flyttede sig sammen');
  });
});

test('a strategy that is another at each point is told as such', async () => {
  const run = await runExperiment({
    ...BASE,
    strategies: ['handsOff', { name: 'convener', label: 'leader' }],
    factors: [{ path: 'strategies.leader', values: ['convener', 'facilitator'] }],
    replicates: 3,
  });
  const text = textOf(await reportExperiment(run, { measure: 'meetings' }));
  expect(text).toMatch(/leader\s+another at each point: see the factors/);
  expect(text).toContain('&quot;convener&quot;, &quot;facilitator&quot;');
});

test('names and switches are told apart by their place in designs of numbers', async () => {
  const run = await runExperiment({
    ...BASE,
    factors: [UNIQUENESS, { path: 'barriers.lackOfTrust', values: [true, false] }],
    design: { kind: 'sobol', points: 16 },
    replicates: 2,
  });
  expect(textOf(await reportExperiment(run, { measure: 'meetings' }))).toContain('barriers.lackOfTrust');
});

test('an experiment that kept one measure is reported by that measure', async () => {
  const page = await reportExperiment(await runExperiment({ ...BASE, metrics: ['meetings'] }));
  expect(textOf(page)).toContain('pairs of members that met');
  expect(page).not.toContain('Of 100 processes started');
});

test('runs that failed are listed, and those they would be compared with left out', async () => {
  const fragile: Strategy = {
    name: 'fragile',
    about: 'Breaks in one replicate.',
    options: {},
    create:
      () =>
      ({ tick }, { draw }) => {
        if (tick === 5 && draw(1) < 0.25) throw new Error('one run breaks');
        return [];
      },
  };
  const text = textOf(await reportExperiment(await runExperiment({ ...BASE, strategies: ['handsOff', fragile] })));
  expect(text).toContain('1 run failed');
  expect(text).toContain('one run breaks');
  expect(text).toContain('1 run is left out');
  expect(text).toContain('Not of the library: fragile');
});

test('a measure that was not kept, and shards that are missing, are said', async () => {
  const run = await runExperiment({ ...BASE, metrics: ['rate'] });
  await expect(reportExperiment(run, { measure: 'meetings' })).rejects.toThrow(
    /one that the experiment kept, such as rate, but found meetings/,
  );
  const part = await runExperiment(BASE, { shardRuns: 4, shards: [{ first: 0, end: 4 }] });
  await expect(reportExperiment(part)).rejects.toThrow(/shard 4 .* is missing/);
  expect(textOf(await reportExperiment(part, { partial: true }))).toContain('Not complete: 2 of 6 shards are missing');
});

describe('the report of what changed nothing', async () => {
  const idle = { name: 'idle', about: '', options: {}, create: () => () => [] };
  const experiment: ExperimentInput = {
    ...BASE,
    scenarios: [{ scenario: { ticks: 4, problems: { count: 4 }, implementing: { duration: 9 } }, label: 'short' }],
    strategies: ['handsOff', 'collaborativeLeader', idle],
    factors: [TRUST, { path: 'innovation.gain', values: [0.1, 0.2] }],
  };

  test.each(['grid', 'oneAtATime', 'morris', 'saltelli'])(
    'names a factor without effect in a design %s',
    async (kind) => {
      const design = {
        grid: { kind },
        oneAtATime: { kind },
        morris: { kind, trajectories: 4 },
        saltelli: { kind, base: 8 },
      }[kind];
      const factors =
        kind === 'grid' || kind === 'oneAtATime'
          ? experiment.factors
          : [TRUST, { path: 'innovation.gain', low: 0.1, high: 0.2 }];
      const run = await runExperiment({
        ...experiment,
        factors,
        design,
        metrics: ['meanTrust', 'started'],
      } as ExperimentInput);
      const page = await reportExperiment(run, { measure: 'meanTrust' });
      const text = textOf(page);
      expect(text).toContain('The factor innovation.gain changed nothing');
      expect(text).toContain('The strategy idle changed nothing against handsOff');
      // Named where it was declared and where it is said to change nothing, and in no picture or table of effects.
      const pictures = [...page.matchAll(/<svg[^]*?<\/svg>/g)].map(([svg]) => svg).join();
      expect(pictures).toContain('actors.trust');
      expect(pictures).not.toContain('innovation.gain');
      expect(pictures).not.toMatch(/what idle adds|Where does .idle/);
      expect(openElements(page)).toEqual([]);
    },
  );

  test('gives no correlation to what a latin hypercube cannot vary in one scenario', async () => {
    const given = {
      kind: 'embedded' as const,
      actors: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id })),
      ties: ['ab', 'bc', 'cd', 'de', 'ef', 'fa'].map(([from, to]) => ({ from, to, trust: 0.5 })),
    };
    const run = await runExperiment({
      ...BASE,
      scenarios: [
        { scenario: { ticks: 8, problems: { count: 3 }, network: given }, label: 'given' },
        { scenario: { ticks: 8, problems: { count: 3 } }, label: 'drawn' },
      ],
      strategies: ['handsOff'],
      factors: [TRUST, UNIQUENESS],
      design: { kind: 'latinHypercube', points: 12 },
      replicates: 3,
    });
    const page = await reportExperiment(run, { measure: 'meanTrust' });
    // Beside each other where it is said what matters, then each by itself.
    const [given1, drawn] = page.split(/<h[23][^>]*>drawn/).flatMap((part) => part.split(/<details class="part"/, 1));
    expect(textOf(page)).toContain('The factor actors.trust changed nothing in given');
    const picturesOf = (part: string) => [...part.matchAll(/<svg[^]*?<\/svg>/g)].map(([svg]) => svg).join();
    expect(picturesOf(given1)).not.toContain('actors.trust');
    expect(picturesOf(given1)).toContain('problems.uniqueness');
    expect(picturesOf(drawn)).toContain('actors.trust');
  });
});
