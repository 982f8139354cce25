/**
 * Hold the library against published findings: `npm run validate -- [--only V1] [--quick] [--seed TEXT] [--json]`.
 *
 * Every row is printed with its verdict. A row that fails is a finding, not an error: the exit code is 0.
 */
import { parseArgs } from 'node:util';
import { ablations } from './validate/ablations.mjs';
import { cooperation } from './validate/cooperation.mjs';
import { deliberation } from './validate/deliberation.mjs';
import { formatRows } from './validate/format-rows.mjs';
import { jointSearch } from './validate/joint-search.mjs';
import { realNetworks } from './validate/real-networks.mjs';
import { socialLearning } from './validate/social-learning.mjs';

const STUDIES = [jointSearch, socialLearning, deliberation, cooperation, realNetworks, ablations];

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function main() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
      seed: { type: 'string', default: 'validation' },
      json: { type: 'boolean', default: false },
    },
  });
  const all = [];
  for (const study of chosen(values.only)) {
    const rows = study.run({ quick: values.quick, seed: values.seed });
    all.push(...rows);
    const note = study.note === undefined ? '' : `\n${study.note}`;
    if (!values.json) console.log(`${study.id}  ${study.title}\n${formatRows(rows)}${note}\n`);
  }
  if (values.json) console.log(JSON.stringify(all, null, 2));
  else console.log(tally(all));
}

/** How many rows hold, of those that have a target. */
function tally(rows) {
  const count = (verdict) => rows.filter((row) => row.verdict === verdict).length;
  const judged = count('holds') + count('fails') + count('undecided');
  return `${count('holds')} of ${judged} rows with a target hold; ${rows.length - judged} are only measured.`;
}

function chosen(only) {
  const known = STUDIES.map((study) => study.id);
  for (const id of only ?? []) {
    if (!known.includes(id)) throw new Error(`Expected --only to be one of ${known.join(', ')} but found ${id}`);
  }
  return STUDIES.filter((study) => only === undefined || only.includes(study.id));
}
