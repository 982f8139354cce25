import { markdownTable } from '../markdown.ts';
import { rowsAsTexts } from './rows/format-rows.ts';
import type { Row, Verdict } from './rows/row.ts';
import type { Study } from './study.ts';

/** A study as it is stored once it was run. */
export interface StoredStudy extends Omit<Study, 'run'> {
  readonly id: string;
  readonly quick: boolean;
  readonly rows: readonly Row[];
}

/** What `npm run validate -- --json` prints. */
export interface StoredValidation {
  readonly version: string;
  readonly seed: string;
  readonly studies: readonly StoredStudy[];
}

const VERDICTS: readonly Verdict[] = ['holds', 'fails', 'undecided'];

/** The page on the validation: what is held against something first, then what is only measured. */
export function validationPage({ version, seed, studies }: StoredValidation): string {
  const ordered = [...studies].sort((a, b) => Number(isHeld(b)) - Number(isHeld(a)) || (a.id < b.id ? -1 : 1));
  const parts = [
    '# Validation',
    'Written by `studies/update-validation.ts` in the repository from what `npm run validate -- --json` prints there: do not edit.',
    `metagovernor ${version}, seed \`${seed}\`. The same version and seed give the same numbers on every machine.`,
    'Every row holds an estimate, with its 95 % interval, against a target that was set before: a published figure, a band that was computed from data, or a direction that the theory claims. `fails` is a finding and stays here; `undecided` means that the interval leaves it open. Where a study was run in its quick version, fewer runs and wider tolerances apply.',
    'Limits: there are no empirical base rates for the barriers, so their shares are properties of the model. Effects of levers start from laboratory experiments, which are upper bounds. Many defaults are guesses (`metagovernor parameters` marks them).',
    '## Summary',
    markdownTable(
      ['study', 'about', 'version', 'rows', ...VERDICTS, 'only measured'],
      ordered.map(({ id, title, quick, rows }) => [
        id,
        title,
        quick ? 'quick' : 'full',
        rows.length,
        ...VERDICTS.map((verdict) => rows.filter((row) => row.verdict === verdict).length),
        rows.filter((row) => !VERDICTS.includes(row.verdict)).length,
      ]),
    ),
    ...ordered.map(section),
  ];
  return `${parts.join('\n\n')}\n`;
}

function isHeld({ rows }: StoredStudy): boolean {
  return rows.some(({ verdict }) => VERDICTS.includes(verdict));
}

/** The seed stands at the head of the page. */
function section({ id, title, note, quick, rows }: StoredStudy): string {
  const [header, ...lines] = rowsAsTexts(rows);
  const only = `npm run validate -- --only ${id}${quick ? ' --quick' : ''}`;
  const parts = [`## ${id}. ${title}`, `\`${only}\`${quick ? ', the quick version' : ''}`];
  if (note !== undefined) parts.push(...note.split('\n'));
  return [...parts, markdownTable(header, lines)].join('\n\n');
}
