import { checkNumber, lookUp, ParameterError, show } from '../../base/index.js';
import type { Network } from '../../network/index.js';
import { clampShare, normalAt, type RunKey, uniformAt } from '../../numeric/index.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Setting, Sizes, State } from '../state/columns.js';
import type { Each } from '../vocabulary/each.js';
import { ASSETS, CONDITIONAL, FREE_RIDER, HUMP, SECTORS, UNCONDITIONAL } from '../vocabulary/names.js';
import { DRAW } from '../vocabulary/purposes.js';
import { shiftLogit } from './shift-logit.js';
import { addTie, capacityOf, dependenceOn, frameDistance, rowRoom } from './ties.js';

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
 * What sectors typically have and need, by SECTORS and, in each row, by ASSETS; illustrative, used where the data say nothing.
 */
type TypicalLevels = Each<typeof SECTORS, Each<typeof ASSETS, number>>;
const TYPICAL_ASSETS: TypicalLevels = [
  [0.3, 0.2, 0.9, 0.7, 0.8, 0.4],
  [0.6, 0.5, 0.8, 0.7, 0.4, 0.4],
  [0.8, 0.9, 0.3, 0.2, 0.5, 0.6],
  [0.5, 0.7, 0.1, 0.8, 0.2, 0.4],
  [0.5, 0.4, 0.1, 0.2, 0.7, 0.8],
  [0.6, 0.2, 0.1, 0.1, 0.8, 0.9],
];
const TYPICAL_NEEDS: TypicalLevels = [
  [0.8, 0.6, 0.1, 0.3, 0.7, 0.6],
  [0.7, 0.7, 0.4, 0.5, 0.7, 0.7],
  [0.4, 0.3, 0.7, 0.8, 0.5, 0.6],
  [0.4, 0.3, 0.7, 0.4, 0.6, 0.6],
  [0.4, 0.5, 0.6, 0.8, 0.4, 0.4],
  [0.5, 0.7, 0.6, 0.6, 0.3, 0.4],
];

/** Where the draws of the centres of sectors begin, behind those of the actors' own frames. */
const CENTRE_DRAWS = 1000;

/** The code of a sector, by its name. */
const SECTOR_CODES: Readonly<Record<string, number>> = Object.fromEntries(SECTORS.map((name, code) => [name, code]));

/** Draw everything about the actors that the network does not say. */
export function drawActors(population: Population, network: Network): void {
  const { scenario, sizes, key, setting, state } = population;
  const { actors: parameters } = scenario;
  const { actors, frameDimensions } = sizes;
  const sectors = sectorCodes(network, population);
  const given = ASSETS.map((asset) => levelsOf(network.nodeAttributes, `asset_${asset}`));
  const needed = ASSETS.map((asset) => levelsOf(network.nodeAttributes, `need_${asset}`));
  const frames = Array.from({ length: frameDimensions }, (_, d) => levelsOf(network.nodeAttributes, `frame_${d + 1}`));

  const centres = sectorCentres(key, frameDimensions);

  for (let actor = 0; actor < actors; actor++) {
    const sector = sectors[actor];
    setting.sector[actor] = sector;
    setting.behaviour[actor] = behaviourOf(parameters, uniformAt(key, DRAW.behaviour, 0, actor));
    setting.restMotive[actor] = clampShare(
      normalOf(key, DRAW.motive, actor, parameters.motive, parameters.motiveSpread),
    );
    state.motive[actor] = setting.restMotive[actor];
    // The cube leaves most actors near 0.
    const reactance = uniformAt(key, DRAW.reactance, 0, actor);
    setting.reactance[actor] = parameters.reactance * reactance * reactance * reactance;
    setting.riskAversion[actor] = Math.max(
      0,
      normalOf(key, DRAW.riskAversion, actor, parameters.riskAversion, parameters.riskAversionSpread),
    );
    setting.openness[actor] = clampShare(
      normalOf(key, DRAW.openness, actor, parameters.openness, parameters.opennessSpread),
    );
    setting.attention[actor] = parameters.attention;

    const inexperienced = uniformAt(key, DRAW.experience, 0, actor, 1) < parameters.withoutTradition;
    const experience = normalOf(key, DRAW.experience, actor, parameters.experience, parameters.experienceSpread);
    state.experience[actor] = inexperienced ? 0 : Math.min(1, Math.max(-1, experience));
    state.tradition[actor] = inexperienced ? 0 : 1;

    for (let dimension = 0; dimension < frameDimensions; dimension++) {
      const at = actor * frameDimensions + dimension;
      const known = frames[dimension]?.[actor] ?? Number.NaN;
      const own = uniformAt(key, DRAW.frame, 0, actor, dimension);
      const spread =
        parameters.sectorFrames * centres[sector * frameDimensions + dimension] + (1 - parameters.sectorFrames) * own;
      setting.anchor[at] = Number.isNaN(known) ? 0.5 + parameters.frameSpread * (spread - 0.5) : clampShare(known);
      state.frame[at] = setting.anchor[at];
    }
    for (let asset = 0; asset < ASSETS.length; asset++) {
      const at = actor * ASSETS.length + asset;
      const held = uniformAt(key, DRAW.assets, 0, actor, asset);
      const missed = uniformAt(key, DRAW.needs, 0, actor, asset);
      setting.assets[at] = levelOf(given[asset], actor, TYPICAL_ASSETS[sector][asset], held);
      setting.needs[at] = levelOf(needed[asset], actor, TYPICAL_NEEDS[sector][asset], missed);
    }
  }
}

