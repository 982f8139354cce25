import { identify } from '../declare/identify.js';
import type { Plan } from './plan.js';

/** Some replicates of a cell: `first` up to (not including) `end`, of all strategies. */
export interface Block {
  readonly cell: number;
  readonly first: number;
  readonly end: number;
}

/** What is run and stored as one: presence of its file means that it is done. */
export interface Shard {
  /** Its place in the order of the table, from 0. */
  readonly index: number;
  /** Its name: its place, and a fingerprint of what determines its numbers. */
  readonly key: string;
  readonly blocks: readonly Block[];
}

/** The same replicates of many cells. */
export interface Round {
  readonly cells: readonly number[];
  readonly first: number;
  readonly end: number;
}

/** Replicates in some blocks. */
export function replicatesIn(blocks: readonly Block[]): number {
  return blocks.reduce((total, { first, end }) => total + end - first, 0);
}

/** Runs in a shard unless a user says otherwise: about 200 shards, each of 100 to 100,000 runs. */
export function usualShardRuns({ cellCount, experiment }: Plan): number {
  const runs = cellCount * experiment.replicates * experiment.strategies.length;
  return Math.min(100_000, Math.max(100, Math.ceil(runs / 200)));
}

/** Replicates, of all strategies, in a shard of so many runs: at least one. */
export function replicatesOfShard({ experiment }: Plan, shardRuns: number): number {
  return Math.max(1, Math.floor(shardRuns / experiment.strategies.length));
}

/**
 * Cut a round into shards, cell by cell, without holding them all.
 *
 * @param shardRuns - runs of a shard at most; at least one replicate of all strategies goes in.
 * @param index - the place of the first.
 */
export function* cutRound(plan: Plan, round: Round, shardRuns: number, index = 0): Generator<Shard> {
  const size = replicatesOfShard(plan, shardRuns);
  let place = index;
  for (const blocks of cutBlocks(round, size)) {
    yield { index: place, key: keyOf(plan, place, blocks), blocks };
    place += 1;
  }
}

function keyOf({ id }: Plan, index: number, blocks: readonly Block[]): string {
  const content = blocks.map(({ cell, first, end }) => [cell, first, end]);
  return `${String(index).padStart(6, '0')}-${identify([id, content])}`;
}

function* cutBlocks({ cells, first, end }: Round, size: number): Generator<Block[]> {
  let blocks: Block[] = [];
  let room = size;
  for (const cell of cells) {
    for (let from = first; from < end; ) {
      const to = Math.min(end, from + room);
      blocks.push({ cell, first: from, end: to });
      room -= to - from;
      from = to;
      if (room > 0) continue;
      yield blocks;
      blocks = [];
      room = size;
    }
  }
  if (blocks.length > 0) yield blocks;
}
