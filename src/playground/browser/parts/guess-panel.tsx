import { STAGES } from '../../../model/index.js';
import { page, text, words } from '../app.js';
import { guessNow, keepGuess } from '../guesses.js';
import { capital } from '../numbers.js';
import { Choice } from './choice.js';

/** The question that comes first: where will most of them stop? */
export function StageGuess() {
  const t = text.value.lab;
  const guess = guessNow();
  const answered = page.value.month > 0;
  return (
    <Choice
      label={t.guessStage}
      options={STAGES.map((stage, index) => [stage, `${index + 1}. ${capital(words.value.stages[stage].label)}`])}
      value={STAGES.find((stage) => stage === guess) ?? null}
      onChange={(stage) => keepGuess('stage', stage)}
      stacked
      disabled={answered}
    />
  );
}
