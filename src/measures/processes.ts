import {
  barriersOf,
  COLLABORATION,
  FAILED,
  FAILURES,
  INNOVATED,
  INNOVATION,
  INTERACTION,
  STAGES,
  STATUSES,
  type World,
} from '../model/index.js';
import { type Table, table } from '../numeric/index.js';

/**
 * One row per process of a run: what became of it, when, and why.
 *
 * Ticks are -1 where something did not happen; `failure`, `stoppedAt` and `lastCheck` are '' for processes that did not fail.
 */
export function processTable(world: World): Table {
  const { state, setting, sizes } = world;
  const barriers = barriersOf(world);
  const rows = Array.from({ length: sizes.processes }, (_, process) => process);
  const reached = (stage: number) => Int32Array.from(rows, (process) => state.reached[process * STAGES.length + stage]);
  return table({
    process: Int32Array.from(rows),
    focal: Int32Array.from(setting.focal),
    started: Int32Array.from(setting.startTick),
    status: rows.map((process) => STATUSES[state.status[process]]),
    interactionTick: reached(INTERACTION),
    collaborationTick: reached(COLLABORATION),
    innovationTick: reached(INNOVATION),
    ended: Int32Array.from(state.ended),
    stoppedAt: rows.map((process) => (state.status[process] === FAILED ? STAGES[state.failedStage[process]] : '')),
    failure: rows.map((process) => (state.status[process] === FAILED ? FAILURES[state.failure[process]] : '')),
    lastCheck: rows.map((process) => barriers[state.naive[process]]?.name ?? ''),
    gain: Float64Array.from(rows, (process) => (state.status[process] === INNOVATED ? state.gain[process] : 0)),
    trueGain: Float64Array.from(state.gain),
    agreedGain: Float64Array.from(state.agreedGain),
    appraisedGain: Float64Array.from(state.appraised),
    meetings: Float64Array.from(state.meetings),
  });
}
