import { type Parameter, plausibleRange } from 'metagovernor/model';
import { nameParameter } from 'metagovernor/words';
import type { HeadlinesFound } from './headlines.ts';
import { headlinesSection, short } from './headlines-section.ts';
import { sourceLine } from './source-line.ts';

/**
 * The page that lists every parameter of a scenario.
 *
 * @param headlines - what came out of moving each guess.
 * @param bibliography - the text of docs/sources.bib.
 * @param decision - the text of the decision on the defaults: it names the ones that were set by hand to a pattern.
 */
export function parametersPage(
  parameters: readonly Parameter[],
  headlines: HeadlinesFound,
  bibliography: string,
  decision: string,
): string {
  const paths = new Set(parameters.map(({ path }) => path));
  const set = new Set([...decision.matchAll(/`([^`]+)`/g)].map(([, name]) => name).filter((name) => paths.has(name)));
  const groundOf = (parameter: Parameter) => groundsOf(parameter, set);
  const count = (ground: string) => parameters.filter((parameter) => groundOf(parameter) === ground).length;
  const groups = [...new Set(parameters.map(({ path }) => groupOf(path)))];
  const keys = [...new Set(parameters.flatMap(({ source }) => (source === undefined ? [] : [source])))].sort();
  return [
    '# Every parameter: value, unit, range, and what it rests on',
    '',
    '<!-- Written by studies/update-parameters.ts in the repository from the schema and from what studies/update-headlines.ts found: change it there, not here. -->',
    '',
    `${parameters.length} parameters: ${count(EVIDENCE)} rest on a source, ${count(SET)} were set by hand so that a pattern is met, ` +
      `${count(GUESS)} are plain guesses, ${count(SWITCH)} are switches, ${count(SHIFT)} move what is given.`,
    '',
    ...headlinesSection(headlines),
    '## What they rest on',
    '',
    `- **${EVIDENCE}**: the source has the mechanism and its direction, and the size where it gives one. Effects measured in the`,
    '  laboratory are upper bounds for the field.',
    `- **${SET}**: ours, moved until networks stayed real or the default was not degenerate`,
    '  ([decision 6](decisions/0006-where-the-defaults-come-from.md)). It is fitted to what it is then seen to do.',
    `- **${GUESS}**: ours, and no data stand behind it. A finding that hangs on one is a finding about the guess: vary it.`,
    `- **${SHIFT}**: 0 leaves every tie as it is given or drawn; another value asks what if it were otherwise, and says nothing of the data.`,
    '',
    'The range is what the schema accepts and is wide on purpose: nothing outside makes sense, not everything inside is likely. The',
    'plausible range of a guess (`plausibleRange` of metagovernor/model) is half to double, on the scale that is its own: the odds of a',
    'share and of a baseline in log-odds, the value of any other quantity that cannot be negative, and an eighth of the range to either',
    'side of any other signed quantity; cut at the range. It has none where the default is at an end of its range: there a mechanism is',
    'off, or full on. Sensitivity, calibration and the space in which hypotheses are tested go by it.',
    '',
    'No study gives base rates of the barriers, so no default is fitted to any.',
    '',
    ...groups.flatMap((group) => [
      `## ${group}`,
      '',
      '| parameter | called | value | unit | range | plausible | rests on | source | what it is |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      ...parameters
        .filter(({ path }) => groupOf(path) === group)
        .map(
          (parameter) =>
            `| ${[
              `\`${parameter.path}\``,
              nameParameter(parameter.path, 'en') ?? '',
              String(parameter.default),
              parameter.unit,
              rangeOf(parameter),
              plausibleOf(parameter),
              groundOf(parameter),
              parameter.source ?? '',
              parameter.description,
            ].join(' | ')} |`,
        ),
      '',
    ]),
    '## Sources',
    '',
    ...keys.map((key) => `- ${key}: ${sourceLine(bibliography, key)}`),
    '',
  ].join('\n');
}

const EVIDENCE = 'evidence';
const SET = 'guess, set to a pattern';
const GUESS = 'guess';
const SWITCH = 'switch';
const SHIFT = 'takes the data as they are';

function groundsOf({ path, type, source }: Parameter, set: ReadonlySet<string>): string {
  if (type === 'switch') return SWITCH;
  if (path.startsWith('network.shift.')) return SHIFT;
  if (source !== undefined) return EVIDENCE;
  return set.has(path) ? SET : GUESS;
}

/** The group a parameter stands in: what comes before the first dot, or the run as a whole. */
function groupOf(path: string): string {
  return path.includes('.') ? path.slice(0, path.indexOf('.')) : 'run';
}

function rangeOf({ type, min, max, names }: Parameter): string {
  if (names !== undefined) return names.join(', ');
  return type === 'switch' ? 'true, false' : `${min} to ${max}`;
}

/** Only of guesses: a source has a range of its own. */
function plausibleOf(parameter: Parameter): string {
  const range = parameter.source === undefined ? plausibleRange(parameter) : undefined;
  return range === undefined ? '' : `${short(range.low)} to ${short(range.high)}`;
}
