import { BASELINES, findSuite, partOfSuite, runBenchmark } from 'metagovernor/benchmark';
import { focused } from './focused.mjs';

const suite = partOfSuite(findSuite('governance-1'), ['homelessness', 'standard-service', 'losing-its-broker']);
const { arms } = await runBenchmark({
  suite,
  entries: [focused],
  // Those that know the model or the truth take long.
  baselines: BASELINES.filter(({ kind }) => !kind.startsWith('knows')),
  replicates: 10,
});

console.log(`${suite.name}, 10 runs of each at each budget: net delivery, less that of handsOff, and ranks\n`);
for (const { label, kind, scores, byBudget } of arms) {
  const { difference, ranks } = scores.delivery;
  const budgets = byBudget.map((at) => `${at.label} ${at.value.toFixed(3)}`).join(', ');
  const place = ranks === null ? '-' : `${ranks.best}-${ranks.worst}`;
  const name = kind === 'entry' ? `> ${label}` : `  ${label}`;
  console.log(`${name.padEnd(22)} ${difference.value.toFixed(3).padStart(6)}  rank ${place.padEnd(5)}  ${budgets}`);
}
