import { signal, useSignal } from '@preact/signals';
import {
  CAPACITIES,
  INSTRUMENTS,
  type Instrument,
  type Intervention,
  OPERATION_FIELDS,
  OPERATION_NAMES,
  OPERATIONS,
  type OperationName,
  type Price,
} from '../../../metagovernance/index.js';
import { MODES } from '../../../model/index.js';
import { labelOf } from '../../../words/index.js';
import type { Side } from '../../state/page-state.js';
import type { Moment } from '../../story/moment.js';
import { soundActs } from '../../story/sound-state.js';
import { actorNames, announced, change, page, storyA, storyB, text, words } from '../app.js';
import { capital, decimal, listed } from '../numbers.js';
import { ActForm } from './act-form.js';
import { Purses } from './purses.js';

/** Whether the last act left a future that is now kept as B. */
const keptAsB = signal(false);

/** Let the class steer: the four instruments, what they offer, and what it costs. */
export function ActsPanel({ moment, side }: { readonly moment: Moment; readonly side: Side }) {
  const chosen = useSignal<OperationName | null>(null);
  const t = text.value.lab;
  const { process } = page.value;
  const over = moment.month >= moment.months;
  const card = moment.cards.find((each) => each.process === process && each.ended < 0);
  const price = chosen.value === null ? {} : OPERATIONS[chosen.value].price;
  return (
    <details class="fold acts">
      <summary>{t.acts}</summary>
      <p class="help">{over ? t.actsAtEnd : moment.steered ? t.actsHelp : t.actsGone}</p>
      <Purses moment={moment} price={price} />
      {!over && moment.steered && (
        <>
          <p class="aim">
            {card !== undefined
              ? t.forProcess(process + 1)
              : process >= 0
                ? t.actsNeedLiving(process + 1)
                : t.actsNeedProcess}
          </p>
          {INSTRUMENTS.map((instrument) => (
            <InstrumentActs
              key={instrument}
              instrument={instrument}
              moment={moment}
              process={card?.process}
              chosen={chosen.value}
              onChoose={(operation) => {
                chosen.value = chosen.value === operation ? null : operation;
              }}
              onAct={(act) => {
                applyByHand(side, act);
                chosen.value = null;
              }}
            />
          ))}
        </>
      )}
      {keptAsB.value && <p class="guess">{t.keptAsB}</p>}
      <ByHand side={side} />
    </details>
  );
}

function InstrumentActs({
  instrument,
  moment,
  process,
  chosen,
  onChoose,
  onAct,
}: {
  readonly instrument: Instrument;
  readonly moment: Moment;
  readonly process: number | undefined;
  readonly chosen: OperationName | null;
  readonly onChoose: (operation: OperationName) => void;
  readonly onAct: (act: Intervention) => void;
}) {
  const t = text.value.lab;
  const { label, question } = words.value.instruments[instrument];
  return (
    <details class="fold instrument">
      <summary>{capital(label)}</summary>
      <p class="help">{question}</p>
      <ul class="operations">
        {OPERATION_NAMES.filter((name) => OPERATIONS[name].instrument === instrument).map((name) => {
          const { price } = OPERATIONS[name];
          const tooDear = dearer(price, moment);
          const aimless = OPERATION_FIELDS[name].needs.includes('process') && process === undefined;
          return (
            <li key={name}>
              <button
                type="button"
                aria-pressed={chosen === name}
                disabled={tooDear || aimless}
                title={words.value.operations[name].about}
                onClick={() => onChoose(name)}
              >
                {words.value.operations[name].label}
                <small>{tooDear ? t.tooDear : priceWords(price)}</small>
              </button>
              {chosen === name && (
                <ActForm key={process} operation={name} process={process} moment={moment} onAct={onAct} />
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** All acts by hand so far, each of which can be taken back. */
function ByHand({ side }: { readonly side: Side }) {
  const t = text.value.lab;
  const { acts } = page.value[side];
  if (acts.length === 0) return null;
  return (
    <>
      <h3>{t.planned}</h3>
      <ol class="by-hand">
        {acts.map(({ month, act }, index) => (
          <li key={index}>
            {text.value.lab.inMonth(month)} · {actWords(act)}{' '}
            <button
              type="button"
              onClick={() => change({ [side]: { acts: acts.filter((_, each) => each !== index) } })}
            >
              {t.taken}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

/** An act in words: what, for which process, on whom. */
export function actWords({ operation, process, actor, partner, form, rule, aspect, mix, pace }: Intervention): string {
  const w = words.value;
  const said = [
    process === undefined ? undefined : text.value.card.title(process + 1),
    actor === undefined ? undefined : actorNames.value[actor],
    partner === undefined ? undefined : actorNames.value[partner],
    form && w.arenaForms[form].label,
    rule && labelOf(w.rules, rule),
    aspect && w.aspects[aspect].label,
    mix &&
      MODES.filter((mode) => (mix[mode] ?? 0) > 0)
        .map((mode) => w.modes[mode].label)
        .join(', '),
    pace === undefined ? undefined : String(pace),
  ];
  return [w.operations[operation].label, ...said.filter((each) => each !== undefined)].join(', ');
}

// To act in the past is to leave the future that was there; that of A is kept as B, to be compared.
function applyByHand(side: Side, act: Intervention): void {
  const { month, [side]: future } = page.value;
  const kept = future.acts.filter((each) => each.month <= month);
  // What the engine would not take never comes into the story.
  const story = side === 'a' ? storyA.value : storyB.value;
  const { faults } = soundActs(story.scenario, [{ month, act }]);
  if (faults.length > 0) {
    announced.value = faults[0];
    return;
  }
  const left = side === 'a' && kept.length < future.acts.length;
  keptAsB.value = left;
  change({ ...(left ? { b: future } : {}), [side]: { acts: [...kept, { month, act }] }, month: month + 1 });
}

export function priceWords(price: Price): string {
  const parts = CAPACITIES.filter((capacity) => (price[capacity] ?? 0) > 0).map(
    (capacity) => `${decimal(price[capacity] ?? 0)} ${words.value.capacities[capacity].label}`,
  );
  return parts.length === 0 ? text.value.lab.free : listed(parts);
}

function dearer(price: Price, { purses }: Moment): boolean {
  return CAPACITIES.some((capacity) => (price[capacity] ?? 0) > purses[capacity].left);
}
