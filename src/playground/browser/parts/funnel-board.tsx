import { STAGES } from '../../../model/index.js';
import type { Transition } from '../../story/funnel-of.js';
import type { Moment } from '../../story/moment.js';
import type { ProcessCard } from '../../story/process-card.js';
import { change, page, text, words } from '../app.js';
import { capital } from '../numbers.js';
import { DataTable } from './data-table.js';
import { cardWords, reasonWords } from './status-words.js';

/** Where processes die, live: each process a piece, under way above the line, stopped below it, by what stopped it. */
export function FunnelBoard({ moment, label }: { readonly moment: Moment; readonly label: string }) {
  const t = text.value.lab;
  const processes = moment.cards.length + moment.waiting;
  return (
    <section class="funnel" aria-label={label}>
      <header>
        <h2>{label}</h2>
        <p class="help">
          {t.processesLead(processes)} {moment.waiting > 0 && t.waiting(moment.waiting)}
        </p>
      </header>
      <ol class="stages">
        {moment.funnel.map((transition, index) => (
          <li key={transition.stage}>
            <Stage transition={transition} number={index + 1} />
          </li>
        ))}
        <li class="arrived">
          <h3>{t.arrived}</h3>
          <p class="count">{moment.innovated.length}</p>
          <Tokens cards={moment.innovated} look="arrived" />
        </li>
      </ol>
    </section>
  );
}

function Stage({ transition, number }: { readonly transition: Transition; readonly number: number }) {
  const t = text.value.lab;
  const { stage, entered, passed, here, stopped, reasons } = transition;
  return (
    <>
      <h3>
        {number}. {capital(words.value.stages[stage].label)}
      </h3>
      <p class="count">{entered === 0 ? '–' : t.wentOn(passed, entered)}</p>
      <div class="way">
        <Tokens cards={here} look="here" />
      </div>
      <div class="stops">
        {stopped.length > 0 && <p class="stopped">{`${t.stopped}: ${stopped.length}`}</p>}
        {reasons.map(({ reason, cards }) => (
          <div key={reason} class="reason">
            <span>
              {reasonWords(reason)} {cards.length}
            </span>
            <Tokens cards={cards} look="dead" />
          </div>
        ))}
      </div>
    </>
  );
}

function Tokens({
  cards,
  look,
}: {
  readonly cards: readonly ProcessCard[];
  readonly look: 'here' | 'dead' | 'arrived';
}) {
  const { process } = page.value;
  return (
    <span class={`tokens ${look}`}>
      {cards.map((card) => (
        <button
          key={card.process}
          type="button"
          class="token"
          aria-pressed={card.process === process}
          aria-label={text.value.lab.token(card.process + 1, cardWords(card))}
          onClick={() => change({ process: card.process === process ? -1 : card.process })}
        >
          {card.process + 1}
        </button>
      ))}
    </span>
  );
}

/** The same as the board, as a table. */
export function FunnelTable({ moment }: { readonly moment: Moment }) {
  const t = text.value.table;
  return (
    <DataTable
      caption={text.value.lab.processes}
      head={[t.stage, t.entered, t.passed, t.underWay, t.stopped, t.reason]}
      rows={moment.funnel.map(({ stage, entered, passed, here, stopped, reasons }) => [
        `${STAGES.indexOf(stage) + 1}. ${words.value.stages[stage].label}`,
        String(entered),
        String(passed),
        String(here.length),
        String(stopped.length),
        reasons.map(({ reason, cards }) => `${reasonWords(reason)} ${cards.length}`).join(', '),
      ])}
    />
  );
}
