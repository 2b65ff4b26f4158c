import { Confirm } from '../../components/Confirm';
import { failureIn } from '../../components/failure';
import { askBackground } from '../../utils/browser/ask-background';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';

/** What is to be deleted, once the person agrees. */
export type Deletion = { what: 'some'; ids: ReadonlySet<string> } | { what: 'everything' };

interface Props {
  deletion: Deletion;
  /** How many everything is; `null`: nobody knows, because they cannot be read. */
  total: number | null;
  t: Translate;
  /** @param ids `null` where all may have changed: everything was deleted, or only some of what was to be */
  onDeleted: (ids: ReadonlySet<string> | null) => Promise<void> | void;
  onClose: () => void;
}

/** So many ids go into one message. */
const AT_ONCE = 5000;

/** Asks, and has it done. */
export function DeletionQuestion({ deletion, total, t, onDeleted, onClose }: Props) {
  const isAll = deletion.what === 'everything';
  const known = isAll ? total : deletion.ids.size;
  const count = known ?? 0;
  const act = async () => {
    const reply = isAll
      ? await askBackground({ type: 'forget-everything' })
      : await forget([...deletion.ids]);
    const shown = onDeleted(isAll || !reply.ok ? null : deletion.ids);
    // The dialog gives the focus back as it closes, and has to see by then that the button which had it may be gone.
    if (isAll && reply.ok) await shown;
    return failureIn(reply);
  };
  return (
    <Confirm
      title={t(isAll ? 'incidents.delete-all-ask' : 'incidents.delete-ask', { count })}
      says={known === null ? t('words.unread-goes') : t('incidents.delete-says', { count })}
      yes={t(isAll ? 'incidents.delete-all' : 'incidents.delete-do', { count })}
      t={t}
      onYes={act}
      onClose={onClose}
    />
  );
}

async function forget(ids: readonly string[]): Promise<Reply> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const reply = await askBackground({ type: 'forget-incidents', ids: ids.slice(from, from + AT_ONCE) });
    if (!reply.ok) return reply;
  }
  return { ok: true };
}
