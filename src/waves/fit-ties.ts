import { normalQuantile } from '../analysis/index.js';
import { checkInteger, checkNames, lookUp, ParameterError } from '../base/index.js';
import {
  ASSETS,
  dependenceOn,
  embeddedFrom,
  listParameters,
  parseScenario,
  type Scenario,
  type ScenarioInput,
  type World,
} from '../model/index.js';
import { buildNetwork, type Network } from '../network/index.js';
import { readSeed, type Seed } from '../numeric/index.js';
import { featuresOf, type GoodnessOfFit, judgeFeature } from './goodness-of-fit.js';
import { type PairedWaves, pairWaves, WAVE_OPTIONS, type WaveOptions } from './paired-waves.js';
import { isConverged, type MomentPhase, type MomentSolution, solveMoments } from './solve-moments.js';
import {
  dataOf,
  EFFECT_NAMES,
  type EffectData,
  type EffectName,
  firstStep,
  fromScale,
  slopeOf,
  TIE_EFFECTS,
  type TieEffect,
  toScale,
} from './tie-effects.js';
import { createTieSimulator, type TieSimulator, type TieValues } from './tie-simulator.js';
import { prepareStatistics, type StatisticsBase } from './tie-statistics.js';

/** How far a fit has come. */
export interface FitProgress {
  readonly phase: MomentPhase | 'goodness of fit';
  /** Futures simulated so far. How many there will be is not known beforehand. */
  readonly futures: number;
}

/** How to fit the parameters of tie change. */
export interface FitTiesOptions extends WaveOptions {
  /** Ticks (months) between the waves, 1 to 600. */
  readonly months: number;
  /** Everything but the network and what is fitted; default: the default scenario. What is not fitted keeps its value. */
  readonly scenario?: ScenarioInput;
  /** What to fit; default: rate, density, reciprocity, closure, and of similarity, dependence and allies what the data know of. */
  readonly effects?: readonly EffectName[];
  /** Whether the problems of the scenario strike between the waves, so that those who meet may take up ties; default false. */
  readonly problems?: boolean;
  /** Futures in a step of the search (50 to 100 000; default 200), and in the last steps and the final look (100 to 1 000 000; default 1000). */
  readonly search?: number;
  readonly final?: number;
  /** Futures by which the goodness of fit is judged: 100 to 1 000 000, default 500. */
  readonly goodness?: number;
  /** A whole number from 0 to 2^53 - 1 or a text; default 0. The same seed gives the same bits. */
  readonly seed?: Seed;
  readonly onProgress?: (progress: FitProgress) => void;
  /** Gives the fit up; the promise then rejects with its reason. */
  readonly signal?: AbortSignal;
}

export const FIT_OPTIONS = [
  'months',
  'scenario',
  'effects',
  'problems',
  'search',
  'final',
  'goodness',
  'seed',
  'onProgress',
  'signal',
] as const;

/** What two waves say of one parameter. */
export interface TieEstimate {
  readonly effect: EffectName;
  /** Its path in a scenario. */
  readonly parameter: string;
  readonly actorOriented: string;
  readonly estimate: number;
  /** Standard error, by the delta method from the scale of the estimation. */
  readonly standardError: number;
  /** The 95 % interval, worked out on the scale of the estimation. */
  readonly low: number;
  readonly high: number;
  /** What it was before: the value of the scenario. */
  readonly assumed: number;
  readonly statistic: string;
  readonly observed: number;
  readonly simulated: number;
  /** Deviation of the simulated mean from the observed statistic, in standard deviations. */
  readonly tRatio: number;
  /** False where the interval spans most of what the parameter could be, or it ended at an end of that. */
  readonly identified: boolean;
  /** False where the estimate lies outside what a scenario can hold: the model as it is cannot change ties like these. */
  readonly possible: boolean;
  /** The same on the scale of the estimation, where errors are about normal. */
  readonly onScale: { readonly name: TieEffect['scale']; readonly estimate: number; readonly standardError: number };
}

