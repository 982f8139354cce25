import type { Condition, Rule } from 'metagovernor/metagovernance';

type Line = readonly [
  operation: Rule['do']['operation'],
  every: number,
  condition?: Condition | undefined,
  actor?: 'unasked' | 'hesitating' | 'gone',
];

/** The acts of the roles that collaborativeLeader plays, with the situations that call for them (src/metagovernance/roles.ts in the repository). */
const ACTS: Readonly<Record<string, readonly Line[]>> = {
  forming: [
    ['invite', 1, undefined, 'unasked'],
    ['setAmbition', 3],
    ['alignExpectations', 2],
    ['fund', 3],
    ['activate', 2, undefined, 'hesitating'],
    ['setPurpose', 3],
  ],
  interacting: [
    ['mediate', 1, ['conflict', '>', 0.1]],
    ['smallWins', 2, ['trust', '<', 0.8]],
    ['translate', 2, ['frameDistance', '>', 0.15]],
    ['storyline', 3],
    ['activate', 3, undefined, 'gone'],
    ['coupleIssues', 2],
    ['provideService', 3],
  ],
  collaborating: [
    ['bringKnowledge', 2, ['facts', '<', 1]],
    ['factFinding', 2, ['facts', '<', 1]],
    ['changeMeeting', 3],
    ['carryRisk', 3],
    ['constructThreat', 3],
    ['proposeSolution', 4],
    ['invite', 4, undefined, 'unasked'],
  ],
  implementing: [
    ['provideService', 1],
    ['contract', 2],
  ],
};

/** How many rules that is. */
export const LEADER_RULES = Object.values(ACTS).flat().length;

/** The leader as rules, at some strength: its acts and their order, each stage after the other, so that they take turns a little otherwise. */
export function leaderAsRules(intensity: number): Rule[] {
  return Object.entries(ACTS).flatMap(([stage, lines]) =>
    lines.map(
      ([operation, every, condition, actor]): Rule => ({
        when: [['stage', '=', stage], ...(condition === undefined ? [] : [condition])],
        do: { operation, ...(actor === undefined ? {} : { actor }), ...(intensity === 1 ? {} : { intensity }) },
        every,
      }),
    ),
  );
}
