import { STAGES } from '../../../model/index.js';
import { page, text, words } from '../app.js';
import { type Guess, guessNow, keepGuess } from '../guesses.js';
import { capital } from '../numbers.js';
import { Choice } from './choice.js';

/** The question that comes first: where will most of them stop? */
export function StageGuess() {
  const t = text.value.lab;
  const guess = guessNow();
  if (page.value.month > 0) {
    // Too late to guess: what was guessed stays to be seen.
    return guess === null ? null : <p class="help">{t.youGuessed(guessWords(guess))}</p>;
  }
  return (
    <Choice
      label={t.guessStage}
      options={STAGES.map((stage, index) => [stage, `${index + 1}. ${capital(words.value.stages[stage].label)}`])}
      value={STAGES.find((stage) => stage === guess) ?? null}
      onChange={(stage) => keepGuess('stage', stage)}
      stacked
    />
  );
}

function guessWords(guess: Guess): string {
  const stage = STAGES.find((each) => each === guess);
  return stage === undefined ? String(guess) : words.value.stages[stage].label;
}