/** What two waves say of how ties change here. */
export interface TieFit {
  readonly months: number;
  readonly actors: number;
  readonly pairs: number;
  readonly estimates: readonly TieEstimate[];
  /** Covariance of the estimates on their scales; empty where there is none. */
  readonly covariance: readonly (readonly number[])[];
  readonly converged: boolean;
  /** The largest deviation of any weighed sum of the statistics, in standard deviations; below .25 where it has converged. */
  readonly overall: number;
  readonly goodnessOfFit: readonly GoodnessOfFit[];
  /** The parameters of tie change that were not fitted, as they were given. */
  readonly held: Readonly<Record<string, number>>;
  /** What has to be known to read it: what was left out, drawn, or is not told by the data. */
  readonly notes: readonly string[];
  /** The scenario with the first wave and what was found; values that a scenario cannot hold are brought to the nearest one that it can. */
  readonly scenario: ScenarioInput;
  readonly futures: number;
}

const DEFAULT_EFFECTS: readonly EffectName[] = [
  'rate',
  'density',
  'reciprocity',
  'closure',
  'similarity',
  'dependence',
  'allies',
];
/** Replicates by which the goodness of fit is judged: none of those that were used in fitting. */
const GOODNESS_FROM = 10_000_000;

/**
 * Estimate the parameters of this library's own tie process from two waves, by the method of simulated moments: the parameters at
 * which futures simulated from the first wave have on average the statistics of the second.
 *
 * The simulator is the tick of the model with nobody who steers: what is fitted is what a scenario with these parameters does. Of actors
 * of whom the data do not say the sector, trust and so on, each future draws its own. Fits of 40 actors and 24 months take some seconds.
 *
 * @param waves - the first and the second wave, nodes matched by id; at least 5 actors in both.
 * @throws ParameterError, UnknownNameError or ScenarioError for what is not valid; ParameterError where nothing changed, or an effect is
 * asked for of which the data say nothing.
 * @source snijders2001, snijders2010, mcfadden1989
 */
export async function fitTies(
  waves: readonly [first: Network, second: Network],
  options: FitTiesOptions,
): Promise<TieFit> {
  checkNames('the options of fitTies', options, [...WAVE_OPTIONS, ...FIT_OPTIONS]);
  return fitPaired(waves[0], pairWaves(waves[0], waves[1], options), options);
}

/**
 * Find out whether two waves can be fitted, without fitting them.
 *
 * @throws what fitTies would throw.
 */
export function checkFitTies(waves: readonly [first: Network, second: Network], options: FitTiesOptions): void {
  checkNames('the options of fitTies', options, [...WAVE_OPTIONS, ...FIT_OPTIONS]);
  prepareFit(waves[0], pairWaves(waves[0], waves[1], options), options);
}

/** What a fit works on, checked. */
function prepareFit(first: Network, paired: PairedWaves, options: FitTiesOptions) {
  const { months, problems = false, search = 200, final = 1000, goodness = 500 } = options;
  checkInteger('months', months, 1, 600);
  checkInteger('search', search, 50, 100_000);
  checkInteger('final', final, 100, 1_000_000);
  checkInteger('goodness', goodness, 100, 1_000_000);
  const seed = readSeed('seed', options.seed ?? 0);
  checkChange(paired);
  const scenario = scenarioOfWave(first, paired, options.scenario ?? {});
  const simulator = createTieSimulator({ scenario, months, problems, seed });
  const known = knownOf(scenario);
  const effects = chooseEffects(options.effects, known);
  const count = prepareStatistics(baseOf(paired, scenario, simulator, known), effects);
  return { months, problems, search, final, goodness, seed, scenario, simulator, known, effects, count };
}

