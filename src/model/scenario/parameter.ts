import { z } from 'zod';

/** What the schema says of one parameter besides its type: it prints the list of defaults and feeds the documentation. */
export interface ParameterNotes {
  readonly description: string;
  /** 'share' (0 to 1), 'ticks', 'count', 'logit', 'log-odds', 'points' or 'per tick'. */
  readonly unit: string;
  /** A key in docs/sources.bib; a parameter without one is our guess. */
  readonly source?: string;
}

/** A number within a range. */
export function quantity(start: number, min: number, max: number, unit: string, description: string, source?: string) {
  return z
    .number()
    .min(min)
    .max(max)
    .default(start)
    .meta(source === undefined ? { description, unit } : { description, unit, source });
}

/** A whole number within a range. */
export function count(start: number, min: number, max: number, unit: string, description: string, source?: string) {
  return z
    .number()
    .int()
    .min(min)
    .max(max)
    .default(start)
    .meta(source === undefined ? { description, unit } : { description, unit, source });
}

/** A share: 0 to 1. */
export function share(start: number, description: string, source?: string) {
  return quantity(start, 0, 1, 'share', description, source);
}

/** One of a few names. */
export function choice<const Names extends readonly [string, ...string[]]>(
  names: Names,
  start: Names[number],
  description: string,
  source?: string,
) {
  return z
    .enum(names)
    .default(start as never)
    .meta(source === undefined ? { description, unit: 'name' } : { description, unit: 'name', source });
}
