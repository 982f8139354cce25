import { type Drawable, type DrawnPart, drawnOf, type ScenarioInput } from '../model/index.js';
import { ENGLISH, type Words } from '../words/index.js';

/**
 * What the model draws of a given network because nobody said it, in a sentence; none for a generated network, and none where
 * all was given but conflict, of which there is none then.
 */
export function drawnLines(scenario: ScenarioInput, words: Words = ENGLISH): string[] {
  const parts = drawnParts(scenario);
  return parts.every(([name]) => name === 'conflict') ? [] : [sentenceOf(parts, words)];
}

/** The same in a full account of a network: that all was given is said too, and that no conflict was. */
export function drawnSentence(scenario: ScenarioInput, words: Words = ENGLISH): string {
  const parts = drawnParts(scenario);
  return parts.length === 0 ? words.drawn.nothing : sentenceOf(parts, words);
}

function drawnParts(scenario: ScenarioInput): [Drawable, DrawnPart][] {
  const parts = Object.entries(drawnOf(scenario) ?? {}) as [Drawable, DrawnPart][];
  return parts.filter(([, { drawn }]) => drawn > 0);
}

function sentenceOf(parts: readonly [Drawable, DrawnPart][], { drawn: said }: Words): string {
  const list = parts.map(([name, { drawn, total, of }]) =>
    drawn === total ? said.parts[name] : said.ofSome(said.parts[name], drawn, total, of),
  );
  return said.whereNotGiven(list.join(', '));
}
