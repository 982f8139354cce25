import { MODES } from '../../../model/index.js';
import type { Future } from '../../state/page-state.js';
import { text, words } from '../app.js';
import { capital } from '../numbers.js';
import { Pick } from './choice.js';

/** Whether problems are governed by a network, a hierarchy, a market or a hero. */
export function ModePicker({
  future,
  onChange,
}: {
  readonly future: Future;
  readonly onChange: (change: Partial<Future>) => void;
}) {
  const t = text.value.lab;
  return (
    <Pick<Future['mode']>
      label={t.mode}
      options={[['', t.modeScenario], ...MODES.map((mode) => [mode, capital(words.value.modes[mode].label)] as const)]}
      value={future.mode}
      onChange={(mode) => onChange({ mode })}
    />
  );
}
