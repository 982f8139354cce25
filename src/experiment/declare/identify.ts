import { canonicalJson } from '../../base/index.js';
import { digest } from '../../numeric/index.js';

/** Sixteen hexadecimal digits that are equal for equal values, and different (but for chance) for others. */
export function identify(value: unknown, keep?: (name: string, value: unknown) => boolean): string {
  return digest(new TextEncoder().encode(canonicalJson(value, keep)));
}
