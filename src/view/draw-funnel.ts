import { scaleLinear } from 'd3-scale';
import { formatCoordinate as at, formatPercent } from './format-number.js';
import {
  checkFunnel,
  describeFunnel,
  type Funnel,
  type FunnelArm,
  type FunnelStage,
  formatCount,
  largestStops,
} from './funnel.js';
import { measureText, shorten, wrapText } from './measure-text.js';
import { ARRIVE, FAINT, MUTED, PASS, STOP, STOP_TINT } from './palette.js';
import { type PictureOptions, picture, pictureId } from './picture.js';
import { textElement, textLines } from './text-element.js';

export interface FunnelOptions extends PictureOptions {
  /** How many lines of reasons a stage shows, "other" included: 1 to 6, default 4. */
  readonly maxStops?: number;
  /** What is counted, for the key: default "processes". */
  readonly unit?: string;
}

const LEFT = 24;
const NAME_WIDTH = 184;
const END_WIDTH = 164;
const HEADER = 62;
const START = 16;
const LEAD = 10;
const BEND = 5;
const LONGEST_BAR = 48;
const LINE_HEIGHT = 17;

interface Layout {
  readonly id: string;
  readonly columnLeft: number;
  readonly columnWidth: number;
  readonly bandHeight: number;
  readonly maxStops: number;
  /** How thick a band of so many processes is, in pixels. */
  readonly thickness: (count: number) => number;
  /** How long the bar of a reason is that stopped so many. */
  readonly length: (count: number) => number;
}

/**
 * Draw where processes stop.
 *
 * One row a strategy. Its band runs from left to right and is as thick as processes are left; what stops at a stage
 * turns down at that stage and is told apart by reason. All bands have one scale and all bars another, so strategies
 * compare by eye.
 *
 * @returns an SVG document.
 * @throws ParameterError where the numbers do not add up.
 */
export function drawFunnel(funnel: Funnel, options: FunnelOptions = {}): string {
  checkFunnel(funnel);
  const { arms } = funnel;
  const width = options.width ?? 1200;
  const maxStops = options.maxStops ?? 4;
  const bandHeight = arms.length <= 2 ? 84 : arms.length === 3 ? 64 : 46;
  const most = Math.max(1, ...arms.map((arm) => arm.stages[0].entered));
  const columnLeft = LEFT + NAME_WIDTH;
  const layout: Layout = {
    id: pictureId('funnel', funnel, options),
    columnLeft,
    columnWidth: Math.floor((width - columnLeft - END_WIDTH) / arms[0].stages.length),
    bandHeight,
    maxStops,
    thickness: scaleLinear([0, most], [0, bandHeight]),
    length: scaleLinear([0, mostStopped(arms, maxStops)], [0, LONGEST_BAR]),
  };
  const lines = Math.max(1, ...arms.flatMap((arm) => arm.stages.map((stage) => largestStops(stage, maxStops).length)));
  const rowHeight = 24 + bandHeight + 22 + lines * LINE_HEIGHT + 12;
  const floor = HEADER + arms.length * rowHeight;
  const rows = arms.map((arm, index) => {
    const y = HEADER + index * rowHeight;
    const line = `<line x1="${LEFT}" x2="${width - LEFT}" y1="${y}" y2="${y}" stroke="${FAINT}"/>`;
    return `${line}<g transform="translate(0 ${y})">${drawArm(arm, layout)}</g>`;
  });
  const body = [
    hatch(layout.id),
    drawKey(layout, options.unit ?? 'processes'),
    drawHeadings(arms[0], layout),
    ...rows,
    textElement(LEFT, floor + 18, explain(arms, options.unit ?? 'processes'), { size: 13, colour: MUTED }),
  ].join('');
  return picture(layout.id, funnel, describeFunnel(funnel), width, floor + 20, body);
}

function mostStopped(arms: readonly FunnelArm[], maxStops: number): number {
  const stops = arms.flatMap((arm) => arm.stages.flatMap((stage) => largestStops(stage, maxStops)));
  return Math.max(1e-9, ...stops.map((stop) => stop.count));
}

function explain(arms: readonly FunnelArm[], unit: string): string {
  const interval = arms.some(hasInterval) ? ' In brackets: interval of the share that goes on.' : '';
  return `Thickness of bands: ${unit}, one scale for all rows. Length of bars: ${unit} stopped, one scale.${interval}`;
}

function hasInterval(arm: FunnelArm): boolean {
  return arm.stages.some((stage) => stage.low !== undefined && stage.high !== undefined);
}

function hatch(id: string): string {
  const stripe = `<path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" stroke="${STOP}" stroke-width="1.6"/>`;
  const ground = `<rect width="6" height="6" fill="${STOP_TINT}"/>`;
  return `<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse">${ground}${stripe}</pattern></defs>`;
}

