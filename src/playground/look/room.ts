import { SECTORS, type Sector } from '../../model/index.js';

/** A place on the picture of the network. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where everybody sits: two arcs that face each other, with the table between them. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly table: Place;
  /** Index as the actors. */
  readonly seats: readonly Place[];
  /** How large the mark of an actor may be, a radius: small where they sit close. */
  readonly mark: number;
  /** Whether there is room for a name beside each seat. */
  readonly named: boolean;
}

const WIDTH = 980;
/** Room for the names, to the left and to the right. */
const NAMES = 226;
const LEAST_HEIGHT = 400;
const EDGE = 26;
const NAME_HEIGHT = 25;
const MOST_NAMED_A_SIDE = 24;
const LARGEST_MARK = 8;
const SMALLEST_MARK = 3;
/** So many stand below each other; of more some stand back, in lanes. */
const MOST_A_LANE = 28;
const MOST_LANES = 4;
const LANE = 22;

/**
 * Seat actors sector by sector, from the top left down and from the top right down, so that names can stand beside them.
 *
 * Where they are many, every second one or so stands a step back. Nobody moves afterwards: only what lies between them changes.
 */
export function seatActors(sectors: readonly Sector[]): Room {
  const order = sectors
    .map((sector, actor) => ({ actor, sector: SECTORS.indexOf(sector) }))
    .sort((one, other) => one.sector - other.sector || one.actor - other.actor);
  const aSide = Math.ceil(order.length / 2);
  const named = aSide <= MOST_NAMED_A_SIDE;
  const height = Math.max(LEAST_HEIGHT, 2 * EDGE + (named ? aSide : MOST_NAMED_A_SIDE) * NAME_HEIGHT);
  const [middle, half] = [height / 2, height / 2 - EDGE];
  const lanes = named ? 1 : Math.min(MOST_LANES, Math.ceil(aSide / MOST_A_LANE));
  const inner = (named ? NAMES : EDGE) + (lanes - 1) * LANE;
  const bulge = 78;
  const seats: Place[] = order.map(() => ({ x: 0, y: 0 }));
  order.forEach(({ actor }, place) => {
    const left = place < aSide;
    const inSide = left ? place : place - aSide;
    const count = left ? aSide : order.length - aSide;
    const v = count === 1 ? 0 : (2 * inSide) / (count - 1) - 1;
    const inward = bulge * (1 - Math.sqrt(1 - 0.85 * v * v));
    const across = inner + inward - (inSide % lanes) * LANE;
    seats[actor] = { x: left ? across : WIDTH - across, y: middle + v * half };
  });
  const mark = Math.min(
    LARGEST_MARK,
    Math.max(SMALLEST_MARK, ((named ? 0.55 : 0.4) * lanes * 2 * half) / Math.max(1, aSide - 1)),
  );
  return { width: WIDTH, height, table: { x: WIDTH / 2, y: middle }, seats, mark, named };
}

/** Whether a seat is in the left arc: its name stands to the left of it. */
export function isLeft({ x }: Place): boolean {
  return x < WIDTH / 2;
}
