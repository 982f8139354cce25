import { writeLink } from './link.js';
import { FIRST_STATE, type PageState } from './page-state.js';

/** The link of a run alone: without what only the page shows, such as its look, its language or the lesson. */
export function neutralLink({ scenario, set, seed, a, month }: PageState): string {
  return writeLink({ ...FIRST_STATE, scenario, set, seed, a, month }, []);
}
