import { Command } from 'commander';
import { SUITES } from '../../benchmark/index.js';
import { printLines } from '../print.js';
import { formatTextTable } from '../text-table.js';
import type { Accept } from '../work.js';
import { judgeCommand } from './benchmark-judge.js';
import { benchmarkReportCommand } from './benchmark-report.js';
import { benchmarkRunCommand } from './benchmark-run.js';

/** `metagovernor benchmark`: strategies on a suite, ranked. */
export function benchmarkCommand(accept: Accept): Command {
  return new Command('benchmark')
    .description(
      'rank strategies on a suite of scenarios: run (practise), judge (on luck nobody knows), report, suites',
    )
    .addCommand(benchmarkRunCommand(accept))
    .addCommand(judgeCommand(accept))
    .addCommand(benchmarkReportCommand(accept))
    .addCommand(suitesCommand(accept));
}

function suitesCommand(accept: Accept): Command {
  return new Command('suites')
    .description('list the suites and their scenarios')
    .action(() => accept(() => printLines(Object.values(SUITES).flatMap(suiteText))));
}

function suiteText({ name, about, scenarios, budgets, replicates }: (typeof SUITES)[string]): string[] {
  const spent = budgets.map((budget) => `${budget.name} (x ${Number(budget.times.toFixed(2))})`).join(', ');
  return [
    `${name}: ${about.en}`,
    '',
    ...formatTextTable([['scenario', 'what it is'], ...scenarios.map(({ label, about: each }) => [label, each.en])], 2),
    '',
    `Budgets, of what the scenario has: ${spent}. ${replicates} runs of each strategy in each scenario at each budget.`,
  ];
}
