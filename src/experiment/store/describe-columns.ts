import { listParameters } from '../../model/index.js';
import { type Table, table } from '../../numeric/index.js';
import { DIGEST, type Experiment } from '../declare/experiment.js';
import { optionFactorAt } from '../declare/option-factor.js';
import { ownParameterAt } from '../declare/own-parameter.js';
import { measuresIn, momentMeasuresIn, notesIn } from '../declare/planned-extension.js';
import { REGIME } from '../declare/scenario-changes.js';
import { strategyFactorAt } from '../declare/strategy-factor.js';

interface Notes {
  readonly unit: string;
  readonly about: string;
}

const IDENTIFIERS: Readonly<Record<string, Notes>> = {
  scenario: { unit: 'name', about: 'which scenario' },
  point: { unit: 'number', about: 'which point of the design, from 0' },
  strategy: { unit: 'name', about: 'which strategy' },
  replicate: {
    unit: 'number',
    about: 'which independent run, from 0: the same draws at every point and for every strategy',
  },
  [DIGEST]: { unit: 'name', about: 'fingerprint of the last state of the run' },
  stoppedAt: { unit: 'ticks', about: 'tick at which the run ended' },
  tick: { unit: 'ticks', about: 'when it was recorded' },
  stage: { unit: 'name', about: 'the stage that processes failed to reach' },
  barrier: {
    unit: 'name',
    about: 'what stopped them; unexplained: what neutralising all barriers of the stage leaves',
  },
  share: { unit: 'processes', about: 'Shapley shares of the failures, summed over the failed processes' },
  order: { unit: 'number', about: 'which order of taking the barriers away from the whole run, from 0' },
  place: { unit: 'number', about: 'place of the barrier in that order, from 1' },
  gained: { unit: 'processes', about: 'innovations that taking the barrier away at its place added; below 0: lost' },
  processes: { unit: 'processes', about: 'processes that started in the run' },
  measure: { unit: 'name', about: 'in a long table: which measure the row is of' },
  value: { unit: 'of the measure', about: 'in a long table: the value of that measure' },
  lastCheck: { unit: 'processes', about: 'failures whose last failed check it was: the naive answer' },
};

function notesOfFactor(path: string): Notes {
  const replaced = strategyFactorAt(path);
  if (replaced !== null) return { unit: 'name', about: `which strategy ${replaced} is` };
  if (path === REGIME) return { unit: 'name', about: 'the regime, a bundle of parameters' };
  if (path === 'metagovernor.competence')
    return { unit: 'name', about: 'a preset of the competences, or their values' };
  const factor = optionFactorAt(path);
  const about = factor === null ? 'a factor' : `the option ${factor.option} of the strategy ${factor.label}`;
  return { unit: 'value', about };
}

/** A dictionary of the columns of an experiment's tables: `column`, `unit`, `about`. */
export function describeColumns(experiment: Experiment): Table {
  const { factors, metrics, series } = experiment;
  const own = notesIn(experiment);
  const parameters = new Map(
    listParameters().map(({ path, unit, description }) => [path, { unit, about: description }]),
  );
  const notes: readonly (readonly [string, Notes])[] = [
    ...Object.entries(IDENTIFIERS).filter(([name]) => name !== DIGEST || metrics.includes(DIGEST)),
    ...factors.map(({ path }) => {
      const mine = ownParameterAt(path, own);
      const known = mine === undefined ? parameters.get(path) : { unit: mine.unit, about: mine.description };
      return [path, known ?? notesOfFactor(path)] as const;
    }),
    ...metrics.filter((name) => name !== DIGEST).map((name) => [name, measuresIn(experiment)[name]] as const),
    ...(series?.measures ?? [])
      .filter((name) => !metrics.includes(name))
      .map((name) => [name, momentMeasuresIn(experiment)[name]] as const),
  ];
  return table({
    column: notes.map(([name]) => name),
    unit: notes.map(([, { unit }]) => unit),
    about: notes.map(([, { about }]) => about),
  });
}
