import { compare, withParameters } from 'metagovernor';
import { barrierShares } from 'metagovernor/analysis';
import { BARRIERS } from 'metagovernor/model';
import { REGIONS } from './regions.mjs';

const REPLICATES = 8;

console.log(
  'What stops processes when nobody steers: shares of all failures, by replay (Shapley) and by the last check.',
);
console.log(line('made for', 'largest', 'share', '  runner-up', 'share', 'unexplained', 'last check'));
for (const { name } of BARRIERS) {
  const comparison = await compare({
    scenario: withParameters({}, REGIONS[name]),
    strategies: ['handsOff'],
    replicates: REPLICATES,
    attributed: REPLICATES,
    seed: 'atlas',
  });
  const [{ barriers }] = barrierShares(comparison.barriers);
  const unexplained = barriers.find(({ barrier }) => barrier === 'unexplained');
  const [first, second] = barriers.filter((each) => each !== unexplained).sort((a, b) => b.share - a.share);
  const shares = [first.share, second.share, unexplained?.share ?? 0, first.lastCheck];
  const [share, secondShare, ...others] = shares.map((each) => `${Math.round(100 * each)} %`);
  console.log(line(name, first.barrier, share, `  ${second.barrier}`, secondShare, ...others));
}

/** @param {readonly string[]} cells */
function line(...cells) {
  const widths = [-24, -24, 5, -26, 5, 13, 12];
  return cells.map((cell, at) => (widths[at] < 0 ? cell.padEnd(-widths[at]) : cell.padStart(widths[at]))).join('');
}
