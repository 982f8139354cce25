import { useId, useMemo } from 'preact/hooks';
import { listParameters, type Parameter } from '../../../model/index.js';
import { change, page, storyA, text } from '../app.js';
import { decimal } from '../numbers.js';

const SHOWN = [
  'network.shift.trust',
  'problems.conflictPotential',
  'problems.conflictingDemands',
  'problems.stakeholders',
  'problems.uniqueness',
  'metagovernor.leavesAt',
] as const;

/** How far a shift may be moved: beyond it everybody trusts fully, or not at all. */
const FARTHEST_SHIFT = 2;

/** The conditions of the story: a few that the talk speaks of, each with a sentence. */
export function Conditions() {
  const t = text.value.lab;
  const { set } = page.value;
  // Read once and not every month: the list is made from the schema each time.
  const parameters = useMemo(
    () => listParameters().filter(({ path }) => (SHOWN as readonly string[]).includes(path)),
    [],
  );
  return (
    <details class="fold">
      <summary>{t.settings}</summary>
      <p class="help">{t.settingsHelp}</p>
      {parameters.map((parameter) => (
        <Condition key={parameter.path} parameter={parameter} />
      ))}
      <button type="button" disabled={Object.keys(set).length === 0} onClick={() => change({ set: {} })}>
        {t.reset}
      </button>
    </details>
  );
}

function Condition({ parameter: { path, min = 0, max = 1 } }: { readonly parameter: Parameter }) {
  const id = useId();
  const [name, about] = text.value.conditions[path as (typeof SHOWN)[number]];
  const value = page.value.set[path] ?? valueAt(path);
  const [low, high] = path.includes('.shift.') ? [-FARTHEST_SHIFT, FARTHEST_SHIFT] : [min, max];
  return (
    <div class="condition">
      <label for={id}>
        {name} <output>{decimal(value, 2)}</output>
      </label>
      <input
        id={id}
        type="range"
        min={low}
        max={high}
        step={0.05}
        value={value}
        aria-describedby={`${id}-about`}
        onChange={({ currentTarget }) => change({ set: { ...page.value.set, [path]: currentTarget.valueAsNumber } })}
      />
      <p class="help" id={`${id}-about`}>
        {about}
      </p>
    </div>
  );
}

/** What the scenario says of a parameter. */
function valueAt(path: string): number {
  let place: unknown = storyA.value.scenario;
  for (const step of path.split('.')) place = (place as Record<string, unknown> | undefined)?.[step];
  return typeof place === 'number' ? place : 0;
}
