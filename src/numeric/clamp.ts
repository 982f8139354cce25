/** A number brought into 0..1. */
export function clampShare(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}
