import { type Block, replicatesIn } from './shard.js';

/**
 * Take some replicates off the front of blocks.
 *
 * @param blocks - changed: what is taken is gone.
 * @param size - replicates at most.
 * @param attributed - replicates below this number cost far more, so they go one at a time.
 */
export function cutChunk(blocks: Block[], size: number, attributed: number): Block[] {
  const chunk: Block[] = [];
  let room = size;
  while (blocks.length > 0 && room > 0) {
    const { cell, first, end } = blocks[0];
    const isDear = first < attributed;
    if (isDear && chunk.length > 0) break;
    const to = isDear ? first + 1 : Math.min(end, first + room);
    chunk.push({ cell, first, end: to });
    if (to === end) blocks.shift();
    else blocks[0] = { cell, first: to, end };
    if (isDear) break;
    room -= to - first;
  }
  return chunk;
}

/** Two halves of a chunk of several replicates. */
export function halve(chunk: readonly Block[]): [Block[], Block[]] {
  const rest = [...chunk];
  return [cutChunk(rest, Math.ceil(replicatesIn(chunk) / 2), 0), rest];
}
