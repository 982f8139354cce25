import { checkInteger, ParameterError } from '../base/index.js';
import { ENGLISH, type Words } from '../words/index.js';
import { decimalsFor } from './format-number.js';
import { checkMeasured, formatMeasured, type Measured, reachOf } from './measured.js';
import type { PictureText } from './picture.js';

/** What one factor does to the outcome. */
export interface SensitivityFactor {
  readonly label: string;
  /** One a kind of index, in the order of `indices`. */
  readonly values: readonly Measured[];
}

/** How much an outcome depends on each factor, by one kind of index or two. */
export interface Sensitivity extends PictureText {
  /** What the indices are called, one or two: "first order" and "total"; "mean absolute effect"; "partial rank correlation". */
  readonly indices: readonly string[];
  /** What the axis measures: "share of the variance of innovations a run". */
  readonly unit: string;
  readonly factors: readonly SensitivityFactor[];
}

/** The factors to be drawn, and what is known of the others. */
export interface LargestFactors {
  readonly shown: readonly SensitivityFactor[];
  readonly left: readonly SensitivityFactor[];
}

/** Throw a ParameterError unless there are factors, each has all its indices, and each index lies in its interval. */
export function checkSensitivity({ indices, factors }: Sensitivity): void {
  checkInteger('the number of indices', indices.length, 1, 2);
  if (factors.length === 0) throw new ParameterError('Expected factors to hold at least one but found none', {});
  for (const { label, values } of factors) {
    if (values.length !== indices.length) {
      throw new ParameterError(
        `Expected "${label}" to have ${indices.join(' and ')} but found ${values.length} values`,
        { label, expected: indices, found: values.length },
      );
    }
    for (const [index, value] of values.entries()) checkMeasured(`${indices[index]} of "${label}"`, value);
  }
}

/** The factors by the size of their last index, greatest first, cut after `most`. */
export function largestFactors({ factors }: Sensitivity, most: number): LargestFactors {
  const sorted = factors.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return { shown: sorted.slice(0, most), left: sorted.slice(most) };
}

function sizeOf({ values }: SensitivityFactor): number {
  return Math.abs(values[values.length - 1].value);
}

/** How the numbers of a picture read. */
export function formatIndexWith({ factors }: Sensitivity, words: Words): (measured: Measured) => string {
  const { low, high } = reachOf(factors.flatMap(({ values }) => values));
  const decimals = decimalsFor(Math.max(Math.abs(low), Math.abs(high)));
  return (measured) => formatMeasured(measured, decimals, words);
}

/** What is said of the factors that are not drawn; empty where all are. */
export function remarkOnRest(sensitivity: Sensitivity, most: number, words: Words): string {
  const { left } = largestFactors(sensitivity, most);
  if (left.length === 0) return '';
  const format = formatIndexWith(sensitivity, words);
  const { indices } = sensitivity;
  const { values } = left[0];
  const largest = format({ value: values[values.length - 1].value });
  return words.pictures.sensitivity.rest(left.length, indices[indices.length - 1], largest, left[0].label);
}

/** The indices in words: the same numbers as the picture, factor by factor. */
export function describeSensitivity(
  sensitivity: Sensitivity,
  maxFactors = sensitivity.factors.length,
  words: Words = ENGLISH,
): string {
  const format = formatIndexWith(sensitivity, words);
  const { shown } = largestFactors(sensitivity, maxFactors);
  const rows = shown.map(({ label, values }) => {
    const parts = values.map((value, index) => `${sensitivity.indices[index]} ${format(value)}`);
    return `${label}: ${parts.join(', ')}.`;
  });
  const rest = remarkOnRest(sensitivity, maxFactors, words);
  const what = words.pictures.sensitivity.describe(sensitivity.unit);
  return `${what} ${rows.join(' ')}${rest === '' ? '' : ` ${rest}`}`;
}
