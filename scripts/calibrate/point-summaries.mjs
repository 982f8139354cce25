import { networkOfWorld } from '../../dist/measures/index.js';
import { withParameters } from '../../dist/model/index.js';
import { openSession } from '../../dist/simulation/index.js';
import { everyRound, over, playGroups, processManagement } from '../validate/cooperation.mjs';
import { effectOf } from '../validate/effect-size.mjs';
import { readFinland, WHY_NO_FINLAND } from '../validate/finland.mjs';
import { lossOf } from '../validate/forecast.mjs';
import { BANDS, changeOf, isInBand } from '../validate/network-change.mjs';
import { RATES, simulateFutures } from '../validate/predict-ties.mjs';
import { LABORATORY } from '../validate/public-goods.mjs';

/** A number that a target is about, and the variance with which so many runs tell it; null where there is none. */
/** @typedef {{ value: number | null, variance: number | null }} Summary */

const TICKS = 24;
const GAME = 10;
const TREATED = 12;
/** Nobody waits for the others, as in the studies of motive. */
const ALONE = { actors: { conditional: 0, freeRider: 0, hump: 0 } };

const finland = WHY_NO_FINLAND === undefined ? readFinland() : undefined;

/**
 * Simulate at one point of the space, and tell what the targets are about.
 *
 * @param {{ changes: Readonly<Record<string, number>>, networks: number, futures: number, groups: number, seed: string }} task -
 *   `changes`: parameters by path; then how many generated networks, futures of the Finnish one (an even number), groups that
 *   play in every arm.
 * @returns {Record<string, Summary>}
 */
export default function pointSummaries({ changes, networks, futures, groups, seed }) {
  return {
    ...generatedSummaries(changes, networks, seed),
    ...(finland === undefined ? {} : finnishSummaries(changes, futures, seed)),
    ...laboratorySummaries(changes, groups, seed),
  };
}

function generatedSummaries(changes, networks, seed) {
  const scenario = withParameters({}, changes);
  const found = Array.from({ length: networks }, (_, replicate) => {
    const session = openSession(scenario, { strategy: 'handsOff', seed, replicate });
    const before = networkOfWorld(session.world);
    return changeOf(before, networkOfWorld(session.step(TICKS).world));
  });
  const of = (read) => meanSummary(found.map(read));
  return {
    drift: of(({ drift }) => drift),
    tieCorrelation: of(({ tieCorrelation }) => tieCorrelation),
    actorCorrelation: of(({ actorCorrelation }) => actorCorrelation),
    survival: of(({ survival }) => survival),
    reciprocatedMore: of(({ reciprocatedSurvival, otherSurvival }) => reciprocatedSurvival - otherSurvival),
    ...Object.fromEntries(
      Object.keys(BANDS).flatMap((name) => [
        [`${name}InBand`, shareSummary(found.map(({ structure }) => isInBand(name, structure[name])))],
        [name, of(({ structure }) => structure[name])],
      ]),
    ),
  };
}

/** Two halves of the futures tell how much fewer futures cost a forecast, and so what it would be of infinitely many. */
function finnishSummaries(changes, futures, seed) {
  const { scenario, before, after } = finland;
  const altered = { ...finland, scenario: withParameters(scenario, changes) };
  const halves = ['one half', 'other half'].map((half) => simulateFutures(altered, futures / 2, `${seed}, ${half}`));
  const [one, other] = halves.map(({ times }) => times);
  const times = one.map((count, pair) => count + other[pair]);
  const pairs = Array.from(before, (_, pair) => pair);
  const of = (tie) => pairs.filter((pair) => before[pair] === tie);
  const shareOf = (chosen) => chosen.reduce((total, pair) => total + times[pair], 0) / (futures * chosen.length);
  const runs = halves.flatMap(({ changes: found }) => found);
  const constant = Float64Array.from(pairs, (pair) => RATES[before[pair]]);
  const losses = [one, other].map((counts) => lossOf(forecastOf(counts, futures / 2), after, pairs));
  const whole = lossOf(forecastOf(times, futures), after, pairs);
  return {
    finlandForms: { value: shareOf(of(0)), variance: meanSummary(runs.map(({ formation }) => formation)).variance },
    finlandStays: { value: shareOf(of(1)), variance: meanSummary(runs.map(({ survival }) => survival)).variance },
    // By how much of its bias the loss of half the futures exceeds that of all, the latter exceeds that of infinitely many.
    finlandGain: {
      value: lossOf(constant, after, pairs) - (2 * whole - (losses[0] + losses[1]) / 2),
      variance: (losses[0] - losses[1]) ** 2 / 4,
    },
  };
}

