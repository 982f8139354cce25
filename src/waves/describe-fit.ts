import { listParameters } from '../model/index.js';
import type { TieEstimate, TieFit } from './fit-ties.js';
import type { GoodnessOfFit } from './goodness-of-fit.js';

/** The columns of a table of estimates, as a paper prints it. */
export const FIT_COLUMNS = Object.freeze([
  'effect',
  'parameter',
  'actorOriented',
  'estimate',
  'standardError',
  'low',
  'high',
  'tRatio',
  'identified',
] as const);

/** The estimates of a fit as CSV: a row an effect, with the columns of FIT_COLUMNS; a number that there is not is empty. */
export function fitTableCsv({ estimates }: TieFit): string {
  const rows = estimates.map((estimate) => FIT_COLUMNS.map((column) => cell(estimate[column])).join(','));
  return `${[FIT_COLUMNS.join(','), ...rows].join('\n')}\n`;
}

function cell(value: string | number | boolean): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = String(value);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of a printed table of the estimates: the header first. */
export function fitRows({ estimates }: TieFit): string[][] {
  return [
    ['effect', 'parameter', 'estimate', 's.e.', '95 % interval', 't-ratio', ''],
    ...estimates.map((each) => [
      each.effect,
      each.parameter,
      three(each.estimate),
      three(each.standardError),
      `${three(each.low)} to ${three(each.high)}`,
      three(each.tRatio),
      remark(each),
    ]),
  ];
}

function remark({ identified, possible }: TieEstimate): string {
  if (!identified) return 'not identified';
  return possible ? '' : 'outside what a scenario holds';
}

/** How a fit came out, as sentences: convergence first, then its goodness, then what has to be known to read it. */
export function describeFit(fit: TieFit): string[] {
  const worst = Math.max(...fit.estimates.map(({ tRatio }) => Math.abs(tRatio)));
  const measured = `largest t-ratio ${three(worst)}, overall maximum ${three(fit.overall)}`;
  return [
    fit.converged
      ? `Converged (${measured}; asked for: below .1 and below .25).`
      : `NOT CONVERGED (${measured}; asked for: below .1 and below .25): the estimates are not to be used. Fit fewer effects, or more futures.`,
    `Goodness of fit (share of futures as far from their mean as the second wave; below .05 is bad): ${fit.goodnessOfFit.map(({ feature, p }) => `${feature} ${p.toFixed(3)}`).join(', ')}.${worstParts(fit.goodnessOfFit)}`,
    ...fit.notes,
    supported(fit),
  ];
}

function worstParts(goodness: readonly GoodnessOfFit[]): string {
  const bad = goodness.filter(({ p }) => p < 0.05);
  return bad
    .map(({ feature, parts }) => {
      const deviation = ({ observed, mean, spread }: (typeof parts)[number]) =>
        spread > 0 ? Math.abs(observed - mean) / spread : 0;
      const worst = parts.reduce((one, other) => (deviation(other) > deviation(one) ? other : one));
      return ` Farthest of the ${feature}: ${worst.name}, ${worst.observed} in the data, ${worst.mean.toFixed(1)} (spread ${worst.spread.toFixed(1)}) in the futures.`;
    })
    .join('');
}

/** Which parameters of tie change the data now support, and what the others rest on. */
function supported({ estimates, held, converged }: TieFit): string {
  const found = converged ? estimates.filter(({ identified, possible }) => identified && possible) : [];
  const names = found.map(({ parameter }) => parameter);
  const unsure = estimates.filter((each) => !found.includes(each)).map(({ parameter }) => parameter);
  const rest = listParameters()
    .filter(({ path, source }) => source === undefined && path.startsWith('ties.') && path.slice(5) in held)
    .map(({ path }) => path);
  return [
    `Supported by these data: ${names.length === 0 ? 'none' : names.join(', ')}.`,
    ...(unsure.length === 0 ? [] : [`Fitted but not supported: ${unsure.join(', ')}.`]),
    `Still guesses: ${rest.join(', ')}.`,
  ].join(' ');
}

function three(value: number): string {
  return Number.isFinite(value) ? value.toFixed(3) : 'none';
}
