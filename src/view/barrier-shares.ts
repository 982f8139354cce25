import { checkNumber, ParameterError } from '../base/index.js';
import { ENGLISH, formatDecimal, type Words } from '../words/index.js';
import { formatNumber } from './format-number.js';
import { checkMeasured, intervalOf, type Measured } from './measured.js';
import type { PictureText } from './picture.js';

/** What one barrier had to do with the failures at a stage. */
export interface BarrierSharesRow {
  /** Its name; the row named "unexplained" stands last. */
  readonly barrier: string;
  /** Its share by replay (Shapley), -1 to 1; below 0 where removing it alone hurts. */
  readonly share: number;
  /** The interval of the share, where there is one. */
  readonly low?: number;
  readonly high?: number;
  /** The share of failures whose last failed check it was, 0 to 1: the naive answer; left out where there is none to show. */
  readonly lastCheck?: number;
}

/** What stopped processes at one stage. */
export interface BarrierSharesStage {
  readonly stage: string;
  /** How many failed there, if it is to be written. */
  readonly failures?: number;
  /** Empty where nothing failed. */
  readonly barriers: readonly BarrierSharesRow[];
}

/** What stopped the processes of one strategy, stage by stage. */
export interface BarrierSharesArm {
  readonly arm: string;
  readonly stages: readonly BarrierSharesStage[];
}

/** What stopped processes, for one or several strategies with the same stages: `arms` may be what barrierShares of the analysis returns. */
export interface BarrierShares extends PictureText {
  readonly arms: readonly BarrierSharesArm[];
  /** What a share is a share of, for the key: default that of the failures, by replaying them without the barrier (Shapley). */
  readonly shareOf?: string;
  /** What to write instead of a name of an arm, a stage or a barrier: `{ lackOfTrust: 'manglende tillid' }`. */
  readonly words?: Readonly<Record<string, string>>;
}

/** The rows of one stage as they stand below each other: barriers in common order, and the row of each arm. */
export interface StageRows {
  readonly stage: string;
  readonly barriers: readonly string[];
  /** One entry an arm; a barrier that an arm does not have is missing. */
  readonly byArm: readonly ReadonlyMap<string, BarrierSharesRow>[];
}

/** The name of the row for failures that happen without the barriers too. */
const UNEXPLAINED = 'unexplained';

/** Throw a ParameterError unless all arms have the same stages, no barrier stands twice at a stage, and shares are shares. */
export function checkBarrierShares({ arms }: BarrierShares): void {
  if (arms.length === 0 || arms[0].stages.length === 0) {
    throw new ParameterError('Expected arms to hold at least one strategy with one stage but found none', {});
  }
  const expected = arms[0].stages.map(({ stage }) => stage);
  for (const { arm, stages } of arms) {
    const found = stages.map(({ stage }) => stage);
    if (found.join('\n') !== expected.join('\n') || new Set(found).size < found.length) {
      throw new ParameterError(
        `Expected the stages of "${arm}" to be ${expected.join(', ')}, each once, but found ${found.join(', ')}`,
        { expected, found },
      );
    }
    for (const stage of stages) checkStage(stage, `of "${arm}" at ${stage.stage}`);
  }
  if (arms.every(({ stages }) => stages.every(({ barriers }) => barriers.length === 0))) {
    throw new ParameterError('Expected arms to hold at least one row with a barrier but found none', {});
  }
}

function checkStage({ failures, barriers }: BarrierSharesStage, where: string): void {
  if (failures !== undefined) checkNumber(`failures ${where}`, failures, 0, Number.MAX_SAFE_INTEGER);
  const seen = new Set<string>();
  for (const row of barriers) {
    const name = `"${row.barrier}" ${where}`;
    if (seen.has(row.barrier)) {
      throw new ParameterError(`Expected each barrier once ${where} but found "${row.barrier}" again`, {
        barrier: row.barrier,
      });
    }
    seen.add(row.barrier);
    checkNumber(`share of ${name}`, row.share, -1, 1);
    checkMeasured(`share of ${name}`, measuredShare(row));
    if (row.lastCheck !== undefined) checkNumber(`lastCheck of ${name}`, row.lastCheck, 0, 1);
  }
}

