import { GAINS, MEASURES, MOMENT_MEASURES } from 'metagovernor/measures';
import { listParameters } from 'metagovernor/model';
import { markdownTable } from '../markdown.ts';
import { codeText } from './texts.ts';

/** Every parameter of a scenario, as the schema has it. */
export function parameterTable() {
  const rows = listParameters().map(({ path, type, default: start, min, max, names, unit, source, description }) => [
    codeText(path),
    type,
    String(start),
    names === undefined ? (min === undefined ? '' : `${min} to ${max}`) : names.join(', '),
    unit,
    source ?? 'guess',
    description,
  ]);
  return markdownTable(['parameter', 'type', 'default', 'range or names', 'unit', 'source', 'meaning'], rows);
}

/** What is measured of a run. */
export function measureTable() {
  const rows = Object.entries(MEASURES).map(([name, { unit, about }]) => [codeText(name), unit, about]);
  return markdownTable(['measure', 'unit', 'meaning'], rows);
}

/** The six gains with their formulas. */
export function gainTable() {
  const rows = Object.entries(GAINS).map(([name, { gain, formula }]) => [codeText(name), gain, formula]);
  return markdownTable(['measure', 'gain', 'formula'], rows);
}

/** What is measured of the network at a tick. */
export function momentTable() {
  const rows = Object.entries(MOMENT_MEASURES).map(([name, { unit, about }]) => [codeText(name), unit, about]);
  return markdownTable(['measure', 'unit', 'meaning'], rows);
}
