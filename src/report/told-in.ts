import { actorNames, type Scenario } from '../model/index.js';
import { listScenarios } from '../scenarios/index.js';
import type { Language, Words } from '../words/index.js';

/**
 * A scenario with its title, its question and the names of its actors in a language, where the catalogue tells it so.
 *
 * Only what readers see is another: it runs as before.
 */
export function toldIn(scenario: Scenario, language: Language): Scenario {
  const entry = listScenarios().find(({ id, title }) => id === scenario.id && title.en === scenario.title);
  if (entry === undefined) return scenario;
  const { title, question, names = {} } = entry;
  const { network } = scenario;
  const told = { ...scenario, title: title[language], question: question[language] };
  if (network.kind !== 'embedded') return told;
  const actors = network.actors.map((actor) => {
    const name = Object.hasOwn(names, actor.id) ? names[actor.id][language] : undefined;
    return name === undefined ? actor : { ...actor, name };
  });
  return { ...told, network: { ...network, actors } };
}

/** What the actors of a scenario are called in a language, in the order of their indices. */
export function actorNamesIn(scenario: Scenario, words: Words): readonly string[] {
  const { network } = scenario;
  if (network.kind === 'embedded') return actorNames(toldIn(scenario, words.language));
  return Array.from({ length: network.actors }, (_, actor) => words.actor(actor + 1));
}
