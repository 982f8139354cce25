import type { Network } from '../network/index.js';
import { normalAt, type RunKey, uniformAt } from '../numeric/index.js';
import type { Setting, Sizes, State } from './columns.js';
import { ASSETS, CONDITIONAL, FREE_RIDER, HUMP, SECTORS, UNCONDITIONAL } from './names.js';
import { DRAW } from './purposes.js';
import type { Scenario } from './scenario.js';
import { addTie, dependenceOn, rowRoom } from './ties.js';

/** What drawing a population needs. */
interface Population {
  readonly scenario: Scenario;
  readonly sizes: Sizes;
  readonly key: RunKey;
  readonly setting: Setting;
  readonly state: State;
  readonly scratch: { readonly nextFrame: Float64Array };
}

/**
 * What sectors typically have and need, on the six assets; illustrative, used where the data say nothing.
 * Rows are sectors; columns knowledge, skill, authority, money, legitimacy, access.
 */
const TYPICAL_ASSETS = [
  [0.3, 0.2, 0.9, 0.7, 0.8, 0.4],
  [0.6, 0.5, 0.8, 0.7, 0.4, 0.4],
  [0.8, 0.9, 0.3, 0.2, 0.5, 0.6],
  [0.5, 0.7, 0.1, 0.8, 0.2, 0.4],
  [0.5, 0.4, 0.1, 0.2, 0.7, 0.8],
  [0.6, 0.2, 0.1, 0.1, 0.8, 0.9],
];
const TYPICAL_NEEDS = [
  [0.8, 0.6, 0.1, 0.3, 0.7, 0.6],
  [0.7, 0.7, 0.4, 0.5, 0.7, 0.7],
  [0.4, 0.3, 0.7, 0.8, 0.5, 0.6],
  [0.4, 0.3, 0.7, 0.4, 0.6, 0.6],
  [0.4, 0.5, 0.6, 0.8, 0.4, 0.4],
  [0.5, 0.7, 0.6, 0.6, 0.3, 0.4],
];

const clampShare = (value: number): number => Math.min(1, Math.max(0, value));

/** Draw everything about the actors that the network does not say. */
export function drawActors(population: Population, network: Network): void {
  const { scenario, sizes, key, setting, state } = population;
  const { actors: parameters } = scenario;
  const { actors, frameDimensions } = sizes;
  const sectors = sectorCodes(network, population);
  const given = ASSETS.map((asset) => numbersOf(network, `asset_${asset}`));
  const needed = ASSETS.map((asset) => numbersOf(network, `need_${asset}`));
  const frames = Array.from({ length: frameDimensions }, (_, d) => numbersOf(network, `frame_${d + 1}`));

  for (let actor = 0; actor < actors; actor++) {
    const draw = (purpose: number, index = 0) => uniformAt(key, purpose, 0, actor, index);
    const normal = (purpose: number, mean: number, spread: number) =>
      spread === 0 ? mean : mean + spread * normalAt(key, purpose, 0, actor, 0);
    const sector = sectors[actor];
    setting.sector[actor] = sector;

    const type = draw(DRAW.behaviour);
    const { conditional, freeRider, hump } = parameters;
    setting.behaviour[actor] =
      type < conditional
        ? CONDITIONAL
        : type < conditional + freeRider
          ? FREE_RIDER
          : type < conditional + freeRider + hump
            ? HUMP
            : UNCONDITIONAL;

    setting.restMotive[actor] = clampShare(normal(DRAW.motive, parameters.motive, parameters.motiveSpread));
    state.motive[actor] = setting.restMotive[actor];
    // The cube leaves most actors near 0.
    const reactance = draw(DRAW.reactance);
    setting.reactance[actor] = parameters.reactance * reactance * reactance * reactance;
    setting.riskAversion[actor] = Math.max(
      0,
      normal(DRAW.riskAversion, parameters.riskAversion, parameters.riskAversionSpread),
    );
    setting.openness[actor] = clampShare(normal(DRAW.openness, parameters.openness, parameters.opennessSpread));
    setting.attention[actor] = parameters.attention;

    const inexperienced = draw(DRAW.experience, 1) < parameters.withoutTradition;
    const experience = normal(DRAW.experience, parameters.experience, parameters.experienceSpread);
    state.experience[actor] = inexperienced ? 0 : Math.min(1, Math.max(-1, experience));
    state.tradition[actor] = inexperienced ? 0 : 1;

    for (let dimension = 0; dimension < frameDimensions; dimension++) {
      const at = actor * frameDimensions + dimension;
      const known = frames[dimension]?.[actor] ?? Number.NaN;
      const sectorCentre = uniformAt(key, DRAW.frame, 0, sector, dimension + 1000);
      const own = draw(DRAW.frame, dimension);
      const spread = parameters.sectorFrames * sectorCentre + (1 - parameters.sectorFrames) * own;
      setting.anchor[at] = Number.isNaN(known) ? 0.5 + parameters.frameSpread * (spread - 0.5) : clampShare(known);
      state.frame[at] = setting.anchor[at];
    }
    for (let asset = 0; asset < ASSETS.length; asset++) {
      const at = actor * ASSETS.length + asset;
      setting.assets[at] = levelOf(given[asset], actor, TYPICAL_ASSETS[sector][asset], draw(DRAW.assets, asset));
      setting.needs[at] = levelOf(needed[asset], actor, TYPICAL_NEEDS[sector][asset], draw(DRAW.needs, asset));
    }
  }
}

