import { MEASURES, MOMENT_MEASURES } from '../measures/index.js';
import { asWords } from '../words/index.js';

/** A measure as readers should meet it: its name, and what it is. */
export function explainMeasure(name: string): string {
  const about = (MEASURES[name] ?? MOMENT_MEASURES[name])?.about;
  return about === undefined ? asWords(name) : `${asWords(name)}: ${about}`;
}
