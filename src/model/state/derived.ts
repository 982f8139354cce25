import { pow } from '../../numeric/index.js';
import { affectedCount, holderCount, type ProblemKind, problemKinds, STAKEHOLDERS } from '../problem/profile.js';
import type { Scenario } from '../scenario/scenario.js';
import { BARRIERS } from '../vocabulary/barriers.js';

/** Numbers worked out once from the parameters, so that no tick needs to. */
export interface Derived {
  /** Factor per tick by which perceived control fades. */
  readonly controlFade: number;
  /** Factor per tick by which the effect of an intervention fades. */
  readonly leverFade: number;
  /** First tick at which the metagovernor is gone. */
  readonly leavesAt: number;
  /** Bits of all decisions of a problem. */
  readonly allDecisions: number;
  /** The kinds of problems, by index. */
  readonly kinds: readonly ProblemKind[];
  /** Holders that a problem has at most. */
  readonly holders: number;
  /** Affected actors without a decision that a problem has at most. */
  readonly affected: number;
  /** Tick from which each actor is gone, a number beyond any run where it stays; null where nobody ever leaves. */
  readonly departure: Int32Array | null;
  /** Barriers switched off by the scenario, as bits. */
  readonly neutralised: number;
}

/** Work out the derived numbers of a scenario with `actors` actors. */
export function deriveNumbers(scenario: Scenario, actors: number): Derived {
  const { problems, learning, barriers } = scenario;
  const kinds = problemKinds(scenario);
  const counts = kinds.map(({ profile }) => holderCount(profile[STAKEHOLDERS], problems.decisions, actors));
  const affected = kinds.map(({ profile }, kind) => affectedCount(profile[STAKEHOLDERS], counts[kind], actors));
  return {
    controlFade: pow(0.5, 1 / learning.controlHalfLife),
    leverFade: pow(0.5, 1 / learning.leverHalfLife),
    leavesAt: Math.round(scenario.ticks * scenario.metagovernor.leavesAt),
    allDecisions: (1 << problems.decisions) - 1,
    kinds,
    holders: Math.max(...counts),
    affected: Math.max(...affected),
    departure: departuresOf(scenario, actors),
    neutralised: BARRIERS.reduce((bits, { name }, code) => (barriers[name] ? bits : bits | (1 << code)), 0),
  };
}

const NEVER = 0x7fffffff;

function departuresOf({ environment, network }: Scenario, actors: number): Int32Array | null {
  if (environment.departures.length === 0 || network.kind !== 'embedded') return null;
  const departure = new Int32Array(actors).fill(NEVER);
  for (const { tick, actor } of environment.departures) {
    const index = network.actors.findIndex(({ id }) => id === actor);
    if (index >= 0 && index < actors) departure[index] = tick;
  }
  return departure;
}
