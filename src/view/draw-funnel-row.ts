import type { Words } from '../words/index.js';
import { formatCoordinate as at, formatPercent } from './format-number.js';
import { type FunnelArm, type FunnelStage, formatCount, largestStops } from './funnel.js';
import { shorten, wrapText } from './measure-text.js';
import { ARRIVE, MUTED, PASS, STOP } from './palette.js';
import { textElement, textLines } from './text-element.js';

/** From one reason to the next, in pixels. */
export const LINE_HEIGHT = 17;
const START = 16;
const LEAD = 10;
const BEND = 5;

/** Where the columns of all rows are, and the two scales that all rows share. */
export interface FunnelLayout {
  readonly id: string;
  readonly left: number;
  readonly columnLeft: number;
  readonly columnWidth: number;
  readonly bandHeight: number;
  readonly maxStops: number;
  readonly words: Words;
  /** How thick a band of so many processes is, in pixels. */
  readonly thickness: (count: number) => number;
  /** How long the bar of a reason is that stopped so many. */
  readonly length: (count: number) => number;
}

/** Draw one strategy: its name, its band through the stages with what turns down at each, and what is left at the end. */
export function drawFunnelRow(arm: FunnelArm, layout: FunnelLayout): string {
  const top = 26;
  const { words } = layout;
  const started = arm.stages[0].entered;
  const nameLines = wrapText(arm.name, layout.columnLeft - layout.left - 24, 16, 3, true);
  const stages = arm.stages.map((stage, index) => {
    const x = layout.columnLeft + index * layout.columnWidth;
    return `<g transform="translate(${at(x)} ${top})">${drawStage(stage, layout)}</g>`;
  });
  return [
    textLines(layout.left, top + 14, nameLines, 20, { size: 16, bold: true }),
    textElement(
      layout.left,
      top + 14 + nameLines.length * 20,
      words.pictures.funnel.started(formatCount(started, words)),
      {
        size: 14,
        colour: MUTED,
      },
    ),
    `<rect x="${layout.columnLeft - START}" y="${top}" width="${START}" height="${at(layout.thickness(started))}" fill="${PASS}"/>`,
    ...stages,
    drawEnd(arm, layout, top),
  ].join('');
}

function drawStage(stage: FunnelStage, layout: FunnelLayout): string {
  const passed = layout.thickness(stage.passed);
  const entered = layout.thickness(stage.entered);
  const { words } = layout;
  const { funnel } = words.pictures;
  if (stage.entered === 0) return textElement(0, -7, funnel.noneCame, { size: 14, colour: MUTED });
  const share = ` · ${formatPercent(stage.passed / stage.entered, words)}${bracket(stage, words)}`;
  const band =
    passed > 0 ? `<rect x="0" y="0" width="${layout.columnWidth}" height="${at(passed)}" fill="${PASS}"/>` : '';
  return [
    band,
    entered > passed ? drawStopped(stage, passed, entered, layout) : '',
    textElement(
      0,
      -7,
      shorten(`${funnel.goOn(formatCount(stage.passed, words))}${share}`, layout.columnWidth - 8, 14),
      { size: 14 },
    ),
  ].join('');
}

function bracket(stage: FunnelStage, words: Words): string {
  if (stage.low === undefined || stage.high === undefined) return '';
  return ` (${formatPercent(stage.low, words).replace(' %', '')}–${formatPercent(stage.high, words)})`;
}

// The part of the band that turns down, and below it one bar a reason: the bars together are as long as the band was thick.
function drawStopped(stage: FunnelStage, passed: number, entered: number, layout: FunnelLayout): string {
  const { words } = layout;
  const thickness = entered - passed;
  const floor = layout.bandHeight + 18;
  const right = LEAD + BEND + thickness;
  const outline = [
    `M0 ${at(passed)}H${LEAD}`,
    `A${at(thickness + BEND)} ${at(thickness + BEND)} 0 0 1 ${at(right)} ${at(entered + BEND)}`,
    `V${at(floor)}H${LEAD + BEND}V${at(entered + BEND)}`,
    `A${BEND} ${BEND} 0 0 0 ${LEAD} ${at(entered)}H0Z`,
  ].join('');
  const fill = `fill="url(#${layout.id}-hatch)" stroke="${STOP}" stroke-width="1"`;
  const heading = `✕ ${words.pictures.funnel.stop(formatCount(stage.entered - stage.passed, words))}`;
  const stops = largestStops(stage, layout.maxStops, words).map((stop, index) => {
    const length = layout.length(stop.count);
    const y = floor + 4 + index * LINE_HEIGHT;
    const bar = `<rect x="${LEAD + BEND}" y="${at(y)}" width="${at(Math.max(1, length))}" height="12" ${fill}/>`;
    const room = layout.columnWidth - LEAD - BEND - length - 14;
    const reason = shorten(`${formatCount(stop.count, words)} ${stop.label}`, room, 14);
    return bar + textElement(LEAD + BEND + length + 6, y + 11, reason, { size: 14 });
  });
  return [
    `<path d="${outline}" ${fill}/>`,
    textElement(right + 6, floor - 5, heading, { size: 14, bold: true, colour: STOP }),
    ...stops,
  ].join('');
}

function drawEnd(arm: FunnelArm, layout: FunnelLayout, top: number): string {
  const x = layout.columnLeft + arm.stages.length * layout.columnWidth;
  const thickness = layout.thickness(arm.innovated);
  const started = arm.stages[0].entered;
  const { words } = layout;
  const { ofHundred, ofStarted } = words.pictures.funnel;
  const arrow =
    thickness > 0
      ? `<path d="M${at(x)} ${top}h12v-4L${at(x + 20)} ${at(top + thickness / 2)}L${at(x + 12)} ${at(top + thickness + 4)}v-4h-12Z" fill="${ARRIVE}"/>`
      : '';
  // Of 100 the number itself is the percentage.
  const share = started === 100 ? ofHundred : ofStarted(formatPercent(arm.innovated / started, words));
  return [
    arrow,
    textElement(x + 28, top + 20, formatCount(arm.innovated, words), { size: 26, bold: true, colour: ARRIVE }),
    textElement(x + 28, top + 40, started === 0 ? '' : share, { size: 14, colour: MUTED }),
  ].join('');
}
