import { networkOfWorld } from '../measures/index.js';
import type { Scenario } from '../model/index.js';
import type { Seed } from '../numeric/index.js';
import { openSession } from '../simulation/index.js';
import { captionOf, drawNetwork } from '../view/index.js';
import { ENGLISH, formatExact, labelOf, type Words } from '../words/index.js';
import { titleOf } from './comparison-pictures.js';
import type { Picture } from './picture-file.js';
import { actorNamesIn, toldIn } from './told-in.js';

// Beyond so many actors a picture shows nothing, and its layout takes long.
const MOST_ACTORS = 300;
// From so much conflict on a tie is drawn as one.
const CONFLICT = 0.2;

/** The network of the first replicate before anything happens; none where it has too many actors to be drawn. */
export function networkPicture(scenario: Scenario, seed: Seed, version: string, words: Words = ENGLISH): Picture[] {
  const { whoDepends, beforeAnything, dependence: tie, dependsOn } = words.figures;
  const { world } = openSession(scenario, { seed });
  if (world.sizes.actors > MOST_ACTORS) return [];
  const names = actorNamesIn(scenario, words);
  const { network } = scenario;
  const ids = network.kind === 'embedded' ? network.actors.map(({ id }) => id) : names;
  const { offsets, targets, nodeAttributes, tieAttributes } = networkOfWorld(world, ids);
  const { dependence, conflict } = tieAttributes;
  const ties = ids.flatMap((source, node) =>
    Array.from(targets.subarray(offsets[node], offsets[node + 1]), (target, step) => ({
      source,
      target: ids[target],
      weight: Number(dependence[offsets[node] + step]),
      conflict: Number(conflict[offsets[node] + step]) >= CONFLICT,
    })),
  );
  const note = `${titleOf(toldIn(scenario, words.language))} · ${beforeAnything(formatExact(words.language, CONFLICT))}`;
  const text = drawNetwork(
    {
      title: whoDepends,
      caption: captionOf({ runs: 1, seed, version, note }, words),
      nodes: ids.map((id, node) => ({
        id,
        label: names[node],
        group: labelOf(words.sectors, String(nodeAttributes['sector'][node])),
      })),
      ties,
    },
    { tie, arrow: dependsOn, words },
  );
  return [{ name: 'network.svg', text }];
}
