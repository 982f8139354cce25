import { ParameterError, show } from '../base/index.js';

/** Shards from `first` to `end`, the latter not included. */
export interface ShardRange {
  readonly first: number;
  readonly end: number;
}

/** Shards as they stand after --shards, such as `0-9,12`: both ends included. Throws a ParameterError for anything else. */
export function readShardRanges(text: string): ShardRange[] {
  return text.split(',').map((part) => {
    const [, from, to] = /^\s*(\d+)\s*(?:-\s*(\d+))?\s*$/.exec(part) ?? [];
    const first = Number(from);
    const last = to === undefined ? first : Number(to);
    if (from === undefined || last < first) {
      throw new ParameterError(`Expected --shards to name shards like 0-9,12 but found ${show(text)}`);
    }
    return { first, end: last + 1 };
  });
}

/** Shards as they can stand after --shards: the opposite of readShardRanges. */
export function formatShards(shards: readonly number[]): string {
  const ranges: ShardRange[] = [];
  for (const shard of shards) {
    const last = ranges.at(-1);
    if (last?.end === shard) ranges[ranges.length - 1] = { first: last.first, end: shard + 1 };
    else ranges.push({ first: shard, end: shard + 1 });
  }
  return ranges.map(({ first, end }) => (end === first + 1 ? `${first}` : `${first}-${end - 1}`)).join(',');
}
