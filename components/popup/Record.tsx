import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { failureIn } from '../failure';
import { useKeptNote } from './kept-note';
import { NoteField } from './NoteField';
import { notRecorded } from './not-recorded';
import type { MetView, PopupWishes } from './wishes';

interface Props {
  view: MetView;
  wishes: Pick<PopupWishes, 'record' | 'forget' | 'note'>;
  t: Translate;
}

/** That this meeting is in the history, a note to it, and the way out of it. It is written once the page has been read. */
export function Record({ view, wishes, t }: Props) {
  const [incident, setIncident] = useState(view.incident);
  const [says, setSays] = useState<string | null>(null);
  const [noting, setNoting] = useState(false);
  const note = useKeptNote(view.note, async (text) => {
    if (!incident) return false;
    const reply = await wishes.note(incident, text);
    // It was deleted elsewhere meanwhile.
    const isGone = !reply.ok && reply.why === 'gone';
    if (isGone) setIncident(null);
    setSays(isGone ? null : t(failureIn(reply) ?? 'button.saved'));
    return reply.ok;
  });
  if (view.isPrivate) return <p class="small soft">{t('popup.private')}</p>;

  const forget = async (id: string) => {
    note.drop();
    // A screen reader says a status only when it changes.
    setSays('');
    const reply = await wishes.forget(id);
    if (reply.ok) setIncident(null);
    setNoting(false);
    setSays(t(failureIn(reply) ?? 'popup.forgotten'));
  };
  const record = async () => {
    setSays('');
    const reply = await wishes.record();
    setSays(t(reply.ok ? 'popup.recorded' : notRecorded(reply.why)));
  };
  const toggleNote = () => {
    note.keep();
    setNoting(!noting);
  };
  const isKnown = !view.isBeingRead || incident !== null;
  const state = view.fault ? t(notRecorded(view.fault)) : t(incident ? 'popup.recorded' : 'popup.unrecorded');
  return (
    <section>
      <div class="record row small">
        <p role="status" class="soft">
          {says ?? (isKnown && state)}
        </p>
        {incident ? (
          // Both on one line, be it the next.
          <span>
            <Button look="quiet" icon="note" aria-expanded={noting} onClick={toggleNote}>
              {t('popup.note')}
            </Button>
            <Button look="quiet" data-action="forget" onClick={() => forget(incident)}>
              {t('popup.forget')}
            </Button>
          </span>
        ) : (
          // It stays until the incident is known: the focus then goes on to what is done with that.
          isKnown && (
            <Button look="quiet" data-action="record" onClick={record}>
              {t('button.record')}
            </Button>
          )
        )}
      </div>
      {noting && incident && (
        <NoteField
          note={note.written.current}
          onInput={note.write}
          onSave={() => {
            setNoting(false);
            // It may say so already, and a screen reader says a status only when it changes.
            setSays('');
            void note.save();
          }}
          t={t}
        />
      )}
    </section>
  );
}
