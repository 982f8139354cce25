/**
 * Hold the library against published findings: `npm run validate -- [--only V1] [--quick] [--seed TEXT] [--json]`.
 *
 * Every row is printed with its verdict. A row that fails is a finding, not an error: the exit code is 0. What `--json` prints is what
 * studies/update-validation.ts makes docs/validation.md of.
 */
import { parseArgs } from 'node:util';
import { VERSION } from 'metagovernor';
import type { StoredStudy, StoredValidation } from './validation/page.ts';
import { formatRows } from './validation/rows/format-rows.ts';
import type { Row, Verdict } from './validation/rows/row.ts';
import { STUDIES } from './validation/studies.ts';

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
      seed: { type: 'string', default: 'validation' },
      json: { type: 'boolean', default: false },
    },
  });
  const { quick, seed, json } = values;
  const studies: StoredStudy[] = [];
  for (const id of chosen(values.only)) {
    const { title, note, run } = STUDIES[id];
    const rows = await run({ quick, seed });
    studies.push({ id, title, ...(note === undefined ? {} : { note }), quick, rows });
    if (!json) console.log(`${id}  ${title}\n${formatRows(rows, seed)}${note === undefined ? '' : `\n${note}`}\n`);
  }
  const found: StoredValidation = { version: VERSION, seed, studies };
  console.log(json ? JSON.stringify(found, null, 2) : tally(studies.flatMap(({ rows }) => rows)));
}

/** How many rows hold, of those that have a target. */
function tally(rows: readonly Row[]): string {
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  const judged = count('holds') + count('fails') + count('undecided');
  return `${count('holds')} of ${judged} rows with a target hold; ${rows.length - judged} are only measured.`;
}

function chosen(only: readonly string[] | undefined): string[] {
  const known = Object.keys(STUDIES);
  for (const id of only ?? []) {
    if (!known.includes(id)) throw new Error(`Expected --only to be one of ${known.join(', ')} but found ${id}`);
  }
  return known.filter((id) => only === undefined || only.includes(id));
}
