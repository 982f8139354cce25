import { useSignal } from '@preact/signals';
import type { Lesson } from '../../lessons/lesson.js';
import { lang, lesson, lessons, page, text } from '../app.js';
import { guesses } from '../guesses.js';
import { download } from '../keep/download.js';
import { tableFile } from '../keep/table-file.js';
import { begin, goToStep, leave } from '../lesson-steps.js';
import { LessonEditor } from '../parts/lesson-editor.js';
import { LessonSheet, Paragraphs, type SheetKind } from '../parts/lesson-sheet.js';

/** The lessons, and the pages before and after the steps of one. */
export function Lessons() {
  const now = lesson.value;
  if (now === undefined) return <List />;
  return page.value.step === 0 ? <Before lesson={now} /> : <After lesson={now} />;
}

function List() {
  const t = text.value.lesson;
  return (
    <>
      <div class="intro">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <ul class="cards">
        {lessons.value.map((each) => (
          <li key={each.id}>
            <button type="button" class="problem" onClick={() => begin(each)}>
              <strong>{each.question[lang.value]}</strong>
              <span>{each.title[lang.value]}</span>
              <small>{t.minutes(each.minutes)}</small>
            </button>
          </li>
        ))}
      </ul>
      <LessonEditor />
    </>
  );
}

function Before({ lesson: now }: { readonly lesson: Lesson }) {
  const t = text.value.lesson;
  return (
    <article class="reading">
      <p class="help">
        {now.title[lang.value]} · {t.minutes(now.minutes)}
      </p>
      <h1>{now.question[lang.value]}</h1>
      <h2>{t.before}</h2>
      <p class="lead">{now.before[lang.value]}</p>
      <p class="next">
        <button type="button" class="primary" onClick={() => goToStep(1)}>
          {t.begin}
        </button>
        <button type="button" class="link" onClick={leave}>
          {t.leave}
        </button>
      </p>
      <Sheets lesson={now} />
    </article>
  );
}

function After({ lesson: now }: { readonly lesson: Lesson }) {
  const t = text.value.lesson;
  return (
    <article class="reading">
      <p class="help">{now.title[lang.value]}</p>
      <h1>{t.after}</h1>
      <ol class="lead">
        {now.after.map((question) => (
          <li key={question.en}>{question[lang.value]}</li>
        ))}
      </ol>
      <p class="next">
        <button type="button" onClick={() => goToStep(now.steps.length)}>
          {t.back}
        </button>
        {guesses.value.size > 0 && (
          <button type="button" onClick={saveGuesses}>
            {t.guessesFile}
          </button>
        )}
        <button type="button" class="link" onClick={leave}>
          {t.leave}
        </button>
      </p>
      <Sheets lesson={now} />
    </article>
  );
}

function saveGuesses(): void {
  const rows = [...guesses.value.values()].map(({ key, kind, guess }) => [key, kind, guess]);
  download('guesses.csv', tableFile(text.value.lesson.guessesFile, ['question', 'kind', 'guess'], rows), 'text/csv');
}

function Sheets({ lesson: now }: { readonly lesson: Lesson }) {
  const t = text.value.lesson;
  const sheet = useSignal<SheetKind | null>(null);
  const print = (kind: SheetKind) => {
    sheet.value = kind;
    // Once it stands in the page.
    requestAnimationFrame(() => {
      window.print();
      sheet.value = null;
    });
  };
  return (
    <>
      <details class="fold">
        <summary>{t.notes}</summary>
        <Paragraphs text={now.notes[lang.value]} />
        <h3>{t.wrongIdeas}</h3>
        <ul>
          {now.wrongIdeas.map((idea) => (
            <li key={idea.en}>{idea[lang.value]}</li>
          ))}
        </ul>
      </details>
      <p class="next">
        <button type="button" onClick={() => print('worksheet')}>
          {t.worksheet}
        </button>
        <button type="button" onClick={() => print('teacher')}>
          {t.teacherSheet}
        </button>
      </p>
      {sheet.value !== null && <LessonSheet lesson={now} kind={sheet.value} />}
    </>
  );
}
