import type { Moment } from '../../story/moment.js';
import { momentA, momentB, page, text } from '../app.js';
import { decimal } from '../numbers.js';

/** What the two futures came to, each in one line to be read out. */
export function ReadOut() {
  const t = text.value;
  return (
    <section class="read-out">
      <h2>{t.lesson.pupil}</h2>
      <p>
        <b>{t.compare.future.a}.</b> {lineOf(momentA.value)}
      </p>
      <p>
        <b>{t.compare.future.b}.</b> {lineOf(momentB.value)}
      </p>
    </section>
  );
}

function lineOf({ innovated, cards, waiting, spent, measures }: Moment): string {
  return text.value.lesson.pupilLine(
    String(page.value.seed),
    innovated.length,
    cards.length + waiting,
    decimal(measures['delivery'], 2),
    decimal(spent, 0),
  );
}
