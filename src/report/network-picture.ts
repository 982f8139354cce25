import { networkOfWorld } from '../measures/index.js';
import { actorNames, type Scenario } from '../model/index.js';
import type { Seed } from '../numeric/index.js';
import { openSession } from '../simulation/index.js';
import { captionOf, drawNetwork } from '../view/index.js';
import { titleOf } from './comparison-pictures.js';
import type { Picture } from './picture-file.js';

// Beyond so many actors a picture shows nothing, and its layout takes long.
const MOST_ACTORS = 300;
// From so much conflict on a tie is drawn as one.
const CONFLICT = 0.2;

/** The network of the first replicate before anything happens; none where it has too many actors to be drawn. */
export function networkPicture(scenario: Scenario, seed: Seed, version: string): Picture[] {
  const { world } = openSession(scenario, { seed });
  if (world.sizes.actors > MOST_ACTORS) return [];
  const names = actorNames(scenario);
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
  const note = `${titleOf(scenario)} · before anything happens; crossed: conflict of ${CONFLICT} or more`;
  const text = drawNetwork(
    {
      title: 'Who depends on whom?',
      caption: captionOf({ runs: 1, seed, version, note }),
      nodes: ids.map((id, node) => ({ id, label: names[node], group: String(nodeAttributes['sector'][node]) })),
      ties,
    },
    { tie: 'dependence', arrow: 'A → B: A depends on B' },
  );
  return [{ name: 'network.svg', text }];
}
