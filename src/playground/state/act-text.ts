import { isRecord } from '../../base/index.js';
import {
  type Intervention,
  type InterventionField,
  OPERATION_FIELDS,
  OPERATIONS,
  type OperationName,
} from '../../metagovernance/index.js';
import { ARENA_FORMS, ASPECTS, MODES, RULES } from '../../model/index.js';
import type { Act } from './page-state.js';

// One letter for each field of an intervention: "7.invite.p3.a12" is the invitation of actor 12 to process 3 when 7 months were done.
const LETTERS = {
  process: 'p',
  actor: 'a',
  partner: 'b',
  form: 'f',
  rule: 'r',
  pace: 'n',
  decisions: 'd',
  kind: 'k',
  mix: 'm',
  aspect: 's',
  level: 'l',
  intensity: 'i',
} as const satisfies Record<InterventionField, string>;

const NAMES: Readonly<Partial<Record<InterventionField, readonly string[]>>> = {
  form: ARENA_FORMS,
  rule: RULES,
  aspect: ASPECTS,
  mix: MODES,
};

/** An act as a word of a link. */
export function writeAct({ month, act }: Act): string {
  const fields = Object.entries(act)
    .filter(([name]) => name !== 'operation')
    .map(([name, value]) => `${LETTERS[name as InterventionField]}${writeValue(value)}`);
  return [month, act.operation, ...fields].join('.');
}

// A dot parts the fields, so a share is written without its own: i050 is .50.
function writeValue(value: unknown): string {
  if (isRecord(value)) return Object.keys(value)[0];
  return typeof value === 'number' && !Number.isInteger(value) ? `0${Math.round(value * 100)}` : String(value);
}

/** An act from a word of a link; null if it is none. Whether actors and processes exist is seen when it is applied. */
export function readAct(text: string): Act | null {
  const [month, operation, ...words] = text.split('.');
  if (!/^\d{1,5}$/.test(month) || !Object.hasOwn(OPERATIONS, operation)) return null;
  const { needs, takes } = OPERATION_FIELDS[operation as OperationName];
  const act: Record<string, unknown> = { operation };
  for (const word of words) {
    const field = [...needs, ...takes].find((name) => LETTERS[name] === word[0]);
    const value = field === undefined ? null : readValue(field, word.slice(1));
    if (field === undefined || value === null) return null;
    act[field] = value;
  }
  return needs.every((name) => Object.hasOwn(act, name))
    ? { month: Number(month), act: act as unknown as Intervention }
    : null;
}

function readValue(field: InterventionField, text: string): unknown {
  const names = NAMES[field];
  if (names !== undefined) {
    if (!names.includes(text)) return null;
    return field === 'mix' ? { [text]: 1 } : text;
  }
  if (field === 'kind') return text;
  if (!/^\d{1,7}$/.test(text)) return null;
  const share = field === 'intensity' || field === 'level';
  if (!share) return Number(text);
  const value = text.length > 1 && text.startsWith('0') ? Number(text) / 100 : Number(text);
  return value <= 1 ? value : null;
}
