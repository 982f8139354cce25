/** How many different solutions there are. */
export function countUnique(solutions: Int32Array): number {
  const sorted = solutions.slice().sort();
  let count = 0;
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) count++;
  return count;
}
