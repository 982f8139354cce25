import { deepFreeze } from '../base/index.js';
import type { ActorInput, Scenario, TieInput } from '../model/index.js';
import { exp, log, logistic } from '../numeric/index.js';

/** On which scale a parameter is estimated, so that equal steps matter about equally and its interval stays within what it can be. */
export type EstimationScale = 'logit' | 'log(1 + x)' | 'as it is';

/** What of the data an effect is about, besides ties. */
export type EffectData = 'frames' | 'dependence' | 'conflict';

/** One parameter of tie change that two waves can say something of. */
export interface TieEffect {
  /** The parameter of a scenario: `ties.` and this name. */
  readonly parameter: keyof Scenario['ties'];
  /** What it is called in the vocabulary of stochastic actor-oriented models, or what comes nearest. */
  readonly actorOriented: string;
  /** The number, counted on the second wave, that it moves most. */
  readonly statistic: string;
  readonly scale: EstimationScale;
  /** Between these it is sought, on the scale of the estimation. */
  readonly within: readonly [low: number, high: number];
  readonly needs?: EffectData;
}

const SHARE = { scale: 'logit', within: [-5, 5] } as const;
const WEIGHT = { scale: 'as it is', within: [-10, 20] } as const;
/** Weights that multiply a hazard as 1 + x. */
const MULTIPLE = { scale: 'log(1 + x)', within: [-2.5, 4] } as const;

/**
 * The parameters of tie change that can be fitted, in the order of their statistics.
 *
 * This model has two parts where an actor-oriented model has one objective function: ties are given up by hazards (what such models
 * call endowment) and formed by search (creation). It has no weight of its own for popularity: what is neither anybody nor a partner of
 * a partner is sought by popularity, (1 - anybody) (1 - closure) of all candidates. It has no effect of the same sector.
 * @source snijders2010
 */
export const TIE_EFFECTS = deepFreeze({
  rate: {
    parameter: 'loss',
    actorOriented: 'rate (of giving up)',
    statistic: 'ties given up',
    ...SHARE,
  },
  density: {
    parameter: 'capacity',
    actorOriented: 'outdegree (density)',
    statistic: 'ties formed',
    scale: 'log(1 + x)',
    within: [-2, 3],
  },
  reciprocity: {
    parameter: 'answered',
    actorOriented: 'reciprocity, creation',
    statistic: 'formed ties that are returned',
    ...SHARE,
  },
  reciprocityKept: {
    parameter: 'returned',
    actorOriented: 'reciprocity, endowment (the lower, the stronger)',
    statistic: 'kept ties that were returned',
    ...SHARE,
  },
  closure: {
    parameter: 'closure',
    actorOriented: 'transitive closure (gwesp), creation',
    statistic: 'formed ties by shared partners (gwesp, second wave) less by popularity (first wave), both standardised',
    ...SHARE,
  },
  closureKept: {
    parameter: 'sharedPartner',
    actorOriented: 'transitive closure, endowment (the lower, the stronger)',
    statistic: 'kept ties by the share of partners who knew the other',
    ...SHARE,
  },
  popularity: {
    parameter: 'anybody',
    actorOriented: 'indegree popularity (sqrt), creation (the lower, the stronger; no weight of its own)',
    statistic: 'formed ties by the root of the ties to the other in the first wave',
    ...SHARE,
  },
  activity: {
    parameter: 'ownDegree',
    actorOriented: 'outdegree activity',
    statistic: 'ties in the second wave by ties in the first, actor by actor',
    scale: 'as it is',
    within: [-1, 2],
  },
  similarity: {
    parameter: 'distance',
    actorOriented: 'similarity of a covariate (frames), creation',
    statistic: 'formed ties by nearness of frames',
    needs: 'frames',
    ...WEIGHT,
  },
  similarityKept: {
    parameter: 'strangeness',
    actorOriented: 'similarity of a covariate (frames), endowment',
    statistic: 'kept ties by nearness of frames',
    needs: 'frames',
    ...MULTIPLE,
  },
  dependence: {
    parameter: 'dependence',
    actorOriented: 'dyadic covariate (dependence), endowment',
    statistic: 'kept ties by dependence in the first wave',
    needs: 'dependence',
    ...MULTIPLE,
  },
  allies: {
    parameter: 'conflict',
    actorOriented: 'dyadic covariate (conflict), endowment',
    statistic: 'kept ties by conflict in the first wave',
    needs: 'conflict',
    ...MULTIPLE,
  },
} as const satisfies Readonly<Record<string, TieEffect>>);

/** The name of a parameter of tie change that can be fitted. */
export type EffectName = keyof typeof TIE_EFFECTS;

export const EFFECT_NAMES = Object.keys(TIE_EFFECTS) as readonly EffectName[];

/** A value of a parameter on the scale of the estimation. */
export function toScale({ scale }: TieEffect, value: number): number {
  if (scale === 'as it is') return value;
  if (scale === 'log(1 + x)') return log(1 + value);
  const inside = Math.min(1 - 1e-4, Math.max(1e-4, value));
  return log(inside / (1 - inside));
}

/** The value of a parameter from the scale of the estimation. */
export function fromScale({ scale }: TieEffect, value: number): number {
  if (scale === 'as it is') return value;
  return scale === 'log(1 + x)' ? exp(value) - 1 : logistic(value);
}

/** How fast the value moves with the scale. */
export function slopeOf(effect: TieEffect, value: number): number {
  if (effect.scale === 'as it is') return 1;
  return effect.scale === 'log(1 + x)' ? 1 + value : value * (1 - value);
}

/** How far to go from a value to see what moves, before anything is known of it. */
export function firstStep({ parameter, scale }: TieEffect): number {
  return scale === 'log(1 + x)' ? (parameter === 'capacity' ? 0.1 : 0.3) : 0.4;
}

function isWhole(frame: ActorInput['frame']): boolean {
  return frame !== undefined && frame.length > 0 && !frame.includes(null);
}

/** What the data of the first wave say, of what effects are about. */
export function dataOf(actors: readonly ActorInput[], ties: readonly TieInput[]): ReadonlySet<EffectData> {
  const data = new Set<EffectData>();
  if (actors.every(({ frame }) => isWhole(frame))) data.add('frames');
  if (ties.length > 0 && ties.every(({ dependence }) => dependence !== undefined)) data.add('dependence');
  if (ties.some(({ conflict }) => conflict !== undefined && conflict > 0)) data.add('conflict');
  return data;
}
