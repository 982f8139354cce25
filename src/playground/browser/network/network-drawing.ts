import { SECTORS, type Sector } from '../../../model/index.js';
import { groupPath } from '../../../view/index.js';
import { LEAST, strengthOf } from '../../look/pick-bonds.js';
import { isLeft, type Place, type Room, seatActors } from '../../look/room.js';
import type { Tokens } from '../../look/tokens.js';
import type { Lens } from '../../state/page-state.js';
import type { Bond } from '../../story/bonds-of.js';
import type { ProcessCard } from '../../story/process-card.js';

/** What the drawing shows besides the moment itself. */
export interface Shown {
  readonly lens: Lens;
  /** The process whose table stands in the middle. */
  readonly card: ProcessCard | null;
  /** The actor whose ties stand out, -1 for none. */
  readonly actor: number;
  readonly names: readonly string[];
  /** The bonds to draw, of those of the moment. */
  readonly bonds: readonly Bond[];
}

const SVG = 'http://www.w3.org/2000/svg';
const CLASSES = 5;
const LABEL_SIZE = 16;
const LONGEST_NAME = 21;
const TABLE = 40;
const MANY_BONDS = 250;

/** Where a member of a process stands to its table. */
type Stand = 'seated' | 'hesitating' | 'unasked' | 'gone';

/**
 * The network as a drawing that lives: made once, and then only what has changed is written.
 *
 * It keeps to SVG attributes with colours of their own, so that what is on the screen can be saved as it is.
 */
