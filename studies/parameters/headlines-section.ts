import { markdownTable } from '../markdown.ts';
import { type GuessFound, HEADLINES, type HeadlinesFound, MOVES } from './headlines.ts';

/** The guesses that move a headline, the strongest first. */
export function headlinesSection({ seed, replicates, guesses }: HeadlinesFound): string[] {
  const moving = guesses.filter(({ moved }) => moved > 0).sort((a, b) => sizeOf(b) - sizeOf(a));
  const open = guesses.filter(
    ({ moved, differenceLow, differenceHigh }) => moved === 0 && (differenceHigh > MOVES || differenceLow < -MOVES),
  );
  return [
    '## Guesses that move a headline',
    '',
    `${moving.length} of ${guesses.length} guesses move a headline by more than a tenth over their plausible range, everything else at its default. The ${HEADLINES}`,
    'headlines are, with nobody steering (hands-off) and with the collaborative leader, the shares of the processes started that get to interaction,',
    'to collaboration and to innovation, and net delivery; and how much more the leader delivers. Each is looked at with the guess at its low end,',
    `at its default and at its high end. A tenth is ${MOVES} between two of the three, a tenth of all processes started. From -> to are the two that are`,
    'furthest apart.',
    '',
    markdownTable(
      [
        'parameter',
        'low',
        'high',
        'headline moved most',
        'from -> to',
        'difference',
        '95 % interval',
        'headlines moved',
      ],
      moving.map((found) => [
        `\`${found.path}\``,
        short(found.low),
        short(found.high),
        found.headline,
        `${found.from.headline.toFixed(3)} at ${short(found.from.guess)} -> ${found.to.headline.toFixed(3)} at ${short(found.to.guess)}`,
        found.difference.toFixed(3),
        `[${found.differenceLow.toFixed(3)}, ${found.differenceHigh.toFixed(3)}]`,
        found.moved,
      ]),
    ),
    '',
    `Listed by the estimate, from ${replicates} runs each on common random numbers (seed "${seed}"); the largest of ${HEADLINES} headlines and three pairs flatters, so`,
    `what is just above ${MOVES} may be below it. One guess is moved at a time: what two do together is not seen.`,
    listOpen(open),
    '',
  ];
}

/** Of those that are not listed: whose interval reaches beyond. */
function listOpen(open: readonly GuessFound[]): string {
  if (open.length === 0) return 'No other guess has an interval that reaches beyond it.';
  return `Not listed, with an interval that reaches beyond it: ${open.map(({ path }) => `\`${path}\``).join(', ')}.`;
}

function sizeOf({ difference }: GuessFound): number {
  return Math.abs(difference);
}

/** A number as the page has it. */
export function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
