/**
 * The smallest whole number from `least` to `most` that is enough, by doubling and halving; null where none is.
 *
 * @param isEnough - false up to some number and true from there on.
 */
export function smallestWhole(least: number, most: number, isEnough: (whole: number) => boolean): number | null {
  let tooSmall = least - 1;
  let enough = least;
  while (!isEnough(enough)) {
    if (enough === most) return null;
    tooSmall = enough;
    enough = Math.min(most, 2 * enough);
  }
  while (enough - tooSmall > 1) {
    const middle = Math.floor((tooSmall + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooSmall = middle;
  }
  return enough;
}