export class NetworkDrawing {
  readonly svg: SVGSVGElement;
  readonly #room: Room;
  readonly #tokens: Tokens;
  /** The bonds that are drawn, and how each looks: nothing is worked out anew for one that looks as it did. */
  readonly #bonds = new Map<number, { readonly path: SVGPathElement; readonly look: string }>();
  readonly #seats: {
    readonly group: SVGGElement;
    readonly mark: SVGPathElement;
    readonly ring: SVGCircleElement;
    readonly label: SVGTextElement;
  }[];
  readonly #spokes: SVGPathElement[] = [];
  readonly #layers: Readonly<Record<'bonds' | 'spokes' | 'seats', SVGGElement>>;
  readonly #table: { readonly group: SVGGElement; readonly number: SVGTextElement };
  readonly #count: number;

  /** @param isDrawn - of each actor, whether its sector was drawn by the model and not given: its mark is hollow. */
  constructor(
    sectors: readonly Sector[],
    isDrawn: readonly boolean[],
    tokens: Tokens,
    onActor: (actor: number) => void,
  ) {
    this.#room = seatActors(sectors);
    this.#tokens = tokens;
    this.#count = sectors.length;
    const { width, height, seats, table } = this.#room;
    this.svg = make('svg', { viewBox: `0 0 ${width} ${height}`, 'font-family': 'system-ui, sans-serif' });
    this.#layers = { bonds: make('g', { fill: 'none' }), spokes: make('g', { fill: 'none' }), seats: make('g', {}) };
    const group = make('g', { visibility: 'hidden' });
    const number = make('text', {
      x: table.x,
      y: table.y + 7,
      'text-anchor': 'middle',
      'font-size': 22,
      'font-weight': 600,
      fill: tokens.ink,
    });
    group.append(
      make('circle', { cx: table.x, cy: table.y, r: TABLE, fill: tokens.panel, stroke: tokens.ink, 'stroke-width': 2 }),
      number,
    );
    this.#table = { group, number };
    this.svg.append(this.#layers.bonds, this.#layers.spokes, group, this.#layers.seats);
    this.#seats = seats.map((seat, actor) =>
      this.#drawSeat(seat, sectors[actor], isDrawn[actor] ?? false, actor, onActor),
    );
  }

  /** Whether everybody's name stands beside the seat. */
  get named(): boolean {
    return this.#room.named;
  }

  /** Bring the drawing to a moment. Returns how many attributes were written. */
  show(shown: Shown): number {
    let written = 0;
    const write = (element: Element, name: string, value: string | number) => {
      const text = String(value);
      if (element.getAttribute(name) === text) return;
      element.setAttribute(name, text);
      written++;
    };
    this.#showBonds(shown, write);
    this.#showTable(shown, write);
    this.#showSeats(shown, write);
    return written;
  }

  #drawSeat(seat: Place, sector: Sector, isHollow: boolean, actor: number, onActor: (actor: number) => void) {
    const { x, y } = seat;
    const left = isLeft(seat);
    const group = make('g', { cursor: 'pointer' });
    const ring = make('circle', {
      cx: x,
      cy: y,
      r: this.#room.mark + 5,
      fill: 'none',
      stroke: 'none',
      'stroke-width': 2,
    });
    const mark = make('path', {
      d: groupPath(SECTORS.indexOf(sector), this.#room.mark),
      transform: `translate(${round(x)} ${round(y)})`,
      fill: isHollow ? this.#tokens.ground : this.#tokens.sectors[sector],
      stroke: isHollow ? this.#tokens.sectors[sector] : this.#tokens.ground,
      'stroke-width': isHollow ? 2 : 1.5,
    });
    const label = make('text', {
      x: round(left ? x - this.#room.mark - 9 : x + this.#room.mark + 9),
      y: round(y + 5),
      'text-anchor': left ? 'end' : 'start',
      'font-size': LABEL_SIZE,
      fill: this.#tokens.ink,
    });
    group.append(make('title', {}), ring, mark, label);
    group.addEventListener('click', () => onActor(actor));
    this.#layers.seats.append(group);
    return { group, mark, ring, label };
  }

  #showSeats({ card, actor, names }: Shown, write: Write): void {
    const stands = card === null ? null : standsOf(card);
    this.#seats.forEach(({ group, mark, ring, label }, index) => {
      const stand = stands?.get(index);
      const away = (stands !== null && stand === undefined) || (stands === null && actor >= 0 && actor !== index);
      const name = names[index];
      const text = this.#room.named || actor === index || stand !== undefined ? shortened(name) : '';
      if (label.textContent !== text) label.textContent = text;
      const title = group.firstElementChild;
      if (title !== null && title.textContent !== name) title.textContent = name;
      write(mark, 'opacity', away ? 0.35 : 1);
      write(label, 'fill', away ? this.#tokens.muted : this.#tokens.ink);
      write(label, 'font-weight', stand === 'seated' || actor === index ? 600 : 400);
      const stroke = {
        seated: this.#tokens.ink,
        hesitating: this.#tokens.line,
        unasked: this.#tokens.stop,
        gone: this.#tokens.stop,
      };
      write(ring, 'stroke', stand === undefined ? (actor === index ? this.#tokens.focus : 'none') : stroke[stand]);
      write(ring, 'stroke-dasharray', stand === 'seated' || stand === undefined ? 'none' : '3 3');
    });
  }

  #showTable({ card }: Shown, write: Write): void {
    write(this.#table.group, 'visibility', card === null ? 'hidden' : 'visible');
    const spokes = card === null ? [] : [...standsOf(card)].filter(([, stand]) => stand !== 'unasked');
    if (card !== null) {
      const number = String(card.process + 1);
      if (this.#table.number.textContent !== number) this.#table.number.textContent = number;
    }
    while (this.#spokes.length < spokes.length) {
      const spoke = make('path', { 'stroke-linecap': 'round' });
      this.#spokes.push(spoke);
      this.#layers.spokes.append(spoke);
    }
    this.#spokes.forEach((spoke, index) => {
      const entry = spokes[index];
      if (entry === undefined) {
        write(spoke, 'd', 'M0 0');
        return;
      }
      const [actor, stand] = entry;
      write(spoke, 'd', spokePath(this.#room.seats[actor], this.#room.table, this.#room.mark, stand === 'gone'));
      write(
        spoke,
        'stroke',
        stand === 'gone' ? this.#tokens.stop : stand === 'seated' ? this.#tokens.ink : this.#tokens.line,
      );
      write(spoke, 'stroke-width', stand === 'seated' ? 2.5 : 1.75);
      write(spoke, 'stroke-dasharray', stand === 'seated' ? 'none' : stand === 'gone' ? '8 5' : '2 5');
    });
  }

  #showBonds({ bonds, lens, card, actor }: Shown, write: Write): void {
    const unseen = new Set(this.#bonds.keys());
    const seated = card === null ? null : new Set(card.seated);
    // The more there are, the fainter, so that those of one actor can be told from the rest.
    const faint = bonds.length > MANY_BONDS ? 0.25 : 0.55;
    for (const bond of bonds) {
      const value = strengthOf(bond, lens);
      const key = bond.one * this.#count + bond.other;
      unseen.delete(key);
      const level = Math.min(CLASSES - 1, Math.floor(value * CLASSES));
      const conflict = lens === 'conflict';
      const near =
        seated === null
          ? actor < 0 || bond.one === actor || bond.other === actor
          : seated.has(bond.one) && seated.has(bond.other);
      const opacity = near ? (seated === null && actor < 0 ? faint : 1) : 0.1;
      const heads = lens === 'dependence' ? bond.dependence.map((each) => each > LEAST.dependence) : [];
      const look = [lens, level, opacity, ...heads].join();
      const known = this.#bonds.get(key);
      if (known?.look === look) continue;
      const path = known?.path ?? make('path', { 'stroke-linejoin': 'round' });
      write(path, 'stroke', conflict ? this.#tokens.stop : this.#tokens.trust[level]);
      write(path, 'stroke-width', 0.8 + 0.6 * level);
      write(path, 'stroke-dasharray', conflict ? '7 4' : 'none');
      write(path, 'opacity', opacity);
      write(path, 'd', this.#bondPath(bond, lens));
      if (known === undefined) this.#layers.bonds.append(path);
      this.#bonds.set(key, { path, look });
    }
    for (const key of unseen) {
      this.#bonds.get(key)?.path.remove();
      this.#bonds.delete(key);
    }
  }

  // A line bent toward the table; where it says who is needed, it has a head at whoever is.
  #bondPath({ one, other, dependence }: Bond, lens: Lens): string {
    const { seats, table } = this.#room;
    const [from, to] = [seats[one], seats[other]];
    const bend = bendOf(from, to, table);
    const [start, end] = [toward(from, bend, this.#room.mark + 4), toward(to, bend, this.#room.mark + 4)];
    const line = `M${at(start)}Q${at(bend)} ${at(end)}`;
    if (lens !== 'dependence') return line;
    const heads = [
      dependence[0] > LEAST.dependence ? head(end, bend) : '',
      dependence[1] > LEAST.dependence ? head(start, bend) : '',
    ];
    return line + heads.join('');
  }
}

type Write = (element: Element, name: string, value: string | number) => void;

function standsOf({ seated, hesitating, unasked, gone }: ProcessCard): Map<number, Stand> {
  const stands = new Map<number, Stand>();
  for (const actor of unasked) stands.set(actor, 'unasked');
  for (const actor of gone) stands.set(actor, 'gone');
  for (const actor of hesitating) stands.set(actor, 'hesitating');
  for (const actor of seated) stands.set(actor, 'seated');
  return stands;
}

// From the seat to the table; of whoever has left only the beginning, and a cross.
function spokePath(seat: Place, table: Place, mark: number, gone: boolean): string {
  const start = toward(seat, table, mark + 6);
  if (!gone) return `M${at(start)}L${at(toward(table, seat, TABLE))}`;
  const end = toward(seat, table, 70);
  return `M${at(start)}L${at(end)}M${at({ x: end.x - 6, y: end.y - 6 })}l12 12m0 -12l-12 12`;
}

// Between neighbours of one arc a shallow bow, between its ends a deep one; across the room nearly straight.
function bendOf(from: Place, to: Place, table: Place): Place {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  if (isLeft(from) !== isLeft(to))
    return { x: middle.x + 0.1 * (table.x - middle.x), y: middle.y + 0.1 * (table.y - middle.y) };
  const depth = 24 + 0.42 * Math.abs(from.y - to.y);
  return { x: middle.x + (isLeft(from) ? depth : -depth), y: middle.y };
}

function head(tip: Place, from: Place): string {
  const back = toward(tip, from, 9);
  const side = { x: (back.y - tip.y) * 0.5, y: (tip.x - back.x) * 0.5 };
  return `M${at({ x: back.x + side.x, y: back.y + side.y })}L${at(tip)}L${at({ x: back.x - side.x, y: back.y - side.y })}`;
}

function toward(from: Place, to: Place, by: number): Place {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}

function at({ x, y }: Place): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function make<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
