import { type ResponseSurface, surfaceAt } from '../analysis/index.js';
import { numbers, table } from '../numeric/index.js';
import { drawEffectMap, drawSeries, type Measured } from '../view/index.js';
import type { Words } from '../words/index.js';
import { namedFactor } from './named.js';
import { axisLabel, axisPlace, levelLabel, levelsOf, type SurfaceAxis } from './surface-levels.js';

/** A surface under the name of its line. */
export interface NamedSurface {
  readonly label: string;
  readonly surface: ResponseSurface;
}

/** What a picture of surfaces says around them. */
export interface SurfaceText {
  readonly title: string;
  readonly caption: string;
  /** What is measured. */
  readonly measure: string;
}

const CURVE_LEVELS = 25;
const MAP_LEVELS = 6;

/** Surfaces over one factor, the others averaged: a line each, its interval a band. */
export function surfaceCurves(
  surfaces: readonly NamedSurface[],
  axis: SurfaceAxis,
  text: SurfaceText,
  words: Words,
): string {
  const levels = levelsOf(axis, CURVE_LEVELS);
  const lines = surfaces.map(({ label, surface }) => {
    const read = readAt(surface, { [axis.path]: levels });
    return { label, points: read.map((each, at) => ({ tick: axisPlace(axis, levels[at]), ...each })) };
  });
  return drawSeries({ ...text, lines }, { timeLabel: axisLabel(axis, words), words });
}

/** A surface over two factors, the others averaged: a cell for each pair of levels. */
export function surfaceMap(
  surface: ResponseSurface,
  [down, across]: readonly [SurfaceAxis, SurfaceAxis],
  text: SurfaceText,
  scale: 'sequential' | 'diverging',
  words: Words,
): string {
  const [rows, columns] = [levelsOf(down, MAP_LEVELS), levelsOf(across, MAP_LEVELS)];
  const cells = Array.from(rows, (row) =>
    readAt(surface, { [down.path]: columns.map(() => row), [across.path]: columns }),
  );
  return drawEffectMap(
    {
      title: text.title,
      caption: text.caption,
      unit: text.measure,
      down: { label: namedFactor(down.path, words), levels: labelsOf(down, rows) },
      across: { label: namedFactor(across.path, words), levels: labelsOf(across, columns) },
      cells,
      scale,
    },
    { words },
  );
}

function readAt(surface: ResponseSurface, columns: Readonly<Record<string, Float64Array>>): Measured[] {
  const found = surfaceAt(surface, table(columns));
  const [low, high] = [numbers(found, 'low'), numbers(found, 'high')];
  return Array.from(numbers(found, 'value'), (value, row) => ({ value, low: low[row], high: high[row] }));
}

function labelsOf(axis: SurfaceAxis, levels: Float64Array): (number | string)[] {
  return Array.from(levels, (value) => levelLabel(axis, value));
}
