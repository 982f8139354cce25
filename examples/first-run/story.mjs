import { OPERATION_NAMES } from 'metagovernor/metagovernance';
import { eventsOf, FAILURES, STAGES } from 'metagovernor/model';

/** @import { Run } from 'metagovernor' */
/** @import { LoggedEvent } from 'metagovernor/model' */

/**
 * What happened to one process of a run that kept a log: one line a month, and a last one with its end.
 *
 * @param {Run} run
 * @param {number} wanted
 */
export function tellStory({ log, actorNames }, wanted) {
  if (log === null) throw new Error('Expected a run with a log but found one without: simulate with { log: true }');
  /** @type {Map<number, string[]>} */
  const months = new Map();
  for (const event of eventsOf(log).filter(({ process }) => process === wanted)) {
    const told = inWords(event, actorNames[event.actor] ?? '');
    if (told !== '') months.set(event.tick, [...(months.get(event.tick) ?? []), told]);
  }
  const lines = Array.from(months, ([month, told]) => `  month ${month}: ${told.join('; ')}`);
  return `\nProblem ${wanted}\n${lines.join('\n')}`;
}

/**
 * @param {LoggedEvent} logged
 * @param {string} name
 */
function inWords({ event, value }, name) {
  switch (event) {
    case 'processStarted':
      return `${name} takes it up`;
    case 'joined':
      return `${name} joins`;
    case 'left':
      return `${name} leaves (${value === 1 ? 'conflict' : 'goes alone'})`;
    case 'intervened':
      return `[${OPERATION_NAMES[value]}${name === '' ? '' : ` ${name}`}]`;
    case 'stagePassed':
      return STAGES[value].toUpperCase();
    case 'agreed':
      return 'they agree';
    case 'carriedOut':
      return `${name} carries out decision ${value + 1}`;
    case 'notCarriedOut':
      return `${name} does not carry out decision ${value + 1}`;
    case 'failed':
      return `FAILED: ${FAILURES[value]}`;
    default:
      return '';
  }
}