/** Fit two waves that stand beside each other: on the pairs that they say are observed. */
export async function fitPaired(first: Network, paired: PairedWaves, options: FitTiesOptions): Promise<TieFit> {
  const { onProgress, signal } = options;
  const prepared = prepareFit(first, paired, options);
  const { months, problems, search, final, goodness, seed, scenario, simulator, known, effects, count } = prepared;
  const specs = effects.map((effect): TieEffect => TIE_EFFECTS[effect]);
  const target = count(paired.after);

  const valuesOf = (at: ArrayLike<number>): TieValues =>
    Object.fromEntries(specs.map((spec, which) => [spec.parameter, fromScale(spec, at[which])]));
  const pauseIn = async (phase: FitProgress['phase'], futures: number) => {
    signal?.throwIfAborted();
    onProgress?.({ phase, futures });
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
  };
  const solution = await solveMoments(
    {
      start: Float64Array.from(specs, (spec) => toScale(spec, scenario.ties[spec.parameter])),
      low: Float64Array.from(specs, ({ within }) => within[0]),
      high: Float64Array.from(specs, ({ within }) => within[1]),
      step: Float64Array.from(specs, firstStep),
      target,
      simulate: (at, replicate) => count(simulator.run(valuesOf(at), replicate)),
    },
    { search, final, seed, pause: pauseIn },
  );
  const goodnessOfFit = await judge(paired, simulator, valuesOf(solution.estimate), goodness, (done) =>
    pauseIn('goodness of fit', solution.futures + done),
  );
  const estimates = effects.map((effect, which) => estimateOf(effect, which, solution, target, scenario));
  const fitted = new Set<string>(specs.map(({ parameter }) => parameter));
  return {
    months,
    actors: paired.actors,
    pairs: paired.observed.reduce((total, one) => total + one, 0),
    estimates,
    covariance: solution.covariance?.map((row) => Array.from(row)) ?? [],
    converged: solution.covariance !== undefined && isConverged(solution),
    overall: solution.overall,
    goodnessOfFit,
    held: Object.fromEntries(Object.entries(scenario.ties).filter(([name]) => !fitted.has(name))),
    notes: notesOf(paired, estimates, known, problems),
    scenario: withEstimates(options.scenario ?? {}, scenario, estimates),
    futures: solution.futures + goodness,
  };
}

/** A scenario whose network is the first wave, of the actors that are in both. */
export function scenarioOfWave(first: Network, { ids, nodes }: PairedWaves, input: ScenarioInput): Scenario {
  const kept = new Map(Array.from(nodes[0], (node, actor) => [node, actor]));
  const places: number[] = [];
  const sources: number[] = [];
  for (const node of nodes[0]) {
    for (let tie = first.offsets[node]; tie < first.offsets[node + 1]; tie++) {
      if (!kept.has(first.targets[tie])) continue;
      places.push(tie);
      sources.push(kept.get(node) ?? -1);
    }
  }
  const network = embeddedFrom(
    buildNetwork({
      ids,
      sources,
      targets: places.map((tie) => kept.get(first.targets[tie]) ?? -1),
      nodeAttributes: pickRows(first.nodeAttributes, nodes[0]),
      tieAttributes: pickRows(first.tieAttributes, places),
    }),
  );
  // Frames that the data give are all there is, unless the scenario says otherwise.
  const dimensions = Math.max(0, ...network.actors.map(({ frame }) => frame?.length ?? 0));
  const actors = dimensions > 0 ? { frameDimensions: dimensions, ...input.actors } : { ...input.actors };
  const scenario = parseScenario({ ...input, actors, network });
  if (scenario.ties.rate > 0) return scenario;
  throw new ParameterError('Expected ties.rate of the scenario to be above 0, for ties to change, but found 0');
}

/** The values of columns at some places. */
function pickRows(columns: Network['nodeAttributes'], at: ArrayLike<number>): Network['nodeAttributes'] {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [
      name,
      column instanceof Float64Array
        ? Float64Array.from(at, (place) => column[place])
        : Array.from(at, (place) => column[place]),
    ]),
  );
}

/** What of the actors and ties is known from the data and not drawn. */
function knownOf({ network }: Scenario): ReadonlySet<EffectData> {
  if (network.kind !== 'embedded') return new Set();
  const known = new Set(dataOf(network.actors, network.ties));
  const isFull = network.actors.every(({ assets, needs }) =>
    ASSETS.every((asset) => assets?.[asset] !== undefined && needs?.[asset] !== undefined),
  );
  if (isFull) known.add('dependence');
  return known;
}

function needsOf(effect: EffectName): EffectData | undefined {
  return (TIE_EFFECTS[effect] as TieEffect).needs;
}

