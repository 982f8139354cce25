import { countTies, createWorld, meetEveryday, parseScenario, stepWorld } from '../dist/model/index.js';
import { randomNetwork } from '../dist/network/index.js';
import { runKey } from '../dist/numeric/index.js';
import { contactOnly, WITHOUT_PROCESSES } from './contact-only.mjs';
import { measure, rateOf } from './timing.mjs';

const SEED = 'bench';
const MEAN_DEGREE = 10;

/**
 * Ticks and tie updates per CPU second of everyday contact, and the bytes a world takes, by size.
 *
 * `plain` is the kernel that case W describes; `default` is contact with the default options: two frame dimensions, luck,
 * growing evidence.
 *
 * @param {import('./timing.mjs').Effort} effort
 * @param {readonly number[]} sizes numbers of actors
 */
export function contact(effort, sizes = [100, 10_000, 1_000_000]) {
  return sizes.flatMap((actors) => [
    contactOf('plain', contactOnly(), actors, effort),
    contactOf('default', WITHOUT_PROCESSES, actors, effort),
  ]);
}

function contactOf(options, input, actors, effort) {
  const world = worldOf(input, actors, MEAN_DEGREE);
  const ties = countTies(world);
  const tick = measure(stepWorld, effort, world);
  const phase = measure(meetEveryday, effort, world);
  return {
    options,
    actors,
    ties,
    ticksPerSecond: rateOf(1, tick),
    tieUpdatesPerSecond: rateOf(ties, tick),
    contactAloneTieUpdatesPerSecond: rateOf(ties, phase),
    ...bytesOf(input, actors),
  };
}

/**
 * How time per tie grows from 10,000 to 1,000,000 ties, as a ratio: 1 is linear.
 *
 * @param {import('./timing.mjs').Effort} effort
 */
export function growth(effort) {
  return [
    ['plain', contactOnly()],
    ['default', WITHOUT_PROCESSES],
  ].map(([options, input]) => {
    const [small, large] = [1_000, 100_000].map((actors) => {
      const world = worldOf(input, actors, MEAN_DEGREE);
      return measure(stepWorld, effort, world).median / countTies(world);
    });
    return {
      options,
      nanosecondsPerTieAt10000: small * 1e9,
      nanosecondsPerTieAt1000000: large * 1e9,
      ratio: large / small,
    };
  });
}

function worldOf(input, actors, meanDegree) {
  const network = randomNetwork(actors, meanDegree, runKey(SEED));
  return createWorld(parseScenario(input), { seed: SEED, network });
}

/** What one more tie and one more actor add to the columns of a world. */
function bytesOf(input, actors) {
  const few = Math.min(actors, 1_000);
  const bytes = bytesOfWorld(worldOf(input, few, MEAN_DEGREE));
  const perTie = (bytes - bytesOfWorld(worldOf(input, few, MEAN_DEGREE / 2))) / (few * (MEAN_DEGREE / 2));
  const perActor = (bytes - bytesOfWorld(worldOf(input, few / 2, MEAN_DEGREE))) / (few / 2) - MEAN_DEGREE * perTie;
  return { bytesPerActor: Math.round(perActor * 10) / 10, bytesPerTie: Math.round(perTie * 10) / 10 };
}

function bytesOfWorld({ state, setting, scratch }) {
  return [state, setting, scratch]
    .flatMap((columns) => Object.values(columns))
    .reduce((total, column) => total + column.byteLength, 0);
}

/** @param {ReturnType<typeof contact>} results */
export function describeContact(results) {
  return results.map(
    ({ options, actors, ties, ticksPerSecond, tieUpdatesPerSecond, contactAloneTieUpdatesPerSecond, ...bytes }) =>
      `${options}, ${actors} actors, ${ties} ties: ${ticksPerSecond.median.toPrecision(3)} ticks/s, ` +
      `${millions(tieUpdatesPerSecond.median)} tie updates/s (${millions(contactAloneTieUpdatesPerSecond.median)} ` +
      `without the rest of the tick); ${bytes.bytesPerActor} bytes an actor, ${bytes.bytesPerTie} a tie`,
  );
}

/** @param {ReturnType<typeof growth>} results */
export function describeGrowth(results) {
  return results.map(
    ({ options, nanosecondsPerTieAt10000, nanosecondsPerTieAt1000000, ratio }) =>
      `${options}: ${nanosecondsPerTieAt10000.toFixed(2)} ns a tie at 10,000 ties, ` +
      `${nanosecondsPerTieAt1000000.toFixed(2)} at 1,000,000: ${ratio.toFixed(2)} times`,
  );
}

function millions(rate) {
  return `${(rate / 1e6).toFixed(rate < 1e7 ? 1 : 0)} million`;
}
