import { wilsonInterval } from 'metagovernor/analysis';
import { mean } from 'metagovernor/numeric';
import { type Recovery, recoveredEffects } from '../../laboratory/index.ts';
import { measuredRow } from './mean-rows.ts';
import type { Row } from './row.ts';
import { shareRow } from './share-rows.ts';

/** Intervals of 95 % should cover about that often; over 200 panels by chance from .92 to .98. */
const COVERAGE = [0.9, 0.98] as const;

/** What panels simulated from known parameters show of the fit. */
export function recoveryRows(name: string, found: readonly Recovery[]): Row[] {
  const converged = found.filter(({ fit }) => fit.converged);
  return [
    shareRow(
      `${name}: fits that converge`,
      found.map(({ fit }) => fit.converged),
      { least: 0.9 },
    ),
    ...recoveredEffects(converged).flatMap(({ effect, covered, identified, ratio, bias }) => [
      coverageRow(`${name}: ${effect}, intervals that hold the truth`, covered),
      measuredRow(
        `${name}: ${effect}, identified by the fit's own word`,
        identified.map((one) => (one ? 1 : 0)),
      ),
      { ...plain(`${name}: ${effect}, spread of estimates by mean standard error`, ratio), runs: converged.length },
      { ...plain(`${name}: ${effect}, mean error in such spreads`, bias), runs: converged.length },
    ]),
    measuredRow(
      `${name}: goodness of fit of the true model below .05`,
      converged.map(({ fit }) => mean(fit.goodnessOfFit.map(({ p }) => (p < 0.05 ? 1 : 0)))),
      'about .05 or less',
    ),
  ];
}

function plain(label: string, estimate: number): Omit<Row, 'runs'> {
  return { label, estimate, low: Number.NaN, high: Number.NaN, target: '-', verdict: 'measured' };
}

function coverageRow(label: string, covered: readonly boolean[]): Row {
  const count = covered.filter(Boolean).length;
  const { low, high } = wilsonInterval(count, covered.length);
  const share = count / covered.length;
  const isOpen = low <= COVERAGE[1] && high >= COVERAGE[0];
  const isWithin = share >= COVERAGE[0] && share <= COVERAGE[1];
  return {
    label,
    estimate: share,
    low,
    high,
    target: `${COVERAGE[0]} to ${COVERAGE[1]}`,
    verdict: isWithin ? 'holds' : isOpen ? 'undecided' : 'fails',
    runs: covered.length,
  };
}
