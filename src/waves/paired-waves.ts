import { checkNames, ParameterError, show, UnknownNameError } from '../base/index.js';
import type { Network } from '../network/index.js';

/** What is known of how two waves were asked for. */
export interface WaveOptions {
  /** Who answered in the first wave and who in the second, by id; default: everybody in it. The ties of others are not known. */
  readonly respondent?: readonly [first: Iterable<string>, second: Iterable<string>];
  /** Whether there could be a tie from one to another at all (a structural zero if not); default: between any two. */
  readonly possible?: (from: string, to: string) => boolean;
}

export const WAVE_OPTIONS = ['respondent', 'possible'] as const;

/** More actors than this would need tables of more than a hundred million pairs. */
const MOST_ACTORS = 10_000;

/**
 * Two waves over the actors that are in both, as square tables of ordered pairs: the pair from i to j stands at
 * i x actors + j.
 */
export interface PairedWaves {
  /** Ids of the actors in both waves, in the order of the first. */
  readonly ids: readonly string[];
  readonly actors: number;
  /** The node of each actor in the first network and in the second. */
  readonly nodes: readonly [Int32Array, Int32Array];
  /** 1 where the pair has a tie in that wave. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** 1 where both waves tell whether there is a tie, and there could be one. */
  readonly observed: Uint8Array;
  /** 1 for each actor that answered in that wave. */
  readonly answered: readonly [Uint8Array, Uint8Array];
  /** Ids of those in the second wave alone, and in the first alone. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** Pairs of two actors that could have no tie. */
  readonly impossible: number;
}

/**
 * Put two waves beside each other.
 *
 * @throws ParameterError for no or too many actors in both, or a tie where there could be none; UnknownNameError for a respondent in neither.
 */
export function pairWaves(first: Network, second: Network, options: WaveOptions = {}): PairedWaves {
  const places = new Map(second.ids.map((id, node) => [id, node]));
  const ids = first.ids.filter((id) => places.has(id));
  const actors = ids.length;
  if (actors < 2 || actors > MOST_ACTORS) {
    throw new ParameterError(
      `Expected from 2 to ${MOST_ACTORS} actors that are in both waves but found ${actors} (${first.nodeCount} in the first, ${second.nodeCount} in the second)`,
      { first: first.nodeCount, second: second.nodeCount, both: actors },
    );
  }
  const known = new Set(ids);
  const firstNodes = Int32Array.from(first.ids.flatMap((id, node) => (known.has(id) ? [node] : [])));
  const secondNodes = Int32Array.from(ids, (id) => places.get(id) ?? -1);
  const everybody = new Set([...first.ids, ...second.ids]);
  const answered = [0, 1].map((wave) => answersOf(options.respondent?.[wave], ids, everybody, wave));
  const before = tableOf(first, firstNodes);
  const after = tableOf(second, secondNodes);
  const observed = new Uint8Array(actors * actors);
  let impossible = 0;
  for (let from = 0; from < actors; from++) {
    for (let to = 0; to < actors; to++) {
      const pair = from * actors + to;
      if (from === to) continue;
      if (options.possible !== undefined && !options.possible(ids[from], ids[to])) {
        impossible++;
        if (before[pair] === 1 || after[pair] === 1) throw impossibleTie(ids[from], ids[to], before[pair] === 1);
      } else if (answered[0][from] === 1 && answered[1][from] === 1) observed[pair] = 1;
    }
  }
  return {
    ids,
    actors,
    nodes: [firstNodes, secondNodes],
    before,
    after,
    observed,
    answered: [answered[0], answered[1]],
    joined: second.ids.filter((id) => !known.has(id)),
    left: first.ids.filter((id) => !known.has(id)),
    impossible,
  };
}

/** Check the names of options that may come from somebody who writes JavaScript. */
export function checkWaveOptions(place: string, options: object, more: readonly string[] = []): void {
  checkNames(place, options, [...WAVE_OPTIONS, ...more]);
}

function answersOf(
  given: Iterable<string> | undefined,
  ids: readonly string[],
  everybody: ReadonlySet<string>,
  wave: number,
): Uint8Array {
  if (given === undefined) return new Uint8Array(ids.length).fill(1);
  const named = new Set(given);
  for (const id of named) {
    if (everybody.has(id)) continue;
    throw new UnknownNameError(
      `Expected each respondent of the ${wave === 0 ? 'first' : 'second'} wave to be in one of the networks but found ${show(id)}`,
      { found: id, wave },
    );
  }
  return Uint8Array.from(ids, (id) => (named.has(id) ? 1 : 0));
}

function tableOf({ nodeCount, offsets, targets }: Network, nodes: Int32Array): Uint8Array {
  const actorOf = new Int32Array(nodeCount).fill(-1);
  nodes.forEach((node, actor) => {
    actorOf[node] = actor;
  });
  const ties = new Uint8Array(nodes.length * nodes.length);
  for (let from = 0; from < nodes.length; from++) {
    for (let tie = offsets[nodes[from]]; tie < offsets[nodes[from] + 1]; tie++) {
      const to = actorOf[targets[tie]];
      if (to >= 0) ties[from * nodes.length + to] = 1;
    }
  }
  return ties;
}

function impossibleTie(from: string, to: string, isFirst: boolean): ParameterError {
  return new ParameterError(
    `Expected no tie where there could be none (the option possible; --impossible of a command) but found ${show(from)} -> ${show(to)} in the ${isFirst ? 'first' : 'second'} wave`,
    { from, to },
  );
}
