import { nearestName } from '../base/index.js';
import { ASSETS } from '../model/index.js';
import { type AttributeColumn, countMissing, type Network } from '../network/index.js';

type Columns = Readonly<Record<string, AttributeColumn>>;

/** Which attributes of the nodes or ties are used as levels of the model, and which are ignored: sentences. */
export function describeUse(kind: 'node' | 'tie', columns: Columns, understood: readonly string[]): string[] {
  const names = Object.keys(columns);
  const used = names.filter((name) => understood.includes(name) && countMissing(columns[name]) < columns[name].length);
  const ignored = names.filter((name) => !understood.includes(name));
  const lines = [
    `Used of each ${kind}: ${used.length === 0 ? 'nothing but its place in the network' : used.join(', ')}.`,
  ];
  if (ignored.length > 0) {
    lines.push(`Ignored of each ${kind}: ${ignored.map((name) => withNearest(name, understood, used)).join(', ')}.`);
  }
  return lines;
}

function withNearest(name: string, understood: readonly string[], used: readonly string[]): string {
  const free = understood.filter((each) => !used.includes(each));
  const nearest = name.length < 4 ? undefined : nearestName(name, free);
  return nearest === undefined ? name : `${name} (did you mean ${nearest}?)`;
}

/** What the model draws where a network does not say it: a sentence. */
export function describeDrawn({ nodeAttributes, tieAttributes }: Network, frames: readonly string[]): string {
  const drawn = [
    lacksOne(nodeAttributes, ['sector']) && 'sector (evenly, once for all replicates)',
    lacksOne(nodeAttributes, levels('asset')) && 'assets (typical of the sector)',
    lacksOne(nodeAttributes, levels('need')) && 'needs (typical of the sector)',
    lacksOne(nodeAttributes, frames) && 'frames (by sector)',
    lacksOne(tieAttributes, ['dependence']) && 'dependence (from assets and needs)',
    lacksOne(tieAttributes, ['trust']) && 'trust (about actors.trust)',
    lacksOne(tieAttributes, ['conflict']) && 'conflict (none at the start)',
  ].filter((line) => line !== false);
  if (drawn.length === 0) return 'Nothing of these is drawn: all was given.';
  return `Where no value is given, the model draws: ${drawn.join(', ')}.`;
}

function isComplete(column: AttributeColumn | undefined): boolean {
  return column !== undefined && countMissing(column) === 0;
}

function lacksOne(columns: Columns, names: readonly string[]): boolean {
  return names.some((name) => !isComplete(columns[name]));
}

function levels(kind: 'asset' | 'need'): string[] {
  return ASSETS.map((asset) => `${kind}_${asset}`);
}
