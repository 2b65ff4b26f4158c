import { useState } from 'preact/hooks';
import { Confirm } from '../../components/Confirm';
import { askBackground } from '../../utils/browser/ask-background';
import type { Translate } from '../../utils/language/translate';

/** What is to be deleted, once the person agrees. */
export type Deletion = { what: 'some'; ids: ReadonlySet<string> } | { what: 'everything'; count: number };

interface Props {
  deletion: Deletion;
  t: Translate;
  /** @param ids `null` for everything */
  onDeleted: (ids: ReadonlySet<string> | null) => void;
  onClose: () => void;
}

/** So many ids go into one message. */
const AT_ONCE = 5000;

/** Asks, and has it done. */
export function DeletionQuestion({ deletion, t, onDeleted, onClose }: Props) {
  const [failed, setFailed] = useState(false);
  const isAll = deletion.what === 'everything';
  const count = isAll ? deletion.count : deletion.ids.size;
  const act = async () => {
    const done = isAll ? await forgetEverything() : await forget([...deletion.ids]);
    if (!done) return setFailed(true);
    onDeleted(isAll ? null : deletion.ids);
    onClose();
  };
  return (
    <Confirm
      title={t(isAll ? 'incidents.delete-all-ask' : 'incidents.delete-ask', { count })}
      says={failed ? t('words.failed') : t('incidents.delete-says', { count })}
      yes={t(isAll ? 'incidents.delete-all' : 'incidents.delete-do', { count })}
      t={t}
      onYes={() => void act()}
      onClose={onClose}
    />
  );
}

async function forgetEverything(): Promise<boolean> {
  const reply = await askBackground({ type: 'forget-everything' });
  return 'ok' in reply && reply.ok;
}

async function forget(ids: readonly string[]): Promise<boolean> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const reply = await askBackground({ type: 'forget-incidents', ids: ids.slice(from, from + AT_ONCE) });
    if (!('ok' in reply && reply.ok)) return false;
  }
  return true;
}