function chooseEffects(
  asked: readonly EffectName[] | undefined,
  known: ReadonlySet<EffectData>,
): readonly EffectName[] {
  if (asked === undefined) {
    return DEFAULT_EFFECTS.filter((effect) => {
      const needs = needsOf(effect);
      return needs === undefined || known.has(needs);
    });
  }
  if (asked.length === 0) throw new ParameterError('Expected at least one effect to fit but found none');
  for (const effect of asked) {
    lookUp('effect of tie change', TIE_EFFECTS, effect);
    const needs = needsOf(effect);
    if (needs !== undefined && !known.has(needs)) {
      throw new ParameterError(
        `Expected the first wave to say the ${needs} of everybody, for the effect ${effect} to be fitted, but found that it does not`,
        { effect, needs },
      );
    }
  }
  return EFFECT_NAMES.filter((effect) => asked.includes(effect));
}

function baseOf(
  { actors, before, observed }: PairedWaves,
  { network }: Scenario,
  { start }: TieSimulator,
  known: ReadonlySet<EffectData>,
): StatisticsBase {
  const base = { actors, before, observed };
  if (network.kind !== 'embedded') return base;
  return {
    ...base,
    ...(known.has('frames') && { distance: distancesOf(network.actors.map(({ frame }) => frame ?? [])) }),
    ...(known.has('dependence') && { dependence: alongTies(start, 'dependence') }),
    ...(known.has('conflict') && { conflict: alongTies(start, 'conflict') }),
  };
}

function distancesOf(frames: readonly (readonly (number | null)[])[]): Float64Array {
  const actors = frames.length;
  return Float64Array.from({ length: actors * actors }, (_, pair) => {
    const [one, other] = [frames[Math.floor(pair / actors)], frames[pair % actors]];
    const gaps = one.map((value, at) => Math.abs((value ?? 0) - (other[at] ?? 0)));
    return gaps.reduce((total, gap) => total + gap, 0) / gaps.length;
  });
}

/** What stands on each tie of the first wave; where there is none, what one would need of the other. */
function alongTies({ state, setting, sizes }: World, name: 'dependence' | 'conflict'): Float64Array {
  const { actors } = sizes;
  const table = new Float64Array(actors * actors);
  if (name === 'dependence') {
    for (let pair = 0; pair < table.length; pair++)
      table[pair] = dependenceOn(setting, Math.floor(pair / actors), pair % actors);
  }
  for (let actor = 0; actor < actors; actor++) {
    const begin = setting.rowStart[actor];
    for (let tie = begin; tie < begin + state.degree[actor]; tie++)
      table[actor * actors + state.target[tie]] = state[name][tie];
  }
  return table;
}

function checkChange({ before, after, observed }: PairedWaves): void {
  const count = (isCounted: (pair: number) => boolean) =>
    observed.reduce((total, one, pair) => total + (one === 1 && isCounted(pair) ? 1 : 0), 0);
  const there = count((pair) => before[pair] === 1);
  const changed = count((pair) => before[pair] !== after[pair]);
  if (there > 0 && changed > 0) return;
  throw new ParameterError(
    there === 0
      ? 'Expected ties in the first wave among the pairs that both waves tell of but found none'
      : 'Expected ties that changed between the waves but found none: there is no change to fit',
    { there, changed },
  );
}

async function judge(
  { actors, observed, after, answered }: PairedWaves,
  simulator: TieSimulator,
  values: TieValues,
  goodness: number,
  pause: (done: number) => Promise<void>,
): Promise<GoodnessOfFit[]> {
  const inBoth = Array.from({ length: actors }, (_, actor) => actor).filter(
    (actor) => answered[0][actor] === 1 && answered[1][actor] === 1,
  );
  const features = featuresOf({ actors, observed, answered: inBoth }, after);
  const futures: Float64Array[][] = features.map(() => []);
  for (let future = 0; future < goodness; future++) {
    if (future % 50 === 0) await pause(future);
    const ties = simulator.run(values, GOODNESS_FROM + future);
    features.forEach(({ count }, at) => futures[at].push(count(ties)));
  }
  return features.map((feature, at) => judgeFeature(feature, feature.count(after), futures[at]));
}

/** An interval that spans so much of the range in which a parameter was sought says nothing of it. */
const MOST_OF_THE_RANGE = 0.8;
const LEVEL = 0.95;

