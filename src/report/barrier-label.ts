import { labelOf, type Words } from '../words/index.js';

/** What a barrier is called, or what is unexplained by barriers. */
export function barrierLabel(barrier: string, { barriers, pictures }: Words): string {
  return barrier === 'unexplained' ? pictures.barrierShares.unexplained : labelOf(barriers, barrier);
}