function forecastOf(counts, futures) {
  return Float64Array.from(counts, (count) => (count + 0.5) / (futures + 1));
}

function laboratorySummaries(changes, groups, seed) {
  const common = laboratoryChanges(changes);
  const play = (options = {}) => playGroups(groups, seed, { ...options, changes: merged(common, options.changes) });
  const given = (options) => over(play(options), 'effort', 1, GAME);
  const silent = play();
  const [control, controlOfTwelve] = [over(silent, 'effort', 1, GAME), given({ people: 12 })];
  const written = everyRound(GAME, ['alignExpectations']);
  const talks = (people) => given({ people, plan: processManagement(people) });
  const left = (plan) =>
    over(play({ people: 4, rounds: TREATED + 1, changes: ALONE, plan }), 'voluntary', TREATED + 1, TREATED + 1);
  const alone = left([]);
  const [talk, talkOfTwelve] = [effectOf(talks(4), control), effectOf(talks(12), controlOfTwelve)];
  return {
    firstRound: meanSummary(over(silent, 'effort', 1, 1).map(average)),
    tenthRound: meanSummary(over(silent, 'effort', GAME, GAME).map(average)),
    talk: jackknifed(talk, groups),
    talkOfTwelve: jackknifed(talkOfTwelve, groups),
    talkMoreInTwelve: jackknifed((drawn) => talkOfTwelve(drawn) - talk(drawn), groups),
    written: jackknifed(effectOf(given({ plan: written }), control), groups),
    writtenOfTwelve: jackknifed(effectOf(given({ people: 12, plan: written }), controlOfTwelve), groups),
    afterReward: jackknifed(effectOf(left(everyRound(TREATED, ['fund'])), alone), groups),
    afterFeedback: jackknifed(effectOf(left(everyRound(TREATED, ['smallWins'])), alone), groups),
  };
}

/** What the laboratory holds stays held. */
function laboratoryChanges(changes) {
  const nested = {};
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    if (Object.hasOwn(LABORATORY[steps[0]] ?? {}, steps[1])) continue;
    let place = nested;
    for (const step of steps.slice(0, -1)) {
      place[step] ??= {};
      place = place[step];
    }
    place[steps.at(-1)] = value;
  }
  return nested;
}

function merged(one, other = {}) {
  const groups = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(Array.from(groups, (group) => [group, { ...one[group], ...other[group] }]));
}

/** @returns {Summary} */
function meanSummary(values) {
  const told = values.filter(Number.isFinite);
  if (told.length < 2) return { value: null, variance: null };
  const centre = average(told);
  const squares = told.reduce((total, value) => total + (value - centre) ** 2, 0);
  return { value: centre, variance: squares / (told.length - 1) / told.length };
}

/** Half a case more on either side, so that all or none is not taken for certain. */
function shareSummary(cases) {
  const value = (cases.filter(Boolean).length + 0.5) / (cases.length + 1);
  return { value, variance: (value * (1 - value)) / (cases.length + 2) };
}

/** A number worked out from all groups, and its variance by leaving out each in turn. */
function jackknifed(statistic, groups) {
  const all = Int32Array.from({ length: groups }, (_, group) => group);
  const value = statistic(all);
  if (!Number.isFinite(value)) return { value: null, variance: null };
  const without = Array.from(all, (left) => statistic(all.filter((group) => group !== left)));
  const centre = average(without);
  const squares = without.reduce((total, one) => total + (one - centre) ** 2, 0);
  return { value, variance: Number.isFinite(squares) ? (squares * (groups - 1)) / groups : null };
}

function average(values) {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
