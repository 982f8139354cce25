import { labelOf, type Words } from '../words/index.js';
import { nameMeasure } from './name-measure.js';
import type { ReportData } from './report-data.js';
import { toldIn } from './told-in.js';

/** A name that people use, and in brackets the one of commands and tables where that is another one and not only spelt otherwise. */
function named(name: string, identifier: string): string {
  return plainly(name) === plainly(identifier) ? name : `${name} (${identifier})`;
}

function plainly(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A strategy in running text. */
export function namedStrategy(strategy: string, words: Words): string {
  return named(labelOf(words.strategies, strategy), strategy);
}

/** A measure in running text. */
export function namedMeasure(measure: string, words: Words): string {
  return named(nameMeasure(measure, words), measure);
}

/** A factor in running text, in tables and at axes. */
export function namedFactor(path: string, _words: Words): string {
  return path;
}

/** What a scenario is called where there is room for one name only: its title, or its label where two scenarios share a title. */
export function titleIn({ manifest, words }: Pick<ReportData, 'manifest' | 'words'>, label: string): string {
  const titles = manifest.experiment.scenarios.map((each) => ({
    label: each.label,
    title: toldIn(each.scenario, words.language).title,
  }));
  const mine = titles.find((each) => each.label === label)?.title ?? label;
  return titles.filter(({ title }) => title === mine).length > 1 ? label : mine;
}

/** A scenario in running text. */
export function namedScenario(of: Pick<ReportData, 'manifest' | 'words'>, label: string): string {
  return named(titleIn(of, label), label);
}
