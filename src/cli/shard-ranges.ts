import { exactNumber, isDecimal, ParameterError, show } from '../base/index.js';

/** Shards from `first` to `end`, the latter not included. */
export interface ShardRange {
  readonly first: number;
  readonly end: number;
}

/** More shards than any experiment has. */
const MOST = 1_000_000_000;

/** Shards as they stand after --shards, such as `0-9,12`: both ends included. Throws a ParameterError for anything else. */
export function readShardRanges(text: string): ShardRange[] {
  return text.split(',').map((part) => {
    const numbers = part.split('-').map(shardNumber);
    const [first = Number.NaN, last = Number.NaN] = numbers.length === 1 ? [numbers[0], numbers[0]] : numbers;
    if (numbers.length > 2 || !(first <= last)) {
      throw new ParameterError(`Expected --shards to name shards like 0-9,12 but found ${show(text)}`);
    }
    return { first, end: last + 1 };
  });
}

function shardNumber(text: string): number | undefined {
  const number = isDecimal(text) ? exactNumber(text) : undefined;
  return Number.isInteger(number) && Number(number) <= MOST ? number : undefined;
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
