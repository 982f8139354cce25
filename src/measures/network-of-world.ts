import { SECTORS, type World } from '../model/index.js';
import { buildNetwork, type Network } from '../network/index.js';

/** The network of a world as it is now, with trust, dependence and conflict along its ties. */
export function networkOfWorld(world: World, ids?: readonly string[]): Network {
  const { state, setting, sizes } = world;
  const sources: number[] = [];
  const places: number[] = [];
  for (let actor = 0; actor < sizes.actors; actor++) {
    const begin = setting.rowStart[actor];
    for (let tie = begin; tie < begin + state.degree[actor]; tie++) {
      sources.push(actor);
      places.push(tie);
    }
  }
  return buildNetwork({
    ids: ids ?? Array.from({ length: sizes.actors }, (_, actor) => String(actor)),
    sources: Int32Array.from(sources),
    targets: Int32Array.from(places, (tie) => state.target[tie]),
    nodeAttributes: { sector: Array.from(setting.sector, (code) => SECTORS[code]) },
    tieAttributes: {
      trust: Float64Array.from(places, (tie) => state.trust[tie]),
      dependence: Float64Array.from(places, (tie) => state.dependence[tie]),
      conflict: Float64Array.from(places, (tie) => state.conflict[tie]),
    },
  });
}
