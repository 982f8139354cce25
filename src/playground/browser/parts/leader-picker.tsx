import { type Future, LEADERS } from '../../state/page-state.js';
import { text, words } from '../app.js';
import { capital } from '../numbers.js';
import { Pick } from './choice.js';

/** Who leads, and from when. */
export function LeaderPicker({
  future,
  months,
  onChange,
  label,
  timed = false,
}: {
  readonly future: Future;
  readonly months: number;
  readonly onChange: (change: Partial<Future>) => void;
  readonly label: string;
  readonly timed?: boolean;
}) {
  const t = text.value.lab;
  return (
    <>
      <Pick
        label={label}
        options={LEADERS.map((leader) => [leader, capital(words.value.strategies[leader].label)])}
        value={future.leader}
        onChange={(leader) => onChange({ leader })}
        help={words.value.strategies[future.leader].about}
      />
      {timed && (
        <label class="number">
          {t.leaderFrom}{' '}
          <input
            type="number"
            min={0}
            max={months}
            value={future.from}
            onChange={({ currentTarget }) => {
              const from = Math.round(currentTarget.valueAsNumber);
              if (from >= 0 && from <= months) onChange({ from });
              else currentTarget.value = String(future.from);
            }}
          />
        </label>
      )}
    </>
  );
}
