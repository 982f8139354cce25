import { useSignal } from '@preact/signals';
import {
  type Intervention,
  type InterventionField,
  OPERATION_FIELDS,
  OPERATIONS,
  type OperationName,
} from '../../../metagovernance/index.js';
import { ARENA_FORMS, ASPECTS, type Aspect, HR_ASPECTS, MODES, RULES } from '../../../model/index.js';
import type { Moment } from '../../story/moment.js';
import type { ProcessCard } from '../../story/process-card.js';
import { actorNames, text, words } from '../app.js';
import { capital } from '../numbers.js';
import { Choice, Pick } from './choice.js';

type Values = Readonly<Partial<Record<InterventionField, unknown>>>;

const INTENSITIES = [0.25, 0.5, 1] as const;
const PACES = [0, 1, 2, 3, 5, 8] as const;

/** Whatever an operation has to be told before it can be done. */
export function ActForm({
  operation,
  process,
  moment,
  onAct,
}: {
  readonly operation: OperationName;
  readonly process: number | undefined;
  readonly moment: Moment;
  readonly onAct: (act: Intervention) => void;
}) {
  const t = text.value.lab;
  const { needs, takes } = OPERATION_FIELDS[operation];
  const values = useSignal<Values>({});
  const set = (field: InterventionField, value: unknown) => {
    values.value = { ...values.value, [field]: value };
  };
  const asked = needs.filter((field) => field !== 'process');
  const ready = asked.every((field) => values.value[field] !== undefined);
  return (
    <section class="act-form" aria-label={words.value.operations[operation].label}>
      <p>{words.value.operations[operation].about}</p>
      {asked.map((field) => (
        <Field
          key={field}
          operation={operation}
          field={field}
          values={values.value}
          process={process}
          moment={moment}
          onChange={set}
        />
      ))}
      {takes.includes('intensity') && OPERATIONS[operation].graded && (
        <Choice
          label={t.intensity}
          options={INTENSITIES.map((each) => [each, `${each * 100} %`])}
          value={(values.value.intensity as number | undefined) ?? 1}
          onChange={(each) => set('intensity', each)}
        />
      )}
      <button
        type="button"
        class="primary"
        disabled={!ready}
        onClick={() =>
          onAct({
            operation,
            ...(needs.includes('process') ? { process } : {}),
            ...values.value,
          } as Intervention)
        }
      >
        {t.doIt}
      </button>
    </section>
  );
}

function Field({
  operation,
  field,
  values,
  process,
  moment,
  onChange,
}: {
  readonly operation: OperationName;
  readonly field: InterventionField;
  readonly values: Values;
  readonly process: number | undefined;
  readonly moment: Moment;
  readonly onChange: (field: InterventionField, value: unknown) => void;
}) {
  const value = values[field];
  const t = text.value.lab;
  const w = words.value;
  const names = actorNames.value;
  const card = moment.cards.find((each) => each.process === process);
  const pick = <T extends string | number>(
    label: string,
    options: readonly (readonly [T, string])[],
    as = (each: T): unknown => each,
  ) => (
    <Pick<T | ''>
      label={label}
      options={[['', t.choose], ...options]}
      value={(options.find(([each]) => JSON.stringify(as(each)) === JSON.stringify(value))?.[0] ?? '') as T | ''}
      onChange={(each) => onChange(field, each === '' ? undefined : as(each as T))}
    />
  );
  switch (field) {
    case 'actor':
    case 'partner':
      return pick(
        field === 'actor' ? t.actor : t.partner,
        choosable(operation, field, values, card).map(
          (actor) =>
            [
              actor,
              card !== undefined && card.unasked.includes(actor)
                ? `${names[actor]} (${text.value.card.unasked})`
                : names[actor],
            ] as const,
        ),
      );
    case 'form':
      return pick(
        t.fields.form,
        ARENA_FORMS.map((form) => [form, capital(w.arenaForms[form].label)] as const),
      );
    case 'rule':
      return pick(
        t.fields.rule,
        RULES.map((rule) => [rule, capital(w.rules[rule].label)] as const),
      );
    case 'aspect':
      return pick(
        t.fields.aspect,
        aspectsOf(operation).map((aspect) => [aspect, capital(w.aspects[aspect].label)] as const),
      );
    case 'mix':
      return pick(
        t.fields.mix,
        MODES.map((mode) => [mode, capital(w.modes[mode].label)] as const),
        (mode) => ({ [mode]: 1 }),
      );
    case 'pace':
      return pick(
        t.fields.pace,
        PACES.map((pace) => [pace, String(pace)] as const),
      );
    case 'decisions':
      return (
        <Decisions
          value={(value as number | undefined) ?? 0}
          moment={moment}
          process={process}
          onChange={(bits) => onChange(field, bits)}
        />
      );
    // Not asked of a class: what a process is aimed at is chosen on the board, and the rest has defaults.
    case 'process':
    case 'kind':
    case 'level':
    case 'intensity':
      return null;
  }
}

function Decisions({
  value,
  moment,
  process,
  onChange,
}: {
  readonly value: number;
  readonly moment: Moment;
  readonly process: number | undefined;
  readonly onChange: (bits: number) => void;
}) {
  const t = text.value.lab;
  const card = moment.cards.find((each) => each.process === process);
  return (
    <fieldset class="choice stacked">
      <legend>{t.fields.decisions}</legend>
      {(card?.decisions ?? []).map((holder, decision) => (
        <label key={decision}>
          <input
            type="checkbox"
            checked={(value & (1 << decision)) !== 0}
            onChange={() => onChange(value ^ (1 << decision))}
          />
          <span>{t.decision(decision + 1, actorNames.value[holder])}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Who may be chosen: of those at the table who is to leave it, and nobody for a partner of their own. */
function choosable(
  operation: OperationName,
  field: 'actor' | 'partner',
  values: Values,
  card: ProcessCard | undefined,
): readonly number[] {
  if (operation === 'exclude' && card !== undefined) return [...card.seated, ...card.hesitating];
  const other = values[field === 'actor' ? 'partner' : 'actor'];
  return actorNames.value.map((_, actor) => actor).filter((actor) => actor !== other);
}

/** What can be changed of a culture, or recruited for. */
function aspectsOf(operation: OperationName): readonly Aspect[] {
  return ASPECTS.filter((aspect) => HR_ASPECTS.includes(aspect) === (operation === 'recruit'));
}
