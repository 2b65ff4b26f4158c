import { useId } from 'preact/hooks';

interface Props<T extends string> {
  /** What is chosen here; heard, and shown by whoever puts a heading above. */
  label: string;
  options: readonly { value: T; text: string; disabled?: boolean; lang?: string }[];
  chosen: T;
  onChoose: (value: T) => void;
}

/**
 * One of a few, all of them in sight, changed in one click. Arrow keys only go to them, as Space and Enter choose: on
 * the way to the third, nobody wants the second, which may ask for a permission.
 */
export function Choices<T extends string>({ label, options, chosen, onChoose }: Props<T>) {
  const name = useId();
  return (
    <fieldset class="choices" onKeyDown={walk}>
      <legend class="heard">{label}</legend>
      {options.map(({ value, text, disabled = false, lang }) => (
        <label key={value} lang={lang}>
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

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function walk(event: KeyboardEvent & { currentTarget: HTMLFieldSetElement }): void {
  const { key, altKey, ctrlKey, metaKey, target } = event;
  const radios = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input:not(:disabled)')];
  const at = radios.indexOf(target as HTMLInputElement);
  const step = STEPS[key];
  if (key === 'Enter') radios[at]?.click();
  // Together with one of these it is a key of the browser: Alt and the left arrow go back.
  if (step === undefined || altKey || ctrlKey || metaKey) return;
  event.preventDefault();
  radios.at((at + step) % radios.length)?.focus();
}
