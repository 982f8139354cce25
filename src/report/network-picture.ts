import { networkOfWorld } from '../measures/index.js';
import { drawnOf, type Scenario, withoutExtensions } from '../model/index.js';
import type { Seed } from '../numeric/index.js';
import { openSession } from '../simulation/index.js';
import { captionOf, drawNetwork } from '../view/index.js';
import { ENGLISH, formatExact, labelOf, type Words } from '../words/index.js';
import { titleOf } from './comparison-pictures.js';
import type { Picture } from './picture-file.js';
import { actorNamesIn, toldIn } from './told-in.js';

// From so much conflict on a tie is drawn as one.
const CONFLICT = 0.2;

/**
 * The network of the first replicate before anything happens. What the model drew because the scenario does not say it, sectors
 * and dependence, is shown as drawn.
 */
export function networkPicture(scenario: Scenario, seed: Seed, version: string, words: Words = ENGLISH): Picture {
  const { whoDepends, beforeAnything, allDrawn, dependence: tie, sector: group, dependsOn } = words.figures;
  const { world } = openSession(withoutExtensions(scenario), { seed });
  const names = actorNamesIn(scenario, words);
  const { network } = scenario;
  const ids = network.kind === 'embedded' ? network.actors.map(({ id }) => id) : names;
  const { offsets, targets, nodeAttributes, tieAttributes } = networkOfWorld(world, ids);
  const { dependence, conflict } = tieAttributes;
  const drawn = drawnOf(scenario);
  const drawnTies = new Set(
    network.kind === 'embedded'
      ? network.ties.filter((_, index) => drawn?.dependence.isDrawn[index]).map(({ from, to }) => pairOf(from, to))
      : [],
  );
  const ties = ids.flatMap((source, node) =>
    Array.from(targets.subarray(offsets[node], offsets[node + 1]), (target, step) => ({
      source,
      target: ids[target],
      weight: Number(dependence[offsets[node] + step]),
      isWeightDrawn: drawnTies.has(pairOf(source, ids[target])),
      conflict: Number(conflict[offsets[node] + step]) >= CONFLICT,
    })),
  );
  const note = [
    titleOf(toldIn(scenario, words.language)),
    beforeAnything(formatExact(words.language, CONFLICT)),
    ...(drawn === null ? [allDrawn] : []),
  ].join(' · ');
  const text = drawNetwork(
    {
      title: whoDepends,
      caption: captionOf({ runs: 1, seed, version, note }, words),
      nodes: ids.map((id, node) => ({
        id,
        label: names[node],
        group: labelOf(words.sectors, String(nodeAttributes['sector'][node])),
        isGroupDrawn: drawn?.sector.isDrawn[node] ?? false,
      })),
      ties,
    },
    { tie, arrow: dependsOn, group, words },
  );
  return { name: 'network.svg', text };
}

function pairOf(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
