import { useId } from 'preact/hooks';
import type { MeasureName } from '../../../measures/index.js';
import { STAGES } from '../../../model/index.js';
import type { Prediction } from '../../lessons/lesson.js';
import type { Side } from '../../state/page-state.js';
import { whereMostStopped } from '../../story/where-most-stopped.js';
import { lang, lesson, momentA, page, step, storyA, storyB, text, words } from '../app.js';
import { asked, guessNow, keepGuess, locked } from '../guesses.js';
import { goToStep, leave, runStep } from '../lesson-steps.js';
import { capital, decimal, listed } from '../numbers.js';
import { Choice } from './choice.js';
import { StageGuess } from './guess-panel.js';
import { measureOf } from './measure-of.js';
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
      {entered.readOut && momentA.value.month >= momentA.value.months && <ReadOut />}
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

// Counts are whole, shares are not.
function decimals(value: number): number {
  return Number.isInteger(value) ? 0 : 2;
}

function Predicted({ prediction }: { readonly prediction: Prediction }) {
  const t = text.value;
  const guess = guessNow();
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
          label={t.lesson.predictBetter(measureWords(prediction.measure as MeasureName))}
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

/** What came, beside what was guessed. */
function Came({ prediction }: { readonly prediction: Prediction }) {
  const t = text.value.lab;
  const guess = guessNow();
  const { month, months, funnel, innovated } = momentA.value;
  if (guess === null || month < months) return null;
  let guessed = '';
  let came = '';
  switch (prediction.kind) {
    case 'stage': {
      const most = whereMostStopped(funnel).map(({ stage }) => words.value.stages[stage].label);
      guessed = words.value.stages[STAGES.find((stage) => stage === guess) ?? STAGES[0]].label;
      came = most.length === 0 ? t.noneStopped : listed(most);
      break;
    }
    case 'innovated':
      guessed = String(guess);
      came = String(innovated.length);
      break;
    case 'better': {
      const { future } = text.value.compare;
      const [a, b] = [storyA, storyB].map((story) => measureOf(story.value.goTo(month), prediction.measure));
      guessed = future[guess === 'b' ? 'b' : 'a'];
      came = `A ${decimal(a, decimals(a))}, B ${decimal(b, decimals(b))}`;
      break;
    }
  }
  return (
    <p class="guess" role="status">
      {t.youGuessed(capital(guessed))} {t.itWas(came)}
    </p>
  );
}
