import { checkNumber, ParameterError } from '../base/index.js';
import { ENGLISH, formatDecimal, type Words } from '../words/index.js';
import { formatPercent } from './format-number.js';
import type { PictureText } from './picture.js';

/** What stopped processes at a stage, and how many. */
export interface FunnelStop {
  readonly label: string;
  readonly count: number;
}

/** One stage: how many came in, how many went on, and what stopped the rest. */
export interface FunnelStage {
  readonly label: string;
  readonly entered: number;
  readonly passed: number;
  /** The interval of passed / entered, as shares of 0 to 1. */
  readonly low?: number;
  readonly high?: number;
  /** Need not name everything: what is missing is drawn as "other". */
  readonly stops: readonly FunnelStop[];
}

/** One strategy, through all stages. */
export interface FunnelArm {
  readonly name: string;
  readonly stages: readonly FunnelStage[];
  /** How many innovated: what passed the last stage. */
  readonly innovated: number;
}

/** Where processes stop, for one or several strategies with the same stages. */
export interface Funnel extends PictureText {
  readonly arms: readonly FunnelArm[];
}

/** Throw a ParameterError unless the numbers add up: nothing passes that did not enter, and no stage is entered twice. */
export function checkFunnel(funnel: Funnel): void {
  if (funnel.arms.length === 0 || funnel.arms[0].stages.length === 0) {
    throw new ParameterError('Expected arms to hold at least one strategy with one stage but found none', {});
  }
  const labels = funnel.arms[0].stages.map((stage) => stage.label);
  for (const arm of funnel.arms) {
    const found = arm.stages.map((stage) => stage.label);
    if (found.join('\n') !== labels.join('\n')) {
      throw new ParameterError(
        `Expected the stages of "${arm.name}" to be ${labels.join(', ')} but found ${found.join(', ')}`,
        { expected: labels, found },
      );
    }
    let available = Number.MAX_SAFE_INTEGER;
    for (const stage of arm.stages) {
      const where = `of "${arm.name}" at ${stage.label}`;
      checkNumber(`entered ${where}`, stage.entered, 0, available + 1e-9);
      checkNumber(`passed ${where}`, stage.passed, 0, stage.entered);
      let left = stage.entered - stage.passed;
      for (const stop of stage.stops) {
        checkNumber(`"${stop.label}" ${where}`, stop.count, 0, left + 1e-9);
        left -= stop.count;
      }
      available = stage.passed;
    }
    checkNumber(`innovated of "${arm.name}"`, arm.innovated, 0, available + 1e-9);
  }
}

/**
 * The stops of a stage from most to fewest, at most `most` of them: the small and the unnamed are put together as "other".
 *
 * Their counts add up to entered - passed.
 */
export function largestStops(stage: FunnelStage, most: number, words: Words): FunnelStop[] {
  const named = stage.stops.filter((stop) => stop.count > 0).sort((a, b) => b.count - a.count);
  const stopped = stage.entered - stage.passed;
  const unnamed = stopped - named.reduce((all, stop) => all + stop.count, 0);
  if (named.length <= most && unnamed < 1e-9) return named;
  const kept = named.slice(0, most - 1);
  const other = stopped - kept.reduce((all, stop) => all + stop.count, 0);
  return [...kept, { label: words.pictures.funnel.other, count: other }];
}

/** The funnel in words: the same numbers as the picture, stage by stage, with every stop. */
export function describeFunnel(funnel: Funnel, words: Words = ENGLISH): string {
  return funnel.arms.map((arm) => describeArm(arm, words)).join(' ');
}

function describeArm(arm: FunnelArm, words: Words): string {
  const { funnel } = words.pictures;
  const started = arm.stages[0].entered;
  const count = (processes: number) => formatCount(processes, words);
  const stages = arm.stages.map((stage) => {
    const stops = largestStops(stage, stage.stops.length + 1, words).map(
      (stop) => `${count(stop.count)} ${stop.label}`,
    );
    const why = stops.length === 0 ? '' : `, ${funnel.stop(count(stage.entered - stage.passed))} (${stops.join(', ')})`;
    const goOn = funnel.describeStage(stage.label, count(stage.passed), count(stage.entered));
    return `${goOn}${describeShare(stage, words)}${why}.`;
  });
  const share = started > 0 ? ` (${formatPercent(arm.innovated / started, words)})` : '';
  const end = `${funnel.describeEnd(count(arm.innovated))}${share}.`;
  return `${arm.name}: ${funnel.started(count(started))}. ${stages.join(' ')} ${end}`;
}

function describeShare(stage: FunnelStage, words: Words): string {
  if (stage.entered === 0) return '';
  const percent = (share: number) => formatPercent(share, words);
  const interval =
    stage.low === undefined || stage.high === undefined
      ? ''
      : `, ${words.pictures.funnel.describeInterval(percent(stage.low), percent(stage.high))}`;
  return ` (${percent(stage.passed / stage.entered)}${interval})`;
}

/** A count, or a mean of counts with one decimal. */
export function formatCount(count: number, { language }: Words): string {
  const rounded = Math.round(count * 10) / 10;
  return Number.isInteger(rounded) ? String(rounded) : formatDecimal(language, rounded, 1);
}
