import { nextInteger, nextUniform, seedSequence } from '../numeric/index.js';
import type { CompleteOptions } from './collective-search-options.js';
import { landscapeValue } from './landscape/landscape-value.js';
import type { Standing } from './learning/learning-rule.js';
import { PURPOSE } from './purposes.js';
import { sampleContacts } from './sample-contacts.js';

const sequence = new Int32Array(4);

/** One tick of one searcher, which sees the standing `now`; what it holds afterwards is written to `next`. */
export function takeTurn(search: CompleteOptions, now: Standing, next: Standing, tick: number, node: number): void {
  const { landscape, rule, velocity, copyError, key } = search;
  seedSequence(sequence, key, PURPOSE.search, tick, node);
  // Drawn first and always, so that a rule's own draws shift nothing.
  const looks = nextUniform(sequence) < velocity;
  const flip = 1 << nextInteger(sequence, landscape.decisions);
  const own = now.solutions[node];
  const model = looks ? chooseModel(search, now, node) : -1;
  if (model >= 0 && now.values[model] > now.values[node]) {
    const difference = own ^ now.solutions[model];
    keepIfBetter(search, now, next, node, own ^ (copyError > 0 ? thinOut(difference, copyError) : difference));
  } else if (!looks || rule.searchesAlone) {
    keepIfBetter(search, now, next, node, own ^ flip);
  }
}

function chooseModel({ network, rule, sampleSize, sample }: CompleteOptions, now: Standing, node: number): number {
  const from = network.offsets[node];
  const to = network.offsets[node + 1];
  if (sampleSize >= to - from) return rule.choose(network.targets, from, to, now, sequence);
  sampleContacts(sample, network, node, sampleSize, sequence);
  return rule.choose(sample, 0, sampleSize, now, sequence);
}

/** The bits of `difference` that get through, each missed with probability `copyError`. */
function thinOut(difference: number, copyError: number): number {
  let copied = 0;
  for (let rest = difference; rest !== 0; rest &= rest - 1) {
    if (nextUniform(sequence) >= copyError) copied |= rest & -rest;
  }
  return copied;
}

function keepIfBetter(
  { landscape }: CompleteOptions,
  now: Standing,
  next: Standing,
  node: number,
  candidate: number,
): void {
  const value = landscapeValue(landscape, candidate);
  if (value > now.values[node]) {
    next.solutions[node] = candidate;
    next.values[node] = value;
  }
}
