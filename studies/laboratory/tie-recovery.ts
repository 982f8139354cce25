import type { ScenarioInput } from 'metagovernor';
import { networkOfWorld } from 'metagovernor/measures';
import { embeddedFrom } from 'metagovernor/model';
import { buildNetwork, generateGovernanceNetwork, type Network } from 'metagovernor/network';
import { log, mean, runKey, uniformAt } from 'metagovernor/numeric';
import { openSession } from 'metagovernor/simulation';
import { type EffectName, type FitTiesOptions, fitTies, TIE_EFFECTS, type TieFit } from 'metagovernor/waves';

/** A world of which the parameters of tie change are known: what panels are simulated from. */
export interface PanelKind {
  readonly actors: number;
  readonly meanDegree: number;
  readonly months: number;
  /** True values by effect; what is left out is as in the default scenario. */
  readonly truth: Readonly<Partial<Record<EffectName, number>>>;
  /** What the data of the first wave say besides ties. */
  readonly knows: readonly ('frames' | 'dependence' | 'conflict')[];
}

/** What was found in one panel. */
export interface Recovery {
  readonly fit: TieFit;
  readonly truth: Readonly<Partial<Record<EffectName, number>>>;
}

/** Draw the first wave of a panel and simulate the second: sectors are given, and what the kind says; all else is drawn. */
export function drawPanel(kind: PanelKind, panel: number, seed: string): readonly [Network, Network] {
  const { actors, meanDegree, months, truth, knows } = kind;
  const key = runKey(`${seed}: panels`, panel);
  const drawn = generateGovernanceNetwork({ actors, meanDegree }, key);
  const nodeAttributes: Record<string, Float64Array | readonly string[]> = {
    sector: drawn.nodeAttributes['sector'] ?? [],
  };
  const tieAttributes: Record<string, Float64Array> = {};
  const draws = (count: number, purpose: number) =>
    Float64Array.from({ length: count }, (_, at) => uniformAt(key, purpose, 0, at));
  if (knows.includes('frames')) {
    nodeAttributes['frame_1'] = draws(actors, 1);
    nodeAttributes['frame_2'] = draws(actors, 2);
  }
  if (knows.includes('dependence')) tieAttributes['dependence'] = draws(drawn.tieCount, 3);
  if (knows.includes('conflict')) {
    // Two ties in five are in conflict, from none to full.
    tieAttributes['conflict'] = draws(drawn.tieCount, 4).map((draw) => Math.max(0, draw - 0.6) / 0.4);
  }
  const first = buildNetwork({
    ids: drawn.ids,
    sources: sourcesOf(drawn),
    targets: drawn.targets,
    nodeAttributes,
    tieAttributes,
  });
  const ties = Object.fromEntries(
    Object.entries(truth).map(([effect, value]) => [TIE_EFFECTS[effect as EffectName].parameter, value]),
  );
  const scenario: ScenarioInput = { network: embeddedFrom(first), ties, ticks: months, problems: { count: 1 } };
  const session = openSession(scenario, { strategy: 'handsOff', seed: `${seed}: futures`, replicate: panel });
  // As in the fit: no problem strikes.
  session.world.setting.startTick.fill(1_000_000);
  return [first, networkOfWorld(session.finish().world, first.ids)];
}

/** Fit what was simulated. */
export async function recover(
  kind: PanelKind,
  panel: number,
  seed: string,
  options: Partial<FitTiesOptions> = {},
): Promise<Recovery> {
  const effects = Object.keys(kind.truth) as EffectName[];
  const fit = await fitTies(drawPanel(kind, panel, seed), {
    months: kind.months,
    effects,
    seed: `${seed}: fit ${panel}`,
    ...options,
  });
  return { fit, truth: kind.truth };
}

function sourcesOf({ offsets, nodeCount, tieCount }: Network): Int32Array {
  const sources = new Int32Array(tieCount);
  for (let node = 0; node < nodeCount; node++) sources.fill(node, offsets[node], offsets[node + 1]);
  return sources;
}

/** The panels that the fit is tried on. */
export const PANEL_KINDS = {
  'ties alone': {
    actors: 40,
    meanDegree: 6,
    months: 12,
    truth: { rate: 0.12, density: 0.2, reciprocity: 0.3, closure: 0.6 },
    knows: [],
  },
  'frames, dependence and conflict known': {
    actors: 40,
    meanDegree: 8,
    months: 12,
    truth: { rate: 0.12, density: 0.2, reciprocity: 0.3, closure: 0.6, similarity: 2.5, dependence: 1.5, allies: 3 },
    knows: ['frames', 'dependence', 'conflict'],
  },
  'keeping, popularity and activity': {
    actors: 40,
    meanDegree: 8,
    months: 12,
    truth: { rate: 0.12, density: 0.2, reciprocity: 0.3, reciprocityKept: 0.33, popularity: 0.3, activity: 0.5 },
    knows: [],
  },
} as const satisfies Readonly<Record<string, PanelKind>>;
export type PanelName = keyof typeof PANEL_KINDS;

/** What panels show of one effect. */
export interface RecoveredEffect {
  readonly effect: EffectName;
  /** Whether the interval of each panel holds the truth, and whether the fit calls the parameter identified. */
  readonly covered: readonly boolean[];
  readonly identified: readonly boolean[];
  /** Standard deviation of the estimates by the mean standard error, on the scale of the estimation. */
  readonly ratio: number;
  /** Mean deviation from the truth in such standard deviations. */
  readonly bias: number;
}

/** What panels of one kind show, effect by effect. */
export function recoveredEffects(found: readonly Recovery[]): RecoveredEffect[] {
  const effects = found[0]?.fit.estimates.map(({ effect }) => effect) ?? [];
  return effects.map((effect, which) => {
    const truth = found[0].truth[effect] ?? Number.NaN;
    const estimates = found.map(({ fit }) => fit.estimates[which]);
    const values = estimates.map(({ onScale }) => onScale.estimate);
    const centre = mean(values);
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
    return {
      effect,
      covered: estimates.map(({ low, high }) => low <= truth && truth <= high),
      identified: estimates.map(({ identified }) => identified),
      ratio: spread / mean(estimates.map(({ onScale }) => onScale.standardError)),
      bias: (centre - scaled(estimates[0].onScale.name, truth)) / spread,
    };
  });
}

function scaled(name: string, value: number): number {
  if (name === 'logit') return log(value / (1 - value));
  return name === 'log(1 + x)' ? log(1 + value) : value;
}
