import { useSignal } from '@preact/signals';
import { listScenarios } from '../../../scenarios/index.js';
import { OWN } from '../../state/page-state.js';
import { change, lang, lessons, own, ownReport, text, textOf } from '../app.js';
import { begin } from '../lesson-steps.js';
import { readOwnNetwork } from '../own-network.js';

/** The problems to choose from: each card asks a question. */
export function Gallery() {
  const t = text.value.gallery;
  return (
    <>
      <div class="intro">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <ul class="cards">
        {own.value !== undefined && (
          <Card id={OWN} question={own.value.title ?? t.ownTitle} title={t.ownTitle} actors={actorsOf(own.value)} />
        )}
        {listScenarios().map(({ id, scenario }) => {
          const { title, question } = textOf(id, lang.value);
          return <Card key={id} id={id} title={title} question={question} actors={actorsOf(scenario)} />;
        })}
      </ul>
      <OwnNetwork />
      {lessons.value.length > 0 && (
        <section class="more">
          <h2>{t.lessonsTitle}</h2>
          <ul class="links">
            {lessons.value.map((lesson) => (
              <li key={lesson.id}>
                <button type="button" class="link" onClick={() => begin(lesson)}>
                  {lesson.question[lang.value]}
                </button>{' '}
                <small>{text.value.lesson.minutes(lesson.minutes)}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Card({
  id,
  title,
  question,
  actors,
}: {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly actors: number;
}) {
  return (
    <li>
      <button
        type="button"
        class="problem"
        onClick={() => change({ view: 'lab', scenario: id, set: {}, lesson: '', step: 0 })}
      >
        <strong>{question}</strong>
        <span>{title}</span>
        <small>{text.value.gallery.actors(actors)}</small>
      </button>
    </li>
  );
}

function actorsOf({
  network,
}: {
  readonly network?: { readonly actors?: number | readonly unknown[] | undefined } | undefined;
}): number {
  const actors = network?.actors ?? DEFAULT_ACTORS;
  return typeof actors === 'number' ? actors : actors.length;
}

/** Actors of a network that is drawn and says no number. */
const DEFAULT_ACTORS = 30;

/** A network of one's own: dropped, or chosen. It stays here. */
function OwnNetwork() {
  const t = text.value.gallery;
  const fault = useSignal('');
  const over = useSignal(false);
  const read = async (files: FileList | null | undefined) => {
    if (files === null || files === undefined || files.length === 0) return;
    const given = [...files];
    if (given.some(({ type }) => type.startsWith('image/'))) {
      fault.value = t.ownPicture;
      return;
    }
    if (given.some(({ size }) => size === 0)) {
      fault.value = t.ownEmpty;
      return;
    }
    try {
      const { scenario, report } = await readOwnNetwork(given);
      fault.value = '';
      ownReport.value = report;
      own.value = scenario;
      change({ view: 'lab', scenario: OWN, set: {}, lesson: '', step: 0 });
    } catch (error) {
      fault.value = (error as Error).message;
    }
  };
  return (
    <section
      class={over.value ? 'own over' : 'own'}
      aria-label={t.ownTitle}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        void read(event.dataTransfer?.files);
      }}
    >
      <h2>{t.ownTitle}</h2>
      <p>{t.ownLead}</p>
      <label class="file">
        {t.ownChoose} <input type="file" multiple onChange={({ currentTarget }) => void read(currentTarget.files)} />
      </label>
      <p role="alert">{fault.value === '' ? '' : t.ownFailed(fault.value)}</p>
    </section>
  );
}
