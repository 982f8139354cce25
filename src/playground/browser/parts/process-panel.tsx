import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Moment } from '../../story/moment.js';
import type { ProcessCard } from '../../story/process-card.js';
import type { Story } from '../../story/story.js';
import type { WhatIf } from '../../story/what-if.js';
import { type Why, whyItFailed } from '../../story/why.js';
import { actorNames, change, page, text, words } from '../app.js';
import { capital, listed, percent } from '../numbers.js';
import { type Running, runJob } from '../run-job.js';
import { cardWords } from './status-words.js';

/** A process as a table: who was asked, who sits, who left; and where it failed, why, and what would have helped. */
export function ProcessPanel({ moment, story }: { readonly moment: Moment; readonly story: Story }) {
  const { process } = page.value;
  const t = text.value.card;
  const card = moment.cards.find((each) => each.process === process);
  if (card === undefined) return <p class="card empty">{t.none}</p>;
  const why = card.failure === null ? null : whyItFailed(story.session, process);
  return (
    <section class="card" aria-label={t.title(process + 1)}>
      <h2>
        {t.title(process + 1)} <small>{cardWords(card)}</small>
      </h2>
      <p>{t.tookUp(actorNames.value[card.focal], card.started)}</p>
      {card.mode === 'network' ? <Table card={card} /> : <p>{t.alone(words.value.modes[card.mode].label)}</p>}
      {card.status === 'innovated' && <p class="finding">{t.innovated(card.ended, percent(card.gain))}</p>}
      {why !== null && <WhyCard why={why} />}
      {why !== null && (
        <WhatIfCard key={`${story.seed} ${card.process} ${JSON.stringify(story.future)}`} why={why} story={story} />
      )}
    </section>
  );
}

function Table({ card }: { readonly card: ProcessCard }) {
  const t = text.value.card;
  const rows = [
    ['seated', t.seated, card.seated],
    ['hesitating', t.hesitating, card.hesitating],
    ['unasked', t.unasked, card.unasked],
    ['gone', t.gone, card.gone],
  ] as const;
  return (
    <dl class="stands">
      {rows
        .filter(([stand, , actors]) => stand === 'seated' || actors.length > 0)
        .map(([stand, label, actors]) => (
          <div key={stand} class={stand}>
            <dt>
              {label} ({actors.length})
            </dt>
            <dd>{actors.length === 0 ? t.nobody : listed(namesOf(actors))}</dd>
          </div>
        ))}
    </dl>
  );
}

function WhyCard({ why }: { readonly why: Why }) {
  const t = text.value.card;
  const { card, stage, departures, undone, shocks } = why;
  const missing = [...new Set([...card.unasked, ...card.hesitating.filter((actor) => card.holders.includes(actor))])];
  return (
    <>
      <h3>{t.why}</h3>
      <ul class="why">
        <li>
          {t.failedAt(
            words.value.stages[stage].label,
            card.ended,
            card.failure === null ? '' : words.value.failures[card.failure].about,
          )}
        </li>
        {card.barrier !== null && (
          <li>{t.barrier(words.value.barriers[card.barrier].label, words.value.barriers[card.barrier].about)}</li>
        )}
        {missing.length > 0 && <li>{t.missing(listed(namesOf(missing)))}</li>}
        {departures.map(({ actor, month, why: reason }) => (
          <li key={`${actor} ${month}`}>{t.left(actorNames.value[actor], month, t.leftFor[reason])}</li>
        ))}
        {undone.length > 0 && <li>{t.undone(listed(namesOf(undone.map(({ actor }) => actor))))}</li>}
        {shocks.length > 0 && <li>{t.shock(listed(shocks.map(String)))}</li>}
      </ul>
    </>
  );
}

/** One counterfactual at least, really replayed: the same luck, somebody else in the lead from when it began to fail. */
function WhatIfCard({ why, story }: { readonly why: Why; readonly story: Story }) {
  const t = text.value.card;
  const answers = useSignal<readonly WhatIf[] | null>(null);
  const running = useSignal<Running | null>(null);
  useEffect(() => {
    answers.value = [];
    const { scenario, seed, future } = story;
    running.value = runJob(
      { kind: 'whatIf', scenario, seed, future, failed: why.card, from: why.stageBegan },
      (pieces) => {
        answers.value = [...(answers.value ?? []), ...pieces];
      },
    );
    void running.value.done.finally(() => {
      running.value = null;
    });
    return () => running.value?.stop();
  }, []);
  const all = answers.value;
  return (
    <>
      <h3>{t.whatIf}</h3>
      <div aria-live="polite">
        {running.value !== null && <p>{t.whatIfBusy}</p>}
        {all !== null && running.value === null && <WhatIfWords answers={all} from={why.stageBegan} />}
      </div>
    </>
  );
}

function WhatIfWords({ answers, from }: { readonly answers: readonly WhatIf[]; readonly from: number }) {
  const t = text.value.card;
  const helped = answers.filter((answer) => answer.helped).sort((one, other) => other.card.reached - one.card.reached);
  const others = answers.filter((answer) => !answer.helped);
  if (helped.length === 0) return <p>{t.noneHelped(listed(others.map(leaderOf)), from)}</p>;
  return (
    <>
      <ul class="why">
        {helped.map((answer) => (
          <li key={answer.leader}>
            {t.helped(leaderOf(answer), answer.from, t.helpedTo[answer.card.reached])}{' '}
            <button type="button" onClick={() => seeFuture(answer)}>
              {t.tryIt}
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && <p>{t.didNotHelp(listed(others.map(leaderOf)))}</p>}
      <p class="help">{t.inThisModel}</p>
    </>
  );
}

function leaderOf({ leader }: WhatIf): string {
  return words.value.strategies[leader].label;
}

function seeFuture({ leader, from }: WhatIf): void {
  const { acts, mode } = page.value.a;
  change({ view: 'compare', b: { leader, from, mode, acts } });
}

function namesOf(actors: readonly number[]): string[] {
  return actors.map((actor) => capital(actorNames.value[actor]));
}
