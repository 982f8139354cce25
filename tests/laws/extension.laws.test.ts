import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { election } from '../../examples/own-extension/election.mjs';
import { polarisation } from '../../examples/own-extension/polarisation.mjs';
import { rotation } from '../../examples/own-extension/rotation.mjs';
import {
  createPlan,
  type ExperimentInput,
  inlineExecutor,
  parseExperiment,
  readTable,
  runExperiment,
} from '../../src/experiment/index.js';
import { describeColumns } from '../../src/experiment/store/describe-columns.js';
import { measureRun } from '../../src/measures/index.js';
import { type Extension, RULES, type ScenarioInput } from '../../src/model/index.js';
import { numbers, texts } from '../../src/numeric/index.js';
import { openSession } from '../../src/simulation/index.js';
import { anySeed } from '../support/any-seed.js';
import { TINY, textOf } from '../support/small-experiment.js';
import { SMALL } from '../support/small-scenario.js';

const STRATEGIES = ['handsOff', 'convener', 'random', 'collaborativeLeader'] as const;
const anyStrategy = fc.constantFrom(...STRATEGIES);

/** An extension of a name, with some parts. */
const named = (name: string, parts: Partial<Extension> = {}): Extension => ({ name, about: 'For a test.', ...parts });

/** Elections every six ticks, each of which changes the majority. */
const TURBULENT = { ...SMALL, extensions: { election: { term: 6, turnover: 1, closing: 1 } } };

const play = (
  seed: string | number,
  strategy: (typeof STRATEGIES)[number],
  extensions: readonly Extension[],
  scenario: ScenarioInput = SMALL,
) => openSession(scenario, { seed, strategy, extensions }).finish();

/** A column of its own, and a draw a tick: it does much, and changes nothing of the model. */
const busy = (name: string): Extension =>
  named(name, {
    state: { luck: { about: 'a draw', unit: 'share', of: 'actor', min: 0, max: 1 } },
    phases: [
      {
        after: 'learning',
        apply: ({ own, actors }, draws) => {
          for (let actor = 0; actor < actors; actor++) own['luck'][actor] = draws.uniform(actor);
        },
      },
    ],
  });

describe('an extension', () => {
  test('that changes nothing changes no bit of a run', () => {
    const idle = named('idle', { phases: [{ after: 'interacting', apply: (_, draws) => void draws.uniform() }] });
    fc.assert(
      fc.property(anySeed, anyStrategy, (seed, strategy) => {
        const plain = play(seed, strategy, []);
        expect(play(seed, strategy, [idle, polarisation, rotation]).digest).toBe(plain.digest);
        // Columns of its own are in the digest, and nothing of the model is another.
        const own = play(seed, strategy, [busy('busy')]);
        expect(own.digest).not.toBe(plain.digest);
        expect(own.world.stateBytes.slice(0, plain.world.stateBytes.length)).toEqual(plain.world.stateBytes);
      }),
      { numRuns: 15 },
    );
  });

  test('that is switched off is not there; switched on, it acts', () => {
    const off = { ...SMALL, extensions: { election: { term: 6, turnover: 1, active: false } } };
    const { length } = play(1, 'convener', []).world.stateBytes;
    const model = (scenario: ScenarioInput, extensions: Extension[]) =>
      play(1, 'convener', extensions, scenario).world.stateBytes.slice(0, length);
    expect(model(off, [election])).toEqual(model(SMALL, []));
    expect(model(TURBULENT, [election])).not.toEqual(model(SMALL, []));
  });

  test('changes no draw of another, whatever it draws and in whichever order they stand', () => {
    fc.assert(
      fc.property(anySeed, anyStrategy, (seed, strategy) => {
        const alone = play(seed, strategy, [election], TURBULENT).world;
        for (const [at, all] of [
          [1, [busy('other'), election]],
          [0, [election, busy('other')]],
        ] as const) {
          const { own, state } = play(seed, strategy, all, TURBULENT).world;
          expect(own[at]).toEqual(alone.own[0]);
          expect(state.trust).toEqual(alone.state.trust);
        }
      }),
      { numRuns: 10 },
    );
  });

  test('has luck of its own: by its name, its phase, the tick, for whom and which', () => {
    const drawn = (name: string, after: 'learning' | 'forming' = 'learning', twice = false) => {
      const found: number[] = [];
      const phase = {
        after,
        apply: (_: unknown, draws: { uniform: (a?: number, b?: number) => number }) => {
          found.push(draws.uniform(), draws.uniform(1), draws.uniform(0, 1));
        },
      };
      play(3, 'handsOff', [named(name, { phases: twice ? [phase, phase] : [phase] })]);
      return found;
    };
    const luck = drawn('a');
    expect(new Set(luck).size).toBe(3 * 24);
    expect(drawn('a', 'forming')).toEqual(luck);
    expect(drawn('b').some((each) => luck.includes(each))).toBe(false);
    expect(new Set(drawn('a', 'learning', true)).size).toBe(2 * 3 * 24);
  });

  test('goes along with a fork and a snapshot, its memory included', () => {
    fc.assert(
      fc.property(anySeed, anyStrategy, fc.integer({ min: 0, max: 24 }), (seed, strategy, tick) => {
        const session = openSession(TURBULENT, { seed, strategy, extensions: [election] }).step(tick);
        const [snapshot, fork] = [session.snapshot(), session.fork()];
        const { digest } = session.finish();
        expect(session.world.own[0]['changes'][0]).toBe(3);
        expect(fork.world.own[0]['changes'][0]).toBe(Math.floor(Math.max(0, tick - 1) / 6));
        expect(fork.finish().digest).toBe(digest);
        expect(session.restore(snapshot).finish().digest).toBe(digest);
      }),
      { numRuns: 15 },
    );
  });
});

