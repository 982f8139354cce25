import type { MeasureName } from '../../../measures/index.js';
import type { Moment } from '../../story/moment.js';
import { text, words } from '../app.js';
import { capital, percent } from '../numbers.js';

/** Each good, and the parts it is the geometric mean of. */
const GOODS = [
  ['effective', ['delivery', 'harmed', 'thrift']],
  ['democratic', ['inclusion', 'equality', 'acceptance']],
  ['innovative', ['rate', 'novelty', 'worth']],
] as const satisfies readonly (readonly [MeasureName, readonly MeasureName[]])[];

/** Effective, democratic, innovative: three goods with their parts, never one number alone. `of`: where there are several. */
export function Norms({ moment, of }: { readonly moment: Moment; readonly of?: string }) {
  const t = text.value.lab;
  return (
    <section class="norms" aria-label={of === undefined ? t.norms : `${of}: ${t.norms}`}>
      <h2>{t.norms}</h2>
      {GOODS.map(([good, parts]) => (
        <div key={good} class="good">
          <Bar name={good} value={moment.measures[good]} />
          <ul>
            {parts.map((part) => (
              <li key={part}>
                {words.value.measures[part].label} <b>{shareWords(moment.measures[part])}</b>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p class="help">{t.normsHelp}</p>
    </section>
  );
}

function Bar({ name, value }: { readonly name: (typeof GOODS)[number][0]; readonly value: number }) {
  const label = capital(words.value.measures[name].label);
  return (
    <div class="bar">
      <span>{label}</span>
      <div class="meter" aria-hidden="true">
        <i style={{ width: `${(Number.isNaN(value) ? 0 : value) * 100}%` }} />
      </div>
      <b>{shareWords(value)}</b>
    </div>
  );
}

function shareWords(value: number): string {
  return Number.isNaN(value) ? '–' : percent(value);
}
