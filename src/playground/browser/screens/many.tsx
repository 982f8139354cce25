import { VERSION } from '../../../base/index.js';
import type { MeasureName } from '../../../measures/index.js';
import { quantile } from '../../../analysis/index.js';
import { STAGES } from '../../../model/index.js';
import { captionOf, drawFunnel, type Funnel } from '../../../view/index.js';
import type { ManyRow } from '../../story/many-runs.js';
import { armOfMany, differenceOfMany, meanOfMany, placeAmong, TOLD, valuesOf } from '../../story/many-summary.js';
import { change, lang, page, scenarioText, text, words } from '../app.js';
import { busy, doneRuns, MANY, rowsA, rowsB, runMany, stopMany, wantedRuns, withB } from '../many.js';
import { capital, decimal, percent, signed } from '../numbers.js';
import { DataTable } from '../parts/data-table.js';
import { DotPlot } from '../parts/dot-plot.js';
import { LessonPanel } from '../parts/lesson-panel.js';
import { reasonWords } from '../parts/status-words.js';

/** From one story to the many: how typical it was, and which of two futures does better. */
export function Many() {
  const t = text.value.many;
  const [a, b] = [rowsA.value, withB.value ? rowsB.value : []];
  const { acts } = page.value.a;
  const inLesson = page.value.lesson !== '' && page.value.step > 0;
  return (
    <>
      <div class="question">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      {inLesson && <LessonPanel />}
      <section class="run-many">
        <label>
          <input
            type="checkbox"
            checked={withB.value}
            onChange={({ currentTarget }) => {
              withB.value = currentTarget.checked;
            }}
          />{' '}
          {t.withB}: {leaderWords('a')} | {leaderWords('b')}
        </label>
        {busy.value ? (
          <>
            <progress value={doneRuns.value} max={wantedRuns.value} aria-label={t.progress(doneRuns.value, wantedRuns.value)} />
            <button type="button" onClick={stopMany}>
              {t.cancel}
            </button>
          </>
        ) : (
          <button type="button" class="primary" onClick={() => void runMany()}>
            {a.length > 0 ? t.again : withB.value ? t.both : t.run}
          </button>
        )}
        <p role="status">{busy.value ? t.progress(doneRuns.value, wantedRuns.value) : a.length === 0 ? t.run200First : ''}</p>
        {acts.length > 0 && <p class="help">{t.actsLeftOut}</p>}
      </section>
      {a.length === MANY && <Findings a={a} b={b.length === MANY ? b : []} />}
    </>
  );
}

function leaderWords(side: 'a' | 'b'): string {
  return `${text.value.compare.future[side]}, ${words.value.strategies[page.value[side].leader].label}`;
}

function Findings({ a, b }: { readonly a: readonly ManyRow[]; readonly b: readonly ManyRow[] }) {
  const t = text.value.many;
  const counts = valuesOf(a, 'innovation');
  const mean = meanOfMany(a, 'innovation');
  const [story] = counts;
  const { below, same } = placeAmong(counts, story);
  return (
    <>
      <section aria-label={t.dots}>
        <h2>{t.dots}</h2>
        <DotPlot rows={[{ name: leaderWords('a'), values: counts }, ...(b.length > 0 ? [{ name: leaderWords('b'), values: valuesOf(b, 'innovation') }] : [])]} mark={story} />
        <p class="finding">
          {mean !== null &&
            t.dotsSentence(decimal(mean.mean), decimal(quantile(counts, 0.25), 0), decimal(quantile(counts, 0.75), 0))}{' '}
          {page.value.a.acts.length === 0 && t.here(story, percent(below), percent(same))}
        </p>
        <p class="next">
          <button type="button" onClick={() => change({ view: 'lab', seed: page.value.seed + 1 })}>
            {t.flip}
          </button>
        </p>
      </section>
      <section aria-label={t.funnel}>
        <h2>{t.funnel}</h2>
        {/* Drawn by the library, all texts in it escaped. */}
        <div class="picture" dangerouslySetInnerHTML={{ __html: manyFunnel(a, b) }} />
      </section>
      <Measures a={a} b={b} />
    </>
  );
}

/** The funnel of many runs as a picture: the same as in the reports of the library. */
export function manyFunnel(a: readonly ManyRow[], b: readonly ManyRow[]): string {
  const t = text.value.many;
  const stage = (index: number) => words.value.stages[STAGES[index]].label;
  const arm = (side: 'a' | 'b', rows: readonly ManyRow[]) => armOfMany(leaderWords(side), rows, reasonWords, stage);
  const funnel: Funnel = {
    title: t.funnel,
    caption: captionOf({ runs: a.length, seed: page.value.seed, version: VERSION, note: scenarioText.value.title }, words.value),
    arms: [arm('a', a), ...(b.length > 0 ? [arm('b', b)] : [])],
  };
  return drawFunnel(funnel, { words: words.value });
}

function Measures({ a, b }: { readonly a: readonly ManyRow[]; readonly b: readonly ManyRow[] }) {
  const t = text.value.many;
  const interval = (rows: readonly ManyRow[], measure: string) => {
    const mean = meanOfMany(rows, measure);
    return mean === null ? '–' : `${decimal(mean.mean, 2)} (${decimal(mean.low, 2)} – ${decimal(mean.high, 2)})`;
  };
  const difference = (measure: string) => {
    const found = differenceOfMany(a, b, measure);
    return found === null ? '–' : `${signed(found.mean, 2)} (${signed(found.low, 2)} – ${signed(found.high, 2)})`;
  };
  const name = (measure: MeasureName) => capital(words.value.measures[measure].label);
  const paired = differenceOfMany(a, b, 'innovation');
  return (
    <section aria-label={t.measures} lang={lang.value}>
      <h2>{t.measures}</h2>
      {paired !== null && (
        <p class="finding">
          {t.finding(name('innovation'), signed(paired.mean, 2), signed(paired.low, 2), signed(paired.high, 2))}{' '}
          {paired.low > 0 ? `${t.better.b}.` : paired.high < 0 ? `${t.better.a}.` : t.unclear}
        </p>
      )}
      <DataTable
        caption={t.interval}
        head={[t.measure, 'A', ...(b.length > 0 ? ['B', t.difference] : [])]}
        rows={TOLD.map((measure) => [
          name(measure),
          interval(a, measure),
          ...(b.length > 0 ? [interval(b, measure), difference(measure)] : []),
        ])}
      />
    </section>
  );
}
