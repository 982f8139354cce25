import { computed } from '@preact/signals';
import { STAGES } from '../../../model/index.js';
import { SIDES, type Side } from '../../state/page-state.js';
import type { Moment } from '../../story/moment.js';
import { firstDifference, Story } from '../../story/story.js';
import { change, isHidden, momentA, momentB, page, scenarioText, step, storyA, storyB, text, words } from '../app.js';
import { runMany, withB } from '../many.js';
import { capital, decimal } from '../numbers.js';
import { ActsPanel } from '../parts/acts-panel.js';
import { FunnelBoard } from '../parts/funnel-board.js';
import { LeaderPicker } from '../parts/leader-picker.js';
import { LessonPanel } from '../parts/lesson-panel.js';
import { ModePicker } from '../parts/mode-picker.js';
import { NetworkFigure } from '../parts/network-figure.js';
import { Norms } from '../parts/norms.js';
import { resultWords } from '../parts/result.js';
import { Transport } from '../parts/transport.js';
import { playing } from '../play.js';
import { stepRests } from '../step-outcome.js';

/** Two futures on the same luck, beside each other. */
export function Compare() {
  const t = text.value.compare;
  const inLesson = step.value !== undefined;
  return (
    <>
      <div class="question">
        <h1>{t.title}</h1>
        <p class="lead">
          {scenarioText.value.question} {!inLesson && t.lead}
        </p>
        <p class="finding" aria-live={playing.value ? 'off' : 'polite'}>
          {differenceWords()}
        </p>
      </div>
      <div class={inLesson ? 'beside-lesson' : ''}>
        {inLesson && <LessonPanel />}
        <div class="pair">
          {SIDES.map((side) => (
            <OneFuture key={side} side={side} />
          ))}
        </div>
      </div>
      {!stepRests.value && <Transport />}
      <div class="pair">
        <FunnelBoard moment={momentA.value} label={`${t.future.a}: ${text.value.lab.processes}`} />
        <FunnelBoard moment={momentB.value} label={`${t.future.b}: ${text.value.lab.processes}`} />
      </div>
      <p class="next">
        <button type="button" onClick={runBoth}>
          {t.many}
        </button>
      </p>
    </>
  );
}

function OneFuture({ side }: { readonly side: Side }) {
  const t = text.value.compare;
  const moment = (side === 'a' ? momentA : momentB).value;
  const future = page.value[side];
  const acts = future.acts.length;
  const { a, b } = page.value;
  return (
    <section class="future" aria-label={t.future[side]}>
      <h2>{t.future[side]}</h2>
      <div class="fields">
        <LeaderPicker
          future={future}
          months={moment.months}
          label={text.value.lab.leader}
          timed={!isHidden('settings')}
          onChange={(changed) => change({ [side]: changed })}
        />
        {!isHidden('settings') && <ModePicker future={future} onChange={(changed) => change({ [side]: changed })} />}
      </div>
      {!isHidden('acts') && <ActsPanel moment={moment} side={side} />}
      {acts > 0 && <p class="help">{t.acts(acts)}</p>}
      {side === 'b' && a.acts.length > 0 && a.acts !== b.acts && (
        <button type="button" onClick={() => change({ b: { acts: a.acts } })}>
          {t.takeActs}
        </button>
      )}
      <NetworkFigure moment={moment} label={t.future[side]} compact />
      {moment.month > 0 && <p>{resultWords(moment)}</p>}
      {moment.month > 0 && <Kept moment={moment} />}
      {moment.month > 0 && !isHidden('norms') && <Norms moment={moment} of={t.future[side]} />}
    </section>
  );
}

/** Trust and motivation: what a leader may cost. */
function Kept({ moment: { measures } }: { readonly moment: Moment }) {
  const { meanTrust, motiveKept } = words.value.measures;
  return (
    <p class="help">
      {capital(meanTrust.label)} {decimal(measures['meanTrust'], 2)} · {motiveKept.label}{' '}
      {decimal(measures['motiveKept'], 2)}
    </p>
  );
}

function runBoth(): void {
  withB.value = true;
  change({ view: 'many' });
  void runMany();
}

/** Up to where the two are the same, and how they differ after. */
function differenceWords(): string {
  const t = text.value.compare;
  const { month } = page.value;
  if (month === 0) return t.willDiffer;
  const parted = partedAt.value;
  if (parted === null || parted > month) return t.same;
  const [a, b] = [momentA.value, momentB.value];
  const stages = STAGES.map((stage, index) =>
    t.stageDifference(words.value.stages[stage].label, a.funnel[index].passed, b.funnel[index].passed),
  );
  return [t.sameUntil(parted), t.difference(b.innovated.length - a.innovated.length), ...stages].join(' ');
}

/** The first month at whose end the two are not the same; null for none. Worked out once a pair, to the end. */
const partedAt = computed(() => {
  // Stories of their own: those on the screen stand where they stand.
  const [one, other] = [storyA.value, storyB.value].map(
    ({ scenario, seed, future }) => new Story(scenario, seed, future),
  );
  return firstDifference(one, other, one.scenario.ticks);
});
