import { numbers, type Table, texts } from '../numeric/index.js';
import { labelOf, type Named, type Words } from '../words/index.js';
import { cut, formatTextTable } from './text-table.js';

// Characters of a cell of the log that are printed; events.csv has it whole.
const MOST_SHOWN = 40;

/** The log of a run, as eventTable gives it, as lines of text. */
export function eventText(events: Table, words: Words): string[] {
  const { eventNames, results, terminal } = words;
  const [tick, process] = [numbers(events, 'tick'), numbers(events, 'process')];
  const [event, actor, detail] = [texts(events, 'event'), texts(events, 'actor'), texts(events, 'detail')];
  const rows = Array.from({ length: events.rowCount }, (_, row) =>
    [
      String(tick[row]),
      results.inTable(event[row], labelOf(eventNames, event[row])),
      Number.isNaN(process[row]) ? '' : String(process[row]),
      actor[row],
      results.inTable(detail[row], detailOf(event[row], detail[row], words)),
    ].map((cell) => cut(cell, MOST_SHOWN)),
  );
  return formatTextTable([terminal.eventColumns, ...rows], 5);
}

/** What else there is to say of an event. */
function detailOf(event: string, detail: string, words: Words): string {
  const terms: Readonly<Record<string, Readonly<Record<string, Named>>>> = {
    stagePassed: words.stages,
    failed: words.failures,
    intervened: words.operations,
    refused: words.operations,
    left: words.leftFor,
  };
  if (Object.hasOwn(terms, event)) return labelOf(terms[event], detail);
  const decision = /^decision (\d+)$/.exec(detail);
  return decision === null ? detail : words.decision(Number(decision[1]));
}
