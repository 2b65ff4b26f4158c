import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';

interface Props {
  note: string;
  tags: readonly string[];
  t: Translate;
  onSave: (note: string, tags: readonly string[]) => Promise<boolean>;
}

/** Between two tags: a comma of either script, or a blank. */
const BETWEEN = /[,，、\s]+/;

/** The person's own words about an incident. */
export function NoteForm({ note, tags, t, onSave }: Props) {
  /** What is being written; `null` where it is as it was kept, which may be written elsewhere too. */
  const [ownWords, setWords] = useState<string | null>(null);
  const [ownNames, setNames] = useState<string | null>(null);
  const [saved, setSaved] = useState<boolean | null>(null);
  const write = (set: (text: string) => void) => (event: { currentTarget: { value: string } }) => {
    set(event.currentTarget.value);
    setSaved(null);
  };
  const words = ownWords ?? note;
  const names = ownNames ?? tags.join(' ');
  const save = async (event: Event) => {
    event.preventDefault();
    const isSaved = await onSave(words.trim(), names.split(BETWEEN).filter(Boolean));
    setSaved(isSaved);
    if (!isSaved) return;
    // What was typed meanwhile is still to be saved.
    setWords((present) => (present === ownWords ? null : present));
    setNames((present) => (present === ownNames ? null : present));
  };
  return (
    <form class="note-form" onSubmit={save}>
      <label>
        <span>{t('incidents.note')}</span>
        <textarea rows={2} maxLength={4000} value={words} onInput={write(setWords)} />
      </label>
      <label>
        <span>{t('incidents.tags')}</span>
        <input value={names} maxLength={500} onInput={write(setNames)} />
      </label>
      <div class="row">
        <button type="submit" class="button plain">
          {t('button.save')}
        </button>
        <small role="status" class={saved === false ? 'caution' : 'soft'}>
          {saved === true && t('button.saved')}
          {saved === false && t('words.failed')}
        </small>
      </div>
    </form>
  );
}
