import { pairBootstrapInterval } from 'metagovernor/analysis';
import { BANDED, BANDS, meanOf, readFinland, WHY_NO_FINLAND } from '../laboratory/index.ts';
import type { Bounds } from './implausibility.ts';
import type { SummaryName } from './point-summaries.ts';

/** What the model is to meet, and how surely that is known. */
export interface Target extends Bounds {
  /** The number it is about. */
  readonly summary: SummaryName;
  readonly label: string;
  readonly study: 'V5' | 'V4';
  /** A share of networks: emulated as its log-odds. */
  readonly isShare?: boolean;
}

/** Of a share of networks, and of a forecast; of a range it is half the error. */
const DISCREPANCY = { share: 0.05, rate: 0.02, gain: 0.01, open: 0.05 };
/** The standard error of .59 of 378 reciprocated ties that survive against .41 of 369 others: the Finnish network. */
const SURVIVAL_ERROR = 0.036;

/** All targets; those about Finland only where the data are. */
export function targetsOf(): Target[] {
  return [...generatedTargets(), ...(WHY_NO_FINLAND === undefined ? finnishTargets() : []), ...laboratoryTargets()];
}

function generatedTargets(): Target[] {
  return [
    range('V5', 'drift', 'drift of mean trust', [-0.05, 0.05]),
    range('V5', 'tieCorrelation', 'r of trust along a tie', [0.35, 0.6]),
    range('V5', 'survival', 'ties that survive', [0.35, 0.6]),
    level('V5', 'reciprocatedMore', 'reciprocated ties that survive, less other ties', 0.18, SURVIVAL_ERROR),
    ...BANDED.map((name) => {
      const label = `networks with ${name} in ${BANDS[name].join(' to ')}`;
      return { ...open('V5', `${name}InBand`, label, [0.9, Infinity], DISCREPANCY.share), isShare: true };
    }),
  ];
}

/** The errors: organisations drawn again, as in the rows of the validation. */
function finnishTargets(): Target[] {
  const { from, to, before, after } = readFinland();
  const rate = (tie: number): [number, number] => {
    const { value, standardError } = pairBootstrapInterval(
      from,
      to,
      (pairs) =>
        meanOf(
          after,
          pairs.filter((pair) => before[pair] === tie),
        ),
      { seed: 'calibration' },
    );
    return [value, standardError];
  };
  return [
    level('V5', 'finlandForms', 'Finland: absent ties that form', ...rate(0)),
    level('V5', 'finlandStays', 'Finland: ties that stay', ...rate(1)),
    open('V5', 'finlandGain', 'Finland: log loss less, than of two rates', [0, Infinity], DISCREPANCY.gain),
  ];
}

function laboratoryTargets(): Target[] {
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

type Study = Target['study'];
type Ends = readonly [number, number];

function range(study: Study, summary: SummaryName, label: string, [least, most]: Ends): Target {
  const error = (most - least) / 4;
  return { label, study, summary, least, most, error, discrepancy: error / 2 };
}

/** A measured level: met within two of its standard errors. */
function level(study: Study, summary: SummaryName, label: string, value: number, error: number): Target {
  const [least, most] = [value - 2 * error, value + 2 * error];
  return { label, study, summary, least, most, error, discrepancy: DISCREPANCY.rate };
}

function open(study: Study, summary: SummaryName, label: string, [least, most]: Ends, discrepancy: number): Target {
  return { label, study, summary, least, most, error: 0, discrepancy };
}
