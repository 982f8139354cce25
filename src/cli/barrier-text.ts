import type { Failures } from '../analysis/index.js';
import { BARRIERS, STAGES } from '../model/index.js';
import { type ComparisonSummary } from '../report/index.js';
import { asWords } from '../words/index.js';
import { formatTextTable, wrap } from './text-table.js';

const HONESTY = 'No study gives empirical base rates for barrier shares: read them as what this model does.';
const WIDTH = 92;

/** What stopped processes, stage by stage: one line a strategy, one column a barrier, the largest marked. */
export function barrierText({ strategies, attributed, replicates }: ComparisonSummary): string[] {
  if (attributed === 0) return ['What stopped processes: no failures were attributed (see --attribute).'];
  const intro =
    `What stopped processes, in % of the failures at a stage (* the largest), found by replaying each failure of ` +
    `${attributed} of the ${replicates} replicates without each set of the stage's barriers (Shapley shares). In ` +
    'brackets the naive answer: which check failed last. Unexplained: they fail without these barriers too.';
  const tables = STAGES.flatMap((stage, index) => [
    '',
    `Before ${stage}`,
    ...formatTextTable([
      ['', '', ...columnsOf(stage).map((name) => headerOf(name)[0])],
      ['', 'failures', ...columnsOf(stage).map((name) => headerOf(name)[1])],
      ...strategies.map(({ strategy, barriers }) => [strategy, ...barrierCells(stage, barriers?.[index])]),
    ]),
  ]);
  return [...wrap(intro, WIDTH), ...tables, '', ...wrap(HONESTY, WIDTH)];
}

function columnsOf(stage: string): string[] {
  return [...BARRIERS.filter((barrier) => barrier.stage === stage).map(({ name }) => name), 'unexplained'];
}

/** A name on two lines: "demotivating" and "uncertainty". */
function headerOf(name: string): readonly [string, string] {
  const words = asWords(name).split(' ');
  return words.length === 1 ? ['', words[0]] : [words[0], words.slice(1).join(' ')];
}

function barrierCells(stage: string, summary: Failures | undefined): string[] {
  const columns = columnsOf(stage);
  if (summary === undefined || summary.failures === 0) return ['0', ...columns.map(() => '-')];
  const { failures, barriers } = summary;
  const largest = Math.max(...barriers.map(({ share }) => share));
  const cells = columns.map((column) => {
    const entry = barriers.find(({ barrier }) => barrier === column);
    if (entry === undefined) return '-';
    const mark = entry.share === largest ? '*' : '';
    return `${mark}${percent(entry.share)} (${percent(entry.lastCheck)})`;
  });
  return [String(failures), ...cells];
}

function percent(share: number): string {
  const text = (100 * share).toFixed(0);
  return text === '-0' ? '0' : text;
}