function drawKey(layout: Layout, unit: string): string {
  const y = 14;
  const style = { size: 13, colour: MUTED };
  const goOn = `${unit} go on`;
  const stopX = LEFT + 28 + measureText(goOn, 13) + 18;
  return [
    `<rect x="${LEFT}" y="${y - 10}" width="22" height="11" fill="${PASS}"/>`,
    textElement(LEFT + 28, y, goOn, style),
    `<rect x="${at(stopX)}" y="${y - 10}" width="22" height="11" fill="url(#${layout.id}-hatch)" stroke="${STOP}"/>`,
    textElement(stopX + 28, y, `${unit} stop`, style),
  ].join('');
}

function drawHeadings(arm: FunnelArm, layout: Layout): string {
  const y = HEADER - 14;
  const stages = arm.stages.map((stage, index) =>
    textElement(
      layout.columnLeft + index * layout.columnWidth,
      y,
      shorten(`${index + 1} ${capitalised(stage.label)}`, layout.columnWidth - 10, 16, true),
      { size: 16, bold: true },
    ),
  );
  const end = textElement(layout.columnLeft + arm.stages.length * layout.columnWidth + 28, y, 'Innovated', {
    size: 16,
    bold: true,
    colour: ARRIVE,
  });
  return stages.join('') + end;
}

function drawArm(arm: FunnelArm, layout: Layout): string {
  const top = 26;
  const started = arm.stages[0].entered;
  const nameLines = wrapText(arm.name, NAME_WIDTH - 16, 16, 3, true);
  const stages = arm.stages.map((stage, index) => {
    const x = layout.columnLeft + index * layout.columnWidth;
    return `<g transform="translate(${at(x)} ${top})">${drawStage(stage, layout)}</g>`;
  });
  return [
    textLines(LEFT, top + 14, nameLines, 20, { size: 16, bold: true }),
    textElement(LEFT, top + 14 + nameLines.length * 20, `${formatCount(started)} started`, { size: 14, colour: MUTED }),
    `<rect x="${layout.columnLeft - START}" y="${top}" width="${START}" height="${at(layout.thickness(started))}" fill="${PASS}"/>`,
    ...stages,
    drawEnd(arm, layout, top),
  ].join('');
}

function drawStage(stage: FunnelStage, layout: Layout): string {
  const passed = layout.thickness(stage.passed);
  const entered = layout.thickness(stage.entered);
  if (stage.entered === 0) return textElement(0, -7, 'none came this far', { size: 14, colour: MUTED });
  const share = ` · ${formatPercent(stage.passed / stage.entered)}${bracket(stage)}`;
  const band =
    passed > 0 ? `<rect x="0" y="0" width="${layout.columnWidth}" height="${at(passed)}" fill="${PASS}"/>` : '';
  return [
    band,
    entered > passed ? drawStopped(stage, passed, entered, layout) : '',
    textElement(0, -7, shorten(`${formatCount(stage.passed)} go on${share}`, layout.columnWidth - 8, 14), { size: 14 }),
  ].join('');
}

function bracket(stage: FunnelStage): string {
  if (stage.low === undefined || stage.high === undefined) return '';
  return ` (${formatPercent(stage.low).replace(' %', '')}–${formatPercent(stage.high)})`;
}

// The part of the band that turns down, and below it one bar a reason: the bars together are as long as the band was thick.
function drawStopped(stage: FunnelStage, passed: number, entered: number, layout: Layout): string {
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
  const heading = `✕ ${formatCount(stage.entered - stage.passed)} stop`;
  const stops = largestStops(stage, layout.maxStops).map((stop, index) => {
    const length = layout.length(stop.count);
    const y = floor + 4 + index * LINE_HEIGHT;
    const bar = `<rect x="${LEAD + BEND}" y="${at(y)}" width="${at(Math.max(1, length))}" height="12" ${fill}/>`;
    const room = layout.columnWidth - LEAD - BEND - length - 14;
    const words = shorten(`${formatCount(stop.count)} ${stop.label}`, room, 14);
    return bar + textElement(LEAD + BEND + length + 6, y + 11, words, { size: 14 });
  });
  return [
    `<path d="${outline}" ${fill}/>`,
    textElement(right + 6, floor - 5, heading, { size: 14, bold: true, colour: STOP }),
    ...stops,
  ].join('');
}

function drawEnd(arm: FunnelArm, layout: Layout, top: number): string {
  const x = layout.columnLeft + arm.stages.length * layout.columnWidth;
  const thickness = layout.thickness(arm.innovated);
  const started = arm.stages[0].entered;
  const arrow =
    thickness > 0
      ? `<path d="M${at(x)} ${top}h12v-4L${at(x + 20)} ${at(top + thickness / 2)}L${at(x + 12)} ${at(top + thickness + 4)}v-4h-12Z" fill="${ARRIVE}"/>`
      : '';
  const share = started > 0 ? `${formatPercent(arm.innovated / started)} of started` : '';
  return [
    arrow,
    textElement(x + 28, top + 20, formatCount(arm.innovated), { size: 26, bold: true, colour: ARRIVE }),
    textElement(x + 28, top + 40, share, { size: 14, colour: MUTED }),
  ].join('');
}

function capitalised(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
