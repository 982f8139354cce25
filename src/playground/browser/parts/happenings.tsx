import { OPERATION_NAMES } from '../../../metagovernance/index.js';
import { FAILURES, LEFT_FOR, type LoggedEvent, STAGES } from '../../../model/index.js';
import type { Moment } from '../../story/moment.js';
import { actorNames, text, words } from '../app.js';

const MOST = 6;

/** What happened in the last month, in sentences. */
export function Happenings({ moment }: { readonly moment: Moment }) {
  const t = text.value.lab;
  const { events } = moment;
  return (
    <section class="happenings" aria-label={t.whatHappened}>
      <h2>{t.whatHappened}</h2>
      {events.length === 0 ? (
        <p>{t.quiet}</p>
      ) : (
        <ul>
          {events.slice(0, MOST).map((event, index) => (
            <li key={index}>{happeningWords(event)}</li>
          ))}
          {events.length > MOST && <li class="help">{t.more(events.length - MOST)}</li>}
        </ul>
      )}
    </section>
  );
}

/** An event as a sentence, with the process it happened in. */
export function happeningWords(event: LoggedEvent): string {
  const actor = event.actor < 0 ? '' : actorNames.value[event.actor];
  const said = words.value.events[event.event](actor, detailOf(event));
  return event.process < 0 ? said : `${text.value.card.title(event.process + 1)}: ${said}`;
}

function detailOf({ event, value }: LoggedEvent): string {
  const w = words.value;
  switch (event) {
    case 'left': {
      const why = LEFT_FOR[value];
      return why === '' || why === undefined ? '' : w.leftFor[why].label;
    }
    case 'stagePassed':
      return w.stages[STAGES[value]].label;
    case 'failed':
      return w.failures[FAILURES[value]].label;
    case 'carriedOut':
    case 'notCarriedOut':
      return w.decision(value + 1);
    case 'intervened':
    case 'refused':
      return w.operations[OPERATION_NAMES[value]].label;
    default:
      return '';
  }
}
