import { type Future, OWN } from '../../state/page-state.js';
import { announced, change, isHidden, momentA, ownReport, page, scenarioText, step, storyA, text } from '../app.js';
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
import { playing } from '../play.js';
import { stepRests } from '../step-outcome.js';

/** The laboratory: the network, the processes at their tables, and where they die, month by month. */
export function Lab() {
  const t = text.value.lab;
  const moment = momentA.value;
  const { a } = page.value;
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
            {!isHidden('leader') && (
              <LeaderPicker
                future={a}
                months={moment.months}
                label={t.leader}
                timed={a.from > 0}
                onChange={changeLeader}
              />
            )}
            {!isHidden('acts') && <ActsPanel moment={moment} side="a" />}
            {!isHidden('settings') && (
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
          {!isHidden('process') && <ProcessPanel moment={moment} story={storyA.value} />}
          {moment.month > 0 && <Happenings moment={moment} />}
          {!isHidden('norms') && moment.month > 0 && <Norms moment={moment} />}
        </div>
      </div>
      {!stepRests.value && <Transport />}
    </>
  );
}

/**
 * Another leader leads from now on, where nobody has led so far: what has happened stays. After somebody else it begins anew, for one future has
 * one leader.
 */
function changeLeader(future: Partial<Future>): void {
  const { a, month } = page.value;
  if (future.leader === undefined || month === 0) {
    change({ a: future });
    return;
  }
  playing.value = false;
  const led = a.leader !== 'handsOff' && a.from < month;
  change(led ? { month: 0, a: { ...future, from: 0 } } : { a: { ...future, from: month } });
  announced.value = led ? text.value.lab.begunAnew : text.value.lab.leadsFrom(month);
}

/** Of a network of one's own: what was read, and what the model had to draw. */
function OwnNote() {
  const t = text.value.gallery;
  const report = ownReport.value;
  if (page.value.scenario !== OWN || report === undefined) return null;
  return (
    <>
      <p class="help">
        {t.ownRead(report.actors, report.ties)}{' '}
        {report.drawn.length > 0 && t.ownDrawn(listed(report.drawn.map((each) => t.drawable[each])))}
      </p>
      <details class="fold">
        <summary>{t.ownWhatRead}</summary>
        <ul lang="en">
          {report.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