describe('what an extension may not do is told in one line', () => {
  const writes = (apply: NonNullable<Extension['phases']>[number]['apply'], parts: Partial<Extension> = {}) =>
    named('odd', {
      ...parts,
      phases: [{ after: 'contact', apply: (world, draws) => world.tick === 5 && apply(world, draws) }],
    });
  const own = { level: { about: 'a level', unit: 'share', of: 'run', min: 0, max: 1 } } as const;
  const barrier = { name: 'wall', about: 'a wall', stage: 'innovation' } as const;
  test.each<[string, Extension, RegExp]>([
    [
      'a column that it does not state',
      writes(({ state }) => void (state.trust[0] = 0.123)),
      /odd at tick 5, after contact, to write only .* it wrote trust$/,
    ],
    [
      'a column that keeps books',
      writes(({ state }) => void (state.degree[0] += 1), { writes: ['trust'] }),
      /it wrote degree$/,
    ],
    [
      'NaN',
      writes(({ state }) => void (state.trust[3] = Number.NaN), { writes: ['trust'] }),
      /at tick 5, after contact, to write numbers from 0 to 1 to trust but found NaN at 3$/,
    ],
    [
      'a number out of range',
      writes(({ state }) => void (state.motive[2] = 1.5), { writes: ['motive'] }),
      /from 0 to 1 to motive but found 1.5 at 2$/,
    ],
    [
      'a number out of the range of its own',
      writes(({ own: mine }) => void (mine['level'][0] = 2), { state: own }),
      /from 0 to 1 to odd.level but found 2 at 0$/,
    ],
    [
      'stop without a barrier',
      writes((world) => void world.stop(0)),
      /odd to state a barrier, for it stops a process, but found none/,
    ],
    [
      'stop where its barrier is not',
      writes((world) => void world.stop(0), { barrier }),
      /stop only processes on their way to innovation/,
    ],
    [
      'draw for nobody',
      writes((_, draws) => void draws.uniform(-1)),
      /odd at tick 5, after contact: Expected the entity of a draw to be a whole number/,
    ],
    [
      'throw',
      writes(() => {
        throw new Error('mine');
      }),
      /odd to do its part after contact but found that it throws at tick 5: mine/,
    ],
    [
      'measure no number',
      named('odd', { measures: { m: { about: 'm', unit: 'share', measure: () => 'x' as never } } }),
      /the measure m of the extension odd to be a finite number/,
    ],
  ])('%s', (_, extension, said) => {
    expect(() => measureRun(play(2, 'convener', [extension]).world)).toThrow(said);
  });

  test('in an experiment too, before its first shard is stored; and what shows only at the end', async () => {
    const run = (extension: Extension) =>
      runExperiment({
        scenarios: [{ scenario: TINY }],
        strategies: ['handsOff'],
        extensions: [extension],
        replicates: 4,
      });
    await expect(run(writes(({ state }) => void (state.trust[0] = 0.123)))).rejects.toThrow(/it wrote trust/);
    let times = 0;
    const late = writes(
      ({ state }) => {
        if (++times === 8) state.trust[0] = Number.NaN;
      },
      { writes: ['trust'] },
    );
    await expect(run(late)).rejects.toThrow(/numbers from 0 to 1 to trust|run again/);
  });

  test('remembering outside its state', async () => {
    let count = 0;
    const forgetful = named('forgetful', {
      writes: ['motive'],
      phases: [{ after: 'learning', apply: ({ state }) => void (state.motive[0] = (count++ % 7) / 10) }],
    });
    await expect(
      runExperiment({
        scenarios: [{ scenario: TINY }],
        strategies: ['handsOff'],
        extensions: [forgetful],
        replicates: 3,
      }),
    ).rejects.toThrow(/the extensions \(forgetful\) to act by their state, parameters and draws alone/);
  });
});

