import type { Comparison } from 'metagovernor';
import { byRun, clusteredProportion, pairedClusteredDifference } from 'metagovernor/analysis';

/** From what to what: columns of the runs of a comparison, and how the share is called. */
const CONVERSIONS = [
  { from: 'started', to: 'interaction', title: 'to interaction' },
  { from: 'interaction', to: 'collaboration', title: 'to collaboration' },
  { from: 'collaboration', to: 'innovation', title: 'to innovation' },
  { from: 'started', to: 'innovation', title: 'all the way' },
];

/** How many of the processes get on, in percent with 95 % intervals: one line a strategy, one column a transition. */
export function conversionLines({ runs, strategies }: Comparison): string[] {
  const columns = CONVERSIONS.map(({ from, to }) => ({ tried: byRun(runs, from), made: byRun(runs, to) }));
  const lines = strategies.map(({ label }) => {
    const cells = columns.map(({ tried, made }) => {
      const { proportion, low, high } = clusteredProportion(made.get(label)!, tried.get(label)!);
      return `${percent(proportion)} [${percent(low)}, ${percent(high)}]`;
    });
    return line(label, cells);
  });
  return [
    line(
      '%',
      CONVERSIONS.map(({ title }) => title),
    ),
    ...lines,
  ];
}

/** The same conversions, less those of the first strategy on the same draws: points with 95 % intervals. */
export function differenceLines({ runs, strategies }: Comparison): string[] {
  const [first, ...others] = strategies.map(({ label }) => label);
  const columns = CONVERSIONS.map(({ from, to }) => ({ tried: byRun(runs, from), made: byRun(runs, to) }));
  return others.map((label) => {
    const cells = columns.map(({ tried, made }) => {
      const args = [made.get(label)!, tried.get(label)!, made.get(first)!, tried.get(first)!] as const;
      const { difference, low, high } = pairedClusteredDifference(...args);
      return `${points(difference)} [${points(low)}, ${points(high)}]`;
    });
    return line(`${label} - ${first}`, cells);
  });
}

function line(name: string, cells: readonly string[]): string {
  return `${name.padEnd(30)}${cells.map((cell) => cell.padStart(18)).join('')}`;
}

function percent(share: number): string {
  return (100 * share).toFixed(0);
}

function points(difference: number): string {
  const rounded = Math.round(100 * difference);
  return rounded > 0 ? `+${rounded}` : String(rounded);
}