function estimateOf(
  effect: EffectName,
  which: number,
  { estimate, covariance, simulated, tRatios }: MomentSolution,
  target: Float64Array,
  scenario: Scenario,
): TieEstimate {
  const spec: TieEffect = TIE_EFFECTS[effect];
  const at = estimate[which];
  const error = covariance === undefined ? Number.NaN : Math.sqrt(covariance[which][which]);
  const reach = normalQuantile((1 + LEVEL) / 2) * error;
  const value = fromScale(spec, at);
  const [low, high] = spec.within;
  return {
    effect,
    parameter: `ties.${spec.parameter}`,
    actorOriented: spec.actorOriented,
    estimate: value,
    standardError: error * slopeOf(spec, value),
    low: fromScale(spec, at - reach),
    high: fromScale(spec, at + reach),
    assumed: scenario.ties[spec.parameter],
    statistic: spec.statistic,
    observed: target[which],
    simulated: simulated.mean[which],
    tRatio: tRatios[which],
    identified: at > low && at < high && 2 * reach < MOST_OF_THE_RANGE * (high - low),
    possible: holds(spec.parameter, value),
    onScale: { name: spec.scale, estimate: at, standardError: error },
  };
}

/** Whether a scenario can have this value. */
function holds(parameter: keyof Scenario['ties'], value: number): boolean {
  const { min = 0, max = 1 } = listParameters().find(({ path }) => path === `ties.${parameter}`) ?? {};
  return value >= min && value <= max;
}

/** The scenario with what was found; what it cannot hold is brought to the nearest end of its range. */
function withEstimates(input: ScenarioInput, scenario: Scenario, estimates: readonly TieEstimate[]): ScenarioInput {
  const ties: NonNullable<ScenarioInput['ties']> = { ...input.ties };
  const ranges = new Map(listParameters().map(({ path, min = 0, max = 1 }) => [path, { min, max }]));
  for (const { effect, parameter, estimate } of estimates) {
    const { min, max } = ranges.get(parameter) ?? { min: 0, max: 1 };
    ties[TIE_EFFECTS[effect].parameter] = Math.min(max, Math.max(min, estimate));
  }
  const actors = { ...input.actors, frameDimensions: scenario.actors.frameDimensions };
  return { ...input, actors, network: scenario.network, ties };
}

function notesOf(
  { joined, left, answered, observed, impossible, actors }: PairedWaves,
  estimates: readonly TieEstimate[],
  known: ReadonlySet<EffectData>,
  problems: boolean,
): string[] {
  const silent = actors - answered[0].reduce((count, one, actor) => count + one * answered[1][actor], 0);
  const pairs = observed.reduce((count, one) => count + one, 0);
  const notes: string[] = [];
  if (joined.length + left.length > 0) {
    notes.push(
      `${joined.length + left.length} actors are in one wave alone (${joined.length} joined, ${left.length} left): they and their ties are left out of the fit.`,
    );
  }
  if (silent > 0) {
    notes.push(
      `${silent} actors did not answer in both waves: what they name is not counted (${pairs} pairs are); in the futures they begin with the ties that the first wave gives them.`,
    );
  }
  if (impossible > 0) {
    notes.push(
      `${impossible} pairs could have no tie and are not counted; the model does not know of that, so that in its futures there can be ties between them.`,
    );
  }
  const drawn = (['frames', 'dependence', 'conflict'] as const).filter((data) => !known.has(data));
  if (drawn.length > 0) {
    notes.push(
      `The first wave does not say the ${drawn.join(', the ')} of everybody: drawn anew in each future or absent, and what they do to ties is not fitted.`,
    );
  }
  if (!problems)
    notes.push(
      'No problems strike between the waves: ties taken up at meetings are part of what the fit finds of formation.',
    );
  for (const { parameter, identified, possible, estimate } of estimates) {
    if (!identified)
      notes.push(
        `${parameter} is not identified by these data: fix it (leave it out of the effects) or take it for a guess.`,
      );
    if (!possible)
      notes.push(
        `${parameter} would have to be ${estimate.toFixed(3)}, outside what a scenario can hold: the scenario has the nearest value, and changes ties otherwise than fitted.`,
      );
  }
  return notes;
}
