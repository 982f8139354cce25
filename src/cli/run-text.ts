import { type Funnel, measureRun } from '../measures/index.js';
import { STAGES, type World } from '../model/index.js';
import { numbers, type Table, texts } from '../numeric/index.js';
import { fixed, OUTCOMES, outcomeLabel } from '../report/index.js';
import { labelOf, type Words } from '../words/index.js';
import { cut, formatTextTable } from './text-table.js';

/** One run as text: its funnel, its outcomes, what the metagovernor did, and what became of each process. */
export function runText(
  world: World,
  funnel: Funnel,
  processes: Table,
  names: readonly string[],
  words: Words,
): string[] {
  const { terminal } = words;
  const measures = measureRun(world);
  const outcomes = OUTCOMES.map((outcome) => `${outcomeLabel(outcome, words)} ${fixed(measures[outcome], 2, words)}`);
  return [
    ...funnelText(funnel, words),
    '',
    terminal.runOutcomes(outcomes.join(terminal.numbersParted)),
    terminal.interventions(measures['interventions'], measures['refusals']),
    '',
    ...processText(processes, names, words),
  ];
}

function funnelText({ started, reached, failed, running, ticks }: Funnel, words: Words): string[] {
  const rows = STAGES.map((stage, index) => {
    const entered = index === 0 ? started : reached[index - 1];
    const passed = reached[index];
    const share = entered === 0 ? '-' : `${((100 * passed) / entered).toFixed(0)} %`;
    const time = passed === 0 ? '-' : fixed(ticks[index] / passed, 1, words);
    return [
      words.results.steps[stage],
      ...[entered, passed].map(String),
      share,
      String(failed[index]),
      String(running[index]),
      time,
    ];
  });
  return formatTextTable([words.terminal.funnelColumns, ...rows]);
}

function processText(processes: Table, names: readonly string[], words: Words): string[] {
  const column = (name: string) => numbers(processes, name);
  const focal = column('focal');
  const started = column('started');
  const ended = column('ended');
  const rows = Array.from({ length: processes.rowCount }, (_, row) => [
    String(row),
    cut(names[focal[row]], 22),
    String(started[row]),
    ended[row] < 0 ? '-' : String(ended[row]),
    fateOf(processes, row, words),
  ]);
  return formatTextTable([words.terminal.processColumns, ...rows], 5);
}

function fateOf(processes: Table, row: number, words: Words): string {
  const { terminal, stages, failures, barriers, statuses } = words;
  const text = (name: string) => texts(processes, name)[row];
  const status = text('status');
  if (status === 'innovated') {
    return terminal.innovated(`${fixed(100 * numbers(processes, 'gain')[row], 0, words)} %`);
  }
  if (status !== 'failed')
    return status === 'waiting' ? terminal.didNotStart : terminal.still(labelOf(statuses, status));
  const check = text('lastCheck');
  const why = check === '' ? '' : ` (${labelOf(barriers, check)})`;
  return terminal.noStage(labelOf(stages, text('stoppedAt')), labelOf(failures, text('failure')), why);
}
