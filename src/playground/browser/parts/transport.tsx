import { useId } from 'preact/hooks';
import { change, page, text } from '../app.js';
import { locked } from '../guesses.js';
import { goTo, lastMonth, playing, playOrPause, SPEEDS, speed } from '../play.js';
import { Choice } from './choice.js';

/** The bar that is always the same: run, one month, and the way back. */
export function Transport() {
  const id = useId();
  const t = text.value.time;
  const { month } = page.value;
  const last = lastMonth();
  const closed = locked.value;
  return (
    <section class="transport" aria-label={t.label}>
      <button type="button" class="primary" onClick={playOrPause} disabled={closed} aria-describedby={`${id}-why`}>
        <span aria-hidden="true">{playing.value ? '❚❚ ' : '▶ '}</span>
        {playing.value ? t.pause : t.play}
      </button>
      <button type="button" onClick={() => goTo(month + 1)} disabled={closed || month >= last}>
        {t.step}
      </button>
      <label class="slider" for={id}>
        <span>{text.value.lab.month(month, last)}</span>
        <input
          id={id}
          type="range"
          min={0}
          max={last}
          value={month}
          disabled={closed}
          aria-label={t.slider}
          aria-valuetext={text.value.lab.month(month, last)}
          onInput={({ currentTarget }) => goTo(currentTarget.valueAsNumber)}
        />
      </label>
      <details class="fold speed">
        <summary>{t.more}</summary>
        <Choice
          label={t.speed}
          options={SPEEDS.map((each) => [each, t.speeds[each]])}
          value={speed.value}
          onChange={(each) => {
            speed.value = each;
          }}
        />
        <SeedField />
        <button type="button" onClick={() => goTo(0)} disabled={closed || month === 0}>
          {t.start}
        </button>
        <button type="button" onClick={() => goTo(last)} disabled={closed || month === last}>
          {t.end}
        </button>
      </details>
      <p id={`${id}-why`} class="help">
        {closed ? text.value.lesson.answerFirst : ''}
      </p>
    </section>
  );
}

/** The number that all luck of a story hangs on. */
function SeedField() {
  const { seed } = page.value;
  return (
    <label class="number">
      {text.value.lab.seed}{' '}
      <input
        type="number"
        min={0}
        max={Number.MAX_SAFE_INTEGER}
        value={seed}
        onChange={({ currentTarget }) => {
          const asked = currentTarget.valueAsNumber;
          if (Number.isSafeInteger(asked) && asked >= 0) change({ seed: asked });
          else currentTarget.value = String(seed);
        }}
      />
    </label>
  );
}
