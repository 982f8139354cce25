import * as fc from 'fast-check';

/** Any seed: a text that is no number, or a whole number that is not negative. */
export const anySeed: fc.Arbitrary<string | number> = fc.oneof(
  fc.string().map((text) => `seed ${text}`),
  fc.maxSafeNat(),
);
