import type { Luck } from '../luck.js';

/** How the lines of a written thing come about. */
export interface LineMaker<Line> {
  readonly draw: (luck: Luck) => Line;
  /** The same with one thing changed. */
  readonly alter: (line: Line, luck: Luck) => Line;
}

/** Between these two numbers of lines a search begins. */
const FEWEST_AT_FIRST = 3;
const MOST_AT_FIRST = 8;

/** Some lines to begin with. */
export function drawList<Line>(most: number, { draw }: LineMaker<Line>, luck: Luck): Line[] {
  const few = Math.min(FEWEST_AT_FIRST, most);
  const count = few + Math.floor(luck.share() * (Math.min(MOST_AT_FIRST, most) - few + 1));
  return Array.from({ length: count }, () => draw(luck));
}

/**
 * Lines of two lists, and one to three changes: a line altered, added, left out, or moved to another place.
 *
 * @param most - lines at most; there is always one.
 */
export function varyList<Line>(
  one: readonly Line[],
  other: readonly Line[],
  most: number,
  maker: LineMaker<Line>,
  luck: Luck,
): Line[] {
  const lines = luck.happens(0.4) ? crossed(one, other, luck) : [...one];
  const changes = 1 + Math.floor(3 * luck.share() * luck.share());
  for (let change = 0; change < changes; change++) changeOne(lines, maker, luck);
  return lines.slice(0, most);
}

/** Each line of the first, and some of the second in their places. */
function crossed<Line>(one: readonly Line[], other: readonly Line[], luck: Luck): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    if (at < one.length && luck.happens(0.75)) lines.push(one[at]);
    if (at < other.length && luck.happens(0.35)) lines.push(other[at]);
  }
  return lines.length > 0 ? lines : [...one];
}

function changeOne<Line>(lines: Line[], { draw, alter }: LineMaker<Line>, luck: Luck): void {
  const at = Math.floor(luck.share() * lines.length);
  const kind = luck.share();
  if (kind < 0.45 && lines.length > 0) lines[at] = alter(lines[at], luck);
  else if (kind < 0.7 || lines.length < 2) lines.splice(at, 0, draw(luck));
  else if (kind < 0.9) lines.splice(at, 1);
  else lines.splice(Math.floor(luck.share() * lines.length), 0, ...lines.splice(at, 1));
}