const EXPERIMENT = {
  scenarios: [{ scenario: { ...TINY, ticks: 20 }, changes: { 'extensions.election.term': 4 } }],
  strategies: ['handsOff', 'convener'],
  extensions: [election, polarisation],
  factors: [{ path: 'extensions.election.turnover', values: [0, 1] }],
  series: { every: 5, measures: ['mandate', 'trust'] },
  attributed: 2,
  replicates: 4,
  seed: 'extended',
} as const satisfies ExperimentInput;

describe('an experiment with extensions', () => {
  test('has their measures in its tables, over time and in its dictionary', async () => {
    const run = await runExperiment(EXPERIMENT);
    const runs = await readTable(run, 'runs');
    const turnover = numbers(runs, 'extensions.election.turnover');
    expect(Array.from(numbers(runs, 'majorities'))).toEqual(Array.from(turnover, (each) => 4 * each));
    const series = await readTable(run, 'series');
    expect(Array.from(numbers(series, 'mandate')).every((each) => each >= 0 && each <= 1)).toBe(true);
    const columns = describeColumns(run.manifest.experiment);
    const at = texts(columns, 'column').indexOf('polarisation');
    expect(texts(columns, 'unit')[at]).toBe('share');
    expect(texts(columns, 'unit')[texts(columns, 'column').indexOf('extensions.election.turnover')]).toBe('share');
  });

  test('attributes failures to their barriers, and takes them away', async () => {
    const run = await runExperiment({
      ...EXPERIMENT,
      scenarios: [{ scenario: TURBULENT }],
      factors: [{ path: 'extensions.election.barrier', values: [true, false] }],
    });
    const barriers = await readTable(run, 'barriers');
    const on = texts(barriers, 'barrier');
    const rows = on.flatMap((name, row) => (name === 'newMajority' ? [row] : []));
    const checks = (point: number) =>
      rows
        .filter((row) => numbers(barriers, 'point')[row] === point)
        .reduce((sum, row) => sum + numbers(barriers, 'lastCheck')[row], 0);
    expect(checks(0)).toBeGreaterThan(0);
    expect(checks(1)).toBe(0);
    const removals = await readTable(run, 'removals');
    expect(Math.max(...numbers(removals, 'place'))).toBe(11);
    expect(new Set(texts(removals, 'barrier'))).toContain('newMajority');
    const without = texts(removals, 'barrier').flatMap((name, row) =>
      name === 'newMajority' && numbers(removals, 'point')[row] === 1 ? [numbers(removals, 'gained')[row]] : [],
    );
    expect(without.every((gained) => gained === 0)).toBe(true);
  });

  test('stops by what they measure', async () => {
    const stopped = await runExperiment({ ...EXPERIMENT, stop: { measure: 'majorities', atLeast: 2 } });
    const runs = await readTable(stopped, 'runs');
    const turnover = numbers(runs, 'extensions.election.turnover');
    expect(Array.from(numbers(runs, 'stoppedAt'))).toEqual(Array.from(turnover, (each) => (each === 1 ? 9 : 20)));
    const small = await runExperiment({ ...EXPERIMENT, stop: { measure: 'mandate', atMost: 0.5 } });
    expect(numbers(await readTable(small, 'runs'), 'stoppedAt')).toContain(5);
  });

  test('is another experiment than without them, with another parameter, or with other code; none is as before', () => {
    const id = (input: ExperimentInput) => createPlan(parseExperiment(input).experiment).id;
    const { extensions: _, factors: __, series: ___, ...rest } = EXPERIMENT;
    const plain = { ...rest, scenarios: [{ scenario: TINY }] };
    const changed = {
      ...polarisation,
      measures: { polarisation: { ...polarisation.measures?.['polarisation'], measure: () => 0 } },
    };
    const metrics = ['rate'];
    const ids = [
      id({ ...plain, metrics }),
      id({ ...plain, metrics, extensions: [polarisation] }),
      id({ ...plain, metrics, extensions: [changed as Extension] }),
      id({ ...plain, metrics, extensions: [election] }),
      id({
        ...plain,
        scenarios: [{ scenario: TINY, changes: { 'extensions.election.term': 9 } }],
        metrics,
        extensions: [election],
      }),
    ];
    expect(new Set(ids).size).toBe(5);
    expect(JSON.stringify(parseExperiment(plain).experiment)).not.toContain('extensions');
  });

  test('gives the same tables whoever runs which blocks, in one piece or in many', async () => {
    const whole = await textOf(await runExperiment(EXPERIMENT));
    expect(await textOf(await runExperiment(EXPERIMENT, { shardRuns: 2 }))).toBe(whole);
  });

  test.each<[string, object, RegExp]>([
    [
      'a parameter that is not there',
      { factors: [{ path: 'extensions.election.turnove', values: [1] }] },
      /such as "extensions.election.turnover"/,
    ],
    [
      'a value out of range',
      { factors: [{ path: 'extensions.election.turnover', values: [2] }] },
      /turnover to be a number from 0 to 1 but found 2/,
    ],
    ['a range out of range', { factors: [{ path: 'extensions.election.term', low: 0, high: 9 }] }, /from 1 to 600/],
    ['a measure that is not there', { metrics: ['polarization'] }, /such as "polarisation"/],
    [
      'a stop without a limit',
      { factors: [], stop: { measure: 'mandate' } },
      /either atLeast or atMost but found neither/,
    ],
    ['a stop of nothing', { factors: [], stop: { measure: 'nothing', atLeast: 1 } }, /experiment.stop.measure/],
    [
      'until of what may be missing',
      { factors: [], until: { measure: 'majoritie', halfWidth: 1 } },
      /such as "majorities"/,
    ],
    ['a rule that is not there', { factors: [{ path: 'collaborating.rule', values: ['rotate'] }] }, /rule of decision/],
    ['twice the same', { extensions: [election, election] }, /name of its own but found election twice/],
    [
      'a measure that the library has',
      {
        extensions: [named('x', { measures: { trust: { about: 'a', unit: 'b', measure: () => 0 } } })],
        factors: [],
        series: undefined,
        scenarios: [{ scenario: TINY }],
      },
      /names that the library has not but found trust/,
    ],
    ['a module that nobody has looked at', { extensions: [{ module: 'x.mjs' }] }, /to come with what is known of it/],
    ['no extension', { extensions: [3] }, /to be an extension or a module that exports one but found 3/],
  ])('refuses %s', async (_, change, said) => {
    const input = { ...EXPERIMENT, ...change } as unknown as ExperimentInput;
    await expect(runExperiment(input, { executor: inlineExecutor() })).rejects.toThrow(said);
  });
});

