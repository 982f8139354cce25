import { nearestName } from '../base/index.js';
import { ASSETS } from '../model/index.js';
import { type AttributeColumn, countMissing, type Network } from '../network/index.js';

type Columns = Readonly<Record<string, AttributeColumn>>;

/** A scenario takes no notice of it, but readers and two waves do. */
const ANSWERED = 'respondent';

const STRENGTHS = ['dependence', 'trust', 'conflict'];

/**
 * Which attributes of a network a scenario takes, and which it ignores: sentences.
 *
 * @param frameDimensions - of the scenario: what is known of frames beyond them is ignored.
 */
export function describeAttributeUse({ nodeAttributes, tieAttributes }: Network, frameDimensions: number): string[] {
  const frames = Array.from({ length: frameDimensions }, (_, dimension) => `frame_${dimension + 1}`);
  const name = Object.hasOwn(nodeAttributes, 'name') ? 'name' : 'label';
  return [
    ...describeUse('node', nodeAttributes, ['sector', name, ...levels('asset'), ...levels('need'), ...frames]),
    ...describeUse('tie', tieAttributes, STRENGTHS),
  ];
}

function describeUse(kind: 'node' | 'tie', columns: Columns, understood: readonly string[]): string[] {
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
  const nearest = name.length < 4 || name === ANSWERED ? undefined : nearestName(name, [...free, ANSWERED]);
  return nearest === undefined ? name : `${name} (did you mean ${nearest}?)`;
}

function levels(kind: 'asset' | 'need'): string[] {
  return ASSETS.map((asset) => `${kind}_${asset}`);
}