/** The level given by the data, or the sector's typical one, a quarter up or down. */
function levelOf(given: Float64Array | undefined, actor: number, typical: number, draw: number): number {
  const known = given?.[actor] ?? Number.NaN;
  return Number.isNaN(known) ? clampShare(typical + 0.5 * (draw - 0.5)) : clampShare(known);
}

function numbersOf(network: Network, name: string): Float64Array | undefined {
  const column = network.nodeAttributes[name];
  return column instanceof Float64Array ? column : undefined;
}

function sectorCodes(network: Network, { sizes, key }: Population): Uint8Array {
  const codes = new Uint8Array(sizes.actors);
  const column = network.nodeAttributes.sector;
  for (let actor = 0; actor < sizes.actors; actor++) {
    const given =
      column instanceof Float64Array
        ? column[actor]
        : SECTORS.indexOf((column?.[actor] ?? '') as (typeof SECTORS)[number]);
    const known = Number.isInteger(given) && given >= 0 && given < SECTORS.length;
    codes[actor] = known ? given : Math.floor(uniformAt(key, DRAW.sector, 0, actor) * SECTORS.length);
  }
  return codes;
}

/** Lay out the rows and put the network's ties into them, drawing the trust that the data do not give. */
export function drawTies(population: Population, network: Network): void {
  const { scenario, sizes, key, setting, state } = population;
  const { trust, trustSpread, sectorDistrust } = scenario.actors;
  const givenTrust = tieNumbers(network, 'trust');
  const givenDependence = tieNumbers(network, 'dependence');
  const givenConflict = tieNumbers(network, 'conflict');
  const steady = scenario.contact.evidence === 'steady';
  const startEvidence = scenario.learning.prior * 3;

  let place = 0;
  for (let actor = 0; actor < sizes.actors; actor++) {
    setting.rowStart[actor] = place;
    const degree = network.offsets[actor + 1] - network.offsets[actor];
    place += rowRoom(sizes.actors, degree, scenario.ties.rate > 0);
  }
  setting.rowStart[sizes.actors] = place;

  for (let actor = 0; actor < sizes.actors; actor++) {
    for (let at = network.offsets[actor]; at < network.offsets[actor + 1]; at++) {
      const other = network.targets[at];
      let level = givenTrust === undefined ? Number.NaN : givenTrust[at];
      if (Number.isNaN(level)) {
        const gap = setting.sector[actor] === setting.sector[other] ? 0 : sectorDistrust;
        const luck = trustSpread === 0 ? 0 : trustSpread * normalAt(key, DRAW.trust, actor, other, 0);
        level = Math.min(0.98, Math.max(0.02, trust - gap + luck));
      }
      const dependence = givenDependence === undefined ? Number.NaN : givenDependence[at];
      const tie = addTie(
        population,
        actor,
        other,
        level,
        steady ? 1 : startEvidence,
        Number.isNaN(dependence) ? dependenceOn(setting, actor, other) : dependence,
        -1,
      );
      if (givenConflict !== undefined && !Number.isNaN(givenConflict[at])) state.conflict[tie] = givenConflict[at];
    }
  }
}

function tieNumbers(network: Network, name: string): Float64Array | undefined {
  const column = network.tieAttributes[name];
  return column instanceof Float64Array ? column : undefined;
}
