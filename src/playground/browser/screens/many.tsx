import { quantile } from '../../../analysis/index.js';
import { VERSION } from '../../../base/index.js';
import type { MeasureName } from '../../../measures/index.js';
import { STAGES } from '../../../model/index.js';
import { captionOf, drawFunnel, type Funnel } from '../../../view/index.js';
import type { Side } from '../../state/page-state.js';
import type { ManyRow } from '../../story/many-runs.js';
import { armOfMany, differenceOfMany, meanOfMany, placeAmong, TOLD, valuesOf } from '../../story/many-summary.js';
import { change, lang, page, scenarioText, step, text, words } from '../app.js';
import { busy, doneRuns, former, MANY, rowsA, rowsB, runMany, stopMany, wantedRuns, withB } from '../many.js';
import { capital, decimal, percent, signed } from '../numbers.js';
import { DataTable } from '../parts/data-table.js';
import { DotPlot } from '../parts/dot-plot.js';
import { LessonPanel } from '../parts/lesson-panel.js';
import { reasonWords } from '../parts/status-words.js';

/** From one story to the many: how typical it was, and which of two futures does better. */
export function Many() {
  const t = text.value.many;
  const [a, b] = [rowsA.value, withB.value ? rowsB.value : []];
  return (
    <>
      <div class="question">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      {step.value !== undefined && <LessonPanel />}
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
            <progress
              value={doneRuns.value}
              max={wantedRuns.value}
              aria-label={t.progress(doneRuns.value, wantedRuns.value)}
            />
            <button type="button" onClick={stopMany}>
              {t.cancel}
            </button>
          </>
        ) : (
          <button type="button" class="primary" onClick={() => void runMany()}>
            {a.length > 0 ? t.again : withB.value ? t.both : t.run}
          </button>
        )}
        <p>{busy.value ? t.progress(doneRuns.value, wantedRuns.value) : a.length === 0 ? t.run200First : ''}</p>
        {hasActs() && <p class="help">{t.actsRepeated}</p>}
      </section>
      {a.length === MANY && <Findings a={a} b={b.length === MANY ? b : []} />}
    </>
  );
}

/** Whether something was done by hand in what is run. */
function hasActs(): boolean {
  const { a, b } = page.value;
  return a.acts.length > 0 || (withB.value && b.acts.length > 0);
}

function leaderWords(side: Side): string {
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
      <section>
        <h2>{t.dots}</h2>
        <DotPlot
          rows={[
            { name: leaderWords('a'), values: counts },
            ...(b.length > 0 ? [{ name: leaderWords('b'), values: valuesOf(b, 'innovation') }] : []),
          ]}
          mark={story}
        />
        <p class="finding">
          {mean !== null &&
            t.dotsSentence(
              decimal(mean.mean),
              decimal(quantile(counts, 0.25), 0),
              decimal(quantile(counts, 0.75), 0),
            )}{' '}
          {t.here(story, percent(below), percent(same))}
        </p>
        <p class="next">
          <button type="button" onClick={() => change({ view: 'lab', seed: page.value.seed + 1 })}>
            {t.flip}
          </button>
        </p>
      </section>
      <section aria-label={t.funnel}>
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
  const funnel: Funnel = {
    title: t.funnel,
    caption: captionOf(
      { runs: a.length, seed: page.value.seed, version: VERSION, note: scenarioText.value.title },
      words.value,
    ),
    arms: [armOf('a', a), ...(b.length > 0 ? [armOf('b', b)] : [])],
  };
  return drawFunnel(funnel, { words: words.value });
}

function Measures({ a, b }: { readonly a: readonly ManyRow[]; readonly b: readonly ManyRow[] }) {
  const t = text.value.many;
  const difference = (measure: string) => {
    const found = differenceOfMany(a, b, measure);
    return found === null ? '–' : `${more(found.mean)} (${more(found.low)} – ${more(found.high)})`;
  };
  const paired = differenceOfMany(a, b, 'innovation');
  const before = former.value;
  return (
    <section aria-label={t.measures} lang={lang.value}>
      <h2>{t.measures}</h2>
      {paired !== null && (
        <p class="finding">
          {t.finding(nameOf('innovation'), signed(paired.mean, 2), signed(paired.low, 2), signed(paired.high, 2))}{' '}
          {paired.low > 0 ? `${t.better.b}.` : paired.high < 0 ? `${t.better.a}.` : t.unclear}
        </p>
      )}
      <DataTable
        caption={t.interval}
        head={[t.measure, ...(before.length > 0 ? [t.former] : []), 'A', ...(b.length > 0 ? ['B', t.difference] : [])]}
        rows={TOLD.map((measure) => [
          nameOf(measure),
          ...(before.length > 0 ? [intervalOf(before, measure)] : []),
          intervalOf(a, measure),
          ...(b.length > 0 ? [intervalOf(b, measure), difference(measure)] : []),
        ])}
      />
    </section>
  );
}

function nameOf(measure: MeasureName): string {
  return capital(words.value.measures[measure].label);
}

// What counts in the hundreds needs no hundredths.
function decimalsOf(value: number): number {
  return Math.abs(value) >= 100 ? 0 : 2;
}

function number(value: number): string {
  return decimal(value, decimalsOf(value));
}

function more(value: number): string {
  return signed(value, decimalsOf(value));
}

function armOf(side: Side, rows: readonly ManyRow[]) {
  return armOfMany(leaderWords(side), rows, reasonWords, (index) => words.value.stages[STAGES[index]].label);
}

function intervalOf(rows: readonly ManyRow[], measure: string): string {
  const mean = meanOfMany(rows, measure);
  return mean === null ? '–' : `${number(mean.mean)} (${number(mean.low)} – ${number(mean.high)})`;
}
