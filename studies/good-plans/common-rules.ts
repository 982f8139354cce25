import type { ScenarioFound } from './found.ts';

/** In so many scenarios something must be missed before it is called common. */
const COMMON_IN = 2;

/** The stages of which an act in any stage is a part. */
const STAGES = ['forming', 'interacting', 'collaborating', 'implementing'];
const TO_WHOM: Readonly<Record<string, object>> = {
  invite: { actor: 'unasked' },
  activate: { actor: 'hesitating' },
  vouch: { actor: 'members' },
  brokerTie: { actor: 'members', partner: 'hesitating' },
};

/** What is common to some plans: operations that several of them miss when they are taken out, each with the stages it is mostly done in. */
export function commonOperations(
  scenarios: readonly ScenarioFound[],
): { operation: string; stages: string[]; scenarios: string[] }[] {
  const missed = new Map<string, { stages: Set<string>; scenarios: Set<string> }>();
  for (const { scenario, parts, byStage } of scenarios) {
    for (const { operation, stage, loss } of parts) {
      if (!(loss.low > 0)) continue;
      const known = missed.get(operation) ?? { stages: new Set(), scenarios: new Set() };
      const stages = stage === 'any' ? mainStages(byStage, operation) : [stage];
      for (const each of stages) known.stages.add(each);
      known.scenarios.add(scenario);
      missed.set(operation, known);
    }
  }
  return [...missed]
    .filter(([, known]) => known.scenarios.size >= COMMON_IN)
    .map(([operation, known]) => ({
      operation,
      stages: STAGES.filter((stage) => known.stages.has(stage)),
      scenarios: [...known.scenarios],
    }))
    .sort((one, other) => other.scenarios.length - one.scenarios.length);
}

/** The stages that take at least a fifth of the acts of an operation. */
function mainStages(byStage: ScenarioFound['byStage'], operation: string): string[] {
  const counts = STAGES.map((stage) => byStage[stage]?.[operation] ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return STAGES.filter((_, at) => counts[at] >= 0.2 * all && counts[at] > 0);
}

/** Rules of nothing but what is common, each as often as it can be paid. */
export function commonRules(scenarios: readonly ScenarioFound[]): unknown[] {
  return commonOperations(scenarios)
    .filter(
      ({ operation }) =>
        !['setMix', 'changeCulture', 'recruit', 'chooseArena', 'setRule', 'setInclusion'].includes(operation),
    )
    .flatMap(({ operation, stages }) =>
      stages.map((stage) => ({
        when: [['stage', '=', stage]],
        do: { operation, ...TO_WHOM[operation] },
        every: 2,
      })),
    );
}

/** The median of the strengths that the searches for options found, to a tenth. */
export function middleStrength(scenarios: readonly ScenarioFound[]): number {
  const strengths = scenarios
    .flatMap(({ found }) => found.filter(({ kind }) => kind === 'options'))
    .map(({ choice }) => Number(choice.options['intensity']))
    .sort((one, other) => one - other);
  return Math.round(10 * strengths[Math.floor((strengths.length - 1) / 2)]) / 10;
}
