import { pairBootstrapInterval } from '../../dist/analysis/index.js';
import { readFinland, WHY_NO_FINLAND } from '../validate/finland.mjs';
import { meanOf } from '../validate/forecast.mjs';
import { BANDS } from '../validate/network-change.mjs';

/**
 * What the model is to meet, and how surely that is known.
 *
 * @typedef {object} Target
 * @property {string} id
 * @property {string} label
 * @property {'V5' | 'V4'} study
 * @property {string} summary - the number it is about, of point-summaries.mjs.
 * @property {number} least - the range; -Infinity for an open end.
 * @property {number} most - Infinity for an open end.
 * @property {number} error - standard deviation of what was measured; of a range a quarter of its width, so that it is two
 *   standard deviations to either side; 0 at an open end.
 * @property {number} discrepancy - standard deviation of how far off a model of this kind may be at its best.
 * @property {boolean} [isShare] - a share of networks: emulated as its log-odds.
 */

/** Of a share of networks, and of a forecast; of a range it is half the error. */
const DISCREPANCY = { share: 0.05, rate: 0.02, gain: 0.01, open: 0.05 };
/** The standard error of .59 of 378 reciprocated ties that survive against .41 of 369 others: the Finnish network. */
const SURVIVAL_ERROR = 0.036;

/** @returns {Target[]} those about Finland only where the data are. */
export function targetsOf() {
  return [...generatedTargets(), ...(WHY_NO_FINLAND === undefined ? finnishTargets() : []), ...laboratoryTargets()];
}

function generatedTargets() {
  return [
    range('V5', 'drift', 'drift of mean trust', [-0.05, 0.05]),
    range('V5', 'tieCorrelation', 'r of trust along a tie', [0.35, 0.6]),
    range('V5', 'survival', 'ties that survive', [0.35, 0.6]),
    level('V5', 'reciprocatedMore', 'reciprocated ties that survive, less other ties', 0.18, SURVIVAL_ERROR),
    ...Object.entries(BANDS).map(([name, [low, high]]) => ({
      ...open('V5', `${name}InBand`, `networks with ${name} in ${low} to ${high}`, [0.9, Infinity], DISCREPANCY.share),
      isShare: true,
    })),
  ];
}

/** The errors: organisations drawn again, as in the rows of the validation. */
function finnishTargets() {
  const { from, to, before, after } = readFinland();
  const rate = (tie) =>
    pairBootstrapInterval(
      from,
      to,
      (pairs) =>
        meanOf(
          after,
          pairs.filter((pair) => before[pair] === tie),
        ),
      {
        seed: 'calibration',
      },
    );
  return [
    measured('finlandForms', 'Finland: absent ties that form', rate(0)),
    measured('finlandStays', 'Finland: ties that stay', rate(1)),
    open('V5', 'finlandGain', 'Finland: log loss less, than of two rates', [0, Infinity], DISCREPANCY.gain),
  ];
}

function measured(id, label, { value, standardError }) {
  return level('V5', id, label, value, standardError);
}

function laboratoryTargets() {
  return [
    range('V4', 'firstRound', 'contribution in round 1', [0.4, 0.6]),
    open('V4', 'tenthRound', 'contribution in round 10', [-Infinity, 0.25], 0.025),
    range('V4', 'talk', 'process management, groups of 4: d', [0.8, 1.25]),
    range('V4', 'talkOfTwelve', 'process management, groups of 12: d', [0.8, 1.25]),
    open('V4', 'talkMoreInTwelve', 'process management: d more in groups of 12', [0, Infinity], DISCREPANCY.open),
    range('V4', 'written', 'written, groups of 4: d', [0.3, 0.65]),
    range('V4', 'writtenOfTwelve', 'written, groups of 12: d', [0.3, 0.65]),
    range('V4', 'afterReward', 'after a reward, alone: d', [-0.4, -0.28]),
    range('V4', 'afterFeedback', 'after supportive feedback, alone: d', [0.23, 0.43]),
  ];
}

function range(study, summary, label, [least, most]) {
  const error = (most - least) / 4;
  return { id: summary, label, study, summary, least, most, error, discrepancy: error / 2 };
}

/** A measured level: met within two of its standard errors. */
function level(study, summary, label, value, error) {
  const [least, most] = [value - 2 * error, value + 2 * error];
  return { id: summary, label, study, summary, least, most, error, discrepancy: DISCREPANCY.rate };
}

function open(study, summary, label, [least, most], discrepancy) {
  return { id: summary, label, study, summary, least, most, error: 0, discrepancy };
}
