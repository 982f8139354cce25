import { largest } from '../numeric/index.js';
import type { Words } from '../words/index.js';
import { drawTie } from './draw-tie.js';
import { formatCoordinate as at, formatNumber } from './format-number.js';
import { groupMark } from './group-mark.js';
import { shorten, wrapText } from './measure-text.js';
import type { NetworkPicture } from './network-picture.js';
import { FAINT, MUTED } from './palette.js';
import { textElement, textLines } from './text-element.js';

/** What the key says of the ties. */
interface TieWords {
  readonly tie?: string;
  readonly arrow?: string;
}

/** Draw the key of a network: a mark a group with how many belong to it, three ties by strength, and the conflict if there is one. */
export function drawNetworkKey(
  network: NetworkPicture,
  groups: readonly string[],
  width: number,
  own: TieWords,
  words: Words,
): string {
  const { network: said } = words.pictures;
  const tie = own.tie ?? said.tie;
  const arrow = wrapText(own.arrow ?? said.arrow(tie), width - 24, 13, 4);
  const heading = { size: 14, bold: true };
  const rows = groups.map((group, index) => {
    const y = 44 + index * 24;
    const members = network.nodes.filter((node) => node.group === group).length;
    return groupMark(index, 9, y - 5, 8) + textElement(26, y, shorten(`${group} (${members})`, width - 46, 14));
  });
  const top = 44 + groups.length * 24 + 18;
  const heaviest = Math.max(0, largest(network.ties.map((each) => each.weight)));
  const samples = [1, 0.5, 0.1].map((strength, index) => {
    const y = top + 26 + index * 24;
    const place = { ...sampleTie(y - 5), strength, conflict: false };
    return drawTie(place) + textElement(66, y, `${tie} ${formatNumber(strength * heaviest, 2, words)}`);
  });
  const conflictY = top + 26 + 3 * 24;
  const conflict = network.ties.some((each) => each.conflict)
    ? drawTie({ ...sampleTie(conflictY - 5), strength: 0.5, conflict: true }) +
      textElement(66, conflictY, said.conflict)
    : '';
  const arrowY = conflictY + (conflict === '' ? 0 : 24);
  return [
    `<line x1="-18" x2="-18" y1="14" y2="${at(arrowY + (arrow.length - 1) * 17)}" stroke="${FAINT}"/>`,
    textElement(0, 20, said.actors, heading),
    ...rows,
    textElement(0, top, said.ties, heading),
    ...(heaviest > 0 ? samples : []),
    conflict,
    textLines(0, arrowY, arrow, 17, { size: 13, colour: MUTED }),
  ].join('');
}

function sampleTie(y: number) {
  return { from: { x: 0, y }, to: { x: 58, y }, fromRadius: 0, toRadius: 0, mutual: false };
}
