import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { LessonStep } from '../../lessons/lesson.js';
import { readLesson } from '../../lessons/read-lesson.js';
import { OWN, type PageInput } from '../../state/page-state.js';
import { announced, ownLesson, page, text } from '../app.js';
import { download } from '../keep/download.js';
import { Pick } from './choice.js';

/** A step as it is being written. */
interface DraftStep {
  readonly say: string;
  readonly ask: string;
  readonly predict: '' | 'stage' | 'innovated';
  readonly run: '' | 'year' | 'end';
  readonly show: PageInput | null;
}

const EMPTY: DraftStep = { say: '', ask: '', predict: '', run: '', show: null };
const YEAR = 12;

/** A lesson of the teacher's own, in the teacher's own words: written here, and kept in the page. */
export function LessonEditor() {
  const t = text.value.lesson;
  const title = useSignal('');
  const question = useSignal('');
  const before = useSignal('');
  const after = useSignal('');
  const notes = useSignal('');
  const steps = useSignal<readonly DraftStep[]>([EMPTY]);
  const fault = useSignal('');
  const setStep = (index: number, change: Partial<DraftStep>) => {
    steps.value = steps.value.map((step, each) => (each === index ? { ...step, ...change } : step));
  };
  const keep = () => {
    const said = steps.value.filter(({ say }) => say.trim() !== '');
    if (title.value.trim() === '' || question.value.trim() === '' || said.length === 0) {
      fault.value = t.ownNeeds;
      return;
    }
    const lines = after.value.split('\n').filter((line) => line.trim() !== '');
    keepLesson(() => ({
      title: title.value,
      question: question.value,
      minutes: 45,
      before: before.value.trim() === '' ? question.value : before.value,
      steps: said.map(stepOf),
      after: lines,
      notes: notes.value.trim() === '' ? '–' : notes.value,
      wrongIdeas: [],
    }));
  };
  const keepLesson = (lesson: () => object) => {
    try {
      ownLesson.value = readLesson({ ...lesson(), id: OWN });
      fault.value = '';
      announced.value = t.ownKept;
    } catch (error) {
      fault.value = (error as Error).message;
    }
  };
  const readFile = async (file: File | undefined) => {
    if (file === undefined) return;
    const json = await file.text();
    keepLesson(() => JSON.parse(json));
  };
  return (
    <details class="fold editor">
      <summary>{t.own}</summary>
      <p class="help">{t.ownLead}</p>
      <Line label={t.ownTitle} value={title.value} onChange={(value) => (title.value = value)} />
      <Line label={t.ownQuestion} value={question.value} onChange={(value) => (question.value = value)} />
      <Line label={t.ownBefore} value={before.value} rows={3} onChange={(value) => (before.value = value)} />
      {steps.value.map((step, index) => (
        <fieldset key={index}>
          <legend>{t.ownStep(index + 1)}</legend>
          <Line label={t.ownSay} value={step.say} rows={3} onChange={(say) => setStep(index, { say })} />
          <Line label={t.ownAsk} value={step.ask} rows={2} onChange={(ask) => setStep(index, { ask })} />
          <Pick<DraftStep['predict']>
            label={t.ownPredict}
            options={[
              ['', t.ownPredictNone],
              ['stage', t.ownPredictStage],
              ['innovated', t.ownPredictInnovated],
            ]}
            value={step.predict}
            onChange={(predict) => setStep(index, { predict })}
          />
          <Pick<DraftStep['run']>
            label={t.ownRun}
            options={[
              ['', t.ownRunNone],
              ['year', t.ownRunYear],
              ['end', t.ownRunEnd],
            ]}
            value={step.run}
            onChange={(run) => setStep(index, { run })}
          />
          <button type="button" aria-pressed={step.show !== null} onClick={() => setStep(index, { show: shownNow() })}>
            {step.show === null ? t.ownShow : t.ownShown}
          </button>
          {steps.value.length > 1 && (
            <button
              type="button"
              onClick={() => {
                steps.value = steps.value.filter((_, each) => each !== index);
              }}
            >
              {t.ownRemoveStep}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        onClick={() => {
          steps.value = [...steps.value, EMPTY];
        }}
      >
        {t.ownAddStep}
      </button>
      <Line label={t.ownAfter} value={after.value} rows={3} onChange={(value) => (after.value = value)} />
      <Line label={t.ownNotes} value={notes.value} rows={3} onChange={(value) => (notes.value = value)} />
      <p role="alert">{fault.value}</p>
      <p class="next">
        <button type="button" class="primary" onClick={keep}>
          {t.ownKeep}
        </button>
        {ownLesson.value !== undefined && (
          <button
            type="button"
            onClick={() => download('lesson.json', JSON.stringify(ownLesson.value, null, 2), 'application/json')}
          >
            {t.ownDownload}
          </button>
        )}
        <label class="file">
          {t.ownFile}{' '}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => void readFile(currentTarget.files?.[0])}
          />
        </label>
      </p>
    </details>
  );
}

/** What the laboratory shows, for a step to show it again. */
function shownNow(): PageInput {
  const { scenario, set, seed, a, b, month, process, lens } = page.value;
  return { view: 'lab', scenario, set, seed, a, b, month, process, lens };
}

function stepOf({
  say,
  ask,
  predict,
  run,
  show,
}: DraftStep): Omit<LessonStep, 'say' | 'ask'> & { say: string; ask?: string } {
  return {
    say,
    ...(show === null ? {} : { show }),
    ...(predict === '' ? {} : { predict: { kind: predict } }),
    ...(run === '' ? {} : { run: run === 'year' ? YEAR : 'end' }),
    ...(ask.trim() === '' ? {} : { ask }),
  };
}

function Line({
  label,
  value,
  rows = 1,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div class="line-field">
      <label for={id}>{label}</label>
      <textarea id={id} rows={rows} value={value} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
    </div>
  );
}
