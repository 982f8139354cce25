import type { ScenarioInput } from '../model/index.js';
import type { CatalogueEntry } from './catalogue-entry.js';

/** An entry whose scenario carries the entry's own id, version, title and question. */
export function defineScenario(
  entry: Omit<CatalogueEntry, 'scenario'> & { readonly parameters: ScenarioInput },
): CatalogueEntry {
  const { parameters, ...told } = entry;
  const { id, version, title, question } = entry;
  return { ...told, scenario: { id, version, title: title.en, question: question.en, ...parameters } };
}
