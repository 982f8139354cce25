/**
 * The part that exp, expm1, tanh, logistic and pow share: e^x = 2^exponent * (high + low).
 *
 * x is cut into a multiple of ln2 / 32 and a rest below 0.011; the multiple is looked up, the rest goes through a series.
 * The constants are printed by scripts/reference/numeric_tables.py in the repository.
 *
 * @source tang1989
 */

const STEP_HIGH = 0.021660849392446835;
const STEP_LOW = 5.145609244655338e-14;
const STEPS_PER_UNIT = 46.16624130844683;

// 2^(j/32) as a double and the rest of it, for j = 0 .. 31.
const POWERS = new Float64Array([
  1, 0, 1.0218971486541166, 5.109225028973444e-17, 1.0442737824274138, 8.551889705537965e-17, 1.0671404006768237,
  -7.899853966841582e-17, 1.0905077326652577, -3.046782079812471e-17, 1.1143867425958924, 1.0410278456845571e-16,
  1.1387886347566916, 8.912812676025408e-17, 1.1637248587775775, 3.8292048369240935e-17, 1.189207115002721,
  3.982015231465646e-17, 1.215247359980469, -7.712630692681488e-17, 1.241857812073484, 4.658027591836937e-17,
  1.2690509571917332, 2.667932131342186e-18, 1.2968395546510096, 2.5382502794888315e-17, 1.3252366431597413,
  -2.8587312100388614e-17, 1.3542555469368927, 7.70094837980299e-17, 1.383909881963832, -6.770511658794786e-17,
  1.4142135623730951, -9.667293313452913e-17, 1.4451808069770467, -3.0237581349939873e-17, 1.4768261459394993,
  -3.483994556892796e-17, 1.5091644275934228, -1.016455327754295e-16, 1.5422108254079407, 7.949834809697621e-17,
  1.5759808451078865, -1.0136916471278304e-17, 1.6104903319492543, 2.4707192569797888e-17, 1.645755478153965,
  -1.0125679913674773e-16, 1.681792830507429, 8.199010020581497e-17, 1.718619298122478, -1.851380418263111e-17,
  1.7562521603732995, 2.960140695448873e-17, 1.7947090750031072, 1.8227458427912087e-17, 1.8340080864093424,
  3.283107224245627e-17, 1.8741676341103, -6.122763413004143e-17, 1.9152065613971474, -1.0619946056195963e-16,
  1.9571441241754002, 8.960767791036668e-17,
]);

// 2^k for k = -540 .. 540. Reading a table is faster than composing the bits, where a wide load waits for a narrow store.
const TWO_POWERS = twoPowers();

/** `splitExp` leaves its two summands here: high, low. */
export const expParts = new Float64Array(2);

/**
 * Write the two summands of e^(x + low) / 2^exponent to `expParts`, and return the exponent.
 *
 * @param x - from -746 to 710.
 * @param low - a correction to x, below 2^-40 in size.
 */
export function splitExp(x: number, low: number): number {
  const steps = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const r = x - steps * STEP_HIGH - steps * STEP_LOW + low;
  const series = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))));
  const row = (steps & 31) << 1;
  const power = POWERS[row];
  expParts[0] = power;
  expParts[1] = POWERS[row + 1] + power * series;
  return steps >> 5;
}

/** `value` * 2^`exponent`, rounded at most once; the exponent is a whole number from -1080 to 1080. */
export function scale(value: number, exponent: number): number {
  const half = exponent >> 1;
  return value * TWO_POWERS[half + 540] * TWO_POWERS[exponent - half + 540];
}

function twoPowers(): Float64Array {
  const powers = new Float64Array(1081);
  powers[540] = 1;
  for (let k = 1; k <= 540; k++) {
    powers[540 + k] = powers[539 + k] * 2;
    powers[540 - k] = powers[541 - k] / 2;
  }
  return powers;
}
