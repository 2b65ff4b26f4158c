import { useEffect, useId, useRef } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';

interface Props {
  /** What stands in it at first. */
  note: string;
  /** Told of each change, but of a word only once it is composed: its sounds (nihao) are no part of the note. */
  onInput: (text: string) => void;
  onSave: () => void;
  t: Translate;
}

/** A line for the person's own words about an incident. Who asks for it wants to write: the focus is in it. */
export function NoteField({ note, onInput, onSave, t }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = (event: Event) => {
    event.preventDefault();
    onSave();
  };
  return (
    <form class="note" onSubmit={save}>
      <label class="heard" for={id}>
        {t('popup.note-label')}
      </label>
      <input
        ref={field}
        id={id}
        defaultValue={note}
        maxLength={1000}
        autocomplete="off"
        placeholder={t('popup.note-label')}
        onInput={(event) => event.isComposing || onInput(event.currentTarget.value)}
        onCompositionEnd={(event) => onInput(event.currentTarget.value)}
      />
      <Button onClick={save}>{t('button.save')}</Button>
    </form>
  );
}
