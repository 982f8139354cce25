import type { Moment } from '../../story/moment.js';
import { whereMostStopped } from '../../story/where-most-stopped.js';
import { change, page, text, words } from '../app.js';
import { guessNow } from '../guesses.js';
import { listed } from '../numbers.js';
import { reasonWords } from './status-words.js';

/** What came of the story, in sentences, and beside it what was guessed. */
export function Result({ moment }: { readonly moment: Moment }) {
  const t = text.value.lab;
  const { seed, lesson } = page.value;
  const over = moment.month >= moment.months;
  return (
    <section class="result" aria-label={t.story(String(seed))}>
      <p class="story">{t.story(String(seed))}</p>
      {moment.month === 0 ? <p>{t.before}</p> : <p class="finding">{resultWords(moment)}</p>}
      {over && <GuessAndOutcome moment={moment} />}
      {over && lesson === '' && (
        <p class="next">
          <button type="button" onClick={() => change({ view: 'many' })}>
            {t.typical}
          </button>
          <button type="button" onClick={() => change({ view: 'compare' })}>
            {t.toCompare}
          </button>
          <button type="button" onClick={() => change({ seed: (seed + 1) % Number.MAX_SAFE_INTEGER })}>
            {t.another}
          </button>
        </p>
      )}
    </section>
  );
}

/** A story so far in a sentence or two. */
export function resultWords({ cards, waiting, innovated, funnel }: Moment): string {
  const t = text.value.lab;
  const ended = t.ended(innovated.length, cards.length + waiting);
  const [most] = whereMostStopped(funnel);
  // One that stopped is not most of anything.
  if (most === undefined || most.stopped.length < 2) return ended;
  const [first] = most.reasons;
  const stage = words.value.stages[most.stage].label;
  return `${ended} ${t.mostStopped(most.stopped.length, stage, reasonWords(first.reason), first.cards.length)}`;
}

function GuessAndOutcome({ moment }: { readonly moment: Moment }) {
  const guess = guessNow();
  if (guess === null || page.value.lesson !== '' || typeof guess !== 'string' || guess === 'a' || guess === 'b')
    return null;
  const t = text.value.lab;
  const most = whereMostStopped(moment.funnel).map(({ stage }) => stage);
  const names = most.map((stage) => words.value.stages[stage].label);
  const came = most.length === 0 ? t.noneStopped : listed(names);
  return (
    <p class="guess">
      {t.youGuessed(words.value.stages[guess].label)} {t.itWas(came)} {most.includes(guess) && t.wasRight}
    </p>
  );
}
