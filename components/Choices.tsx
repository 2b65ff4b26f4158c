import { useId } from 'preact/hooks';

interface Props<T extends string> {
  /** What is chosen here; heard, and shown by whoever puts a heading above. */
  label: string;
  options: readonly { value: T; text: string; disabled?: boolean }[];
  chosen: T;
  onChoose: (value: T) => void;
}

/** One of a few, all of them in sight, changed in one click. */
export function Choices<T extends string>({ label, options, chosen, onChoose }: Props<T>) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend class="heard">{label}</legend>
      {options.map(({ value, text, disabled = false }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            disabled={disabled}
            onChange={() => onChoose(value)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
