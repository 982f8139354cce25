import { STAGES } from '../../../model/index.js';
import { SIDES } from '../../state/page-state.js';
import { page, step, text, words } from '../app.js';
import { type Guess, guessNow, keepGuess } from '../guesses.js';
import { capital } from '../numbers.js';
import { Choice } from './choice.js';

/** The question that comes first: where will most of them stop? */
export function StageGuess() {
  const t = text.value.lab;
  const guess = guessNow();
  const begun = page.value.month > 0;
  // Outside a lesson it is too late to guess once time has run; what was guessed stays to be seen.
  if (begun && step.value === undefined) {
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

/** A guess, in words. */
export function guessWords(guess: Guess): string {
  const stage = STAGES.find((each) => each === guess);
  if (stage !== undefined) return words.value.stages[stage].label;
  const side = SIDES.find((each) => each === guess);
  return side === undefined ? String(guess) : text.value.compare.future[side];
}
