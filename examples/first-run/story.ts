import type { Run, ScenarioInput } from 'metagovernor';
import { OPERATION_NAMES } from 'metagovernor/metagovernance';
import { EVENTS, type EventName, FAILURES, STAGES } from 'metagovernor/model';

/** One event of a log, with its numbers read. */
interface Happening {
  readonly tick: number;
  readonly event: EventName;
  readonly actor: number;
  readonly value: number;
}

/** What happened to one process of a run that kept a log: one line a month, and a last one with its end. */
export function tellStory({ network }: ScenarioInput, run: Run, process: number): string {
  const actors = network?.kind === 'embedded' ? network.actors : [];
  const nameOf = (actor: number) => actors[actor]?.name ?? `actor ${actor}`;
  const months = new Map<number, string[]>();
  for (const happening of happeningsOf(run, process)) {
    const told = inWords(happening, nameOf);
    if (told !== '') months.set(happening.tick, [...(months.get(happening.tick) ?? []), told]);
  }
  const lines = Array.from(months, ([month, told]) => `  month ${month}: ${told.join('; ')}`);
  return `\nProblem ${process}\n${lines.join('\n')}`;
}

/** The events of one process: the log holds five numbers an event. */
function happeningsOf({ log }: Run, wanted: number): Happening[] {
  if (log === null) throw new Error('Expected a run with a log but found one without: simulate with { log: true }');
  return Array.from({ length: log.length }, (_, index) => log.entries.subarray(5 * index, 5 * index + 5))
    .filter(([, , process]) => process === wanted)
    .map(([tick, event, , actor, value]) => ({ tick, event: EVENTS[event], actor, value }));
}

function inWords({ event, actor, value }: Happening, nameOf: (actor: number) => string): string {
  switch (event) {
    case 'processStarted':
      return `${nameOf(actor)} takes it up`;
    case 'joined':
      return `${nameOf(actor)} joins`;
    case 'left':
      return `${nameOf(actor)} leaves (${value === 1 ? 'conflict' : 'goes alone'})`;
    case 'intervened':
      return `[${OPERATION_NAMES[value]}${actor < 0 ? '' : ` ${nameOf(actor)}`}]`;
    case 'stagePassed':
      return `${STAGES[value].toUpperCase()}`;
    case 'agreed':
      return 'they agree';
    case 'carriedOut':
      return `${nameOf(actor)} carries out decision ${value}`;
    case 'notCarriedOut':
      return `${nameOf(actor)} does not carry out decision ${value}`;
    case 'failed':
      return `FAILED: ${FAILURES[value]}`;
    default:
      return '';
  }
}
