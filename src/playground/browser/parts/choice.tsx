import { useId } from 'preact/hooks';

/** One of a few, all to be seen: radio buttons that look like one bar. */
export function Choice<T extends string | number>({
  label,
  options,
  value,
  onChange,
  stacked = false,
}: {
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  /** null while nothing is chosen. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly stacked?: boolean;
}) {
  const id = useId();
  return (
    <fieldset class={stacked ? 'choice stacked' : 'choice'}>
      <legend>{label}</legend>
      {options.map(([option, name]) => (
        <label key={option}>
          <input type="radio" name={id} checked={option === value} onChange={() => onChange(option)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** One of many: a list that opens. */
export function Pick<T extends string | number>({
  label,
  options,
  value,
  onChange,
  help,
}: {
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly help?: string;
}) {
  const id = useId();
  return (
    <div class="pick">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={String(value)}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([option]) => String(option) === currentTarget.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {options.map(([option, name]) => (
          <option key={option} value={String(option)}>
            {name}
          </option>
        ))}
      </select>
      {help !== undefined && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}
