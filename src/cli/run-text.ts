import { type Funnel, measureRun } from '../measures/index.js';
import { STAGES, type World } from '../model/index.js';
import { numbers, type Table, texts } from '../numeric/index.js';
import { fixed, OUTCOMES } from '../report/index.js';
import { asWords } from '../words/index.js';
import { cut, formatTextTable } from './text-table.js';

/** One run as text: its funnel, its outcomes, what the metagovernor did, and what became of each process. */
export function runText(world: World, funnel: Funnel, processes: Table, names: readonly string[]): string[] {
  const measures = measureRun(world);
  const outcomes = OUTCOMES.map((outcome) => `${outcome} ${fixed(measures[outcome], 2)}`);
  return [
    ...funnelText(funnel),
    '',
    `Outcomes from 0 to 1: ${outcomes.join(', ')}`,
    `Interventions: ${measures['interventions']}, refused for lack of capacity: ${measures['refusals']}`,
    '',
    ...processText(processes, names),
  ];
}

function funnelText({ started, reached, failed, running, ticks }: Funnel): string[] {
  const rows = STAGES.map((stage, index) => {
    const entered = index === 0 ? started : reached[index - 1];
    const passed = reached[index];
    const share = entered === 0 ? '-' : `${((100 * passed) / entered).toFixed(0)} %`;
    const time = passed === 0 ? '-' : (ticks[index] / passed).toFixed(1);
    return [
      `to ${stage}`,
      ...[entered, passed].map(String),
      share,
      String(failed[index]),
      String(running[index]),
      time,
    ];
  });
  const header = ['processes', 'entered', 'went on', 'share', 'stopped', 'under way', 'mean ticks'];
  return formatTextTable([header, ...rows]);
}

function processText(processes: Table, names: readonly string[]): string[] {
  const column = (name: string) => numbers(processes, name);
  const focal = column('focal');
  const started = column('started');
  const ended = column('ended');
  const rows = Array.from({ length: processes.rowCount }, (_, row) => [
    String(row),
    cut(names[focal[row]], 22),
    String(started[row]),
    ended[row] < 0 ? '-' : String(ended[row]),
    fateOf(processes, row),
  ]);
  return [
    ...formatTextTable([['#', 'taken up by', 'start', 'end', 'what became of it (last failed check)'], ...rows], 5),
  ];
}

function fateOf(processes: Table, row: number): string {
  const text = (name: string) => texts(processes, name)[row];
  const status = text('status');
  if (status === 'innovated') {
    return `innovated, ${(100 * numbers(processes, 'gain')[row]).toFixed(0)} % of the possible gain`;
  }
  if (status !== 'failed') return status === 'waiting' ? 'did not start' : `still ${status}`;
  const check = text('lastCheck');
  const why = check === '' ? '' : ` (${asWords(check)})`;
  return `no ${text('stoppedAt')}: ${asWords(text('failure'))}${why}`;
}
