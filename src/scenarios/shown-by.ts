import type { CatalogueEntry } from './catalogue-entry.js';
import { LESSON_FIGURES } from './lesson-figures.js';
import type { Shown } from './shown.js';

/** What the model shows of an entry's lesson; undefined while its version has not been run. */
export function shownBy({ id, version }: CatalogueEntry): Shown | undefined {
  const figures: Shown | undefined = LESSON_FIGURES[id];
  return figures?.version === version ? figures : undefined;
}
