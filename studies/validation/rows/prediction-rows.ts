import { BASELINES, type Baseline, predictTies } from 'metagovernor/waves';
import { readFinnishWaves } from '../../laboratory/index.ts';
import { type Row, type Verdict, verdictOf } from './row.ts';

const NAMES: Readonly<Record<Baseline, string>> = {
  density: '(a) equal density',
  twoRates: '(b) two rates, to stay and to appear',
  popularity: '(c) popularity alone',
};

/**
 * How well a fit on half of the Finnish organisations predicts what the other half named six years later, each half in turn: the
 * plain forecasts are given the same half.
 */
export async function predictionRows({
  resamples,
  seed,
}: {
  readonly resamples: number;
  readonly seed: string;
}): Promise<Row[]> {
  const { waves, respondent, months } = readFinnishWaves();
  const { model, calibrated, baselines, futures, fits } = await predictTies(waves, {
    respondent,
    months,
    seed,
    resamples,
    // More are not to be had: with reciprocity and closure the fits run to the ends of what these can be.
    effects: ['rate', 'density'],
    search: 50,
    final: 200,
    goodness: 200,
    futures: 400,
  });
  const measured = (label: string, estimate: number): Row => ({
    label: `Finland, fitted on the other half: ${label}`,
    estimate,
    low: Number.NaN,
    high: Number.NaN,
    target: '-',
    verdict: 'measured',
    runs: futures,
  });
  const converged = fits.filter((fit) => fit.converged).length;
  return [
    measured('fits of two that converge', converged),
    ...fits.flatMap(({ estimates }, half) =>
      estimates.map(({ parameter, estimate }) => measured(`${parameter}, half ${half + 1}`, estimate)),
    ),
    measured('log loss of the model', model.logLoss),
    measured('AUC of the model', model.auc),
    measured('AUC on tie formation', model.aucFormed),
    measured('AUC on tie survival', model.aucKept),
    ...BASELINES.flatMap((name) => [
      gainRow(`log loss less, than of ${NAMES[name]}`, baselines[name].gain, futures),
      gainRow(`AUC more, than of ${NAMES[name]}`, baselines[name].aucGain, futures),
    ]),
    measured('log loss, calibrated on that half', calibrated.logLoss),
    measured('AUC, calibrated on that half', calibrated.auc),
    ...BASELINES.flatMap((name) => [
      gainRow(`calibrated, log loss less than of ${NAMES[name]}`, calibrated.gain[name], futures),
      gainRow(`calibrated, AUC more than of ${NAMES[name]}`, calibrated.aucGain[name], futures),
    ]),
  ];
}

function gainRow(
  label: string,
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
  runs: number,
): Row {
  const verdict: Verdict = low <= 0 && high >= 0 ? 'undecided' : verdictOf(low > 0);
  return {
    label: `Finland, fitted on the other half: ${label}`,
    estimate: value,
    low,
    high,
    target: '> 0',
    verdict,
    runs,
  };
}