function normalOf(key: RunKey, purpose: number, actor: number, mean: number, spread: number): number {
  return spread === 0 ? mean : mean + spread * normalAt(key, purpose, 0, actor, 0);
}

function behaviourOf({ conditional, freeRider, hump }: Scenario['actors'], draw: number): number {
  if (draw < conditional) return CONDITIONAL;
  if (draw < conditional + freeRider) return FREE_RIDER;
  return draw < conditional + freeRider + hump ? HUMP : UNCONDITIONAL;
}

/** Where the frames of each sector are centred: [sectors x dimensions]. */
function sectorCentres(key: RunKey, dimensions: number): Float64Array {
  const centres = new Float64Array(SECTORS.length * dimensions);
  for (let sector = 0; sector < SECTORS.length; sector++) {
    for (let dimension = 0; dimension < dimensions; dimension++) {
      centres[sector * dimensions + dimension] = uniformAt(key, DRAW.frame, 0, sector, CENTRE_DRAWS + dimension);
    }
  }
  return centres;
}

/** The level given by the data, or the sector's typical one, a quarter up or down. */
function levelOf(given: Float64Array | undefined, actor: number, typical: number, draw: number): number {
  const known = given?.[actor] ?? Number.NaN;
  return Number.isNaN(known) ? clampShare(typical + 0.5 * (draw - 0.5)) : clampShare(known);
}

/** A column of levels from 0 to 1, NaN where the data say nothing; undefined where there is no such column. */
function levelsOf(columns: Network['nodeAttributes'], name: string): Float64Array | undefined {
  const column = columns[name];
  if (column === undefined) return undefined;
  if (!(column instanceof Float64Array)) {
    const text = column.find((cell) => cell !== '');
    if (text === undefined) return undefined;
    throw new ParameterError(`Expected ${name} of a network to hold numbers from 0 to 1 but found ${show(text)}`);
  }
  for (let at = 0; at < column.length; at++) {
    if (column[at] < 0 || column[at] > 1) checkNumber(`${name}[${at}] of a network`, column[at], 0, 1);
  }
  return column;
}

function sectorCodes(network: Network, { sizes, key }: Population): Uint8Array {
  const codes = new Uint8Array(sizes.actors);
  const column = network.nodeAttributes.sector;
  for (let actor = 0; actor < sizes.actors; actor++) {
    const given = column?.[actor];
    const isMissing = given === undefined || given === '' || Number.isNaN(given);
    codes[actor] = isMissing
      ? Math.floor(uniformAt(key, DRAW.sector, 0, actor) * SECTORS.length)
      : lookUp('sector', SECTOR_CODES, String(given));
  }
  return codes;
}