describe('rules of extensions', () => {
  const rules = named('mine', {
    decisionRules: { mine: { about: 'a majority', carries: ({ inFavour, members }) => inFavour * 2 > members } },
    learningRules: {
      best: {
        about: 'the best',
        choose: ({ members, gain }, one) => {
          let best = one;
          for (let other = 0; other < members; other++) {
            if (other !== one && (best === one || gain(one, other) > gain(one, best))) best = other;
          }
          return best;
        },
      },
    },
  });
  const deciding = (rule: string, learning = 'bestMember'): ScenarioInput =>
    ({ ...SMALL, extensions: { mine: {} }, collaborating: { rule, learning } }) as unknown as ScenarioInput;

  test('do what the same rules of the library do', () => {
    fc.assert(
      fc.property(anySeed, anyStrategy, (seed, strategy) => {
        const measured = (scenario: ScenarioInput) => measureRun(play(seed, strategy, [rules], scenario).world);
        expect(measured(deciding('mine'))).toEqual(measured(deciding('majority')));
        expect(measured(deciding('consensus', 'best'))).toEqual(measured(deciding('consensus')));
      }),
      { numRuns: 15 },
    );
  });

  test('can be set by the operation setRule, and then do what the same rule of the library does', () => {
    const steered = (seed: number, rule: string) => {
      const session = openSession(deciding('consensus'), { seed, strategy: 'handsOff', extensions: [rules] });
      const all = Array.from({ length: session.world.sizes.processes }, (_, process) => process);
      for (let tick = 0; tick < session.world.scenario.ticks; tick++) {
        session.world.state.stock.fill(100);
        session.step();
        const { state } = session.world;
        session.apply(all.flatMap((process) => (state.rule[process] === codeOf(rule) ? [] : [set(process, rule)])));
        codes.add(state.rule[0]);
      }
      return measureRun(session.finish().world).innovated;
    };
    const codes = new Set<number>();
    const codeOf = (rule: string) => [...RULES, 'mine'].indexOf(rule);
    const set = (process: number, rule: string) => ({ operation: 'setRule', process, rule }) as const;
    const seeds = Array.from({ length: 5 }, (_, seed) => seed);
    expect(seeds.map((seed) => steered(seed, 'mine'))).toEqual(seeds.map((seed) => steered(seed, 'majority')));
    expect(codes).toContain(codeOf('mine'));
  });

  test('cannot be set by setRule where the extension is not there', () => {
    const session = openSession(SMALL, { extensions: [named('mine', { measures: {} })] });
    const set = (rule: string) => session.apply([{ operation: 'setRule', process: 0, rule }]);
    expect(() => set('mine')).toThrow(/decision rule/);
    expect(() => set('majority')).not.toThrow();
  });

  test('are asked who is in favour, member by member', () => {
    let asked = 0;
    const counting = named('mine', {
      decisionRules: {
        mine: {
          about: 'counts',
          carries: ({ members, inFavour, favours, actorAt }) => {
            asked++;
            const places = Array.from({ length: members }, (_, place) => place);
            expect(places.filter(favours)).toHaveLength(inFavour);
            expect(new Set(places.map(actorAt)).size).toBe(members);
            return inFavour === members;
          },
        },
      },
    });
    for (let seed = 0; seed < 5; seed++) play(seed, 'collaborativeLeader', [counting], deciding('mine'));
    expect(asked).toBeGreaterThan(0);
  });

  test.each<[string, Extension, RegExp]>([
    [
      'no answer',
      named('mine', { decisionRules: { mine: { about: 'a', carries: () => undefined as never } } }),
      /mine to return true or false but found undefined/,
    ],
  ])('that give %s are told', (_, extension, said) => {
    expect(() => {
      for (let seed = 0; seed < 5; seed++) play(seed, 'collaborativeLeader', [extension], deciding('mine'));
    }).toThrow(said);
  });

  test('are not there without the extension', () => {
    expect(() => openSession(deciding('mine'), { extensions: [named('mine', { measures: {} })] })).toThrow(
      /rule of decision/,
    );
    expect(() => openSession(deciding('mine'))).toThrow(/mine/);
  });
});
