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
  const [words, setWords] = useState(note);
  const [names, setNames] = useState(tags.join(' '));
  const [saved, setSaved] = useState<boolean | null>(null);
  const save = async (event: Event) => {
    event.preventDefault();
    setSaved(await onSave(words.trim(), names.split(BETWEEN).filter(Boolean)));
  };
  return (
    <form class="note-form" onSubmit={save}>
      <label>
        <span>{t('incidents.note')}</span>
        <textarea
          rows={2}
          maxLength={4000}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{t('incidents.tags')}</span>
        <input value={names} maxLength={500} onInput={(event) => setNames(event.currentTarget.value)} />
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