/** Lay out the rows and put the network's ties into them, drawing the trust that the data do not give, and move all by the shift. */
export function drawTies(population: Population, network: Network): void {
  const { scenario, sizes, key, setting, state } = population;
  const { trust, trustSpread, trustOwn, sectorDistrust } = scenario.actors;
  const { ties } = scenario;
  const meanDegree = network.tieCount / sizes.actors;
  const { shift } = scenario.network;
  const givenTrust = levelsOf(network.tieAttributes, 'trust');
  const givenDependence = levelsOf(network.tieAttributes, 'dependence');
  const givenConflict = levelsOf(network.tieAttributes, 'conflict');
  const steady = scenario.contact.evidence === 'steady';
  const startEvidence = scenario.learning.prior * 3;
  setting.conflicted[0] = 0;

  let place = 0;
  for (let actor = 0; actor < sizes.actors; actor++) {
    setting.rowStart[actor] = place;
    const degree = network.offsets[actor + 1] - network.offsets[actor];
    place += rowRoom(ties, sizes.actors, degree, meanDegree);
    setting.capacity[actor] = capacityOf(ties, degree, meanDegree);
  }
  setting.rowStart[sizes.actors] = place;

  const ownSpread = trustSpread * Math.sqrt(trustOwn);
  const tieSpread = trustSpread * Math.sqrt(1 - trustOwn);
  for (let actor = 0; actor < sizes.actors; actor++) {
    const own = normalOf(key, DRAW.trusting, actor, 0, ownSpread);
    for (let at = network.offsets[actor]; at < network.offsets[actor + 1]; at++) {
      const other = network.targets[at];
      let level = givenTrust === undefined ? Number.NaN : givenTrust[at];
      if (Number.isNaN(level)) {
        const gap = setting.sector[actor] === setting.sector[other] ? 0 : sectorDistrust;
        const luck = tieSpread === 0 ? 0 : tieSpread * normalAt(key, DRAW.trust, actor, other, 0);
        level = Math.min(0.98, Math.max(0.02, trust - gap + own + luck));
      }
      const dependence = givenDependence === undefined ? Number.NaN : givenDependence[at];
      const tie = addTie(
        population,
        actor,
        other,
        shiftLogit(level, shift.trust),
        steady ? 1 : startEvidence,
        shiftLogit(Number.isNaN(dependence) ? dependenceOn(setting, actor, other) : dependence, shift.dependence),
        -1,
      );
      if (givenConflict !== undefined && givenConflict[at] > 0) {
        state.conflict[tie] = shiftLogit(givenConflict[at], shift.conflict);
        setting.conflicted[0] = 1;
      }
      if (ties.rate > 0 && uniformAt(key, DRAW.tieLasting, 0, actor, other) < ties.lasting) state.lasting[tie] = 1;
    }
  }
  rememberStart(population);
}

/** Write down what the network is like at the start, as the actors are used to it: it is where things come back to. */
function rememberStart({ scenario, sizes, setting, state }: Population): void {
  const { trustOwn } = scenario.actors;
  setting.appeal[0] = 0;
  let count = 0;
  let total = 0;
  for (let actor = 0; actor < sizes.actors; actor++) {
    const begin = setting.rowStart[actor];
    const degree = state.degree[actor];
    setting.appeal[actor + 1] = setting.appeal[actor] + state.popularity[actor];
    let trust = 0;
    let likeness = 0;
    let need = 0;
    for (let tie = begin; tie < begin + degree; tie++) {
      trust += state.trust[tie];
      likeness += 1 - frameDistance(state.frame, sizes.frameDimensions, actor, state.target[tie]);
      need += state.dependence[tie];
    }
    total += trust;
    count += degree;
    setting.trusting[actor] = degree > 0 ? trust / degree : -1;
    setting.likeness[actor] = degree > 0 ? likeness / degree : 0.5;
    setting.need[actor] = degree > 0 ? need / degree : 0.5;
  }
  const usual = count > 0 ? total / count : scenario.actors.trust;
  setting.meanTrust[0] = usual;
  for (let actor = 0; actor < sizes.actors; actor++) {
    const degree = state.degree[actor];
    // What few ties show of an actor is mostly the ties': the fewer, the nearer to what is usual.
    const share = degree === 0 ? 0 : (degree * trustOwn) / (degree * trustOwn + 1 - trustOwn);
    setting.trusting[actor] = usual + share * (setting.trusting[actor] - usual);
  }
}
