import { type Comparison, compare, parseScenario, withParameters } from 'metagovernor';
import { BARRIERS } from 'metagovernor/model';
import { numbers, texts } from 'metagovernor/numeric';
import { REGIONS } from './regions.ts';

const REPLICATES = 8;

console.log(
  'What stops processes when nobody steers: shares of all failures, by replay (Shapley) and by the last check.',
);
console.log(line('made for', 'largest', 'share', '  runner-up', 'share', 'unexplained', 'last check'));
for (const { name } of BARRIERS) {
  const { barriers } = await compare({
    scenario: withParameters(parseScenario({}), REGIONS[name]),
    strategies: ['handsOff'],
    replicates: REPLICATES,
    attributed: REPLICATES,
    seed: 'atlas',
  });
  const { unexplained, ...shares } = sharesOf(barriers, 'share');
  const [[largest, share], [second, secondShare]] = Object.entries(shares).sort(([, a], [, b]) => b - a);
  const lastCheck = sharesOf(barriers, 'lastCheck')[largest];
  const percents = [share, secondShare, unexplained, lastCheck].map((value) => `${Math.round(100 * value)} %`);
  console.log(line(name, largest, percents[0], `  ${second}`, ...percents.slice(1)));
}

/** The share of all failures that falls to each barrier, over all runs. */
function sharesOf(barriers: Comparison['barriers'], measure: 'share' | 'lastCheck'): Record<string, number> {
  const values = numbers(barriers, measure);
  const failures = values.reduce((sum, value) => sum + value, 0);
  const shares: Record<string, number> = {};
  for (const [at, name] of texts(barriers, 'barrier').entries()) {
    shares[name] = (shares[name] ?? 0) + values[at] / failures;
  }
  return shares;
}

function line(...cells: readonly string[]): string {
  const widths = [-24, -24, 5, -26, 5, 13, 12];
  return cells.map((cell, at) => (widths[at] < 0 ? cell.padEnd(-widths[at]) : cell.padStart(widths[at]))).join('');
}
