import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape';

const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar];

/** The mark of a sector, about the origin, as large as a circle of that radius: the shapes of the pictures of view/. */
export function sectorPath(sector: number, radius: number): string {
  return symbol(SHAPES[sector], Math.PI * radius * radius).digits(1)() ?? '';
}
