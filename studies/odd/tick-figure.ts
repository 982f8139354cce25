/** What stands of a phase in the figure: the section that says more, and in two lines each what it reads and what it writes. */
interface Phase {
  readonly name: string;
  readonly section: string;
  readonly reads: readonly [string, string];
  readonly writes: readonly [string, string];
}

const PHASES: readonly Phase[] = [
  {
    name: '1 Environment',
    section: '7.5',
    reads: ['start ticks, departures, mix of modes,', 'draws of shock and drift'],
    writes: ['status, mode, eventTick, stale; conflict', 'after a shock; ties and places of the gone'],
  },
  {
    name: '2 Metagovernor',
    section: '7.6',
    reads: ['stocks; shares of each running', 'process, with noise'],
    writes: ['stocks, levers, pressure, support, places, ties,', 'facts, agenda, proposal, mix, aim of culture'],
  },
  {
    name: '3 Everyday contact',
    section: '7.7',
    reads: ['frames, trust, conflict, likeness,', 'luck of relations, culture'],
    writes: ['frames, trust, evidence,', 'conflict'],
  },
  {
    name: '4a Implementing',
    section: '7.13',
    reads: ['adopted, appraised, places, knowledge,', 'trust, levers, problem as it is now'],
    writes: ['delivered, gain, status;', 'experience, tradition, load'],
  },
  {
    name: '4b Collaborating',
    section: '7.12',
    reads: ['places, knowledge, facts, proposals,', 'trust, frames, conflict, levers'],
    writes: ['proposals, adopted, influence,', 'conflict, frames, places, status'],
  },
  {
    name: '4c Interacting',
    section: '7.11',
    reads: ['as 4b, and prospects, motive,', 'effort of the meeting before'],
    writes: ['prospects, conflict, frames, effort,', 'trust, ties, places, status'],
  },
  {
    name: '4d Forming',
    section: '7.10',
    reads: ['ties, trust, experience, tradition,', 'knowledge, load, levers'],
    writes: ['places, load, attends,', 'status'],
  },
  {
    name: '4e Deciding alone',
    section: '7.14',
    reads: ['mode, work, knowledge, beliefs,', 'own worth, authority'],
    writes: ['work, decider, adopted, appraised,', 'status'],
  },
  {
    name: '5 Learning',
    section: '7.15',
    reads: ['evidence, trust, pressure, support,', 'control, aim of culture'],
    writes: ['evidence, trust, motive, control,', 'support, levers, culture'],
  },
  {
    name: '6 Rewiring',
    section: '7.16',
    reads: ['trust, conflict, frames, used, lasting,', 'capacity, appeal, experience'],
    writes: ['ties', ''],
  },
];

const ROW = 58;
const TOP = 46;
const BOX = { left: 322, width: 196, height: 42 } as const;
const WIDTH = 860;
const INK = '#1f2d3a';
const PALE = '#5b6b7a';
const FILL = '#e8eff5';
const STAGE_FILL = '#fbf1df';

/** One tick as a picture: the phases from top to bottom, what each reads at the left, what it writes at the right. */
export function tickFigure(): string {
  const height = TOP + PHASES.length * ROW + 34;
  const right = BOX.left + BOX.width;
  const stages = PHASES.flatMap(({ name }, at) => (name.startsWith('4') ? [at] : []));
  const band = { top: topOf(stages[0]) - 8, bottom: topOf(stages[stages.length - 1]) + BOX.height + 8 };
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13" fill="${INK}">`,
    '<title>One tick</title>',
    '<defs><marker id="tip" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto">' +
      `<path d="M0 0 8 4 0 8Z" fill="${PALE}"/></marker></defs>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    text(BOX.left - 34, 24, 'reads', 'end', PALE),
    text(BOX.left + BOX.width / 2, 24, 'one tick = one month', 'middle', PALE),
    text(right + 34, 24, 'writes', 'start', PALE),
    `<rect x="8" y="${band.top}" width="${WIDTH - 16}" height="${band.bottom - band.top}" rx="6" fill="${STAGE_FILL}"/>`,
    ...PHASES.flatMap((phase, at) => phaseParts(phase, topOf(at), at === PHASES.length - 1)),
    text(BOX.left + BOX.width / 2, height - 12, 'clock + 1', 'middle', PALE),
    `<text x="20" y="${(band.top + band.bottom) / 2}" text-anchor="middle" fill="${PALE}" font-size="12" ` +
      `transform="rotate(-90 20 ${(band.top + band.bottom) / 2})">processes, from the last stage to the first</text>`,
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

const topOf = (row: number) => TOP + row * ROW;

function phaseParts({ name, section, reads, writes }: Phase, top: number, isLast: boolean): string[] {
  const right = BOX.left + BOX.width;
  const middle = top + BOX.height / 2;
  const centre = BOX.left + BOX.width / 2;
  return [
    `<rect x="${BOX.left}" y="${top}" width="${BOX.width}" height="${BOX.height}" rx="5" fill="${FILL}" stroke="${INK}"/>`,
    `<text x="${BOX.left + 12}" y="${middle + 5}" font-weight="bold">${name}</text>`,
    text(right - 12, middle + 5, section, 'end', PALE),
    arrow(BOX.left - 28, middle, BOX.left - 2, middle),
    arrow(right + 2, middle, right + 28, middle),
    arrow(centre, top + BOX.height, centre, top + (isLast ? BOX.height + 22 : ROW - 1)),
    ...linesAt(BOX.left - 34, middle, reads, 'end'),
    ...linesAt(right + 34, middle, writes, 'start'),
  ];
}

function linesAt(x: number, middle: number, lines: readonly string[], anchor: string): string[] {
  const filled = lines.filter((line) => line !== '');
  return filled.map((line, at) => text(x, middle + 5 + (at - (filled.length - 1) / 2) * 16, line, anchor, INK));
}

function text(x: number, y: number, words: string, anchor: string, fill: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${fill}">${words}</text>`;
}

function arrow(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${PALE}" marker-end="url(#tip)"/>`;
}
