import type { Scenario } from '../../src/model/index.js';
import { Story } from '../../src/playground/index.js';
import type { Future } from '../../src/playground/state/page-state.js';
import { type ProcessCard, processCards } from '../../src/playground/story/process-card.js';

/** The first story, seed by seed, at whose end there is a process of a kind; and that process. */
export function findEnded(
  scenario: Scenario,
  future: Future,
  is: (card: ProcessCard) => boolean,
): { readonly story: Story; readonly card: ProcessCard } {
  for (let seed = 0; seed < 100; seed++) {
    const story = new Story(scenario, seed, future).goTo(scenario.ticks);
    const card = processCards(story.world).find(is);
    if (card !== undefined) return { story, card };
  }
  throw new Error('No story has such a process.');
}
