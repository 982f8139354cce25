import type { Part } from '../../lessons/lesson.js';
import { OWN } from '../../state/page-state.js';
import { change, momentA, ownReport, page, scenarioText, step, storyA, text } from '../app.js';
import { listed } from '../numbers.js';
import { ActsPanel } from '../parts/acts-panel.js';
import { Conditions } from '../parts/conditions.js';
import { FunnelBoard } from '../parts/funnel-board.js';
import { StageGuess } from '../parts/guess-panel.js';
import { Happenings } from '../parts/happenings.js';
import { LeaderPicker } from '../parts/leader-picker.js';
import { LessonPanel } from '../parts/lesson-panel.js';
import { ModePicker } from '../parts/mode-picker.js';
import { NetworkFigure } from '../parts/network-figure.js';
import { Norms } from '../parts/norms.js';
import { ProcessPanel } from '../parts/process-panel.js';
import { Result } from '../parts/result.js';
import { Transport } from '../parts/transport.js';

/** The laboratory: the network, the processes at their tables, and where they die, month by month. */
export function Lab() {
  const t = text.value.lab;
  const moment = momentA.value;
  const { a } = page.value;
  const hidden = (part: Part) => step.value?.hide?.includes(part) ?? false;
  return (
    <>
      <div class="question">
        <h1>{scenarioText.value.question}</h1>
        <OwnNote />
      </div>
      <div class="lab">
        <div class="left">
          {step.value !== undefined && <LessonPanel />}
          <section class="panel" aria-label={t.leader}>
            {step.value === undefined && <StageGuess />}
            {!hidden('leader') && (
              <LeaderPicker
                future={a}
                months={moment.months}
                label={t.leader}
                onChange={(future) => change({ a: future })}
              />
            )}
            {!hidden('acts') && <ActsPanel moment={moment} side="a" />}
            {!hidden('settings') && (
              <>
                <Conditions />
                <details class="fold">
                  <summary>{t.mode}</summary>
                  <ModePicker future={a} onChange={(future) => change({ a: future })} />
                </details>
              </>
            )}
          </section>
        </div>
        <div class="middle">
          <NetworkFigure moment={moment} label={t.network} />
          <FunnelBoard moment={moment} label={t.processes} />
        </div>
        <div class="right">
          <Result moment={moment} />
          {!hidden('process') && <ProcessPanel moment={moment} story={storyA.value} />}
          {moment.month > 0 && <Happenings moment={moment} />}
          {!hidden('norms') && moment.month > 0 && <Norms moment={moment} />}
        </div>
      </div>
      <Transport />
    </>
  );
}

/** Of a network of one's own: what was read, and what the model had to draw. */
function OwnNote() {
  const t = text.value.gallery;
  const report = ownReport.value;
  if (page.value.scenario !== OWN || report === undefined) return null;
  return (
    <p class="help">
      {t.ownRead(report.actors, report.ties)}{' '}
      {report.drawn.length > 0 && t.ownDrawn(listed(report.drawn.map((each) => t.drawable[each])))}
    </p>
  );
}
