import { useId, useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';

/** A line for the person's own words about an incident. */
export function NoteField({
  note,
  onSave,
  t,
}: {
  note: string;
  onSave: (text: string) => void;
  t: Translate;
}) {
  const [text, setText] = useState(note);
  const id = useId();
  const save = (event: Event) => {
    event.preventDefault();
    onSave(text.trim());
  };
  return (
    <form class="note" onSubmit={save}>
      <label class="heard" for={id}>
        {t('popup.note-label')}
      </label>
      <input
        id={id}
        value={text}
        maxLength={1000}
        placeholder={t('popup.note-label')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Button onClick={save}>{t('button.save')}</Button>
    </form>
  );
}
