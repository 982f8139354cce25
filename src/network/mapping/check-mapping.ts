import { brief, FormatError, isRecord, nearestName, show } from '../../base/index.js';
import { REPEATED } from '../formats/read-options.js';
import { MAKES, type Mapping, type NodeMapping, SHAPES, type TieMapping, type ValueMapping } from './mapping.js';

type Check<Value> = (place: string, value: unknown) => Value;

/**
 * Check that a value, such as one read from YAML or JSON, is a mapping.
 *
 * @throws FormatError for the first place that is wrong: what was expected there and what was found.
 */
export function checkMapping(value: unknown): Mapping {
  const checked = record('the mapping', value, { nodes: checkNodes, ties: list(checkTies) }, ['ties']);
  if (checked.ties.length === 0) throw wrong('ties', 'one table or more', []);
  return checked;
}

const checkNodes: Check<NodeMapping> = (place, value) =>
  record<NodeMapping>(
    place,
    value,
    { file: text, sheet: text, id: columnName, addUnknown: truth, missing: list(cell), gives: named(checkValue) },
    ['file', 'id'],
  );

const checkTies: Check<TieMapping> = (place, value) =>
  record<TieMapping>(
    place,
    value,
    {
      file: text,
      sheet: text,
      shape: oneOf(SHAPES),
      from: columnName,
      to: columnName,
      where: named((at, each) => (Array.isArray(each) ? list(cell)(at, each) : cell(at, each))),
      wave: columnName,
      directed: truth,
      makes: oneOf(MAKES),
      repeated: oneOf(REPEATED),
      missing: list(cell),
      gives: named(checkValue),
    },
    ['file'],
  );

const checkValue: Check<ValueMapping> = (place, value) => {
  if (typeof value === 'number') return number(place, value);
  if (!isRecord(value)) return value === '' ? '' : text(place, value, 'a column, a number, or an object with a column');
  const checked = record<Exclude<ValueMapping, number | string>>(
    place,
    value,
    { column: columnName, scale: checkScale, recode: named((at, each) => (each === null ? null : cell(at, each))) },
    ['column'],
  );
  if (checked.scale !== undefined && checked.recode !== undefined) {
    throw wrong(place, 'either a scale or a recoding', value);
  }
  return checked;
};

const checkScale: Check<readonly [number, number]> = (place, value) => {
  const expected = 'what becomes 0 and what becomes 1, two different numbers such as [0, 10],';
  if (!Array.isArray(value) || value.length !== 2) throw wrong(place, expected, value);
  const [zero, one] = value.map((each) => (typeof each === 'number' && Number.isFinite(each) ? each : undefined));
  if (zero === undefined || one === undefined || zero === one) throw wrong(place, expected, value);
  return [zero, one];
};

/** An object with the names that `checks` knows, of which some must be there. */
function record<Value extends object>(
  place: string,
  value: unknown,
  checks: { readonly [Name in keyof Value]-?: Check<Value[Name]> },
  required: readonly (keyof Value & string)[],
): Value {
  if (!isRecord(value)) throw wrong(place, 'an object with names', value);
  const known = Object.keys(checks);
  const checked: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    if (!known.includes(name)) {
      const nearest = nearestName(name, known) ?? known.join(', ');
      throw wrong(place, `an object with known names, such as ${nearest},`, name);
    }
    checked[name] = checks[name as keyof Value](inside(place, name), each);
  }
  for (const name of required) {
    if (!Object.hasOwn(value, name)) throw wrong(inside(place, name), 'there', undefined);
  }
  return checked as Value;
}

/** An object with any names. */
function named<Value>(check: Check<Value>): Check<Readonly<Record<string, Value>>> {
  return (place, value) => {
    if (!isRecord(value)) throw wrong(place, 'an object with names', value);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, check(inside(place, name), each)]));
  };
}

function list<Value>(check: Check<Value>): Check<readonly Value[]> {
  return (place, value) => {
    if (!Array.isArray(value)) throw wrong(place, 'a list', value);
    return value.map((each, at) => check(inside(place, String(at)), each));
  };
}

function oneOf<Word extends string>(words: readonly Word[]): Check<Word> {
  return (place, value) => {
    const word = words.find((each) => each === value);
    if (word === undefined) throw wrong(place, `one of ${words.join(', ')}`, value);
    return word;
  };
}

/** A column may have no name. */
const columnName: Check<string> = (place, value) => (value === '' ? '' : text(place, value, 'the name of a column'));

function text(place: string, value: unknown, expected = 'a text'): string {
  if (typeof value !== 'string' || value === '') throw wrong(place, expected, value);
  return value;
}

const truth: Check<boolean> = (place, value) => {
  if (typeof value !== 'boolean') throw wrong(place, 'true or false', value);
  return value;
};

const number: Check<number> = (place, value) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(place, 'a number', value);
  return value;
};

const cell: Check<string | number> = (place, value) =>
  typeof value === 'string' ? value : typeof value === 'number' ? number(place, value) : failCell(place, value);

function failCell(place: string, value: unknown): never {
  throw wrong(place, 'a text or a number', value);
}

function inside(place: string, name: string): string {
  const shown = brief(name, 40);
  return place === 'the mapping' ? shown : `${place}.${shown}`;
}

function wrong(place: string, expected: string, found: unknown): FormatError {
  const shown = found === undefined ? 'nothing' : show(found);
  return new FormatError(`Expected ${place} to be ${expected} but found ${shown}`, { place, expected, found });
}
