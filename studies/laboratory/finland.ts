import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ScenarioInput } from 'metagovernor';
import { networkOfWorld } from 'metagovernor/measures';
import { compileEmbedded, parseScenario } from 'metagovernor/model';
import { findTie, type Network, readNetworkCsv } from 'metagovernor/network';
import { openSession } from 'metagovernor/simulation';
import { type Answer, readAnswers } from '../../examples/finland-climate-policy/frames.mjs';
import { readFinnishNetwork } from '../../examples/finland-climate-policy/network.mjs';
import { changeOf, type NetworkChange } from './network-change.ts';

const FOLDER = new URL('../../../shared/data/finland-climate-policy/', import.meta.url);
/** Six years lie between the waves. */
const TICKS = 72;

/** Why the Finnish networks are not used; undefined where they are. */
export const WHY_NO_FINLAND = existsSync(FOLDER)
  ? undefined
  : 'the data folder ../shared/data/finland-climate-policy is absent';

/** The Finnish climate policy network at wave 0, and all pairs of which both waves tell whether there is a tie. */
export interface Finland {
  readonly scenario: ScenarioInput;
  /** The two ends of each pair, as actors of the scenario. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Whether the pair has a tie in wave 0, and in wave 1: 0 or 1. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

interface Wave {
  readonly network: Network;
  readonly answers: ReadonlyMap<string, Answer>;
}

/**
 * Read the Finnish network.
 *
 * The pairs are those from an organisation that answered and named somebody in both waves, to another one that was asked in
 * both: whom the silent would have named is not known, and a new organisation has no start to predict from.
 */
export function readFinland(): Finland {
  const { scenario } = readFinnishNetwork(fileURLToPath(FOLDER), 0);
  const [first, second] = [readWave(0), readWave(1)];
  const { ids, nodeAttributes } = first.network;
  const { network } = scenario;
  if (network?.kind !== 'embedded') throw new Error('Expected a scenario with its network written out');
  const place = new Map(network.actors.map(({ id }, actor) => [id, actor]));
  const actorOf = (node: number) => {
    const actor = place.get(ids[node]);
    if (actor === undefined) throw new Error(`Expected ${ids[node]} to be an actor of the scenario`);
    return actor;
  };
  const asked = ids.flatMap((_, node) =>
    nodeAttributes['roster0'][node] === 1 && nodeAttributes['roster1'][node] === 1 ? [node] : [],
  );
  const senders = asked.filter((node) => namesSomebody(first, node) && namesSomebody(second, node));
  const pairs = senders.flatMap((from) => asked.filter((to) => to !== from).map((to) => [from, to] as const));
  return {
    scenario,
    from: Int32Array.from(pairs, ([from]) => actorOf(from)),
    to: Int32Array.from(pairs, ([, to]) => actorOf(to)),
    before: Uint8Array.from(pairs, ([from, to]) => (findTie(first.network, from, to) >= 0 ? 1 : 0)),
    after: Uint8Array.from(pairs, ([from, to]) => (findTie(second.network, from, to) >= 0 ? 1 : 0)),
  };
}

/** Both waves as networks, with what is known of the organisations in each, and who answered and named somebody. */
export function readFinnishWaves(): {
  readonly waves: readonly [Network, Network];
  readonly respondent: readonly [string[], string[]];
  readonly months: number;
} {
  const [first, second] = [readAnsweredWave(0), readAnsweredWave(1)];
  return { waves: [first.network, second.network], respondent: [first.answered, second.answered], months: TICKS };
}

/** Simulate without a metagovernor from wave 0 to wave 1, and count in how many futures each pair has a tie. */
export function simulateFutures({ scenario, from, to }: Finland, futures: number, seed: string) {
  const times = new Int32Array(from.length);
  const changes: NetworkChange[] = [];
  for (let future = 0; future < futures; future++) {
    const session = openSession({ ...scenario, ticks: TICKS }, { strategy: 'handsOff', seed, replicate: future });
    const before = networkOfWorld(session.world);
    const after = networkOfWorld(session.finish().world);
    changes.push(changeOf(before, after));
    for (let pair = 0; pair < times.length; pair++) if (findTie(after, from[pair], to[pair]) >= 0) times[pair]++;
  }
  return { changes, times };
}

/** The ties of a wave and who answered in it; the nodes of both waves are the rows of attribute.csv, in their order. */
function readWave(wave: 0 | 1): Wave {
  const { network } = readNetworkCsv({ nodes: textOf('attribute.csv'), edges: textOf(`collaboration${wave}.csv`) });
  return { network, answers: readAnswers(textOf(`belief${wave}.csv`)) };
}

function textOf(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

function namesSomebody({ network, answers }: Wave, node: number): boolean {
  const answered = answers.get(network.ids[node])?.status === 'respondent';
  return answered && network.offsets[node + 1] > network.offsets[node];
}

/** One wave as the example reads it, and who of it answered and named somebody. */
function readAnsweredWave(wave: 0 | 1) {
  const { network } = readFinnishNetwork(fileURLToPath(FOLDER), wave).scenario;
  if (network?.kind !== 'embedded') throw new Error('Expected a scenario with its network written out');
  const asked = readWave(wave);
  const answered = asked.network.ids.filter((_, node) => namesSomebody(asked, node));
  const known = new Set(network.actors.map(({ id }) => id));
  return {
    network: compileEmbedded(parseScenario({ network, actors: { frameDimensions: 2 } }).network as never, 2),
    answered: answered.filter((id) => known.has(id)),
  };
}
