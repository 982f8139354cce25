import { scaleLinear } from 'd3-scale';
import { checkInteger } from '../base/index.js';
import { largest } from '../numeric/index.js';
import { capitalise, ENGLISH, type Words } from '../words/index.js';
import { drawFunnelRow, type FunnelLayout, LINE_HEIGHT } from './draw-funnel-row.js';
import { formatCoordinate as at } from './format-number.js';
import { checkFunnel, describeFunnel, type Funnel, type FunnelArm, largestStops } from './funnel.js';
import { measureText, shorten } from './measure-text.js';
import { ARRIVE, FAINT, MUTED, PASS, STOP, STOP_TINT } from './palette.js';
import { type PictureOptions, picture, pictureId, pictureWidth } from './picture.js';
import { textElement } from './text-element.js';

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
const LONGEST_BAR = 48;

/**
 * Draw where processes stop.
 *
 * One row a strategy. Its band runs from left to right and is as thick as processes are left; what stops at a stage
 * turns down at that stage and is told apart by reason. All bands have one scale and all bars another, so strategies
 * compare by eye.
 *
 * @returns an SVG document.
 * @throws ParameterError where the numbers do not add up or an option is off its range.
 */
export function drawFunnel(funnel: Funnel, options: FunnelOptions = {}): string {
  checkFunnel(funnel);
  const { arms } = funnel;
  const words = options.words ?? ENGLISH;
  const unit = options.unit ?? words.pictures.picture.processes;
  const width = pictureWidth(options, 1200);
  const maxStops = options.maxStops ?? 4;
  checkInteger('maxStops', maxStops, 1, 6);
  const bandHeight = arms.length <= 2 ? 84 : arms.length === 3 ? 64 : 46;
  const most = Math.max(1, largest(arms.map((arm) => arm.stages[0].entered)));
  const columnLeft = LEFT + NAME_WIDTH;
  const layout: FunnelLayout = {
    id: pictureId('funnel', funnel, options),
    left: LEFT,
    columnLeft,
    columnWidth: Math.floor((width - columnLeft - END_WIDTH) / arms[0].stages.length),
    bandHeight,
    maxStops,
    words,
    thickness: scaleLinear([0, most], [0, bandHeight]),
    length: scaleLinear([0, mostStopped(arms, maxStops, words)], [0, LONGEST_BAR]),
  };
  const lines = Math.max(
    1,
    largest(arms.flatMap((arm) => arm.stages.map((stage) => largestStops(stage, maxStops, words).length))),
  );
  const rowHeight = 24 + bandHeight + 22 + lines * LINE_HEIGHT + 12;
  const floor = HEADER + arms.length * rowHeight;
  const rows = arms.map((arm, index) => {
    const y = HEADER + index * rowHeight;
    const line = `<line x1="${LEFT}" x2="${width - LEFT}" y1="${y}" y2="${y}" stroke="${FAINT}"/>`;
    return `${line}<g transform="translate(0 ${y})">${drawFunnelRow(arm, layout)}</g>`;
  });
  const body = [
    hatch(layout.id),
    drawKey(layout, unit),
    drawHeadings(arms[0], layout),
    ...rows,
    textElement(LEFT, floor + 18, explain(arms, unit, words), { size: 13, colour: MUTED }),
  ].join('');
  return picture(layout.id, funnel, describeFunnel(funnel, words), width, floor + 20, body);
}

function mostStopped(arms: readonly FunnelArm[], maxStops: number, words: Words): number {
  const stops = arms.flatMap((arm) => arm.stages.flatMap((stage) => largestStops(stage, maxStops, words)));
  return Math.max(1e-9, largest(stops.map((stop) => stop.count)));
}

function explain(arms: readonly FunnelArm[], unit: string, words: Words): string {
  const { explained, bracketExplained } = words.pictures.funnel;
  return arms.some(hasInterval) ? `${explained(unit)} ${bracketExplained}` : explained(unit);
}

function hasInterval(arm: FunnelArm): boolean {
  return arm.stages.some((stage) => stage.low !== undefined && stage.high !== undefined);
}

function hatch(id: string): string {
  const stripe = `<path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" stroke="${STOP}" stroke-width="1.6"/>`;
  const ground = `<rect width="6" height="6" fill="${STOP_TINT}"/>`;
  return `<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse">${ground}${stripe}</pattern></defs>`;
}

function drawKey(layout: FunnelLayout, unit: string): string {
  const y = 14;
  const style = { size: 13, colour: MUTED };
  const { funnel } = layout.words.pictures;
  const goOn = funnel.goOn(unit);
  const stopX = LEFT + 28 + measureText(goOn, 13) + 18;
  return [
    `<rect x="${LEFT}" y="${y - 10}" width="22" height="11" fill="${PASS}"/>`,
    textElement(LEFT + 28, y, goOn, style),
    `<rect x="${at(stopX)}" y="${y - 10}" width="22" height="11" fill="url(#${layout.id}-hatch)" stroke="${STOP}"/>`,
    textElement(stopX + 28, y, funnel.stop(unit), style),
  ].join('');
}

function drawHeadings(arm: FunnelArm, layout: FunnelLayout): string {
  const y = HEADER - 14;
  const stages = arm.stages.map((stage, index) =>
    textElement(
      layout.columnLeft + index * layout.columnWidth,
      y,
      shorten(`${index + 1} ${capitalise(stage.label)}`, layout.columnWidth - 10, 16, true),
      { size: 16, bold: true },
    ),
  );
  const end = textElement(
    layout.columnLeft + arm.stages.length * layout.columnWidth + 28,
    y,
    layout.words.pictures.funnel.innovated,
    {
      size: 16,
      bold: true,
      colour: ARRIVE,
    },
  );
  return stages.join('') + end;
}
