/** A mean, or a share; missing (NaN) where there was nothing to take it of. */
export function meanOf(total: number, count: number): number {
  return count > 0 ? total / count : Number.NaN;
}
