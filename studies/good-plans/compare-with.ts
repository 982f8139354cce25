import { byRun, pairedDifference } from 'metagovernor/analysis';
import { compare } from 'metagovernor/experiment';
import { uniqueTexts } from 'metagovernor/numeric';
import { findScenario } from 'metagovernor/scenarios';
import type { Choice, Difference } from './found.ts';

/** What is told of each strategy. */
export const TOLD = [
  'delivery',
  'harmed',
  'rate',
  'effective',
  'democratic',
  'innovative',
  'spentNodality',
  'spentAuthority',
  'spentTreasure',
  'spentOrganisation',
  'interventions',
] as const;

/**
 * Some strategies and their rivals on the same runs.
 *
 * @returns means by strategy, the rivals last; and for each strategy what it delivers more than each rival, with intervals that hold for all of
 * them together with 95 % (Bonferroni).
 */
export async function compareWith(
  scenarioId: string,
  choices: readonly Choice[],
  rivals: readonly string[],
  replicates: number,
  seed: string,
): Promise<{ means: Record<string, number>[]; differences: Difference[][] }> {
  const { scenario } = findScenario(scenarioId);
  const { runs } = await compare({ scenario, strategies: [...choices, ...rivals], replicates, seed });
  const labels = uniqueTexts(runs, 'strategy');
  const samples = new Map(TOLD.map((measure) => [measure, byRun(runs, measure)] as const));
  const of = (measure: (typeof TOLD)[number], at: number) => samples.get(measure)!.get(labels[at])!;
  const means = labels.map((_, at) =>
    Object.fromEntries(
      TOLD.map((measure) => [measure, of(measure, at).reduce((sum, value) => sum + value, 0) / replicates]),
    ),
  );
  const level = Math.min(0.9999, 1 - 0.05 / (choices.length * rivals.length));
  const differences = choices.map((_, one) =>
    rivals.map((__, other) => {
      const { mean, low, high } = pairedDifference(of('delivery', one), of('delivery', choices.length + other), level);
      return { mean, low, high };
    }),
  );
  return { means, differences };
}
