import {
  type Act,
  COMPETENCE_PRESETS,
  type Competence,
  LEADERSHIP,
  OPERATIONS,
  type OperationName,
  type ProcessObservation,
  STRATEGIES,
} from 'metagovernor/metagovernance';
import { createWorld, LEVERS, parseScenario, stepWorld } from 'metagovernor/model';
import { EFFECTS } from '#inside/metagovernance/effects.js';
import { markdownTable } from '../markdown.ts';
import { CASE_SCENARIO } from './case-scenario.ts';
import { codeText, numberText } from './texts.ts';

/** Every operation: what it is, what it costs, and how far it moves levers at strength 1. */
export function operationTable(): string {
  const rows = Object.entries(OPERATIONS).map(([name, operation], code) => [
    code,
    codeText(name),
    operation.instrument,
    Object.entries(operation.price)
      .map(([capacity, points]) => `${points} ${capacity}`)
      .join(', '),
    operation.coercion,
    operation.competence,
    operation.graded ? 'by degrees' : 'whole',
    leversMoved(name as OperationName),
    operation.about,
  ]);
  return markdownTable(
    ['code', 'operation', 'instrument', 'price', 'coercion', 'competence', 'done', 'levers', 'meaning'],
    rows,
  );
}

/** Carry an operation out at strength 1 in a world where all levers are 0, and read what has moved. */
function leversMoved(name: OperationName): string {
  const world = createWorld(parseScenario(CASE_SCENARIO), { seed: 'odd' });
  stepWorld(world);
  const others = {
    process: 0,
    actor: 0,
    partner: 4,
    form: 'lab',
    rule: 'consensus',
    pace: 3,
    decisions: 3,
    mix: { network: 1 },
  } as const;
  EFFECTS[name](world, { operation: name, ...others, aspect: 'zeroError' }, 1);
  const moved = LEVERS.flatMap((lever, at) => {
    const by = world.state.lever[at];
    return by === 0 ? [] : [`${lever} ${numberText(by)}`];
  });
  return moved.join(', ');
}

/** Every strategy with the options it has. */
export function strategyTable(): string {
  const rows = Object.values(STRATEGIES).map(({ name, about, options }) => [
    codeText(name),
    codeText(JSON.stringify(options)),
    about,
  ]);
  return markdownTable(['strategy', 'options with their defaults', 'what it does'], rows);
}

/** The acts of every role and leader type, most urgent first. */
export function roleTable(): string {
  const rows = Object.entries(LEADERSHIP).flatMap(([leader, roles]) =>
    roles.flatMap(({ stage, acts }) =>
      acts.map((act, index) => [
        leader,
        stage,
        index,
        codeText(act.operation),
        act.every,
        act.when === undefined ? '' : ruleText(act.when),
        aimText(act),
      ]),
    ),
  );
  return markdownTable(['leader', 'stage', 'index', 'operation', 'every', 'only when', 'repeated for'], rows);
}

/** What a one-line function returns, in the words of its code. */
function ruleText(rule: (...given: never[]) => unknown): string {
  return String(rule)
    .replace(/^.*?=> /, '')
    .replaceAll('p.', '');
}

function aimText({ actors, with: more, aspects }: Act): string {
  if (aspects !== undefined) return `the aspects ${aspects.join(', ')} in turn`;
  if (actors !== undefined) return `each of ${ruleText(actors)}`;
  if (more === undefined) return '';
  // It is asked with words in the place of actors, so that what it names can be read.
  const words: unknown = { members: ['the first member'], hesitating: ['each of hesitating'] };
  const [first] = more(words as ProcessObservation);
  return Object.entries(first)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}

/** The two presets of competence. */
export function competenceTable(): string {
  const names = Object.keys(COMPETENCE_PRESETS.HOT) as Competence[];
  const rows = Object.entries(COMPETENCE_PRESETS).map(([preset, skills]) => [
    preset,
    ...names.map((name) => skills[name]),
  ]);
  return markdownTable(['preset', ...names], rows);
}
