import type { OperationName } from 'metagovernor/metagovernance';
import { type GameAct, type Group, ROUNDS } from './public-goods.ts';

/** The same operations in each of so many rounds. */
export function everyRound(rounds: number, operations: readonly OperationName[], intensity = 1): GameAct[] {
  return Array.from({ length: rounds }, (_, round) =>
    operations.map((operation) => ({ tick: round + 1, operation, intensity })),
  ).flat();
}

/** All that a facilitator does at a table, in every round of a game. */
export function processManagement(people: number): GameAct[] {
  const members = Array.from({ length: people }, (_, actor) => actor);
  const approached = Array.from({ length: ROUNDS }, (_, round) =>
    members.map((actor): GameAct => ({ tick: round + 1, operation: 'activate', actor })),
  ).flat();
  return [...everyRound(ROUNDS, ['alignExpectations', 'translate', 'mediate', 'smallWins']), ...approached];
}

/** Each member's mean over some rounds, by group. */
export function over(groups: readonly Group[], what: keyof Group, first: number, last: number): number[][] {
  return groups.map((group) => {
    const rounds = group[what].slice(first - 1, last);
    return Array.from(rounds[0], (_, member) => average(rounds.map((round) => round[member])));
  });
}

/** The mean of some numbers, added up in their order. */
export function average(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at];
  return total / values.length;
}
