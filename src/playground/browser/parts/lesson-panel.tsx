import { useId } from 'preact/hooks';
import type { MeasureName } from '../../../measures/index.js';
import type { Prediction } from '../../lessons/lesson.js';
import type { Side } from '../../state/page-state.js';
import { lang, lesson, page, step, storyA, text, words } from '../app.js';
import { asked, guessNow, keepGuess, locked } from '../guesses.js';
import { goToStep, leave, runStep } from '../lesson-steps.js';
import { outcomeWords, stepHasRun } from '../step-outcome.js';
import { Choice } from './choice.js';
import { guessWords, StageGuess } from './guess-panel.js';
import { ReadOut } from './read-out.js';

/** The step of the lesson, in the place of the settings: what is said, what is asked, what is run. */
export function LessonPanel() {
  const t = text.value.lesson;
  const now = lesson.value;
  const { step: at } = page.value;
  const entered = step.value;
  if (now === undefined || entered === undefined) return null;
  return (
    <section class="panel lesson-panel" aria-label={now.title[lang.value]}>
      <p class="help">
        {now.title[lang.value]} · {t.stepOf(at, now.steps.length)}
      </p>
      <p class="say">{entered.say[lang.value]}</p>
      {asked.value !== null && <Predicted prediction={asked.value} />}
      {entered.run !== undefined && (
        <button type="button" class="primary" disabled={locked.value} onClick={runStep}>
          {entered.run === 'end' ? t.run : t.runMonths(entered.run)}
        </button>
      )}
      {asked.value !== null && <Came prediction={asked.value} />}
      {entered.readOut && stepHasRun.value && <ReadOut />}
      {entered.seen !== undefined && stepHasRun.value && <p class="say">{entered.seen[lang.value]}</p>}
      {entered.ask !== undefined && <p class="ask">{entered.ask[lang.value]}</p>}
      <p class="next">
        <button type="button" onClick={() => goToStep(at - 1)}>
          {t.back}
        </button>
        <button type="button" onClick={() => goToStep(at + 1)}>
          {t.next}
        </button>
        <button type="button" class="link" onClick={leave}>
          {t.leave}
        </button>
      </p>
    </section>
  );
}

/** A measure, and what it is. */
function measureWords(measure: MeasureName): string {
  const { label, about } = words.value.measures[measure];
  return `${label} (${about})`;
}

function Predicted({ prediction }: { readonly prediction: Prediction }) {
  const t = text.value;
  const guess = guessNow();
  // An answer is not changed once it has been seen what came.
  if (guess !== null && stepHasRun.value) return null;
  const id = useId();
  switch (prediction.kind) {
    case 'stage':
      return <StageGuess />;
    case 'innovated': {
      const of = storyA.value.world.sizes.processes;
      return (
        <label class="number" for={id}>
          {t.lesson.predictInnovated(of)}{' '}
          <input
            id={id}
            type="number"
            min={0}
            max={of}
            value={typeof guess === 'number' ? guess : ''}
            onInput={({ currentTarget: { valueAsNumber: value } }) => {
              if (Number.isInteger(value) && value >= 0 && value <= of) keepGuess('innovated', value);
            }}
          />
        </label>
      );
    }
    case 'better':
      return (
        <Choice<Side>
          label={
            prediction.question?.[lang.value] ?? t.lesson.predictBetter(measureWords(prediction.measure as MeasureName))
          }
          options={[
            ['a', t.compare.future.a],
            ['b', t.compare.future.b],
          ]}
          value={guess === 'a' || guess === 'b' ? guess : null}
          onChange={(each) => keepGuess('better', each)}
        />
      );
  }
}

/** What came, beside what was guessed: once it has run, and not before. */
function Came({ prediction }: { readonly prediction: Prediction }) {
  const t = text.value.lab;
  const guess = guessNow();
  if (guess === null || !stepHasRun.value) return null;
  return (
    <p class="guess" role="status">
      {t.youGuessed(guessWords(guess))} {t.itWas(outcomeWords(prediction))}
    </p>
  );
}
