import { CAPACITIES, type Price } from '../../../metagovernance/index.js';
import type { Moment } from '../../story/moment.js';
import { text, words } from '../app.js';
import { capital, decimal } from '../numbers.js';

/** Nodality, authority, treasure, organisation: what is left of each, and hatched what the act would cost. */
export function Purses({ moment, price }: { readonly moment: Moment; readonly price: Price }) {
  const t = text.value.lab;
  return (
    <section class="purses" aria-label={t.purses}>
      {CAPACITIES.map((capacity) => {
        const { left, cap } = moment.purses[capacity];
        const { label, plain } = words.value.capacities[capacity];
        const cost = Math.min(left, price[capacity] ?? 0);
        return (
          <div key={capacity} class="purse">
            <span>
              {capital(label)} <small>({plain})</small>
            </span>
            <div
              class="meter"
              role="meter"
              aria-valuemin={0}
              aria-valuemax={cap}
              aria-valuenow={Math.round(left * 10) / 10}
              aria-label={t.purse(label, decimal(left), decimal(cap))}
            >
              <i style={{ width: `${((left - cost) / cap) * 100}%` }} />
              <i class="cost" style={{ width: `${(cost / cap) * 100}%` }} />
            </div>
            <span class="left">{decimal(left)}</span>
          </div>
        );
      })}
      <p class="help">{t.pursesHelp}</p>
    </section>
  );
}
