import type { MainEffect } from 'metagovernor/analysis';
import {
  CAPACITIES,
  INSTRUMENTS,
  type Instrument,
  OPERATIONS,
  type Operation,
  type OperationName,
} from 'metagovernor/metagovernance';
import { markdownTable } from '../markdown.ts';
import type { Effect, StudyFound, Tried } from './study.ts';
import { isLeaders } from './trial-strategies.ts';
import { TRIALS } from './trials.ts';

/** Why an operation shows no effect, as far as the code tells; by operation. */
type Reasons = Readonly<Record<string, string>>;

/** The page on the operations. */
export function operationsPage(
  { operations, instruments, replicates, seed }: StudyFound,
  version: string,
  reasons: Reasons,
): string {
  const silent = operations.filter((tried) => !effectsOf(tried).some(isShown));
  return [
    '# Every operation: what it does, and what it costs',
    '',
    '<!-- Written by studies/update-operations.ts in the repository: change it there, not here. -->',
    '',
    `metagovernor ${version}, ${replicates} runs of each arm, seed "${seed}".`,
    '',
    'Each operation is tried four times: **alone**, by somebody who does nothing else, and **in a leader**, the collaborative leader with it',
    'against the same without it (what that leader does not do is added to it, and done first); both in the scenario with every parameter at its',
    'default and in the one of the catalogue where it should matter most. It is done wherever it applies, as often as the roles do it, at full',
    'intensity, with the default capacities and at most two acts per process and tick.',
    '',
    'An effect is the difference in the share of processes that made the transition it is meant for, of those that got so far, with a 95 %',
    'interval over the same runs (common random numbers). **Bold** is an interval on the right side of 0. Points are what it cost per run, over all capacities; per 100',
    'points is how many processes more made the transition for 100 points. An operation that does nothing has a bold cell by luck about one time in ten,',
    'so a bound close to 0 in one cell of four is weak.',
    '',
    'Who gets so far is itself moved by what was done before: of more processes that collaborate the later ones are the harder ones. What a leader',
    'loses without an operation is also what it then does instead: its capacities are spent to the end in either case, and whatever is done with',
    'empty stocks costs its full price and has little effect. So an operation that helps alone can hinder in a leader.',
    '',
    'The trials were not all fixed beforehand. Those of castShadow, chooseArena, constructThreat, recruit, setAgenda and setInclusion were changed (stage,',
    'what they set, or transition) after first tries showed nothing or harm; the scenarios of chooseArena, setRule, constructThreat, castShadow, changeMeeting,',
    'proposeSolution, carryRisk and recruit after theirs had hardly any table to act on, or with the new trial. The tries were on the runs of the seed',
    '"operations": with that seed the intervals of these are too kind, and only another seed tests them. What stands after "beside" is from these',
    'tries, with 40 to 80 runs; the reasons given there and at the end are read from the code, and not tested.',
    '',
    '## The four instruments',
    '',
    'Innovations per process started, by default: the acts of each instrument of the collaborative leader, crossed with those of the others.',
    '',
    markdownTable(
      ['instrument', 'main effect', '95 % interval', 'verdict'],
      instruments.map((effect) => [
        effect.factor,
        short(effect.mean),
        `${short(effect.low)} to ${short(effect.high)}`,
        verdictOf(effect),
      ]),
    ),
    '',
    ...INSTRUMENTS.flatMap((instrument) => sectionOf(instrument, operations)),
    '## No effect found',
    '',
    ...(silent.length === 0
      ? ['Every operation has an effect in one of its trials.']
      : [
          'In none of their trials is the interval on the right side of 0:',
          '',
          ...silent.map(({ operation }) => `- ${operation}: ${reasons[operation] ?? 'not looked into yet'}.`),
        ]),
    '',
  ].join('\n');
}

/** What stands on the page of an operation whatever was found: its name, instrument, competence, price, and whether it is graded. */
export function staticCells(name: OperationName): string[] {
  const { instrument, competence, price, graded }: Operation = OPERATIONS[name];
  const points = CAPACITIES.filter((capacity) => price[capacity] !== undefined).map(
    (capacity) => `${capacity} ${price[capacity]}`,
  );
  return [`\`${name}\``, instrument, competence, points.join(', '), graded ? 'graded' : 'whole'];
}

function sectionOf(instrument: Instrument, operations: readonly Tried[]): string[] {
  const own = operations.filter(({ operation }) => OPERATIONS[operation].instrument === instrument);
  return [
    `## ${instrument}`,
    '',
    markdownTable(
      ['operation', 'instrument', 'competence', 'points', 'by halves'],
      own.map(({ operation }) => staticCells(operation)),
    ),
    '',
    markdownTable(
      [
        'tried',
        'meant for',
        'alone, default',
        'alone, there',
        'in a leader, default',
        'in a leader, there',
        'points',
        'per 100 points',
      ],
      own.map((tried) => [
        isLeaders(tried.operation) ? tried.operation : `${tried.operation} (added)`,
        TRIALS[tried.operation].meant,
        ...effectsOf(tried).map(effectCell),
        effectsOf(tried)
          .map(({ points }) => String(Math.round(points)))
          .join(' / '),
        effectsOf(tried)
          .map(({ per100 }) => per100.toFixed(1))
          .join(' / '),
      ]),
    ),
    '',
    'There:',
    '',
    ...own.map(({ operation }) => thereLine(operation)),
    '',
  ];
}

function thereLine(operation: OperationName): string {
  const { where, because, beside } = TRIALS[operation];
  return `- ${operation}: ${where}, for ${because}.${beside === undefined ? '' : ` Beside: ${beside}.`}`;
}

/** In the order of the columns. */
function effectsOf({ alone, led }: Tried): readonly Effect[] {
  return [...alone, ...led];
}

function isShown({ low, points }: Effect): boolean {
  return low > 0 && points > 0;
}

function effectCell(effect: Effect): string {
  const { difference, low, high, points } = effect;
  if (points === 0) return 'never done';
  if (difference === null) return 'nobody got so far';
  const text = `${short(difference)} [${short(low)}, ${short(high)}]`;
  return isShown(effect) ? `**${text}**` : text;
}

function verdictOf({ low, high }: MainEffect): string {
  if (low > 0) return 'matters';
  return high < 0 ? 'harms' : 'not told from 0';
}

/** Three decimals, without the zero before the point. */
function short(value: number): string {
  return value
    .toFixed(3)
    .replace('0.', '.')
    .replace(/^-\.000$/, '.000');
}