/** The share of a row as a number with its interval. */
export function measuredShare({ share, low, high }: BarrierSharesRow): Measured {
  return { value: share, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** The rows of each stage: the barrier with the largest mean share first, what is unexplained last. */
export function stageRows({ arms }: BarrierShares): StageRows[] {
  return arms[0].stages.map(({ stage }, index) => {
    const byArm = arms.map(({ stages }) => new Map(stages[index].barriers.map((row) => [row.barrier, row])));
    const total = (barrier: string) => byArm.reduce((all, rows) => all + (rows.get(barrier)?.share ?? 0), 0);
    const names = [...new Set(byArm.flatMap((rows) => [...rows.keys()]))];
    const barriers = names.toSorted(
      (a, b) => Number(a === UNEXPLAINED) - Number(b === UNEXPLAINED) || total(b) - total(a),
    );
    return { stage, barriers, byArm };
  });
}

/** What is written for a name. */
export function wordsFor({ words: own = {} }: BarrierShares, name: string, words: Words): string {
  if (Object.hasOwn(own, name)) return own[name];
  return name === UNEXPLAINED ? words.pictures.barrierShares.unexplained : name;
}

/** A share as whole percent, with a real minus sign: "45 %". */
export function formatShare(share: number, words: Words): string {
  return `${formatNumber(100 * share, 0, words)} %`;
}

/** A share and its interval as they stand in the picture: "45 % [31, 58]". */
export function formatMeasuredShare(row: BarrierSharesRow, words: Words): string {
  const interval = intervalOf(measuredShare(row));
  if (interval === undefined) return formatShare(row.share, words);
  const [low, high] = [interval.low, interval.high].map((end) => formatNumber(100 * end, 0, words));
  return `${formatShare(row.share, words)} ${words.pictures.picture.bracket(low, high)}`;
}

/** What stopped processes in words: the same numbers as the picture, strategy by strategy and stage by stage. */
export function describeBarrierShares(shares: BarrierShares, words: Words = ENGLISH): string {
  const { nothingFailed, lastCheck, describeNaive, describe } = words.pictures.barrierShares;
  const rows = stageRows(shares);
  const arms = shares.arms.map(({ arm, stages }, armIndex) => {
    const parts = rows.map(({ stage, barriers, byArm }, stageIndex) => {
      const failures = stages[stageIndex].failures;
      const count = failures === undefined ? '' : ` (${formatFailures(failures, words)})`;
      const list = barriers.flatMap((barrier) => {
        const row = byArm[armIndex].get(barrier);
        if (row === undefined) return [];
        const naive = row.lastCheck === undefined ? '' : `, ${lastCheck(formatShare(row.lastCheck, words))}`;
        return [`${wordsFor(shares, barrier, words)} ${formatMeasuredShare(row, words)}${naive}`];
      });
      return `${wordsFor(shares, stage, words)}${count}: ${list.length === 0 ? nothingFailed : list.join('; ')}.`;
    });
    return `${wordsFor(shares, arm, words)}. ${parts.join(' ')}`;
  });
  const what = hasNaive(shares) ? describeNaive : describe(shareOf(shares, words));
  return `${what}. ${arms.join(' ')}`;
}

/** What a share is a share of, in words. */
export function shareOf(shares: BarrierShares, words: Words): string {
  return shares.shareOf ?? words.pictures.barrierShares.shareOf;
}

/** Whether some row says what the naive answer would be. */
export function hasNaive({ arms }: BarrierShares): boolean {
  return arms.some(({ stages }) =>
    stages.some(({ barriers }) => barriers.some(({ lastCheck }) => lastCheck !== undefined)),
  );
}

/** How many failed, in words. */
export function formatFailures(failures: number, words: Words): string {
  const rounded = Math.round(failures * 10) / 10;
  const count = Number.isInteger(rounded) ? String(rounded) : formatDecimal(words.language, rounded, 1);
  return words.pictures.barrierShares.failures(count);
}
