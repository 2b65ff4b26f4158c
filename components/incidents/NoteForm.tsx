import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import { failureIn } from '../failure';
import type { NoteDraft } from './row-hands';

interface Props {
  note: string;
  tags: readonly string[];
  /** What was left here the last time and could not be kept. */
  draft: NoteDraft | undefined;
  /** What is wrong with tags that could not be kept, in words. */
  faultOf: (tags: readonly string[]) => string | null;
  t: Translate;
  /** @param words the note, where it was written @param names the tags, where they were */
  onSave: (words: { note?: string }, names: readonly string[] | null) => Promise<Reply>;
  /** Told of what is left unsaved; `null` once it is kept. */
  onDraft: (draft: NoteDraft | null) => void;
}

/** Between two tags: a comma of either script, or a blank. */
const BETWEEN = /[,，、\s]+/;

/** The person's own words about an incident. Whoever goes elsewhere without a click on Save has them kept as well. */
export function NoteForm({ note, tags, draft, faultOf, t, onSave, onDraft }: Props) {
  /** What is being written; `null` where it is as it was kept, which may be written elsewhere too. */
  const [ownWords, setWords] = useState(draft?.words ?? null);
  const [ownNames, setNames] = useState(draft?.names ?? null);
  const [saved, setSaved] = useState<Reply | null>(draft?.failed ?? null);
  const write = (set: (text: string) => void) => (event: { currentTarget: { value: string } }) => {
    set(event.currentTarget.value);
    setSaved(null);
  };
  const words = ownWords ?? note;
  const names = ownNames ?? tags.join(' ');
  const written = names.split(BETWEEN).filter(Boolean);
  const failure = failureIn(saved, 'incidents.gone');
  const fault = failure && faultOf(written);
  const faultId = useId();
  /** Only what was written: the rest may be written elsewhere meanwhile. */
  const keep = () =>
    onSave(ownWords === null ? {} : { note: ownWords.trim() }, ownNames === null ? null : written);
  const save = async () => {
    // A screen reader says a status only when it changes.
    setSaved(null);
    const reply: Reply = await (isUnsaved ? keep() : { ok: true });
    setSaved(reply);
    if (!reply.ok) return;
    // What was typed meanwhile is still to be saved.
    setWords((present) => (present === ownWords ? null : present));
    setNames((present) => (present === ownNames ? null : present));
  };
  const isUnsaved = ownWords !== null || ownNames !== null;
  const leave = async () => {
    if (!isUnsaved) return;
    const left = { words: ownWords, names: ownNames };
    onDraft(left);
    const reply = await keep();
    onDraft(reply.ok ? null : { ...left, failed: reply });
  };
  /** As they are at the last moment. */
  const last = useRef({ isUnsaved, save, leave });
  last.current = { isUnsaved, save, leave };
  useEffect(() => {
    // It stands in the fields again.
    onDraft(null);
    // A page that is put away on a phone may never come back, and is told of nothing else.
    const hide = () => document.visibilityState === 'hidden' && last.current.isUnsaved && last.current.save();
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      void last.current.leave();
    };
  }, []);
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        <span>{t('incidents.note')}</span>
        <textarea rows={2} maxLength={4000} autocomplete="off" value={words} onInput={write(setWords)} />
      </label>
      <label>
        <span>{t('incidents.tags')}</span>
        <input
          value={names}
          maxLength={500}
          autocomplete="off"
          aria-invalid={fault !== null}
          aria-describedby={fault ? faultId : undefined}
          onInput={write(setNames)}
        />
      </label>
      {fault && (
        <small id={faultId} class="caution" role="alert">
          {fault}
        </small>
      )}
      <div class="row">
        <button type="submit" class="button plain">
          {t('button.save')}
        </button>
        <small role="status" class={failure ? 'caution' : 'soft'}>
          {saved?.ok && t('button.saved')}
          {failure && !fault && t(failure)}
        </small>
      </div>
    </form>
  );
}
