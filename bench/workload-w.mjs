import { readFileSync, writeFileSync } from 'node:fs';
import { createWorld, meetEveryday, parseScenario, stepWorld } from '../dist/model/index.js';
import { randomNetwork, readNetwork, writeNetwork } from '../dist/network/index.js';
import { runKey, sum } from '../dist/numeric/index.js';
import { contactOnly } from './contact-only.mjs';
import { measure, rateOf } from './timing.mjs';

/**
 * @typedef {object} WOptions
 * @property {string} [graph] a network file; a random network otherwise
 * @property {string} x node attribute of the file that holds the first x, 0..1; drawn from the seed where there is none
 * @property {string} trust tie attribute of the file that holds the first T, above 0; drawn where there is none
 * @property {string} [save] write the network with the first x and T to this file, as GraphML
 * @property {number} actors
 * @property {number} degree mean ties from an actor
 * @property {string} seed
 * @property {number} mu 0..1
 * @property {number} eta 0..1
 * @property {number} ticks
 */

const TOLERANCE = 1e-9;

/**
 * Case W: mean_i = sum_j(T_ij x_j) / sum_j T_ij, x_i += mu (mean_i - x_i), T_ij += eta ((1 - |x_i - x_j|) - T_ij), all values
 * read from before the tick, through ordinary options of a scenario.
 *
 * The sums after `ticks` ticks are compared with those of a plain loop over the same first values.
 *
 * @param {import('./timing.mjs').Effort} effort
 * @param {WOptions} options
 */
export function workloadW(effort, options) {
  const { mu, eta, ticks } = options;
  const network = networkOf(options);
  const scenario = parseScenario(contactOnly({ ticks, influence: mu, trustLearning: eta }));
  const world = createWorld(scenario, { seed: options.seed, network });
  const { frame, trust } = world.state;
  if (options.save !== undefined) save(options.save, network, world);
  const plain = createPlainLoop(world, mu, eta);
  for (let tick = 0; tick < ticks; tick++) {
    stepWorld(world);
    stepPlainly(plain);
  }
  const sums = sumsOf(frame, trust);
  const expected = sumsOf(plain.x, plain.T);
  const differences = Object.keys(sums).map((name) => Math.abs(sums[name] - expected[name]) / Math.abs(expected[name]));
  // The cost of a tick does not depend on the values, so the rounds go on from where the sums were taken.
  const tick = measure(stepWorld, effort, world);
  const phase = measure(meetEveryday, effort, world);
  const plainTick = measure(stepPlainly, effort, plain);
  const ties = network.tieCount;
  return {
    actors: network.nodeCount,
    ties,
    mu,
    eta,
    ticks,
    tieUpdatesPerSecond: rateOf(ties, tick),
    contactAloneTieUpdatesPerSecond: rateOf(ties, phase),
    plainLoopTieUpdatesPerSecond: rateOf(ties, plainTick),
    sums,
    plainLoopSums: expected,
    largestRelativeDifference: Math.max(...differences),
    agrees: differences.every((difference) => difference < TOLERANCE),
  };
}

/** @param {WOptions} options */
function networkOf({ graph, x, trust, actors, degree, seed }) {
  if (graph === undefined) return randomNetwork(actors, degree, runKey(seed));
  const { network } = readNetwork(readFileSync(graph, 'utf8'), { fileName: graph, addUnknown: true });
  return {
    ...network,
    nodeAttributes: numbersIn(network.nodeAttributes, x, 'frame_1'),
    tieAttributes: numbersIn(network.tieAttributes, trust, 'trust'),
  };
}

/** The column of numbers called `name` under the name the model knows it by, or nothing. */
function numbersIn(columns, name, as) {
  return columns[name] instanceof Float64Array ? { [as]: columns[name] } : {};
}

/** Write the network with its first values, for other tools to start from. */
function save(file, network, { state }) {
  const valued = { ...network, nodeAttributes: { frame_1: state.frame }, tieAttributes: { trust: state.trust } };
  writeFileSync(file, writeNetwork(valued, 'graphml')[0].text);
}

/** The same in the plainest words: nothing of the library but its first values. */
function createPlainLoop({ state, setting }, mu, eta) {
  return {
    rowStart: setting.rowStart.slice(),
    target: state.target.slice(),
    T: state.trust.slice(),
    x: state.frame.slice(),
    next: new Float64Array(state.frame.length),
    mu,
    eta,
  };
}

function stepPlainly(plain) {
  const { rowStart, target, T, x, next, mu, eta } = plain;
  for (let i = 0; i < x.length; i++) {
    const own = x[i];
    const end = rowStart[i + 1];
    let weighted = 0;
    let weight = 0;
    for (let e = rowStart[i]; e < end; e++) {
      const other = x[target[e]];
      const trust = T[e];
      weighted += trust * other;
      weight += trust;
      T[e] = trust + eta * (1 - Math.abs(own - other) - trust);
    }
    next[i] = weight > 0 ? own + mu * (weighted / weight - own) : own;
  }
  plain.x = next;
  plain.next = x;
}

function sumsOf(x, T) {
  return { x: sum(x), x2: sum(x.map((value) => value * value)), T: sum(T) };
}

/** @param {ReturnType<typeof workloadW>} result */
export function describeW(result) {
  const { actors, ties, ticks, mu, eta, sums } = result;
  return [
    `${actors} actors, ${ties} ties, mu ${mu}, eta ${eta}, ${ticks} ticks`,
    `${millions(result.tieUpdatesPerSecond)} million tie updates per CPU second; ` +
      `${millions(result.contactAloneTieUpdatesPerSecond)} without the rest of the tick; ` +
      `${millions(result.plainLoopTieUpdatesPerSecond)} by a plain loop over typed arrays`,
    `sum x ${sums.x}, sum x^2 ${sums.x2}, sum T ${sums.T}`,
    `largest relative difference to the plain loop ${result.largestRelativeDifference.toExponential(1)}` +
      (result.agrees ? '' : `: MORE THAN ${TOLERANCE}`),
  ];
}

function millions({ median }) {
  return (median / 1e6).toFixed(1);
}
