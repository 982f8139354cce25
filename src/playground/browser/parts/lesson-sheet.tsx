import { STAGES } from '../../../model/index.js';
import type { Lesson, Prediction } from '../../lessons/lesson.js';
import { lang, text, words } from '../app.js';
import { listed } from '../numbers.js';

export type SheetKind = 'worksheet' | 'teacher';

/** A text of several paragraphs, with an empty line between them. */
export function Paragraphs({ text: whole }: { readonly text: string }) {
  return (
    <>
      {whole.split('\n\n').map((part) => (
        <p key={part}>{part}</p>
      ))}
    </>
  );
}

/** A lesson on paper: for pupils with room to write, or for the teacher with the notes. */
export function LessonSheet({ lesson, kind }: { readonly lesson: Lesson; readonly kind: SheetKind }) {
  const t = text.value.lesson;
  const say = lang.value;
  const forPupils = kind === 'worksheet';
  return (
    <article class="sheet">
      <h1>{lesson.question[say]}</h1>
      <p>
        {lesson.title[say]} · {t.minutes(lesson.minutes)}
      </p>
      {forPupils && (
        <p>
          {t.name} ______________________ {t.date} ______________
        </p>
      )}
      <h2>{t.before}</h2>
      <p>{lesson.before[say]}</p>
      {lesson.steps.map((step, index) => (
        <section key={step.say.en}>
          <h2>{t.stepOf(index + 1, lesson.steps.length)}</h2>
          <p>{step.say[say]}</p>
          {!forPupils && step.seen !== undefined && <p>{step.seen[say]}</p>}
          {step.ask !== undefined && <p class="ask">{step.ask[say]}</p>}
          {forPupils && step.predict !== undefined && (
            <>
              <p>{questionOf(step.predict)}</p>
              <p class="line">{t.myGuess}</p>
              <p class="line">{t.whatCame}</p>
              <p class="line">{t.whyDoYouThink}</p>
            </>
          )}
        </section>
      ))}
      <h2>{t.after}</h2>
      <ol>
        {lesson.after.map((question) => (
          <li key={question.en}>
            {question[say]}
            {forPupils && <p class="line" />}
          </li>
        ))}
      </ol>
      {!forPupils && (
        <>
          <h2>{t.notes}</h2>
          <Paragraphs text={lesson.notes[say]} />
          <h2>{t.wrongIdeas}</h2>
          <ul>
            {lesson.wrongIdeas.map((idea) => (
              <li key={idea.en}>{idea[say]}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

/** What is to be guessed, as it is asked on the screen. */
function questionOf(prediction: Prediction): string {
  switch (prediction.kind) {
    case 'stage':
      return `${text.value.lab.guessStage} ${listed(STAGES.map((stage) => words.value.stages[stage].label))}.`;
    case 'innovated':
      return text.value.lesson.guessInnovated;
    case 'better':
      return prediction.question?.[lang.value] ?? prediction.measure;
  }
}
